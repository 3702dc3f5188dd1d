"""What a search gives: hits with snippets, and facets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from tawatur.knowledge.labels import Language
from tawatur.model import Act, Mode, Span

Kind = Literal["articles", "statements"]
Sort = Literal["relevance", "newest", "oldest"]
FacetName = Literal["outlet", "speaker", "state", "act", "certainty", "month"]
Certainty = Literal["sure", "unsure"]


@dataclass(frozen=True)
class Snippet:
    """A piece of an article that shows why it was found.

    `span` and `marks` count code points of the article's untouched text, and `text` is what stands at `span`. `cut_before`
    and `cut_after` say that the paragraph goes on there.
    """

    span: Span
    text: str
    marks: tuple[Span, ...] = ()
    cut_before: bool = False
    cut_after: bool = False

    def pieces(self) -> list[tuple[str, bool]]:
        """`text` in pieces, each with whether it is marked."""
        return marked_pieces(
            self.text, [Span(m.start - self.span.start, m.end - self.span.start) for m in self.marks]
        )


def marked_pieces(text: str, marks: list[Span]) -> list[tuple[str, bool]]:
    """`text` cut at `marks`, which count its code points, are in order and do not overlap."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for mark in marks:
        pieces += [(text[at : mark.start], False), (text[mark.start : mark.end], True)]
        at = mark.end
    pieces.append((text[at:], False))
    return [(words, is_marked) for words, is_marked in pieces if words]


@dataclass(frozen=True)
class SpeakerName:
    """Who said a statement, as `model.Speaker` names them."""

    entity: str
    name: str | None
    name_en: str | None
    unnamed: bool
    description: str | None


@dataclass(frozen=True)
class Hit:
    """An article or statement that was found.

    `article` is its id, `number` its short number. `title_marks` count code points of `title`. An article without a word to
    mark has its beginning as snippet. A statement's snippets are the pieces of its content.
    """

    kind: Literal["article", "statement"]
    article: str
    number: int
    source: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    score: float
    snippets: tuple[Snippet, ...]
    title_marks: tuple[Span, ...] = ()
    statement: str | None = None
    speakers: tuple[SpeakerName, ...] = ()
    act: Act | None = None
    mode: Mode | None = None
    unsure: bool = False

    def title_pieces(self) -> list[tuple[str, bool]]:
        """`title` in pieces, each with whether it is marked."""
        return marked_pieces(self.title or "", list(self.title_marks))


@dataclass(frozen=True)
class FacetValue:
    """A value that occurs in what was found, `count` times.

    `value` is what stands behind the field in a query; `query` is the whole query with this filter put in, or taken out
    where it is `selected`.
    """

    value: str
    count: int
    selected: bool
    query: str
    names: Callable[[Language], str]

    def label(self, language: Language) -> str:
        """The value as people call it."""
        return self.names(language)


@dataclass(frozen=True)
class Facet:
    """What occurs in one field of what was found, the commonest first; months in their order."""

    name: FacetName
    values: tuple[FacetValue, ...]


@dataclass(frozen=True)
class Results:
    """The outcome of a search: `total` hits, of which `hits` are those from `offset` on, at most `limit`.

    `variants` are the spellings that were searched as one; `suggestions` whole queries to try where nothing was found.
    """

    query: str
    kind: Kind
    total: int
    offset: int
    limit: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...] = ()
    variants: tuple[tuple[str, ...], ...] = ()
    suggestions: tuple[str, ...] = ()
