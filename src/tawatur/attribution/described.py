"""Described: an imperfect that says what the indefinite noun before it does, without a relative pronoun."""

from tawatur.attribution.cue import Cue
from tawatur.attribution.nouns import paper_noun
from tawatur.attribution.scene import NounPhrase, Scene, describes, nobody_named
from tawatur.text.frequencies import frequency

PREPOSITIONS = ("min", "fi", "ila", "ala", "an", "place_time")


def paper_described(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The indefinite paper that the verb describes, with prepositions and their nouns between: مشروع قرار | للمجلس | يدعو إلى …"""
    if cue.form.kind != "imperfect" or cue.prefix or cue.relative:
        return None
    start, after = scene.sentence_start[cue.index], cue.index
    while after > start:
        before = _governed_before(scene, after)
        if before is None:
            break
        after = before
    if after == cue.index or after <= start:
        return None
    phrase = scene.phrases_ending.get(after)
    first = phrase.first if phrase is not None else after - 1
    word = scene.fold[first]
    if not paper_noun(word) or word.startswith(("ال", "وال", "لل", "بال")):
        return None
    return phrase or nobody_named(scene, first, after)


def _governed_before(scene: Scene, after: int) -> int | None:
    """The token that a prepositional phrase ending at `after` begins with; None where none ends there."""
    phrase = scene.phrases_ending.get(after)
    if phrase is not None:
        if phrase.prefix in ("ل", "ب", "ك"):
            return phrase.first
        return phrase.first - 1 if scene.is_(phrase.first - 1, *PREPOSITIONS) else None
    word = after - 1
    plain = describes(scene, word) and scene.fold[word].startswith("ال")
    return word - 1 if plain and scene.is_(word - 1, *PREPOSITIONS) else None


def after_accusative(scene: Scene, cue: Cue) -> bool:
    """Whether the verb describes the indefinite object before it: تلقى إخطارا يفيد بـ …"""
    before = cue.index - 1
    if cue.form.kind != "imperfect" or cue.prefix or before < scene.sentence_start[cue.index]:
        return False
    word = scene.fold[before]
    noun = scene.kinds[before] == "w" and word.endswith("ا") and not word.startswith("ال")
    plain = noun and not scene.particle[before] and before not in scene.time_after
    return plain and scene.cover[before] is None and not scene.verbs(before) and frequency(word[:-1]) > 0
