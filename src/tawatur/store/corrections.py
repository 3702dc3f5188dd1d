"""Stored corrections: those of an article, and all of them with what became of each."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, get_args

import msgspec
import sqlalchemy as sa

from tawatur.model import Analysis, Correction, Statement
from tawatur.store import schema
from tawatur.store.anchoring import Corrected, Kept, correct
from tawatur.store.codec import unpack
from tawatur.store.database import Store, StoreError

State = Literal["applied", "replaced", "lost"]

STATES: tuple[State, ...] = get_args(State)

decode = msgspec.json.Decoder(Correction).decode


@dataclass(frozen=True)
class Listed:
    """A correction and what became of it.

    `state`: applied to the article's current text; replaced by a later correction of the same statement;
    or lost, as its words are no longer found. `source` names the article; `statement` is the one it corrects, as found.
    """

    number: int
    state: State
    source: str
    correction: Correction
    statement: Statement | None


def of_works(connection: sa.Connection, works: Iterable[int]) -> dict[int, list[Kept]]:
    """The corrections of each of `works` that has any, the oldest first."""
    table = schema.corrections
    query = sa.select(table).where(table.c.work.in_(set(works))).order_by(table.c.number)
    by_work: dict[int, list[Kept]] = {}
    for row in connection.execute(query):
        by_work.setdefault(row.work, []).append(Kept(row.number, decode(row.record)))
    return by_work


def corrected(connection: sa.Connection, rows: Iterable[Any]) -> list[Corrected]:
    """Each of `rows` (with the columns ``work`` and ``record``) read, and corrected where a person did."""
    held = list(rows)
    by_work = of_works(connection, (row.work for row in held))
    return [correct(unpack(row.record), by_work.get(row.work, ())) for row in held]


def view(store: Store, article: str) -> Corrected:
    """The article with this id as found and as corrected. Raises StoreError where it is not stored."""
    table, records = schema.articles, schema.analyses
    query = sa.select(table.c.work, records.c.record).join(table, table.c.number == records.c.article)
    with store.reading() as connection:
        rows = connection.execute(query.where(table.c.id == article)).all()
        for found in corrected(connection, rows):
            return found
    raise StoreError(f"No article has the id {article}. `tawatur status` tells what the store holds.")


def listed(store: Store) -> list[Listed]:
    """All corrections in the order they were made, each as it bears on the current versions of its article.

    Where it applies in one of them and is lost in another, it applies; of two alike the later version tells.
    """
    table, records = schema.articles, schema.analyses
    query = (
        sa.select(table.c.work, records.c.record)
        .join(table, table.c.number == records.c.article)
        .where(table.c.current, table.c.work.in_(sa.select(schema.corrections.c.work)))
        .order_by(table.c.version)
    )
    with store.reading() as connection:
        views = corrected(connection, connection.execute(query))
    best: dict[int, Listed] = {}
    for item in (item for view in views for item in _listed(view)):
        if item.number not in best or STATES.index(item.state) <= STATES.index(best[item.number].state):
            best[item.number] = item
    return [best[number] for number in sorted(best)]


def _listed(view: Corrected) -> Iterable[Listed]:
    source = view.found.article.source
    for kept in view.lost:
        yield Listed(kept.number, "lost", source, kept.correction, None)
    by_id = {statement.id: statement for statement in view.found.statements}
    for identifier, corrections in view.by_statement.items():
        last = {kept.correction.kind: kept.number for kept in corrections}
        for kept in corrections:
            state: State = "applied" if last[kept.correction.kind] == kept.number else "replaced"
            yield Listed(kept.number, state, source, kept.correction, by_id[identifier])


def as_corrected(connection: sa.Connection, rows: Iterable[Any]) -> list[Analysis]:
    """The analyses of `rows` as corrected (see `corrected`)."""
    return [one.analysis for one in corrected(connection, rows)]
