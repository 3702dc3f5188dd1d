"""Stored corrections of stories: which articles a person put into which story, and taking that back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
import sqlalchemy as sa

from tawatur.model import Regrouping
from tawatur.store import schema
from tawatur.store.adding import tell_again
from tawatur.store.codec import to_json
from tawatur.store.database import Store, StoreError
from tawatur.store.stories import batches

_decode = msgspec.json.Decoder(Regrouping).decode


@dataclass(frozen=True)
class Listed:
    """A correction of a story with its number."""

    number: int
    regrouping: Regrouping


def put(store: Store, regrouping: Regrouping) -> int:
    """Store `regrouping` and return its number; its articles wait to be put into their story (`engine.assemble`).

    Raises StoreError where one of its articles is not stored.
    """
    with store.writing() as connection:
        works = _works(connection, regrouping.articles)
        missing = [article for article in regrouping.articles if article not in works]
        if missing:
            raise StoreError(
                f"No article has the id {missing[0]}: only stored articles are put into stories."
            )
        number = (
            connection.execute(sa.select(sa.func.max(schema.story_corrections.c.number))).scalar() or 0
        ) + 1
        row = {"number": number, "record": to_json(regrouping)}
        connection.execute(schema.story_corrections.insert(), [row])
        _pin(connection, number, regrouping)
        moved = [
            a
            for a, was in zip(regrouping.articles, regrouping.before, strict=True)
            if was != regrouping.story
        ]
        tell_again(connection, (works[article][0] for article in moved))
    return number


def take_back(store: Store, number: int) -> Regrouping:
    """Forget the correction with this number and return it; its articles wait to go back to where they stood.

    What other corrections say of them counts again. Raises StoreError where there is none with that number.
    """
    table, pins = schema.story_corrections, schema.pins
    with store.writing() as connection:
        record = connection.execute(sa.select(table.c.record).where(table.c.number == number)).scalar()
        if record is None:
            raise StoreError(
                f"No correction of a story has the number {number}. `tawatur corrections` lists them."
            )
        taken = _decode(record)
        connection.execute(table.delete().where(table.c.number == number))
        connection.execute(pins.delete().where(pins.c.correction == number))
        for row in connection.execute(sa.select(table).order_by(table.c.number)).all():
            _pin(connection, row.number, _decode(row.record))
        works = _works(connection, taken.articles)
        before = {works[a][0]: was for a, was in zip(taken.articles, taken.before, strict=True) if a in works}
        tell_again(connection, before, before)
    return taken


def listed(store: Store) -> list[Listed]:
    """All corrections of stories, in the order in which they were made."""
    table = schema.story_corrections
    with store.reading() as connection:
        rows = connection.execute(sa.select(table).order_by(table.c.number))
        return [Listed(row.number, _decode(row.record)) for row in rows]


def _pin(connection: sa.Connection, number: int, regrouping: Regrouping) -> None:
    """Hold the articles of a correction in their stories."""
    told = [(a, regrouping.story) for a in regrouping.articles] + list(regrouping.kept)
    works = _works(connection, [article for article, _ in told])
    pins = {works[article][1]: story for article, story in told if article in works}
    for some in batches(sorted(pins)):
        connection.execute(schema.pins.delete().where(schema.pins.c.work.in_(some)))
    rows = [{"work": work, "story": story, "correction": number} for work, story in pins.items()]
    if rows:
        connection.execute(schema.pins.insert(), rows)


def _works(connection: sa.Connection, articles: Iterable[str]) -> dict[str, tuple[int, int]]:
    """The number and the work of each of `articles` (ids) that is stored."""
    table = schema.articles
    found: dict[str, tuple[int, int]] = {}
    for some in batches(list(articles)):
        query = sa.select(table.c.id, table.c.number, table.c.work).where(table.c.id.in_(some))
        found |= {row.id: (row.number, row.work) for row in connection.execute(query)}
    return found


def free_id(store: Store, article: str) -> str:
    """An id for a new story that begins with `article`: none has it, and none had."""
    stories, former = schema.stories, schema.former_stories
    wish = f"s-{article[:16]}"
    with store.reading() as connection:
        taken: Sequence[str] = [
            *connection.execute(
                sa.select(stories.c.id).where(stories.c.id.startswith(wish, autoescape=True))
            ).scalars(),
            *connection.execute(
                sa.select(former.c.id).where(former.c.id.startswith(wish, autoescape=True))
            ).scalars(),
        ]
    number = 2
    while f"{wish}-{number}" in taken:
        number += 1
    return f"{wish}-{number}" if wish in taken else wish
