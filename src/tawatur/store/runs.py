"""Readings and what they set aside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from tawatur.model import SetAside
from tawatur.store import schema
from tawatur.store.database import Store


@dataclass(frozen=True)
class Run:
    """One reading; `ended` is None for one that was stopped, was killed or is still under way."""

    number: int
    started: str
    ended: str | None
    sources: str
    stored: int
    unchanged: int
    set_aside: int


@dataclass(frozen=True)
class Contents:
    """How much a store holds."""

    articles: int
    older_versions: int
    statements: int
    stories: int
    groups: int
    discrepancies: int
    outlets: dict[str, int]
    runs: list[Run]
    set_aside: list[SetAside]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def begin(store: Store, sources: Sequence[str]) -> int:
    """The number of a new run over `sources`."""
    with store.writing() as connection:
        number = (connection.execute(sa.select(sa.func.max(schema.runs.c.number))).scalar() or 0) + 1
        row = {"number": number, "started": _now(), "sources": " ".join(sources)}
        connection.execute(schema.runs.insert(), [row])
    return number


def count(connection: sa.Connection, run: int, *, stored: int, unchanged: int, set_aside: int) -> None:
    """Bring the counts of `run` up to date, in the transaction that stored what they count."""
    values = {"stored": stored, "unchanged": unchanged, "set_aside": set_aside}
    connection.execute(schema.runs.update().where(schema.runs.c.number == run).values(**values))


def end(store: Store, run: int) -> None:
    """Mark `run` as having come to its end."""
    with store.writing() as connection:
        connection.execute(schema.runs.update().where(schema.runs.c.number == run).values(ended=_now()))


def set_aside(connection: sa.Connection, run: int, asides: Iterable[SetAside]) -> None:
    """Keep `asides`; a source that was set aside before gets its new reason."""
    rows = {a.source: {"source": a.source, "reason": a.reason, "run": run} for a in asides}
    if rows:
        forgive(connection, rows)
        connection.execute(schema.set_asides.insert(), list(rows.values()))


def forgive(connection: sa.Connection, sources: Iterable[str]) -> None:
    """Drop the set-asides of `sources`, which could be read after all."""
    table = schema.set_asides
    connection.execute(table.delete().where(table.c.source.in_(list(sources))))


def contents(store: Store) -> Contents:
    """What `store` holds, in figures, with its runs and set-asides, newest run first."""
    table = schema.articles
    with store.reading() as connection:

        def number(of: sa.Table, *where: sa.ColumnElement[bool]) -> int:
            return connection.execute(sa.select(sa.func.count()).select_from(of).where(*where)).scalar() or 0

        outlets = connection.execute(
            sa.select(table.c.outlet, sa.func.count().label("n"))
            .where(table.c.current)
            .group_by(table.c.outlet)
            .order_by(sa.desc("n"), table.c.outlet)
        )
        runs = connection.execute(sa.select(schema.runs).order_by(schema.runs.c.number.desc()))
        asides = connection.execute(sa.select(schema.set_asides).order_by(schema.set_asides.c.source))
        return Contents(
            articles=number(table, table.c.current),
            older_versions=number(table, sa.not_(table.c.current)),
            statements=number(schema.statements),
            stories=number(schema.stories),
            groups=number(schema.groups),
            discrepancies=number(schema.discrepancies),
            outlets={row.outlet or "": row.n for row in outlets},
            runs=[Run(**row._mapping) for row in runs],
            set_aside=[SetAside(source=row.source, reason=row.reason) for row in asides],
        )
