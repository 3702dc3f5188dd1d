"""Draft: a story while it is being put together."""

import math
from collections.abc import Iterable

from tawatur.stories.portrait import Portrait


class Draft:
    """The articles of a story, the sum of their vectors, and the days between which they appeared.

    `likeness` to an article is the cosine between it and the sum, that is, its average likeness to the members
    over how alike they are among themselves: a story with many voices stays open to one more, a close one does not.
    Copies of a member stand beside it and count once, so that one agency's text sent ten times has no ten voices.
    `story` is the id under which the draft is stored, None for one that never was.
    """

    __slots__ = (
        "_dated",
        "_whens",
        "body",
        "copies",
        "first",
        "head",
        "last",
        "members",
        "number",
        "own",
        "square",
        "story",
    )

    def __init__(self, number: int, story: str | None = None) -> None:
        """A draft without articles."""
        self.number = number
        self.story = story
        self.members: dict[str, Portrait] = {}
        self.copies: dict[str, tuple[Portrait, str]] = {}
        self.own: dict[int, float] = {}
        self.head: dict[int, float] = {}
        self.body: dict[int, float] = {}
        self.square = 0.0
        self.first: float | None = None
        self.last: float | None = None
        self._dated = 0
        self._whens = 0.0

    def add(self, portrait: Portrait) -> None:
        """Take `portrait` in."""
        self.square += 2 * self.dot(portrait) + 1
        self.members[portrait.article] = portrait
        _shift(self.own, portrait.terms, portrait.weights)
        _shift(self.head, portrait.head, portrait.head_weights)
        _shift(self.body, portrait.body, [portrait.body_weight] * len(portrait.body))
        if portrait.when is not None:
            self.first = portrait.when if self.first is None else min(self.first, portrait.when)
            self.last = portrait.when if self.last is None else max(self.last, portrait.when)
            self._dated += 1
            self._whens += portrait.when

    def remove(self, portrait: Portrait) -> None:
        """Let `portrait` go."""
        del self.members[portrait.article]
        _shift(self.own, portrait.terms, [-w for w in portrait.weights])
        _shift(self.head, portrait.head, [-w for w in portrait.head_weights])
        _shift(self.body, portrait.body, [-portrait.body_weight] * len(portrait.body))
        self.square = max(self.square - 2 * self.dot(portrait) - 1, 0.0)
        whens = [p.when for p in self.members.values() if p.when is not None]
        self.first, self.last = (min(whens), max(whens)) if whens else (None, None)
        self._dated, self._whens = len(whens), sum(whens)

    def root(self, article: str) -> str:
        """The member that `article` is, or is a copy of."""
        return self.copies[article][1] if article in self.copies else article

    def all(self) -> Iterable[Portrait]:
        """Members and their copies."""
        yield from self.members.values()
        yield from (portrait for portrait, _ in self.copies.values())

    def dot(self, portrait: Portrait) -> float:
        """The sum of the likenesses of `portrait` to the members (to itself, if it is one, 1)."""
        own, head, body = self.own, self.head, self.body
        # lists and sets of keys: the innermost step of grouping, and with generators it takes twice as long
        total = sum([w * own[t] for t, w in zip(portrait.terms, portrait.weights, strict=True) if t in own])
        total += sum(
            [w * body[t] for t, w in zip(portrait.head, portrait.head_weights, strict=True) if t in body]
        )
        if head:
            total += portrait.body_weight * sum([head[t] for t in head.keys() & portrait.body])
        return total

    def likeness(self, portrait: Portrait) -> float:
        """How alike `portrait` is to the articles of the draft but itself, 0 to 1."""
        dot, square = self.dot(portrait), self.square
        if portrait.article in self.members:
            if len(self.members) == 1:
                return 0.0
            dot, square = dot - 1, square - 2 * dot + 1
        return max(dot, 0.0) / math.sqrt(square) if square > 1e-9 else 0.0

    def likeness_to(self, other: "Draft") -> float:
        """How alike the articles of two drafts are: the cosine of their sums."""
        dot = _dot(self.own, other.own) + _dot(self.head, other.body) + _dot(self.body, other.head)
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


def _shift(total: dict[int, float], terms: Iterable[int], weights: Iterable[float]) -> None:
    for term, weight in zip(terms, weights, strict=True):
        new = total.get(term, 0.0) + weight
        if new > 1e-6:
            total[term] = new
        else:
            total.pop(term, None)


def _dot(one: dict[int, float], other: dict[int, float]) -> float:
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum([small[term] * large[term] for term in small.keys() & large.keys()])
