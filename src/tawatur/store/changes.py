"""What changed in a store since a moment: for an index that keeps in step with it.

Each transaction that changes articles gives them the next stamp. Writers take turns, so stamps grow in the order in which
changes can be seen: who has followed the store up to a stamp misses nothing by asking for later ones. Articles stored by
a program that kept no stamps have none; who starts from nothing reads all articles.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from tawatur.model import Analysis
from tawatur.store import schema
from tawatur.store.corrections import as_corrected
from tawatur.store.database import IDENTITY, Store

BATCH = 500
"""Rows that one statement of SQL names."""

PAGE = 200
"""Articles fetched at a time: bounds memory to a few megabytes."""


@dataclass(frozen=True)
class Moment:
    """How far a store is: which store it is, and the stamp of its last change."""

    identity: str
    stamp: int


def mark(connection: sa.Connection, numbers: Iterable[int]) -> None:
    """Say, in the transaction that changes them, that the articles with these `numbers` changed."""
    changed = sorted(set(numbers))
    if not changed:
        return
    table = schema.changes
    stamp = (connection.execute(sa.select(sa.func.max(table.c.stamp))).scalar() or 0) + 1
    for start in range(0, len(changed), BATCH):
        batch = changed[start : start + BATCH]
        connection.execute(table.delete().where(table.c.article.in_(batch)))
        connection.execute(table.insert(), [{"article": number, "stamp": stamp} for number in batch])


def now(store: Store) -> Moment:
    """How far `store` is."""
    with store.reading() as connection:
        return _now(connection)


def _now(connection: sa.Connection) -> Moment:
    meta, table = schema.meta, schema.changes
    identity = connection.execute(sa.select(meta.c.value).where(meta.c.key == IDENTITY)).scalar()
    return Moment(identity or "", connection.execute(sa.select(sa.func.max(table.c.stamp))).scalar() or 0)


@dataclass(frozen=True)
class Changed:
    """An article with its number and its analysis as corrected, None where it is current no more."""

    id: str
    number: int
    analysis: Analysis | None


def since(store: Store, stamp: int | None) -> Iterator[Changed]:
    """The articles that changed after `stamp`, or with None all current ones, in the order of their numbers.

    Ask `now` before: what changes meanwhile may be among them or not, and has a later stamp.
    """
    table, last = schema.articles, 0
    while True:
        query = sa.select(table).where(table.c.number > last).order_by(table.c.number).limit(PAGE)
        query = query.where(table.c.current if stamp is None else table.c.number.in_(_changed_after(stamp)))
        with store.reading() as connection:
            rows = connection.execute(query).all()
            analyses = _analyses(connection, [row.number for row in rows if row.current])
        if not rows:
            return
        for row in rows:
            yield Changed(row.id, row.number, analyses.get(row.number))
        last = rows[-1].number


def count_since(store: Store, stamp: int | None) -> int:
    """How many articles `since` gives."""
    table = schema.articles
    query = sa.select(sa.func.count()).select_from(table)
    query = query.where(table.c.current if stamp is None else table.c.number.in_(_changed_after(stamp)))
    with store.reading() as connection:
        return connection.execute(query).scalar() or 0


def _changed_after(stamp: int) -> sa.Select[tuple[int]]:
    return sa.select(schema.changes.c.article).where(schema.changes.c.stamp > stamp)


def _analyses(connection: sa.Connection, numbers: Sequence[int]) -> dict[int, Analysis]:
    table, records = schema.articles, schema.analyses
    query = (
        sa.select(records, table.c.work)
        .join(table, table.c.number == records.c.article)
        .where(records.c.article.in_(numbers))
    )
    rows = connection.execute(query).all()
    return {row.article: analysis for row, analysis in zip(rows, as_corrected(connection, rows), strict=True)}
