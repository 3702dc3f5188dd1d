"""Sources that no mention covers: a noun of the phrase table with what describes it, in front of its verb."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named

# how far before its verb a noun for a source may begin (لكن مصدرا مقربا من الوفد في بيروت قال)
REACH_SOURCE_NOUN = 9


def described_source(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The source that begins the verb's clause and whose description goes on up to the verb; None where none does."""
    start = max(scene.sentence_start[cue.index], cue.index - REACH_SOURCE_NOUN)
    for first in range(cue.index - 1, start - 1, -1):
        hit = scene.hits.get(first)
        told = _told_before(scene, cue, first, hit.after) if hit is not None else False
        if hit is not None and hit.function == "unnamed" and (told or _heads_clause(scene, first)):
            phrase = scene.phrase_at(first)
            if phrase is not None:
                return None  # a mention, which the walk to the left finds
            named = scene.phrases_ending.get(cue.index)
            if named is not None and named.entities[0].kind != "unnamed":
                return None  # وزير خارجيتها فلان قال
            return nobody_named(scene, first, max(first + 1, _before_helpers(scene, cue)))
        if scene.kinds[first] not in "woc()" or scene.is_(first, "that", "relative", "conjunction"):
            return None
        if reports_finite(scene, first):
            return None
    return None


def _before_helpers(scene: Scene, cue: Cue) -> int:
    """The token behind the subject, before what stands between it and its verb: مصادر | كانت قد قالت، كثيرون | خرجوا ليقولوا."""
    after = cue.index
    after -= cue.prefix == "ل" and scene.fold[after - 1] in words_of("rises_to_say")
    while after > scene.sentence_start[cue.index] and scene.is_(after - 1, "perfect", "was"):
        after -= 1
    return after


def _told_before(scene: Scene, cue: Cue, first: int, after: int) -> bool:
    """Whether كان and قد alone stand between an indefinite source and the verb, whoever governs it: إلى | تقارير | كانت قد قالت."""
    was = _before_helpers(scene, cue)
    taken_up = scene.is_(cue.index + 1, "fi")  # عادت إلى دراسة | كانت قد أكدت فيها أن
    if taken_up or (first and scene.fold[first - 1] == "مع"):
        return False  # وفي حديث مع | وسائل إعلام كانت قد أكدت
    definite = scene.fold[first].startswith(("ال", "وال", "ل", "ب"))  # nor told to: تصريحات لوسائل إعلام
    agrees = scene.fold[was].endswith("ت") == (cue.form.gender == "f")
    return after == was < cue.index and scene.is_(was, "was") and agrees and not definite and not cue.prefix


def _heads_clause(scene: Scene, token: int) -> bool:
    before = token - 1
    if before < scene.sentence_start[token]:
        return True
    if scene.fold[token].startswith("و"):
        return False  # joined to what stands before it
    return scene.is_(before, "that", "conjunction", "except") or scene.kinds[before] in ",c:"
