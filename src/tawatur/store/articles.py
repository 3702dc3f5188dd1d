"""Stored articles: finding one, walking through all, their names, what somebody said in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from tawatur.model import Analysis
from tawatur.store import schema
from tawatur.store.corrections import as_corrected
from tawatur.store.database import Store, StoreError
from tawatur.store.versions import standing
from tawatur.text import fold

PAGE = 200
"""Articles fetched at a time when walking through all: bounds memory to a few megabytes."""

CANDIDATES = 5
"""How many of the possible articles an error message lists."""


def walk(store: Store, *, all_versions: bool = False) -> Iterator[Analysis]:
    """Every stored analysis in the order of reading, the current versions only unless `all_versions`."""
    table, records = schema.articles, schema.analyses
    query = (
        sa.select(records, table.c.work)
        .join(table, table.c.number == records.c.article)
        .order_by(records.c.article)
    )
    if not all_versions:
        query = query.where(table.c.current)
    last = 0
    while True:
        with store.reading() as connection:
            rows = connection.execute(query.where(records.c.article > last).limit(PAGE)).all()
            page = as_corrected(connection, rows)
        if not rows:
            return
        yield from page
        last = rows[-1].article


def fetch(store: Store, ids: Iterable[str]) -> list[Analysis]:
    """The analyses of the articles `ids`, in that order; those that are not stored are left out."""
    table, records = schema.articles, schema.analyses
    query = sa.select(table.c.work, records.c.record).join(table, table.c.number == records.c.article)
    wanted = list(ids)
    with store.reading() as connection:
        rows = connection.execute(query.where(table.c.id.in_(wanted))).all()
        by_id = {analysis.article.id: analysis for analysis in as_corrected(connection, rows)}
    return [by_id[identifier] for identifier in wanted if identifier in by_id]


def numbered(store: Store, numbers: Iterable[int]) -> list[Analysis]:
    """The analyses of the articles with these `numbers`, in that order; those that are not stored are left out."""
    table, wanted = schema.articles, list(numbers)
    with store.reading() as connection:
        rows = connection.execute(sa.select(table.c.number, table.c.id).where(table.c.number.in_(wanted)))
        ids = {row.number: row.id for row in rows}
    return fetch(store, [ids[number] for number in wanted if number in ids])


def find(store: Store, name: str) -> Analysis:
    """The article that a person means by `name`: its number, its id or how it begins, or its source's name.

    Raises StoreError where there is none, or more than one.
    """
    table, names = schema.articles, schema.sources
    name = name.encode(
        errors="replace"
    ).decode()  # bytes of another encoding, from a terminal, mean no article
    with store.reading() as connection:
        for condition in _conditions(table, name):
            rows = connection.execute(sa.select(table).where(condition).order_by(table.c.number)).all()
            if rows:
                break
        else:
            found = sa.select(names.c.article).where(names.c.name == name)
            rows = connection.execute(sa.select(table).where(table.c.number.in_(found))).all()
    if len(rows) == 1:
        return fetch(store, [rows[0].id])[0]
    if not rows:
        raise StoreError(
            f"No article is called {name}. Give its number, id, beginning of its id, or file name."
        )
    listed = ", ".join(f"{row.number} ({row.source})" for row in rows[:CANDIDATES])
    raise StoreError(f"{name} means {len(rows)} articles: {listed}. Give one of these numbers.")


@dataclass(frozen=True)
class Version:
    """A version of an article: its number among the versions, when it was read, whether a source holds it still.

    `standing` gives, by the id of each of its statements, the numbers of all versions in which the same speakers say the same.
    """

    number: int
    read: str
    current: bool
    analysis: Analysis
    standing: Mapping[str, tuple[int, ...]]


def versions(store: Store, article: str) -> list[Version]:
    """All versions of the article with this id, the first one first; empty where it is not stored."""
    table, records, run = schema.articles, schema.analyses, schema.runs
    work = sa.select(table.c.work).where(table.c.id == article).scalar_subquery()
    query = (
        sa.select(table.c.version, table.c.current, table.c.work, run.c.started, records.c.record)
        .join(records, records.c.article == table.c.number)
        .join(run, run.c.number == table.c.run)
        .where(table.c.work == work)
        .order_by(table.c.version)
    )
    with store.reading() as connection:
        rows = connection.execute(query).all()
        analyses = as_corrected(connection, rows)
    stood = standing([(row.version, analysis) for row, analysis in zip(rows, analyses, strict=True)])
    return [
        Version(row.version, row.started, row.current, analysis, where)
        for row, analysis, where in zip(rows, analyses, stood, strict=True)
    ]


def _conditions(table: sa.Table, name: str) -> Iterator[sa.ColumnElement[bool]]:
    if name.isascii() and name.isdigit() and len(name) < 10:
        yield table.c.number == int(name)
    yield table.c.id == name
    yield sa.and_(table.c.source == name, table.c.current)
    yield sa.and_(table.c.source.endswith("/" + name, autoescape=True), table.c.current)
    yield table.c.id.startswith(name, autoescape=True)


@dataclass(frozen=True)
class Names:
    """What articles are called outside: by article id, their source names and their number."""

    sources: dict[str, tuple[str, ...]]
    numbers: dict[str, int]
    outlets: dict[str, str | None]

    def source(self, article: str) -> str:
        """The name the article was first read under; its id where it is not stored."""
        return self.sources.get(article, (article,))[0]

    def outlet(self, article: str) -> str:
        """The outlet, or for an article without one its source's name."""
        return self.outlets.get(article) or self.source(article)


