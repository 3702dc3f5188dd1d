"""Two articles side by side as their page shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from tawatur.beside import Aligned, Pair, Side, telling
from tawatur.cli.naming import reason_of, subject_of
from tawatur.model import Discrepancy, Span, Statement
from tawatur.store.dossier import way_of
from tawatur.web.marks import PART
from tawatur.web.naming import Name, carrier, speaker
from tawatur.web.wordings import Piece, marked
from tawatur.web.words import Words


@dataclass(frozen=True)
class Head:
    """An article at the head of its column."""

    number: int
    title: str
    outlet: Name
    published: str | None
    words: int
    shared: int

    @property
    def share(self) -> int:
        """How many of a hundred of its own words the other article has, too."""
        return round(100 * self.shared / self.words) if self.words else 0


@dataclass(frozen=True)
class Cell:
    """A statement in its column: its words with their differences from the other's, how it came, where it stands."""

    pieces: tuple[Piece, ...]
    quoted: bool
    speakers: tuple[Name, ...]
    way: tuple[Name, ...]
    act: str
    mode: str
    unsure: bool
    address: str


@dataclass(frozen=True)
class Row:
    """A statement of both articles, or of one."""

    relation: str
    a: Cell | None
    b: Cell | None


@dataclass(frozen=True)
class Differing:
    """What differs: its kind and verdict, what it is about, why, and the words in each article with their place."""

    kind: str
    verdict: str
    subject: str
    reason: str
    a: tuple[tuple[str, str], ...]
    b: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Stretch:
    """A run of an article's text: shared wording (the number of the passage), left over from the page, or its own."""

    text: str
    kind: Literal["own", "shared", "left"]
    passage: int = 0
    begins: bool = False


class CompareView:
    """All that the page of two articles says, in the reader's words."""

    def __init__(self, pair: Pair, say: Words) -> None:
        """Of `pair`."""
        self.pair, self.say = pair, say

    @property
    def heads(self) -> tuple[Head, Head]:
        """Both articles."""
        return self._head(self.pair.a), self._head(self.pair.b)

    def _head(self, side: Side) -> Head:
        article = side.article
        return Head(
            side.number,
            article.title or side.source,
            carrier(article, self.pair.names, self.say.language),
            article.published.value,
            side.words,
            side.shared_words,
        )

    def facts(self) -> list[telling.Fact]:
        """What the articles say of themselves, without what their heads tell."""
        told = ("outlet", "published", "beside.words", "beside.shared", "address")
        return [fact for fact in telling.facts(self.pair, self.say.labels) if fact.key not in told]

    @property
    def direction(self) -> str:
        """Who likely has the shared wording from whom."""
        return telling.direction(self.pair, self.say.labels)

    def rows(self) -> list[Row]:
        """The statements, those of both beside each other."""
        return [self._row(aligned) for aligned in self.pair.aligned]

    def _row(self, aligned: Aligned) -> Row:
        a, b = self.pair.sides
        first = telling.words(a, aligned.a) if aligned.a is not None else None
        return Row(
            aligned.relation,
            self._cell(a, aligned.a, None) if aligned.a is not None else None,
            self._cell(b, aligned.b, first) if aligned.b is not None else None,
        )

    def _cell(self, side: Side, statement: Statement, first: str | None) -> Cell:
        told, language = telling.words(side, statement), self.say.language
        content = statement.content
        place = Span(content[0].start, content[-1].end) if content else statement.cue.span
        return Cell(
            pieces=marked(first, told)[0] if first is not None else (Piece("same", told),),
            quoted=statement.mode == "direct",
            speakers=tuple(speaker(s, language) for s in statement.speakers),
            way=tuple(speaker(step, language) for step in way_of(side.article, statement)),
            act=statement.cue.act,
            mode=statement.mode,
            unsure=statement.unsure,
            address=self._address(side, place),
        )

    def _address(self, side: Side, span: Span) -> str:
        return f"/articles/{side.number}?at={span.start}-{span.end}#at"

    def differing(self) -> list[Differing]:
        """Where the two differ, and where one differs from itself."""
        labels, (a, b) = self.say.labels, self.pair.sides
        return [
            Differing(
                d.kind,
                d.verdict,
                subject_of(d, labels),
                reason_of(d, labels),
                self._values(a, d),
                self._values(b, d),
            )
            for d in self.pair.discrepancies
        ]

    def _values(self, side: Side, found: Discrepancy) -> tuple[tuple[str, str], ...]:
        spans = [value.span for value in found.values if value.article == side.article.id]
        return tuple((" ".join(s.of(side.article.text).split()), self._address(side, s)) for s in spans)

    def texts(self) -> tuple[list[list[Stretch]], list[list[Stretch]]]:
        """Both texts in paragraphs, shared wording and leftovers marked; a long one only so far as a page shows."""
        passages = self.pair.passages
        a = list(_paragraphs(self.pair.a, [p.a_span for p in passages]))
        return a, list(_paragraphs(self.pair.b, [p.b_span for p in passages]))

    @property
    def cut(self) -> bool:
        """Whether a text is too long to be shown whole."""
        return any(len(side.article.text) > PART for side in self.pair.sides)


def _paragraphs(side: Side, shared: Sequence[Span]) -> Iterator[list[Stretch]]:
    text = side.article.text[:PART]
    start = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield list(_stretches(side, Span(start, start + len(line)), shared))
        start += len(line)


def _stretches(side: Side, row: Span, shared: Sequence[Span]) -> Iterator[Stretch]:
    left = [x.span for x in side.article.excluded if x.span.overlaps(row)]
    near = [(number, span) for number, span in enumerate(shared, 1) if span.overlaps(row)]
    edges = {row.start, row.end}
    for span in (*left, *(span for _, span in near)):
        edges.update(edge for edge in (span.start, span.end) if row.start < edge < row.end)
    for start, end in pairwise(sorted(edges)):
        words = side.article.text[start:end]
        passage = next((number for number, span in near if span.start <= start and end <= span.end), 0)
        if passage:
            yield Stretch(words, "shared", passage, shared[passage - 1].start == start)
        else:
            aside = any(span.start <= start and end <= span.end for span in left)
            yield Stretch(words, "left" if aside else "own")
