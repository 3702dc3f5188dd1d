"""Indefinite nouns right before a verb that describes them, and so their subject whoever governs them (لتقرير يشير إلى …)."""

from collections.abc import Callable
from functools import cache

from tawatur import knowledge
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import paper_noun
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import fold


def indefinite_paper(scene: Scene, phrase: NounPhrase, cue: Cue) -> bool:
    """Whether a paper that the verb's clause describes stands right before it."""
    word = scene.fold[phrase.first]
    if _before_was(scene, cue) < cue.index and scene.is_(cue.index + 1, "fi"):
        return False  # تراجع الوزير عن بيان كان قد أعلن | فيه استقالته
    return (
        phrase.after == _before_was(scene, cue)
        and bool(paper_noun(word))
        and not word.startswith(("ال", "لل", "بال"))
    )


def indefinite_many(
    scene: Scene, phrase: NounPhrase, cue: Cue, gender_of: Callable[[NounPhrase], str]
) -> bool:
    """Whether sources or bodies that the verb's clause describes stand right before it, whoever governs them."""
    noun = scene.fold[phrase.first].removeprefix(phrase.prefix)
    many = phrase.entities[0].kind == "unnamed" and not noun.startswith(("ال", "ل"))
    spoken_in = (scene.hits.get(phrase.first - near) for near in (1, 2))
    if any(hit is not None and hit.function == "medium" for hit in spoken_in):
        return False  # وفي تصريحات لوسائل إعلام محلية قالت إن
    feminine = cue.form.number == "s" and cue.form.gender == "f" and cue.form.kind == "perfect"
    right_before = many and feminine and phrase.after == _before_was(scene, cue)
    return right_before and gender_of(phrase) != "m" and noun in _plurals()


def _before_was(scene: Scene, cue: Cue) -> int:
    """The token of the verb, or of كان and قد right before it: لتقرير | كان قد أشار إلى …"""
    first = cue.index
    while first > scene.sentence_start[cue.index] and scene.is_(first - 1, "perfect", "was"):
        first -= 1
    return first


@cache
def _plurals() -> frozenset[str]:
    """The first words of the tables' plurals of sources, media, bodies and papers, folded: وسائل، مصادر، منظمات."""
    rows = [r for r in knowledge.noun_words() if r.function in ("source", "media", "body", "document")]
    forms = [form for row in rows for form in row.plural]
    forms += [form for row in knowledge.noun_words() if row.function == "media_all" for form in row.ar]
    return frozenset(fold(form).split()[0] for form in forms)
