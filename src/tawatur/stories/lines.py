"""Storylines: stories of one development."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tawatur.model import Storyline
from tawatur.stories.draft import Draft

LINE = 0.11
"""Likeness from which a story goes on from another; chosen on the labelled day (`python quality/stories.py --lines`), where 0.10
to 0.12 do as well."""

TOGETHER = 0.1
"""Mean likeness to the latest stories of a line, at least, for one more to join it: without it lines drift from one thing to the
next, and one of a month's holds a hundred stories that have nothing in common."""

LATEST = 8
"""Stories of a line that one more is compared with, the latest."""

INDEXED = 20
"""The heaviest terms of a story by which those like it are found, and by which they are compared: with 30 lines are no better,
and cost half as much again."""

CROWDED = 100
"""Stories that a term may find, the latest: one that stands in more tells nothing apart and costs much."""

SHOWN = 5
"""Shared terms that a reason names."""

NAME = 2
"""Times that a name counts more than a word: a development goes on with other words, but the same actors and places. On the
labelled day F1 over pairs of stories of one line is 0.72 instead of 0.64, each at its best thresholds; with 3 it is 0.68."""

Vector = Mapping[int, float]


class Lead(NamedTuple):
    """The earlier story that a story goes on from, how alike they are, and the terms that they share, heaviest first."""

    story: str
    likeness: float
    shared: tuple[int, ...]


def vector_of(draft: Draft) -> dict[int, float]:
    """The heaviest terms of a story, as shares of the length of all of them."""
    names = {number for member in draft.members.values() for number in member.names}
    own = [(-weight * (NAME if term in names else 1), term) for term, weight in draft.own.items()]
    length = math.sqrt(sum([weight * weight for weight, _ in own])) or 1.0
    return {term: -weight / length for weight, term in sorted(own)[:INDEXED]}


def lead(vector: Vector, sharing: Iterable[tuple[int, str, float]]) -> Lead | None:
    """The story that a story with `vector` goes on from, if it is like any enough.

    `sharing` are the earlier stories that hold its terms: the term, the story, and the term's weight there. Time is no bar,
    since a development goes on for years.
    """
    alike: dict[str, dict[int, float]] = defaultdict(dict)
    for term, story, weight in sharing:
        alike[story][term] = weight * vector[term]
    best = max(alike.items(), key=lambda item: (round(sum(item[1].values()), 6), item[0]), default=None)
    if best is None or sum(best[1].values()) < LINE:
        return None
    return lead_to(*best)


def lead_to(story: str, shares: Mapping[int, float]) -> Lead:
    """The lead to `story`; `shares` are what each shared term adds to how alike they are."""
    heaviest = sorted(shares, key=lambda term: (-shares[term], term))
    return Lead(story, sum(shares.values()), tuple(heaviest[:SHOWN]))


def joins(vector: Vector, line: Sequence[Vector]) -> bool:
    """Whether a story with `vector` belongs to the line whose latest stories have the vectors `line`."""
    return sum(_dot(vector, other) for other in line) >= TOGETHER * len(line)


def _dot(one: Vector, other: Vector) -> float:
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def reason_of(found: Lead, letters: Mapping[int, str]) -> str:
    """Why a story goes on from another, in words; `letters` spells terms out."""
    words = dict.fromkeys(letters[term] for term in found.shared if term in letters)
    return f"likeness {found.likeness:.2f}; shared above all: {', '.join(words)}"


def letters_of(draft: Draft) -> dict[int, str]:
    """The terms of a story that are kept in letters."""
    return {number: term for member in draft.members.values() for number, term in member.shown}


def storylines(told: Iterable[tuple[str, Draft]]) -> list[Storyline]:
    """The storylines among stories (ids with their drafts) in the order of time; those of two stories or more."""
    index: dict[int, list[tuple[str, float]]] = defaultdict(list)
    line_of: dict[str, str] = {}
    vectors: dict[str, list[Vector]] = defaultdict(list)
    reasons: dict[str, str] = {}
    for story, draft in told:
        vector = vector_of(draft)
        found = lead(vector, ((t, other, w) for t in vector for other, w in index[t][-CROWDED:]))
        line = line_of[found.story] if found else story
        if found and joins(vector, vectors[line][-LATEST:]):
            reasons.setdefault(line, reason_of(found, letters_of(draft)))
        else:
            line = story
        line_of[story] = line
        vectors[line].append(vector)
        for term, weight in vector.items():
            index[term].append((story, weight))
    members: dict[str, list[str]] = defaultdict(list)
    for story, line in line_of.items():
        members[line].append(story)
    return [
        Storyline(id=line_id(first), stories=tuple(stories), reason=reasons[first])
        for first, stories in members.items()
        if len(stories) > 1
    ]


def line_id(story: str) -> str:
    """The id of the storyline that begins with `story`."""
    return f"l-{story.removeprefix('s-')}"
