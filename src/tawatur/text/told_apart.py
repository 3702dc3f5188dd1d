"""Told apart: descriptions by one noun whose adjectives are of two people (المتهم الأول، الثاني؛ خبير عسكري، الخبير المالي)."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.text.clitics import bare
from tawatur.text.normal import fold


def told_apart(again: Sequence[str], before: Sequence[str]) -> bool:
    """Whether somebody described by the folded words `again` is another than the one described by `before`, by their adjectives.

    An ordinal means whoever has the same one; of the adjectives of fields and kinds (أمني، طبي) both must have one, and share none.
    """
    if counted := _places(again):
        return counted.isdisjoint(_places(before))
    told, known = _fields(again), _fields(before)
    return bool(told) and bool(known) and told.isdisjoint(known)


def tells_place(word: str) -> bool:
    """Whether the folded `word`, with or without article, tells a place in a row: أول، الثالثة."""
    return bare(word) in _ordinals()


def _places(words: Sequence[str]) -> frozenset[float]:
    """The places in a row that ordinals behind the first of `words` tell; آخر is the second."""
    return frozenset(_ordinals()[word] for word in map(bare, words[1:]) if word in _ordinals())


def _fields(words: Sequence[str]) -> frozenset[str]:
    """The adjectives of relation right behind the first of `words`, in the masculine and without article; none of a state."""
    found = []
    for word in words[1:]:
        stem = bare(word).removesuffix("ه")
        if (
            word.startswith("ال") != words[0].startswith("ال")
            or len(stem) < _SHORTEST
            or not stem.endswith("ي")
        ):
            break
        found.append(stem)
    return frozenset(word for word in found if word not in _nationalities())


_SHORTEST = 3
"""Letters of an adjective of relation (طبي); shorter words that end so are others."""


@cache
def _ordinals() -> dict[str, float]:
    """The place in a row of each ordinal that can be an adjective, folded and without article."""
    rows = (row for row in knowledge.numerals() if row.kind == "ordinal")
    places = {bare(fold(form)): row.value for row in rows for form in row.ar if form.startswith("ال")}
    others = (row for row in knowledge.noun_words() if row.function == "another")
    return places | {bare(fold(form)): 2 for row in others for form in row.ar}


@cache
def _nationalities() -> frozenset[str]:
    """The adjectives of states, folded."""
    return frozenset(
        fold(nisba).split()[0].removesuffix("ه") for row in knowledge.states() for nisba in row.nisba
    )
