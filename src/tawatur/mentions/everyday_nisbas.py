"""Adjectives of states that are mostly other words (مالي: of Mali, financial)."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from tawatur import knowledge
from tawatur.text import fold


@cache
def everyday_nisbas() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """By ISO code the states whose adjective is mostly another word: their names spelt like it, and words for them alone."""
    found = {}
    for row in knowledge.states():
        if row.nisba_everyday:
            alike = frozenset(map(fold, row.nisba))
            ends = {fold(name).split()[-1] for name in (*row.ar, *row.capital)}
            found[row.iso] = (alike & ends, frozenset(ends - alike))
    return found


def names_state(words: Sequence[str], iso: str, placed: AbstractSet[str]) -> bool:
    """Whether the folded `words` of a text name the state `iso` besides: by a name for it alone, or behind one of `placed`."""
    alike, others = everyday_nisbas()[iso]
    return not others.isdisjoint(words) or any(a in placed and b in alike for a, b in pairwise(words))
