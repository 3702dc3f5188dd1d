"""The kin of an article: near-duplicates of it, and its other versions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from tawatur.store import schema
from tawatur.store.database import Store
from tawatur.store.stories import batches


@dataclass(frozen=True)
class Copy:
    """A near-duplicate of an article.

    `nearness` is the share of runs of words (0 to 1) that the two have in common, None between two copies of a third article;
    `first` whether it is the one that was met first.
    """

    number: int
    article: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    nearness: float | None
    first: bool


@dataclass(frozen=True)
class Kin:
    """An article's kin, in numbers: how many versions of it were read, how many copies of its text there are."""

    versions: int
    copies: int


def copies(store: Store, article: str) -> list[Copy]:
    """The near-duplicates of the article with this id, the one met first before the others."""
    table, texts = schema.copies, schema.articles
    with store.reading() as connection:
        own = connection.execute(
            sa.select(texts.c.number, table.c.original, table.c.nearness)
            .join(table, table.c.article == texts.c.number, isouter=True)
            .where(texts.c.id == article)
        ).first()
        if own is None:
            return []
        head = own.original or own.number
        query = (
            sa.select(texts, table.c.nearness)
            .join(table, table.c.article == texts.c.number, isouter=True)
            .where(sa.or_(table.c.original == head, texts.c.number == head))
            .where(texts.c.number != own.number, texts.c.current)
            .order_by(texts.c.number != head, texts.c.published, texts.c.number)
        )
        rows = connection.execute(query).all()
    found = []
    for row in rows:
        near = own.nearness if row.number == head else row.nearness if own.number == head else None
        kept = (row.number, row.id, row.source, row.outlet, row.title, row.published)
        found.append(Copy(*kept, nearness=near, first=row.number == head))
    return found


def kin(store: Store, articles: Sequence[str]) -> dict[str, Kin]:
    """For each of `articles` (ids) how many versions it has (itself counted), and how many copies besides itself."""
    texts, table = schema.articles, schema.copies
    found: dict[str, Kin] = {}
    for some in batches(articles):
        with store.reading() as connection:
            own = connection.execute(
                sa.select(texts.c.id, texts.c.number, texts.c.work, table.c.original)
                .join(table, table.c.article == texts.c.number, isouter=True)
                .where(texts.c.id.in_(some))
            ).all()
            heads = {row.id: row.original or row.number for row in own}
            read = _counted(connection, texts.c.work, (row.work for row in own))
            copied = _counted(connection, table.c.original, heads.values())
        found |= {row.id: Kin(read.get(row.work, 1), copied.get(heads[row.id], 0)) for row in own}
    return found


def _counted(
    connection: sa.Connection, column: sa.ColumnElement[int], values: Iterable[int]
) -> dict[int, int]:
    query = sa.select(column, sa.func.count()).where(column.in_(set(values))).group_by(column)
    return {row[0]: row[1] for row in connection.execute(query)}
