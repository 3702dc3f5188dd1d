"""From where: whether من hangs on the word before it, not on the verb (الجماعات المدعومة | من …، بعد يوم | من الهجوم)."""

from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import is_bare_preposition
from tawatur.text import owned
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how far behind a first عن the verb's own may stand
REACH_SECOND = 14


def for_whom(walk: Walk, position: int) -> bool:
    """Whether عن tells whom or what the subject stands for, and the verb's own follows: عبر مدافعون | عن الحقوق عن قلقهم."""
    scene, noun = walk.scene, position + 1
    if scene.fold[position - 1].removeprefix("ال") not in words_of("takes_an") or noun >= walk.limit:
        return False
    word, light = scene.fold[noun], scene.document.light[noun]
    felt = word.removeprefix("ال") in words_of("felt") or (
        not word.startswith("ال") and verbal_noun(word, light)
    )
    if felt or owned(light):
        return False  # عبر المسؤولون | عن رغبتهم في الابتعاد عن الأزمة
    for token in range(position + 2, min(walk.limit, position + REACH_SECOND)):
        if scene.kinds[token] in ",.:" or scene.is_(token, "that", "relative"):
            return False
        if scene.is_(token, "an") and is_bare_preposition(scene.fold[token]):
            return True
    return False


def from_before(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether من hangs on the adjective before it, or tells where somebody is from: الجماعات المدعومة | من …، وهو | من حزب …"""
    scene = walk.scene
    before, span = position - 1, scene.time_start.get(position, position)
    since = any(scene.is_(t, "place_time") for t in (span, span - 1))  # بعد يوم | من الهجوم
    adjectives_own = scene.fold[before] in words_of("takes_min") and not _only_warning(walk, form, position)
    return adjectives_own or scene.is_(before, "circumstance") or since


def _only_warning(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether a warning would warn of nothing without the من at `position`: حذرت الوزارة سكان القرى المتضررة | من الخطر.

    Only behind an adjective that stands as often without من: not القرى القريبة | من الحدود، الجماعات المدعومة | من الجيش.
    """
    scene, noun = walk.scene, walk.scene.phrase_at(position + 1)
    takes = [c for c in PREPOSITIONS if c in form.verb.complements]
    rest = range(position + 1, walk.limit)
    own = any(scene.is_(t, "that", "that_pronoun", *takes) for t in rest)
    placed = noun is not None and noun.entities[0].kind == "place"  # السكان القادمين | من باريس
    marked = "," in scene.kinds[walk.cue.index : position]
    either = scene.fold[position - 1] in words_of("min_or_not")
    return form.verb.act == "warn" and either and not (own or placed or marked)
