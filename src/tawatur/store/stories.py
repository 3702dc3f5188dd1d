"""Stories and their comparisons: storing, finding, walking through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
import sqlalchemy as sa

from tawatur.model import Comparison, Discrepancy, Group, Moment, Naming, Omission, Passage, Story
from tawatur.store import schema
from tawatur.store.codec import to_json
from tawatur.store.database import Store, StoreError

Row = dict[str, Any]

CANDIDATES = 5
"""How many of the possible stories an error message lists."""

PARTS = (
    schema.groups,
    schema.discrepancies,
    schema.omissions,
    schema.passages,
    schema.namings,
    schema.moments,
)
"""The tables that hold what comparing a story found."""

decode_story = msgspec.json.Decoder(Story).decode
_group = msgspec.json.Decoder(Group).decode
_discrepancy = msgspec.json.Decoder(Discrepancy).decode
_omission = msgspec.json.Decoder(Omission).decode
_passage = msgspec.json.Decoder(Passage).decode
_naming = msgspec.json.Decoder(Naming).decode
_moment = msgspec.json.Decoder(Moment).decode


@dataclass(frozen=True)
class Listed:
    """A story with its short number, its outlets and discrepancies counted, and whether it is compared yet."""

    number: int
    story: Story
    outlets: int
    discrepancies: int
    compared: bool


def rows_of(story: Story, number: int, outlets: int) -> tuple[Row, list[Row]]:
    """The row of `story` and those of its articles; it is to be compared. Its size is how many different texts it has."""
    row = {
        "number": number,
        "id": story.id,
        "first": story.first,
        "last": story.last,
        "size": len(story.articles) - story.repeats,
        "outlets": outlets,
        "compared": False,
        "record": to_json(story),
    }
    return row, [{"story": story.id, "position": i, "article": a} for i, a in enumerate(story.articles)]


def drop(connection: sa.Connection, ids: Sequence[str]) -> None:
    """Forget the stories `ids` with all that was found by comparing them."""
    connection.execute(schema.stories.delete().where(schema.stories.c.id.in_(ids)))
    connection.execute(schema.story_articles.delete().where(schema.story_articles.c.story.in_(ids)))
    for part in PARTS:
        connection.execute(part.delete().where(part.c.story.in_(ids)))


def to_compare(store: Store) -> list[Story]:
    """The stories that have no comparison yet."""
    table = schema.stories
    query = sa.select(table.c.record).where(sa.not_(table.c.compared)).order_by(table.c.number)
    with store.reading() as connection:
        return [decode_story(row.record) for row in connection.execute(query)]


def uncompared(store: Store) -> bool:
    """Whether any story has no comparison yet: a reading was stopped before it, or it was corrected."""
    query = sa.select(schema.stories.c.number).where(sa.not_(schema.stories.c.compared)).limit(1)
    with store.reading() as connection:
        return connection.execute(query).first() is not None


def undated(store: Store) -> list[Story]:
    """The stories that have no comparison yet and of which some articles, but not all, have a day."""
    table, members, texts = schema.stories, schema.story_articles, schema.articles
    query = (
        sa.select(table.c.record)
        .join(members, members.c.story == table.c.id)
        .join(texts, texts.c.id == members.c.article)
        .where(sa.not_(table.c.compared))
        .group_by(table.c.number, table.c.record)
        .having(sa.func.count(texts.c.published).between(1, sa.func.count() - 1))
        .order_by(table.c.number)
    )
    with store.reading() as connection:
        return [decode_story(row.record) for row in connection.execute(query)]


def forget_comparisons(store: Store) -> None:
    """Mark every story as one to compare again."""
    with store.writing() as connection:
        connection.execute(schema.stories.update().values(compared=False))


def keep(store: Store, comparisons: Sequence[Comparison]) -> None:
    """Store `comparisons`, each in place of the one its story had."""
    ids = [c.story for c in comparisons]
    rows = {part: [row for c in comparisons for row in _rows(part, c)] for part in PARTS}
    with store.writing() as connection:
        for part in PARTS:
            connection.execute(part.delete().where(part.c.story.in_(ids)))
            if rows[part]:
                connection.execute(part.insert(), rows[part])
        done = schema.stories.update().where(schema.stories.c.id.in_(ids))
        connection.execute(done.values(compared=True))


def _rows(part: sa.Table, comparison: Comparison) -> Iterator[dict[str, object]]:
    columns = {column.name for column in part.columns}
    for position, noun in enumerate(getattr(comparison, part.name)):
        row = {"story": comparison.story, "position": position, "record": to_json(noun)}
        yield {name: row.get(name, getattr(noun, name, None)) for name in columns}


def comparison(store: Store, story: str) -> Comparison:
    """What comparing `story` (its id) found."""

    def records(part: sa.Table) -> list[str]:
        query = sa.select(part.c.record).where(part.c.story == story).order_by(part.c.position)
        return [row.record for row in connection.execute(query)]

    with store.reading() as connection:
        return Comparison(
            story=story,
            groups=tuple(_group(record) for record in records(schema.groups)),
            discrepancies=tuple(_discrepancy(record) for record in records(schema.discrepancies)),
            omissions=tuple(_omission(record) for record in records(schema.omissions)),
            passages=tuple(_passage(record) for record in records(schema.passages)),
            namings=tuple(_naming(record) for record in records(schema.namings)),
            moments=tuple(_moment(record) for record in records(schema.moments)),
        )


def listed(store: Store, *, limit: int | None = None, at_least: int = 1) -> list[Listed]:
    """Stories of `at_least` so many articles, copies not counted, newest first, undated ones last, at most `limit`."""
    table, differ = schema.stories, schema.discrepancies
    found = sa.select(sa.func.count()).where(differ.c.story == table.c.id).scalar_subquery()
    query = (
        sa.select(table, found.label("differ"))
        .where(table.c.size >= at_least)
        .order_by(table.c.first.is_(None), table.c.first.desc(), table.c.number)
        .limit(limit)
    )
    with store.reading() as connection:
        rows = connection.execute(query).all()
    return [
        Listed(row.number, decode_story(row.record), row.outlets, row.differ, row.compared) for row in rows
    ]


def count(store: Store, *, at_least: int = 1) -> int:
    """How many stories of `at_least` so many articles there are."""
    query = sa.select(sa.func.count()).select_from(schema.stories).where(schema.stories.c.size >= at_least)
    with store.reading() as connection:
        return connection.execute(query).scalar() or 0


def find(store: Store, name: str) -> Listed:
    """The story that a person means by `name`: its number, its id or the beginning of it.

    The number or id of a story that became part of another finds that one. Raises StoreError where there is none, or more
    than one.
    """
    with store.reading() as connection:
        rows = _meant(connection, schema.stories, name)
        if not rows:
            former = {row.story for row in _meant(connection, schema.former_stories, name)}
            table = schema.stories
            rows = connection.execute(sa.select(table).where(table.c.id.in_(former))).all()
    if len(rows) == 1:
        row = rows[0]
        return Listed(row.number, decode_story(row.record), row.outlets, _differ(store, row.id), row.compared)
    if not rows:
        raise StoreError(f"No story is called {name}. `tawatur stories` lists them; give a number or an id.")
    numbers = ", ".join(f"{row.number} ({row.id})" for row in rows[:CANDIDATES])
    raise StoreError(f"{name} means {len(rows)} stories: {numbers}. Give one of these numbers.")


def _differ(store: Store, story: str) -> int:
    """How many discrepancies comparing `story` (its id) found."""
    query = sa.select(sa.func.count()).where(schema.discrepancies.c.story == story)
    with store.reading() as connection:
        return connection.execute(query).scalar() or 0


def _meant(connection: sa.Connection, table: sa.Table, name: str) -> Sequence[Any]:
    """The rows of `table`, which has ``number`` and ``id``, that `name` can mean."""
    by_number = table.c.number == int(name) if name.isascii() and name.isdigit() and len(name) < 10 else None
    for condition in (by_number, table.c.id == name, table.c.id.startswith(name, autoescape=True)):
        rows = [] if condition is None else connection.execute(sa.select(table).where(condition)).all()
        if rows:
            return rows
    return []


def batches(items: Sequence[Any], size: int = 500) -> Iterator[Sequence[Any]]:
    """`items` in pieces of `size`: databases bound how many values one statement holds."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def numbered(store: Store, ids: Sequence[str]) -> list[tuple[int, Story]]:
    """The stories `ids` with their numbers, in that order; those that are not stored are left out."""
    table = schema.stories
    found: dict[str, tuple[int, Story]] = {}
    with store.reading() as connection:
        for batch in batches(ids):
            query = sa.select(table.c.id, table.c.number, table.c.record).where(table.c.id.in_(batch))
            found |= {row.id: (row.number, decode_story(row.record)) for row in connection.execute(query)}
    return [found[identifier] for identifier in ids if identifier in found]


def of_article(store: Store, article: str) -> list[int]:
    """The numbers of the stories that hold the article with this id."""
    table, members = schema.stories, schema.story_articles
    query = sa.select(table.c.number).join(members, members.c.story == table.c.id)
    with store.reading() as connection:
        return list(connection.execute(query.where(members.c.article == article)).scalars())
