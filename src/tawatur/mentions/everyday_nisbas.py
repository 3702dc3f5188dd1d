"""Adjectives of states that are mostly other words (مالي: of Mali, financial)."""

from functools import cache

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
