"""Storylines in the store: which story goes on from which."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

import sqlalchemy as sa

from tawatur.model import Storyline
from tawatur.store import schema
from tawatur.store.database import Store
from tawatur.stories.lines import CROWDED, LATEST, LINE, Lead, Vector, joins, lead_to, line_id, reason_of

SIGN = 1 << 31
"""Terms are numbers of 32 bits without a sign; databases have them with one."""

MANY = 400
"""Values of one statement: databases bound them."""


class Lined(NamedTuple):
    """A story to be put into a line: its id and number, the terms by which it is found, and those kept in letters."""

    story: str
    number: int
    vector: Vector
    letters: Mapping[int, str]


def keep_lines(connection: sa.Connection, told: Sequence[Lined]) -> None:
    """Keep by which terms the stories `told` are found, and put each into the storyline of the story that it goes on from.

    A story that stands in a line stays there, so that its line is the same tomorrow. Of two of `told` the later can go on
    from the earlier.
    """
    table, lines = schema.story_terms, schema.story_lines
    standing: set[str] = set()
    for start in range(0, len(told), MANY):
        some = told[start : start + MANY]
        query = sa.select(lines.c.story).where(lines.c.story.in_([one.story for one in some]))
        standing.update(connection.execute(query).scalars())
        connection.execute(table.delete().where(table.c.number.in_([one.number for one in some])))
    _keep_terms(connection, [one for one in told if one.story in standing])
    for one in told:
        if one.story not in standing:
            found = _lead(connection, one.vector, one.number)
            line = _line_of_number(connection, int(found.story)) if found else None
            if line is not None and not joins(one.vector, _latest_of(connection, line)):
                line = None
            reason = reason_of(found, one.letters) if found and line else ""
            row = {"story": one.story, "line": line or line_id(one.story), "reason": reason}
            connection.execute(lines.insert(), [row])
            _keep_terms(connection, [one])


def _keep_terms(connection: sa.Connection, told: Sequence[Lined]) -> None:
    rows = [
        {"term": term - SIGN, "number": one.number, "weight": weight}
        for one in told
        for term, weight in one.vector.items()
    ]
    if rows:
        connection.execute(schema.story_terms.insert(), rows)


def _line_of_number(connection: sa.Connection, number: int) -> str | None:
    """The line of the story with this number."""
    lines, stories = schema.story_lines, schema.stories
    query = (
        sa.select(lines.c.line).join(stories, stories.c.id == lines.c.story).where(stories.c.number == number)
    )
    return connection.execute(query).scalar()


def _latest_of(connection: sa.Connection, line: str) -> list[Vector]:
    """The vectors of the latest stories of `line`."""
    lines, stories, terms = schema.story_lines, schema.stories, schema.story_terms
    query = (
        sa.select(stories.c.number)
        .join(lines, lines.c.story == stories.c.id)
        .where(lines.c.line == line)
        .order_by(stories.c.number.desc())
        .limit(LATEST)
    )
    numbers = list(connection.execute(query).scalars())
    found: dict[int, dict[int, float]] = {number: {} for number in numbers}
    for row in connection.execute(sa.select(terms).where(terms.c.number.in_(numbers))):
        found[row.number][row.term + SIGN] = row.weight
    return list(found.values())


def _lead(connection: sa.Connection, vector: Vector, number: int) -> Lead | None:
    """The story (its number) that the one with this `vector` and `number` goes on from, if it is like any enough."""
    if not vector:
        return None
    values: dict[str, float] = {"number": number, "most": CROWDED, "least": LINE}
    for place, (term, weight) in enumerate(vector.items()):
        values |= {f"t{place}": term - SIGN, f"w{place}": weight}
    best = connection.execute(_likest(len(vector)), values).scalar()
    if best is None:
        return None
    table = schema.story_terms
    query = sa.select(table.c.term, table.c.weight).where(table.c.number == best)
    weights = {row.term + SIGN: row.weight for row in connection.execute(query)}
    return lead_to(str(best), {term: w * weights[term] for term, w in vector.items() if term in weights})


@cache
def _likest(terms: int) -> sa.TextClause:
    """One statement that asks for the story whose so many terms are likest, among the latest of each of them.

    The database adds up: to fetch what each term finds costs ten times as much.
    """
    each = (
        f"SELECT * FROM (SELECT number, weight * CAST(:w{place} AS FLOAT) AS share FROM story_terms "
        f"WHERE term = :t{place} AND number <> :number ORDER BY number DESC LIMIT :most) AS s{place}"
        for place in range(terms)
    )
    return sa.text(
        f"SELECT number FROM ({' UNION ALL '.join(each)}) AS shares GROUP BY number "
        "HAVING SUM(share) >= :least ORDER BY ROUND(CAST(SUM(share) AS NUMERIC), 6) DESC, number DESC LIMIT 1"
    )


def leave_lines(connection: sa.Connection, gone: Sequence[tuple[str, int]]) -> None:
    """Take stories that are no more, given by id and number, out of their lines."""
    table, lines = schema.story_terms, schema.story_lines
    for start in range(0, len(gone), MANY):
        some = gone[start : start + MANY]
        connection.execute(lines.delete().where(lines.c.story.in_([story for story, _ in some])))
        connection.execute(table.delete().where(table.c.number.in_([number for _, number in some])))


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
