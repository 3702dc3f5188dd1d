"""Storylines: stories of one development."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from tawatur.model import Story, Storyline
from tawatur.stories.draft import Draft

Vector = NDArray[np.float64]

LINE = 0.13
"""Likeness from which two stories belong to one development; chosen on the labelled day."""

INDEXED = 20
"""The heaviest terms of a story by which those like it are found."""

CROWDED = 300
"""Stories that a term may find; one that stands in more tells nothing apart and costs much."""

SHOWN = 5
"""Shared terms that a reason names."""


def storylines(stories: Sequence[Story], drafts: Sequence[Draft]) -> list[Storyline]:
    """The storylines among `stories`, the n-th of which is told of the n-th of `drafts`; those of two stories or more.

    A story joins the line of the story before it that it is most like, if it is like enough. Time is no bar, since a
    development goes on for years.
    """
    likeness = _Likeness(drafts)
    index: dict[int, list[int]] = defaultdict(list)
    line_of: list[int] = []
    reasons: dict[int, str] = {}
    for number, draft in enumerate(drafts):
        terms = sorted(draft.own, key=lambda t: (-draft.own[t], t))[:INDEXED]
        score, best = likeness.best(number, {n for t in terms for n in index[t]})
        line = line_of[best] if best is not None and score >= LINE else number
        if line != number and line not in reasons and best is not None:
            reasons[line] = _reason(score, draft, drafts[best])
        line_of.append(line)
        for term in terms:
            if len(index[term]) < CROWDED:
                index[term].append(number)
    lines: dict[int, list[str]] = defaultdict(list)
    for story, line in zip(stories, line_of, strict=True):
        lines[line].append(story.id)
    return list(_records(lines, reasons))


class _Likeness:
    """How alike the drafts of stories are: all vectors in one matrix, since a common term leads to hundreds of stories."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Takes the sums of the articles of `drafts`, each made of length 1."""
        self._lengths = np.cumsum([0] + [len(draft.own) for draft in drafts])
        numbers = np.fromiter(chain.from_iterable(d.own for d in drafts), np.int64, self._lengths[-1])
        _, self._terms = np.unique(numbers, return_inverse=True)  # term numbers are spread over 32 bits
        weights = chain.from_iterable(d.own.values() for d in drafts)
        self._weights: Vector = np.fromiter(weights, np.float64, self._lengths[-1])
        norms = np.sqrt([max(sum(w * w for w in d.own.values()), 1e-12) for d in drafts])
        self._weights /= np.repeat(norms, np.diff(self._lengths))
        width = int(self._terms.max(initial=0)) + 1
        shape = (len(drafts), width)
        self._matrix: Any = sparse.csr_matrix((self._weights, self._terms, self._lengths), shape=shape)
        self._one: Vector = np.zeros(width)

    def best(self, number: int, others: set[int]) -> tuple[float, int | None]:
        """Which of the drafts `others` draft `number` is most like, the earliest of equals, and how much."""
        if not others:
            return 0.0, None
        row = slice(self._lengths[number], self._lengths[number + 1])
        self._one[self._terms[row]] = self._weights[row]
        candidates = sorted(others)
        scores = np.round(self._matrix[candidates] @ self._one, 9)
        self._one[self._terms[row]] = 0.0
        first = int(scores.argmax())
        return float(scores[first]), candidates[first]


def _records(lines: dict[int, list[str]], reasons: dict[int, str]) -> Iterator[Storyline]:
    for line, members in lines.items():
        if len(members) > 1:
            yield Storyline(id=f"l-{members[0][2:]}", stories=tuple(members), reason=reasons[line])


def _reason(score: float, draft: Draft, other: Draft) -> str:
    shared = sorted(draft.own, key=lambda t: -draft.own[t] * other.own.get(t, 0.0))
    letters = {number: term for member in draft.members.values() for number, term in member.shown}
    terms = list(dict.fromkeys(letters[t] for t in shared if t in other.own and t in letters))[:SHOWN]
    return f"likeness {score:.2f}; shared above all: {', '.join(terms)}"