def names(store: Store, ids: Iterable[str] | None = None) -> Names:
    """The names of the articles `ids`, or of all.

    Where two articles have one name (``1.txt`` of two folders), the later one is told apart by its number.
    """
    table, also = schema.articles, schema.sources
    wanted = None if ids is None else list(ids)
    first_of = sa.select(also.c.name, sa.func.min(also.c.article).label("article")).group_by(also.c.name)
    if wanted is not None:  # of a few articles' names, not of all names in the store
        theirs = (
            sa.select(also.c.name).join(table, also.c.article == table.c.number).where(table.c.id.in_(wanted))
        )
        first_of = first_of.where(also.c.name.in_(theirs.scalar_subquery()))
    first = first_of.subquery()
    query = (
        sa.select(table.c.id, table.c.number, table.c.source, table.c.outlet, also.c.name, first.c.article)
        .join(also, also.c.article == table.c.number, isouter=True)
        .join(first, first.c.name == also.c.name, isouter=True)
        .order_by(table.c.number, also.c.name)
    )
    if wanted is not None:
        query = query.where(table.c.id.in_(wanted))
    by_id: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    outlets: dict[str, str | None] = {}
    with store.reading() as connection:
        for row in connection.execute(query):
            name = row.name or row.source
            told_apart = name if row.article in (None, row.number) else f"{name}#{row.number}"
            called = by_id.setdefault(row.id, [])
            called.insert(0 if name == row.source else len(called), told_apart)
            numbers[row.id] = row.number
            outlets[row.id] = row.outlet
    return Names({identifier: tuple(called) for identifier, called in by_id.items()}, numbers, outlets)


@dataclass(frozen=True)
class ListedArticle:
    """An article in a list, without its text."""

    number: int
    id: str
    source: str
    outlet: str | None
    address: str | None
    title: str | None
    published: str | None
    language: str


def listed(
    store: Store,
    *,
    ids: Iterable[str] | None = None,
    outlet: str | None = None,
    after: str | None = None,
    before: str | None = None,
    limit: int,
    offset: int = 0,
) -> tuple[list[ListedArticle], int]:
    """Articles in the order of reading, from `offset` on, at most `limit`; and how many there are in all.

    The current ones, of `outlet` and published from the day `after` to the day `before` if given; or with `ids` these.
    """
    table = schema.articles
    where: list[sa.ColumnElement[bool]] = [table.c.current] if ids is None else [table.c.id.in_(list(ids))]
    if outlet is not None:
        where.append(table.c.outlet == outlet)
    if after is not None:
        where.append(table.c.published >= after)
    if before is not None:
        where.append(table.c.published < before + "T99")
    columns = (table.c[name] for name in ListedArticle.__dataclass_fields__)
    query = sa.select(*columns).where(*where).order_by(table.c.number).limit(limit).offset(offset)
    with store.reading() as connection:
        total = connection.execute(sa.select(sa.func.count()).select_from(table).where(*where)).scalar() or 0
        return [ListedArticle(**row._mapping) for row in connection.execute(query)], total


MOST_NUMBERS = 100
"""Numbers of new articles that are told after a reading."""


def last_number(store: Store) -> int:
    """The highest number that an article has; 0 where none is stored."""
    with store.reading() as connection:
        return connection.execute(sa.select(sa.func.max(schema.articles.c.number))).scalar() or 0


def numbers_after(store: Store, number: int) -> list[int]:
    """The numbers of the articles stored after the one with this number, in order, at most a hundred."""
    table = schema.articles
    query = sa.select(table.c.number).where(table.c.number > number).order_by(table.c.number)
    with store.reading() as connection:
        return list(connection.execute(query.limit(MOST_NUMBERS)).scalars())


@dataclass(frozen=True)
class Said:
    """A statement that a search found: the article's id, the statement's id, its words and act."""

    article: str
    statement: str
    act: str
    content: str


def said_by(store: Store, speaker: str, *, limit: int = 100) -> list[Said]:
    """The statements of `speaker` (an entity's id, or part of a name in any spelling), newest first."""
    speaker = speaker.replace("\0", "\ufffd")  # as columns hold it
    words = fold(speaker)
    spoke, said, table = schema.speakers, schema.statements, schema.articles
    meant = sa.or_(spoke.c.entity == speaker, spoke.c.folded.contains(words, autoescape=True))
    same = sa.and_(said.c.article == spoke.c.article, said.c.position == spoke.c.position)
    query = (
        sa.select(table.c.id, said.c.id.label("statement"), said.c.act, said.c.content)
        .join(spoke, same)
        .join(table, table.c.number == said.c.article)
        .where(table.c.current, meant)
        .order_by(table.c.published.desc(), said.c.article, said.c.position)
        .limit(limit)
    )
    with store.reading() as connection:
        return [Said(row.id, row.statement, row.act, row.content) for row in connection.execute(query)]
