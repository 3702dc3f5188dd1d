"""Storylines in the store: which story goes on from which."""

from collections.abc import Mapping, Sequence
from functools import cache

import sqlalchemy as sa

from tawatur.model import Storyline
from tawatur.store import schema
from tawatur.store.database import Store
from tawatur.stories.lines import CROWDED, Vector, lead, line_id, reason_of

SIGN = 1 << 31
"""Terms are numbers of 32 bits without a sign; databases have them with one."""


def keep_line(
    connection: sa.Connection, story: str, number: int, vector: Vector, letters: Mapping[int, str]
) -> None:
    """Keep by which terms `story` is found, and put it into the storyline of the story that it goes on from.

    A story that stands in a line stays there, so that its line is the same tomorrow.
    """
    table, lines = schema.story_terms, schema.story_lines
    if connection.execute(sa.select(lines.c.line).where(lines.c.story == story)).first() is None:
        found = lead(vector, _sharing(connection, vector, number))
        line = _line_of_number(connection, int(found.story)) if found else None
        reason = reason_of(found, letters) if found and line else ""
        row = {"story": story, "line": line or line_id(story), "reason": reason}
        connection.execute(lines.insert(), [row])
    connection.execute(table.delete().where(table.c.number == number))
    rows = [{"term": term - SIGN, "number": number, "weight": weight} for term, weight in vector.items()]
    if rows:
        connection.execute(table.insert(), rows)


def _line_of_number(connection: sa.Connection, number: int) -> str | None:
    """The line of the story with this number."""
    lines, stories = schema.story_lines, schema.stories
    query = (
        sa.select(lines.c.line).join(stories, stories.c.id == lines.c.story).where(stories.c.number == number)
    )
    return connection.execute(query).scalar()


def _sharing(connection: sa.Connection, vector: Vector, number: int) -> list[tuple[int, str, float]]:
    """The latest stories but `number` that hold the terms of `vector`: term, story (its number), and the term's weight there."""
    terms = list(vector)
    values = {f"t{place}": term - SIGN for place, term in enumerate(terms)}
    if not terms:
        return []
    rows = connection.execute(_latest(len(terms)), values | {"number": number, "most": CROWDED})
    return [(row.term + SIGN, str(row.number), row.weight) for row in rows]


@cache
def _latest(terms: int) -> sa.TextClause:
    """One statement that asks for the latest stories of each of so many terms: one by one they cost ten times as much."""
    each = (
        f"SELECT * FROM (SELECT term, number, weight FROM story_terms WHERE term = :t{place} AND number <> :number "
        f"ORDER BY number DESC LIMIT :most) AS s{place}"
        for place in range(terms)
    )
    return sa.text(" UNION ALL ".join(each))


def leave_lines(connection: sa.Connection, gone: Sequence[tuple[str, int]]) -> None:
    """Take stories that are no more, given by id and number, out of their lines."""
    table, lines = schema.story_terms, schema.story_lines
    for story, number in gone:
        connection.execute(lines.delete().where(lines.c.story == story))
        connection.execute(table.delete().where(table.c.number == number))


def storylines(store: Store) -> list[Storyline]:
    """All storylines of two stories or more, each with its stories in the order of their beginnings."""
    with store.reading() as connection:
        return _storylines(connection)


def line_of(store: Store, story: str) -> Storyline | None:
    """The storyline that the story with this id stands in, if there are others in it."""
    lines = schema.story_lines
    with store.reading() as connection:
        line = connection.execute(sa.select(lines.c.line).where(lines.c.story == story)).scalar()
        found = _storylines(connection, lines.c.line == line) if line else []
    return found[0] if found else None


def _storylines(connection: sa.Connection, *which: sa.ColumnElement[bool]) -> list[Storyline]:
    lines, stories = schema.story_lines, schema.stories
    query = (
        sa.select(lines.c.line, lines.c.story, lines.c.reason)
        .join(stories, stories.c.id == lines.c.story)
        .where(*which)
        .order_by(lines.c.line, stories.c.first.is_(None), stories.c.first, stories.c.number)
    )
    members: dict[str, list[str]] = {}
    reasons: dict[str, str] = {}
    for row in connection.execute(query):
        members.setdefault(row.line, []).append(row.story)
        if row.reason:
            reasons.setdefault(row.line, row.reason)
    return [
        Storyline(id=line, stories=tuple(held), reason=reasons.get(line, ""))
        for line, held in members.items()
        if len(held) > 1
    ]
