"""An article's text in segments that each carry the same marks, paragraph by paragraph."""

import itertools
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tawatur.model import Analysis, Span

Kind = Literal["said", "cue", "who", "via", "time", "qty", "left", "at"]

PART = 25_000
"""Characters shown on one page: the longest reports of agencies have about as many, and a page stays under a megabyte."""


@dataclass(frozen=True)
class Mark:
    """A piece of the text with what it is; `target` is the anchor of its explanation, if it has one."""

    span: Span
    kind: Kind
    target: str = ""


@dataclass(frozen=True)
class Segment:
    """A run of characters with the same marks: their `kinds`, the statements that begin here, what explains it."""

    text: str
    kinds: tuple[Kind, ...]
    begins: tuple[int, ...] = ()
    target: str = ""
    anchor: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A line of the text; `heading` for a headline or a subheading."""

    segments: tuple[Segment, ...]
    heading: bool = False


def parts(text: str) -> list[Span]:
    """The parts a long text is shown in, each ending with a line where it can."""
    found: list[Span] = []
    start = 0
    while len(text) - start > PART:
        end = text.rfind("\n", start + PART // 2, start + PART) + 1 or start + PART
        found.append(Span(start, end))
        start = end
    return [*found, Span(start, len(text))]


def part_of(shown: list[Span], position: int) -> int:
    """Which of the parts holds the character at `position`."""
    return max(0, min(len(shown), bisect_right([span.start for span in shown], position)) - 1)


def marks(analysis: Analysis, numbers: Mapping[str, int], at: Span | None) -> list[Mark]:
    """All marks of an article; `numbers` gives each statement's number, `at` the words that were asked for."""
    found: list[Mark] = []
    for statement in analysis.statements:
        target = f"s-{numbers[statement.id]}"
        found += [Mark(span, "said", target) for span in statement.content]
        found.append(Mark(statement.cue.span, "cue", target))
        found += [Mark(s.mention, "who", target) for s in statement.speakers if s.mention is not None]
        found += [Mark(link.span, "via", target) for link in statement.chain]
    found += [Mark(time.span, "time", f"time-{i}") for i, time in enumerate(analysis.times, 1)]
    found += [Mark(q.span, "qty", f"qty-{i}") for i, q in enumerate(analysis.quantities, 1)]
    found += [Mark(x.span, "left", f"left-{i}") for i, x in enumerate(analysis.article.excluded, 1)]
    if at is not None:
        found.append(Mark(at, "at"))
    return found


EXPLAINED: tuple[Kind, ...] = ("time", "qty", "left", "cue", "who", "via")
"""Marks whose words lead to their explanation, the narrowest first; what was said has its number for that."""


def paragraphs(
    analysis: Analysis, numbers: Mapping[str, int], shown: Span, at: Span | None
) -> list[Paragraph]:
    """The lines of the text within `shown`, in segments."""
    text = analysis.article.text
    found = [m for m in marks(analysis, numbers, at) if m.span.overlaps(shown)]
    begins: dict[int, list[int]] = {}
    for statement in analysis.statements:
        if statement.content:
            begins.setdefault(statement.content[0].start, []).append(numbers[statement.id])
    cuts = {shown.start, shown.end, *begins}
    for mark in found:
        cuts.update((mark.span.start, mark.span.end))
    headings = [*analysis.article.subheadings]
    if analysis.article.title_span is not None:
        headings.append(analysis.article.title_span)
    lines: list[Paragraph] = []
    start = shown.start
    edges = sorted(cut for cut in cuts if shown.start <= cut <= shown.end)
    for line in text[shown.start : shown.end].splitlines(keepends=True):
        end = start + len(line)
        if line.strip():
            row = Span(start, end)
            inside = [m for m in found if m.span.overlaps(row)]
            segments = _segments(text, row, edges, inside, begins, at)
            lines.append(Paragraph(segments, any(h.overlaps(row) for h in headings)))
        start = end
    return lines


def _segments(
    text: str,
    row: Span,
    edges: list[int],
    found: list[Mark],
    begins: Mapping[int, list[int]],
    at: Span | None,
) -> tuple[Segment, ...]:
    inner = edges[bisect_right(edges, row.start) : bisect_right(edges, row.end - 1)]
    cuts = [row.start, *inner, row.end]
    segments = []
    for start, end in itertools.pairwise(cuts):
        here = [m for m in found if m.span.start <= start and end <= m.span.end]
        kinds = tuple(dict.fromkeys(m.kind for m in here))
        target = next((m.target for kind in EXPLAINED for m in here if m.kind == kind), "")
        anchor = at is not None and max(at.start, row.start) == start and at.start >= row.start
        words = text[start:end].rstrip("\r\n") if end == row.end else text[start:end]
        segments.append(Segment(words, kinds, tuple(begins.get(start, ())), target, anchor))
    return tuple(segments)
