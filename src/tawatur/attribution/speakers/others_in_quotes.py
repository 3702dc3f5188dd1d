"""Others in quotes: whom a verb behind أنه means in somebody's words where he tells of another: "أعرف سالما وأعتقد أنه | يرفض".

Who says أعتقد أنه يرفض, or قال لي إنه سيرحل, speaks of somebody else, never of himself.
"""

from collections.abc import Callable

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.cues.still import before_still
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import number_of
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# how far before the verb, in the same words, the other may stand
REACH_OTHER = 40
# kinds of those who have a will
WHO = ("person", "organisation", "state")
# the relative pronoun of one man or thing, of one woman or things
RELATIVES = {"m": "الذي", "f": "التي"}


def tells_of_other(scene: Scene, cue: Cue, parent: Draft | None) -> bool:
    """Whether the verb stands behind أنه or إنها that a verb of I or we governs, or one of telling me: أعتقد أنه، قالت لي إنها."""
    that = before_still(scene, cue.index) - 1
    if parent is None or cue.form.person == 1 or not scene.is_(that, "that_pronoun"):
        return False
    if scene.fold[that].endswith(("ني", "نا", "ي")) or scene.quotation[cue.index] < 0:
        return False  # أعتقد أنني; أوضح أنه
    start = scene.sentence_start[cue.index]
    told_me = that - 2 >= start and scene.word(that - 1) in words_of("to_us") and bool(scene.verbs(that - 2))
    return told_me or (that - 1 >= start and _mine(scene, that - 1))


def _mine(scene: Scene, verb: int) -> bool:
    """Whether the word at `verb` is a present of I or we, as papers have it of him and of her, too: أظن، نعتقد; not أكد."""
    light, word = scene.document.light[verb], scene.fold[verb]
    if scene.kinds[verb] != "w" or scene.cover[verb] is not None or scene.particle[verb]:
        return False
    if any(f.kind == "perfect" and f.person == 3 and f.verb.lemma[0] == "أ" for _, f in scene.verbs(verb)):
        return False  # أكد، أوضح; not أعتقد, of اعتقد
    joined = light[:1] in "وف" and light[1:2] in ("أ", "ن")
    light, word = (light[1:], word[1:]) if joined else (light, word)
    rest = word[1:]
    if light[:1] not in ("أ", "ن") or frequency("ال" + word) or len(rest) < len("ظن"):
        return False
    return min(frequency("ي" + rest), frequency("ت" + rest)) > 0 and frequency("ي" + rest) > frequency(
        word + "ت"
    )


def other_in_quote(
    scene: Scene, cue: Cue, parent: Draft, gender_of: Callable[[NounPhrase], str]
) -> NounPhrase | None:
    """The nearest one told of before the verb in the same words, whom it can mean: التقيت سالما أمس، وأشعر أنه | يريد أن"""
    outer = parent
    while outer.parent is not None:
        outer = outer.parent
    inside = [first for first, after in outer.pieces if first <= cue.index < after]
    start = max([cue.index - REACH_OTHER, *inside])
    for token in range(cue.index - 1, start - 1, -1):
        phrase = scene.phrase_at(token)
        if phrase is None or len(phrase.entities) != 1 or set(phrase.entities) & set(outer.speakers):
            continue
        entity = phrase.entities[0]
        somebody = entity.kind in WHO or (
            entity.kind == "unnamed" and person_noun(fold(entity.name).split()[0].removeprefix("ال"))
        )
        if somebody and number_of(phrase) == "s" and gender_of(phrase) in ("mf", cue.form.gender):
            return None if _describes_other(scene, token, start, cue) else phrase
    return None


def _describes_other(scene: Scene, token: int, start: int, cue: Cue) -> bool:
    """Whether he stands in the clause of something else that the verb can mean: القرار الذي أصدره | سالم، وأعتقد أنه يؤكد أن"""
    for before in range(token - 1, start, -1):
        if scene.kinds[before] != "w":
            return False
        if scene.is_(before, "relative"):
            return (
                scene.word(before) == RELATIVES[cue.form.gender] and scene.phrases_ending.get(before) is None
            )
    return False
