"""What to show of a hit: pieces of the untouched text with the words that were searched marked in it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.model import Span
from tawatur.search.documents import Piece, Record
from tawatur.search.forms import Word, root, words
from tawatur.search.marks import Marks
from tawatur.search.results import Snippet

SNIPPETS = 2
"""Pieces shown of an article."""

WIDTH = 220
"""Characters of a piece, about three lines of a list."""

BEFORE = 60
"""Characters before the first marked word, if the paragraph has so many."""

REGIONS = 4
"""Regions of a text that are taken apart into words; a list shows two pieces, and some regions only seem to hold the words."""

BEGINNING = 280
"""Characters of the beginning that is shown where there is nothing to mark."""


@dataclass(frozen=True)
class _Found:
    """A marked piece of text: which of the searched words or phrases it is."""

    start: int
    end: int
    what: str


def of_article(record: Record, marks: Marks) -> tuple[Snippet, ...]:
    """The pieces of an article where most of what was searched stands, in the order of the text; else its beginning."""
    text = record.pieces[0].text
    found = [f for f in _found_in(text, marks) if not _aside(f, record.aside)] if marks else []
    if not found:
        return _beginning(text, record.aside)
    chosen: list[tuple[int, int]] = []
    for _ in range(SNIPPETS):
        best = _best(text, [f for f in found if not any(s <= f.start < e for s, e in chosen)], record.aside)
        if best is None:
            break
        chosen.append(best)
    return tuple(_snippet(text, start, end, found) for start, end in sorted(chosen))


def _found_in(text: str, marks: Marks) -> list[_Found]:
    """What is to be marked in the regions of `text` that seem to hold most of it.

    Letters are looked for first, and only regions that have them are taken apart into words: that is ten times faster.
    """
    seen: defaultdict[tuple[int, int], Counter[str | None]] = defaultdict(Counter)
    for match in marks.letters().finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        seen[line, (match.start() - line) // WIDTH][match.lastgroup] += 1
    likely = sorted(seen, key=lambda place: (-len(seen[place]), -seen[place].total(), place))[:REGIONS]
    found: dict[_Found, None] = {}
    for line, number in sorted(likely):
        found |= dict.fromkeys(_find(text, words(text, *_region(text, line, number)), marks))
    return sorted(found, key=lambda f: (f.start, -f.end))


def _region(text: str, line: int, number: int) -> tuple[int, int]:
    """The region of this `number` in the paragraph that begins at `line`: two pieces wide, cut at spaces."""
    end = text.find("\n", line)
    end = len(text) if end < 0 else end
    low = max(line, text.rfind(" ", line, line + number * WIDTH + 1) + 1)
    high = min(end, line + (number + 2) * WIDTH)
    space = text.find(" ", high, end)
    return low, end if space < 0 else space


def of_statement(record: Record, marks: Marks) -> tuple[Snippet, ...]:
    """The pieces of a statement's content, whole, in order."""
    return tuple(_piece(piece, marks) for piece in record.pieces)


def in_title(title: str | None, marks: Marks) -> tuple[Span, ...]:
    """What to mark in `title`, in its own code points."""
    if not title or not marks:
        return ()
    return _merged(title, _find(title, words(title), marks))


def _piece(piece: Piece, marks: Marks) -> Snippet:
    found = _find(piece.text, words(piece.text), marks) if marks else []
    spans = _merged(piece.text, found)
    moved = tuple(Span(span.start + piece.start, span.end + piece.start) for span in spans)
    return Snippet(Span(piece.start, piece.start + len(piece.text)), piece.text, moved)


def _find(text: str, at: Sequence[Word], marks: Marks) -> list[_Found]:
    """All that is to be marked, in order; a word of a phrase only where the phrase stands."""
    found = []
    starts = tuple(marks.beginnings)
    for start, end, form in at:
        if root(form) in marks.roots or (starts and form.startswith(starts)):
            found.append(_Found(start, end, root(form)))
    for number, phrase in enumerate(marks.phrases):
        found += _phrases(text, at, phrase, f"“{number}")
    return sorted(found, key=lambda f: (f.start, -f.end))


