"""Hamzas: words that only the hamza they are printed with tells from a particle (إمام, an imam; أمام, in front of)."""

from functools import cache

from tawatur import knowledge
from tawatur.text.normal import fold

_SHORTEST = 3
"""Letters of a particle, more than: papers write أن for إن and the reverse."""

_HAMZAS = frozenset("أإ")


def other_hamza(word: str, light: str) -> bool:
    """Whether the folded `word`, printed as `light`, begins with another hamza than the particle spelled like it: إمام, ألينا.

    A joined و or ف may stand before it. One printed without a hamza may be the particle.
    """
    particles = _particles()
    joined = word not in particles and word[:1] in ("و", "ف")
    first = light[joined : joined + 1]
    return first in _HAMZAS and first not in particles.get(word[joined:], _HAMZAS)


@cache
def _particles() -> dict[str, frozenset[str]]:
    """The first letters, as printed, of the folded particles that begin with a hamza and are long enough to tell."""
    found: dict[str, set[str]] = {}
    for row in knowledge.particles():
        for form in (form for form in row.ar if len(form) > _SHORTEST):
            found.setdefault(fold(form), set()).add(form[0])
    return {word: frozenset(first) for word, first in found.items() if first <= _HAMZAS}
