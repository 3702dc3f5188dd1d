"""From analyses to the documents of the index: one an article, and one a statement.

Everything is indexed in our own normal forms, joined by spaces; the engine only splits at these.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec
import tantivy

from tawatur import knowledge
from tawatur.model import Analysis, Article, Entity, Link, Span, Speaker, Statement
from tawatur.search.forms import BREAK, Word, hosts, root, words
from tawatur.search.results import Certainty

FORMAT = 3
"""Raised by one whenever documents or forms change; an index of another format is made anew."""

UNNAMED = "unnamed"
"""What all who are not named are found as."""

UNDATED_LAST = 2**40
_MINUTES = 10_000


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """A piece of an article's text that is shown with a hit: where it starts, and its words."""

    start: int
    text: str


class Record(msgspec.Struct, frozen=True, array_like=True):
    """What the index keeps of a document, for showing.

    `pieces` are the whole text of an article, and the contents of a statement; `aside` the article's excluded spans and
    its headline's.
    """

    article: str
    number: int
    source: str
    outlet: str | None
    title: str | None
    url: str | None
    published: str | None
    pieces: tuple[Piece, ...]
    aside: tuple[Span, ...] = ()
    statement: str | None = None
    speakers: tuple[tuple[str, str | None, str | None, bool, str | None], ...] = ()
    act: str | None = None
    mode: str | None = None
    unsure: bool = False


_pack = msgspec.msgpack.Encoder().encode
unpack = msgspec.msgpack.Decoder(Record).decode


LONGEST_TERM = 1000
"""Characters of a name that the index holds whole: counting terms of more than 65,534 bytes ends tantivy with a panic."""


