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
            found, line = _goes_on(connection, one)
            reason = reason_of(found, one.letters) if found else ""
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


def _goes_on(connection: sa.Connection, one: Lined) -> tuple[Lead | None, str | None]:
    """The story (its number) that `one` goes on from, and that story's line; None where it begins a line of its own."""
    best = _likest_to(connection, one.vector, one.number)
    if best is None:
        return None, None
    line, latest = _line_of_number(connection, best)
    alike = _alike(connection, one.vector, {best, *latest})
    if line is None or not joins(one.vector, [alike[number] for number in latest]):
        return None, None
    shares = {term: weight * one.vector[term] for term, weight in alike[best].items()}
    return lead_to(str(best), shares), line


def _line_of_number(connection: sa.Connection, number: int) -> tuple[str | None, list[int]]:
    """The line of the story with this number, and the numbers of the latest stories in it."""
    found = connection.execute(_LATEST, {"number": number, "latest": LATEST}).all()
    return (found[0].line if found else None), [row.number for row in found]


_LATEST = sa.text(
    "SELECT other.line, beside.number FROM stories AS story JOIN story_lines AS own ON own.story = story.id "
    "JOIN story_lines AS other ON other.line = own.line JOIN stories AS beside ON beside.id = other.story "
    "WHERE story.number = :number ORDER BY beside.number DESC LIMIT :latest"
)


def _alike(connection: sa.Connection, vector: Vector, numbers: set[int]) -> dict[int, dict[int, float]]:
    """The weights of the terms of `vector` in the stories with these `numbers`."""
    table = schema.story_terms
    found: dict[int, dict[int, float]] = {number: {} for number in numbers}
    query = sa.select(table.c.number, table.c.term, table.c.weight)
    terms = [term - SIGN for term in vector]
    for number, term, weight in connection.execute(
        query.where(table.c.number.in_(sorted(numbers)), table.c.term.in_(terms))
    ):
        found[number][term + SIGN] = weight
    return found


def _likest_to(connection: sa.Connection, vector: Vector, number: int) -> int | None:
    """The number of the story that the one with this `vector` and `number` is likest to, if it is like any enough."""
    if not vector:
        return None
    values: dict[str, float] = {"number": number, "most": CROWDED, "least": LINE}
    for place, (term, weight) in enumerate(vector.items()):
        values |= {f"t{place}": term - SIGN, f"w{place}": weight}
    return connection.execute(_likest(len(vector)), values).scalar()


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
