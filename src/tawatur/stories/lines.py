"""Storylines: stories of one development."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tawatur.model import Story, Storyline
from tawatur.stories.draft import Draft
from tawatur.stories.portrait import Vocabulary

LINE = 0.13
"""Likeness from which two stories belong to one development; chosen on the labelled day."""

INDEXED = 20
"""The heaviest terms of a story by which those like it are found."""

CROWDED = 300
"""Stories that a term may find; one that stands in more tells nothing apart and costs much."""

SHOWN = 5
"""Shared terms that a reason names."""


def storylines(stories: Sequence[Story], drafts: Sequence[Draft], vocabulary: Vocabulary) -> list[Storyline]:
    """The storylines among `stories`, the n-th of which is told of the n-th of `drafts`; those of two stories or more.

    A story joins the line of the story before it that it is most like, if it is like enough. Time is no bar, since a
    development goes on for years.
    """
    index: dict[int, list[int]] = defaultdict(list)
    line_of: list[int] = []
    reasons: dict[int, str] = {}
    for number, draft in enumerate(drafts):
        terms = sorted(draft.total, key=lambda t: (-draft.total[t], t))[:INDEXED]
        score, best = _best(draft, drafts, {n for t in terms for n in index[t]})
        line = line_of[best] if best is not None and score >= LINE else number
        if line != number and line not in reasons and best is not None:
            reasons[line] = _reason(score, draft, drafts[best], vocabulary)
        line_of.append(line)
        for term in terms:
            if len(index[term]) < CROWDED:
                index[term].append(number)
    lines: dict[int, list[str]] = defaultdict(list)
    for story, line in zip(stories, line_of, strict=True):
        lines[line].append(story.id)
    return list(_records(lines, reasons))


def _best(draft: Draft, drafts: Sequence[Draft], others: set[int]) -> tuple[float, int | None]:
    found = [(draft.likeness_to(drafts[n]), -n) for n in others]
    score, number = max(found, default=(0.0, 1))
    return score, None if number > 0 else -number


def _records(lines: dict[int, list[str]], reasons: dict[int, str]) -> Iterator[Storyline]:
    for line, members in lines.items():
        if len(members) > 1:
            yield Storyline(id=f"l-{members[0][2:]}", stories=tuple(members), reason=reasons[line])


def _reason(score: float, draft: Draft, other: Draft, vocabulary: Vocabulary) -> str:
    shared = sorted(draft.total, key=lambda t: -draft.total[t] * other.total.get(t, 0.0))
    terms = list(dict.fromkeys(vocabulary.term(t)[1] for t in shared if t in other.total))[:SHOWN]
    return f"likeness {score:.2f}; shared above all: {', '.join(terms)}"