@cache
def schema() -> tantivy.Schema:
    """The fields of the index."""
    builder = tantivy.SchemaBuilder()
    for name in ("article", "kind", "mode"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("host", "title", "speaker", "via"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="position")
    for name in ("root", "title_root"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in ("outlet", "speaker_id", "state", "act", "certainty", "month"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field("day", indexed=True, fast=True)
    builder.add_unsigned_field("number", fast=True)
    builder.add_unsigned_field("newest", fast=True)
    builder.add_unsigned_field("oldest", fast=True)
    builder.add_bytes_field("record", stored=True)
    return builder.build()


def documents(analysis: Analysis, number: int) -> Iterator[tantivy.Document]:
    """The documents of the article with this `number`, and of its statements."""
    article = analysis.article
    found = words(article.text)
    entities = {entity.id: entity for entity in analysis.entities}
    yield _article(analysis, number, found, entities)
    for statement in analysis.statements:
        yield _statement(article, number, statement, found, entities)


def _article(
    analysis: Analysis, number: int, found: list[Word], entities: dict[str, Entity]
) -> tantivy.Document:
    article = analysis.article
    document = _common(article, "article")
    document.add_unsigned("number", number)
    title = hosts(article.title or "")
    _put_words(document, own_paragraphs(article, found))
    _put(document, "title", [" ".join(title)])
    _put(document, "title_root", [" ".join(root(form) for form in title)])
    speakers = {s.entity: s for statement in analysis.statements for s in statement.speakers}
    links = [link for statement in analysis.statements for link in statement.chain]
    _put_people(document, article, list(speakers.values()), links)
    states = {country for s in speakers.values() if (country := _country(entities.get(s.entity)))}
    states |= {e.country for e in analysis.entities if e.kind == "state" and e.country}
    _put(document, "state", sorted(states))
    _put(document, "act", sorted({statement.cue.act for statement in analysis.statements}))
    _put(document, "certainty", sorted({certainty_of(statement) for statement in analysis.statements}))
    aside = tuple(sorted(_aside(article)))
    document.add_bytes("record", _pack(_record(article, number, (Piece(0, article.text),), aside)))
    return document


def _statement(
    article: Article, number: int, statement: Statement, found: list[Word], entities: dict[str, Entity]
) -> tantivy.Document:
    document = _common(article, "statement")
    _put_words(document, _inside(found, statement.content))
    _put_people(document, article, statement.speakers, statement.chain)
    countries = {country for s in statement.speakers if (country := _country(entities.get(s.entity)))}
    _put(document, "state", sorted(countries))
    _put(document, "act", [statement.cue.act])
    _put(document, "mode", [statement.mode])
    _put(document, "certainty", [certainty_of(statement)])
    pieces = tuple(Piece(span.start, span.of(article.text)) for span in statement.content)
    record = msgspec.structs.replace(
        _record(article, number, pieces),
        statement=statement.id,
        speakers=tuple((s.entity, s.name, s.name_en, s.unnamed, s.description) for s in statement.speakers),
        act=statement.cue.act,
        mode=statement.mode,
        unsure=statement.unsure,
    )
    document.add_bytes("record", _pack(record))
    return document


def certainty_of(statement: Statement) -> Certainty:
    """What the statement is found as; what a person corrected is sure."""
    return "unsure" if statement.unsure else "sure"


def _common(article: Article, kind: str) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("article", article.id)
    document.add_text("kind", kind)
    if article.outlet:
        document.add_text("outlet", article.outlet[:LONGEST_TERM])
    value = article.published.value
    day = day_number(value)
    document.add_unsigned("newest", day * _MINUTES + _minute(value))
    document.add_unsigned("oldest", day * _MINUTES + _minute(value) if day else UNDATED_LAST)
    if day and value:
        document.add_unsigned("day", day)
        if len(value) >= 7:
            document.add_text("month", value[:7])
    return document


def _put(document: tantivy.Document, field: str, values: Iterable[str]) -> None:
    for value in values:
        if value:
            document.add_text(field, value)


def _put_words(document: tantivy.Document, pieces: Sequence[Sequence[str]]) -> None:
    """The hosts of the words of `pieces`, with breaks between them."""
    forms = [form for number, piece in enumerate(pieces) for form in ((BREAK, *piece) if number else piece)]
    document.add_text("host", " ".join(forms))
    document.add_text("root", " ".join(BREAK if form == BREAK else root(form) for form in forms))


def _put_people(
    document: tantivy.Document, article: Article, speakers: Sequence[Speaker], links: Sequence[Link]
) -> None:
    names: dict[str, None] = {}
    identifiers: dict[str, None] = {}
    for speaker in speakers:
        identifiers[UNNAMED if speaker.unnamed else speaker.entity] = None
        called = [speaker.name, speaker.name_en, speaker.description, *known_names(speaker.entity)]
        if speaker.mention:
            called.append(speaker.mention.of(article.text))
        names |= {form: None for name in called if name and (form := " ".join(hosts(name)))}
    _put(document, "speaker", names)
    _put(document, "speaker_id", [identifier[:LONGEST_TERM] for identifier in identifiers])
    passed = [(link.entity, link.name, link.name_en) for link in links]
    passed += [(credit.entity or "", credit.name, None) for credit in article.credits]
    through: dict[str, None] = {}
    for entity, *names_of_link in passed:
        called = [*names_of_link, *known_names(entity), entity]
        through |= {form: None for name in called if name and (form := " ".join(hosts(name)))}
    _put(document, "via", through)


@cache
def _names_of_tables() -> dict[str, tuple[str, ...]]:
    names = {row.id: (*row.ar, *row.short, row.en) for row in knowledge.named()}
    names |= {row.id: (*row.ar, *row.latin, row.en) for row in knowledge.outlets()}
    return names | {row.id: (*row.ar, row.en) for row in knowledge.states()}


def known_names(entity: str) -> tuple[str, ...]:
    """All names that the tables have for the entity with this id."""
    return _names_of_tables().get(entity, ())


def _country(entity: Entity | None) -> str | None:
    return entity.country if entity is not None else None


def own_paragraphs(article: Article, found: list[Word] | None = None) -> list[list[str]]:
    """The hosts of the words of each paragraph of `article`'s own prose: no leftovers of the page, no headline.

    `found` are the words of its text, where they are known already.
    """
    paragraphs: list[list[str]] = [[]]
    aside, last = _aside(article), 0
    for start, end, form in words(article.text) if found is None else found:
        if any(span.start < end and start < span.end for span in aside):
            continue
        if paragraphs[-1] and "\n" in article.text[last:start]:
            paragraphs.append([])
        paragraphs[-1].append(form)
        last = end
    return paragraphs


def _aside(article: Article) -> list[Span]:
    return [x.span for x in article.excluded] + ([article.title_span] if article.title_span else [])


def _inside(found: list[Word], content: Iterable[Span]) -> list[list[str]]:
    return [[form for start, end, form in found if start < span.end and span.start < end] for span in content]


def _record(article: Article, number: int, pieces: tuple[Piece, ...], aside: tuple[Span, ...] = ()) -> Record:
    return Record(
        article=article.id,
        number=number,
        source=article.source,
        outlet=article.outlet,
        title=article.title,
        url=article.url,
        published=article.published.value,
        pieces=pieces,
        aside=aside,
    )


def day_number(value: str | None) -> int:
    """The day of an ISO 8601 value as the number YYYYMMDD, the first day of a month or year; 0 where there is none."""
    digits = "".join(c for c in (value or "")[:10] if c.isascii() and c.isdigit())
    if len(digits) not in (4, 6, 8):
        return 0
    return int((digits + "0101")[:8] if len(digits) < 8 else digits)


def _minute(value: str | None) -> int:
    """The time of day of an ISO 8601 value as HHMM."""
    hour = (value or "")[11:16].replace(":", "")
    return int(hour) if len(hour) == 4 and hour.isdigit() else 0