def _phrases(text: str, at: Sequence[Word], phrase: Sequence[frozenset[str]], what: str) -> list[_Found]:
    found = []
    length = len(phrase)
    for i in range(len(at) - length + 1):
        if at[i][2] in phrase[0] and all(at[i + k][2] in phrase[k] for k in range(1, length)):
            start, end = at[i][0], at[i + length - 1][1]
            if "\n" not in text[start:end]:
                found.append(_Found(start, end, what))
    return found


def _aside(found: _Found, aside: Sequence[Span]) -> bool:
    return any(span.start < found.end and found.start < span.end for span in aside)


def _best(text: str, found: list[_Found], aside: Sequence[Span]) -> tuple[int, int] | None:
    """The window that holds most different finds, then most finds; the earliest of equal ones."""
    best, most = None, (0, 0)
    for i, first in enumerate(found):
        within = [f for f in found[i:] if f.end <= first.start + WIDTH - BEFORE]
        within = within or [first]
        if "\n" in text[first.start : within[-1].end]:
            line_end = text.index("\n", first.start)
            within = [f for f in within if f.end <= line_end] or [first]
        score = (len({f.what for f in within}), len(within))
        if score > most:
            most, best = score, first
    return _window(text, best, aside) if best is not None else None


def _window(text: str, first: _Found, aside: Sequence[Span]) -> tuple[int, int]:
    """The piece around `first`: within its paragraph and what is not excluded, cut at spaces."""
    low = text.rfind("\n", 0, first.start) + 1
    high = text.find("\n", first.end)
    high = len(text) if high < 0 else high
    for span in aside:
        if span.end <= first.start:
            low = max(low, span.end)
        elif span.start >= first.end:
            high = min(high, span.start)
    start = max(low, first.start - BEFORE)
    end = min(high, max(first.end, start + WIDTH))
    start = max(low, min(start, end - WIDTH))
    if start > low:
        space = text.find(" ", start, first.start)
        start = space + 1 if space >= 0 else first.start
    if end < high:
        space = text.rfind(" ", first.end, end)
        end = space if space >= 0 else first.end
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _snippet(text: str, start: int, end: int, found: Sequence[_Found]) -> Snippet:
    inside = [f for f in found if start <= f.start and f.end <= end]
    line = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end)
    rest = text[end : len(text) if after < 0 else after]
    return Snippet(
        Span(start, end),
        text[start:end],
        _merged(text, inside),
        bool(text[line:start].strip()),
        bool(rest.strip()),
    )


def _merged(text: str, found: Sequence[_Found]) -> tuple[Span, ...]:
    """The spans of `found`, those that overlap or that only a space parts joined."""
    spans: list[Span] = []
    for one in found:
        last = spans[-1] if spans else None
        if last is not None and (one.start <= last.end or text[last.end : one.start] == " "):
            spans[-1] = Span(last.start, max(last.end, one.end))
        else:
            spans.append(Span(one.start, one.end))
    return tuple(spans)


def _beginning(text: str, aside: Sequence[Span]) -> tuple[Snippet, ...]:
    """The first words of an article's own prose after its headline."""
    at = 0
    for line in text.splitlines(keepends=True):
        start, end = at, at + len(line)
        at = end
        for span in sorted(aside):
            if span.start <= start < span.end:
                start = min(span.end, end)
            elif start < span.start < end:
                end = span.start
        words_ = text[start:end].strip(" \t\r\n-–—:،")
        if not words_:
            continue
        start = text.index(words_, start)
        end = start + len(words_)
        if len(words_) > BEGINNING:
            space = text.rfind(" ", start, start + BEGINNING)
            end = space if space > start else start + BEGINNING
        return (Snippet(Span(start, end), text[start:end], (), False, end < start + len(words_)),)
    return ()
