"""Portrait: what grouping looks at in one article, and no more, so that many fit into memory."""

from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

Vector = Mapping[int, float]


class Vocabulary:
    """Terms as small numbers, each with the kind of evidence that it is."""

    def __init__(self) -> None:
        """Begins empty."""
        self._numbers: dict[tuple[str, str], int] = {}
        self._terms: list[tuple[str, str]] = []

    def number(self, kind: str, term: str) -> int:
        """The number of `term` as evidence of `kind`."""
        number = self._numbers.setdefault((kind, term), len(self._terms))
        if number == len(self._terms):
            self._terms.append((kind, term))
        return number

    def term(self, number: int) -> tuple[str, str]:
        """The kind and the term that a number stands for."""
        return self._terms[number]


@dataclass(frozen=True, slots=True)
class Facts:
    """What an article gives its story: a headline or the first clause, and where and when the thing happened."""

    headline: str | None
    clause: str
    places: tuple[str, ...]
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """An article as grouping sees it: a weighted vector of unit length, when it appeared, and its facts.

    `when` is in days since year 1, fractions included, or None where it is not known; `published` as the article has it;
    `headed` are the terms of its headline.
    """

    article: str
    outlet: str | None
    when: float | None
    published: str | None
    terms: "array[int]"
    weights: "array[float]"
    headed: frozenset[int]
    facts: Facts

    def vector(self) -> dict[int, float]:
        """The vector by term number, heaviest first."""
        return dict(zip(self.terms, self.weights, strict=True))


def days_of(published: str | None) -> float | None:
    """An ISO date or time as days since year 1; None for what is not known to the day."""
    if published is None or len(published) < len("2020-12-29"):
        return None
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return None
    return moment.toordinal() + (moment.hour * 60 + moment.minute) / 1440
