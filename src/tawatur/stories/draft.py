"""Draft: a story while it is being put together."""

import math
import threading
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tawatur.stories.portrait import Portrait

SLOTS = 1 << 21
"""Places of the vector that many drafts are compared with at once: two of an article's terms that meet in one add a thousandth to
a likeness, once in twenty comparisons."""

HEAVIEST = 30
"""Terms that stand for a draft where not all of them can."""

_HEAD, _BODY = np.uint32(0x5BD1E995), np.uint32(0x2C1B3C6D)
"""Words of headlines and those that headlines are asked for stand in slots of their own."""


class Slots(NamedTuple):
    """The vector of a draft as slots with their weights: what it gives when it is compared, and what it asks for."""

    given: NDArray[np.uint32]
    asked: NDArray[np.uint32]
    given_weights: NDArray[np.float32]
    asked_weights: NDArray[np.float32]


class Draft:
    """The articles of a story, the sum of their vectors, and the days between which they appeared.

    `likeness` to an article is the cosine between it and the sum, that is, its average likeness to the members
    over how alike they are among themselves: a story with many voices stays open to one more, a close one does not.
    Copies of a member stand beside it and count once, so that one agency's text sent ten times has no ten voices.
    `story` is the id under which the draft is stored, None for one that never was.
    """

    __slots__ = (
        "_dated",
        "_heaviest",
        "_slots",
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
        self._slots: Slots | None = None
        self._heaviest: list[tuple[int, float]] | None = None

    def add(self, portrait: Portrait) -> None:
        """Take `portrait` in."""
        self._slots = self._heaviest = None
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
        self._slots = self._heaviest = None
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

    def heaviest(self) -> list[tuple[int, float]]:
        """The heaviest terms with their weights, heaviest first."""
        if self._heaviest is None:
            found = sorted([(-weight, term) for term, weight in self.own.items()])[:HEAVIEST]
            self._heaviest = [(term, -weight) for weight, term in found]
        return self._heaviest

    def slots(self) -> Slots:
        """The draft as `dots` compares it; kept until an article comes or goes."""
        if self._slots is None:
            self._slots = _slots_of_sums(self.own, self.head, self.body)
        return self._slots

    def likeness(self, portrait: Portrait, dot: float | None = None) -> float:
        """How alike `portrait` is to the articles of the draft but itself, 0 to 1; `dot` where it is known already."""
        dot, square = self.dot(portrait) if dot is None else dot, self.square
        if portrait.article in self.members:
            if len(self.members) == 1:
                return 0.0
            dot, square = dot - 1, square - 2 * dot + 1
        return max(dot, 0.0) / math.sqrt(square) if square > 1e-9 else 0.0

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


def dots(asking: Slots, drafts: Sequence[Draft]) -> list[float]:
    """For each of `drafts`, the sum of the likenesses of its articles to those of the one that asks.

    All are compared in one step: with one table of terms after the other it takes ten times as long.
    """
    if not drafts:
        return []
    weights = _weights()
    weights[asking.asked] = asking.asked_weights
    given = [draft.slots() for draft in drafts]
    products = weights[np.concatenate([slots.given for slots in given])]
    products *= np.concatenate([slots.given_weights for slots in given])
    ends = np.cumsum([len(slots.given) for slots in given])
    total = np.concatenate(([0.0], np.cumsum(products, dtype=np.float64)))
    found: list[float] = np.diff(total[np.concatenate(([0], ends))]).tolist()
    weights[asking.asked] = 0
    return found


_of_thread = threading.local()


def _weights() -> NDArray[np.float32]:
    """A weight for each slot, all 0 between two uses; each thread has its own."""
    if not hasattr(_of_thread, "weights"):
        _of_thread.weights = np.zeros(SLOTS, np.float32)
    found: NDArray[np.float32] = _of_thread.weights
    return found


def slots_of(portrait: Portrait) -> Slots:
    """`portrait` as `dots` compares it."""
    body = [portrait.body_weight] * len(portrait.body)
    return _slots(portrait.terms, portrait.weights, portrait.head, portrait.head_weights, portrait.body, body)


def _slots_of_sums(own: dict[int, float], head: dict[int, float], body: dict[int, float]) -> Slots:
    parts = [part for sums in (own, head, body) for part in (list(sums), list(sums.values()))]
    return _slots(*parts)


def _slots(*parts: Sequence[float]) -> Slots:
    """The slots of words, headline and body, each given as terms and weights."""
    own, head, body = (np.array(parts[i], np.uint32) & np.uint32(SLOTS - 1) for i in (0, 2, 4))
    own_weights, head_weights, body_weights = (np.array(parts[i], np.float32) for i in (1, 3, 5))
    return Slots(
        np.concatenate((own, _apart(head, _HEAD), _apart(body, _BODY))),
        np.concatenate((own, _apart(body, _HEAD), _apart(head, _BODY))),
        np.concatenate((own_weights, head_weights, body_weights)),
        np.concatenate((own_weights, body_weights, head_weights)),
    )


def _apart(slots: NDArray[np.uint32], salt: np.uint32) -> NDArray[np.uint32]:
    return (slots ^ salt) & np.uint32(SLOTS - 1)
