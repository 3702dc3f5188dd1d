"""Draft: a story while it is being put together."""

import math
from collections.abc import Mapping

from tawatur.stories.portrait import Portrait


class Draft:
    """The articles of a story, the sum of their vectors, and the days between which they appeared.

    `likeness` to an article is the cosine between it and the sum, that is, its average likeness to the members
    over how alike they are among themselves: a story with many voices stays open to one more, a close one does not.
    """

    __slots__ = ("_dated", "_whens", "first", "last", "members", "number", "square", "total")

    def __init__(self, number: int) -> None:
        """A draft without articles."""
        self.number = number
        self.members: dict[str, Portrait] = {}
        self.total: dict[int, float] = {}
        self.square = 0.0
        self.first: float | None = None
        self.last: float | None = None
        self._dated = 0
        self._whens = 0.0

    def add(self, portrait: Portrait) -> None:
        """Take `portrait` in."""
        self.members[portrait.article] = portrait
        self._shift(portrait, 1.0)
        if portrait.when is not None:
            self.first = portrait.when if self.first is None else min(self.first, portrait.when)
            self.last = portrait.when if self.last is None else max(self.last, portrait.when)
            self._dated += 1
            self._whens += portrait.when

    def remove(self, portrait: Portrait) -> None:
        """Let `portrait` go."""
        del self.members[portrait.article]
        self._shift(portrait, -1.0)
        whens = [p.when for p in self.members.values() if p.when is not None]
        self.first, self.last = (min(whens), max(whens)) if whens else (None, None)
        self._dated, self._whens = len(whens), sum(whens)

    def _shift(self, portrait: Portrait, sign: float) -> None:
        total = self.total
        square = self.square
        for term, weight in zip(portrait.terms, portrait.weights, strict=True):
            old = total.get(term, 0.0)
            new = old + sign * weight
            square += new * new - old * old
            if new > 1e-6:
                total[term] = new
            else:
                total.pop(term, None)
        self.square = max(square, 0.0)

    def likeness(self, portrait: Portrait) -> float:
        """How alike `portrait` is to the articles of the draft but itself, 0 to 1."""
        total = self.total
        dot = sum(w * total.get(t, 0.0) for t, w in zip(portrait.terms, portrait.weights, strict=True))
        square = self.square
        if portrait.article in self.members:
            if len(self.members) == 1:
                return 0.0
            own = sum(w * w for w in portrait.weights)
            square = square - 2 * dot + own
            dot -= own
        return max(dot, 0.0) / math.sqrt(square) if square > 1e-9 else 0.0

    def likeness_to(self, other: "Draft") -> float:
        """How alike the articles of two drafts are: the cosine of their sums."""
        small, large = sorted((self.total, other.total), key=len)
        dot = _dot(small, large)
        return dot / math.sqrt(self.square * other.square) if dot > 0 else 0.0

    def gap(self, when: float | None) -> float:
        """Days between `when` and the nearest end of the draft; 0 inside it or where either is not known."""
        if when is None or self.first is None or self.last is None:
            return 0.0
        return max(self.first - when, when - self.last, 0.0)

    @property
    def middle(self) -> float | None:
        """The mean of the days on which the articles appeared; None where none is dated."""
        return self._whens / self._dated if self._dated else None


def _dot(small: Mapping[int, float], large: Mapping[int, float]) -> float:
    return sum(weight * large.get(term, 0.0) for term, weight in small.items())
