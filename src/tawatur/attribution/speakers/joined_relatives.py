"""Joined relatives: whom a second relative clause describes that و joins to the first: سالم الذي أقيل، والذي | حذر الوزارة من."""

from collections.abc import Callable

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import owned

# how far before the second relative pronoun the first may stand
REACH_FIRST = 30


def joined_antecedent(scene: Scene, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> NounPhrase | None:
    """Who stands before the relative pronoun that و joins the verb's own to; None where the verb's stands alone.

    الطبيب سالم الذي ترك عمله، والذي | أوصى الاتحاد بعدم اللعب: he, not the federation.
    """
    pronoun = cue.index - 1
    pronoun -= scene.is_(pronoun, "perfect", "was")
    word, start = scene.word(pronoun), scene.sentence_start[cue.index]
    if not (cue.relative and scene.is_(pronoun, "relative") and word.startswith("و")) or pronoun <= start:
        return None
    for token in range(pronoun - 1, max(start, pronoun - REACH_FIRST), -1):
        if scene.kinds[token] in ".:" or scene.is_(token, "that", "that_pronoun"):
            return None  # الصحيفة التي ذكرت أن سلمى في المدينة والتي | قالت: another's
        if scene.word(token) != word[1:] or not scene.is_(token, "relative"):
            continue
        found = scene.phrases_ending.get(token - (scene.kinds[token - 1] == ","))
        agrees = found is not None and gender_of(found) in ("mf", cue.form.gender)
        return found if found is not None and found.speaks and agrees and not _done_to(scene, cue) else None
    return None


def _done_to(scene: Scene, cue: Cue) -> bool:
    """Whether another behind the verb says it about the antecedent, which a pronoun takes up: والذي | طالب الاتحاد بعودته."""
    first, end, woman = cue.index + 1, scene.sentence_end[cue.index], cue.form.gender == "f"
    if first >= end or cue.form.number != "s" or not scene.fold[first].startswith("ال"):
        return False
    if woman != scene.fold[first].endswith(("ه", "ات")):
        return False  # والذي | طالب الوزارة بإعادته
    for token in range(first + 1, end):
        if scene.kinds[token] != "w":
            return False
        if owned(scene.document.light[token]):
            return scene.fold[token].endswith("ها" if woman else "ه")
    return False
