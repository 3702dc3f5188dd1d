"""From where: whether من hangs on the word before it, not on the verb (الجماعات المدعومة | من …، بعد يوم | من الهجوم)."""

from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.text.verb_form import VerbForm


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
