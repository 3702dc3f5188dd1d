"""Stories and their comparisons: replacing what was assembled, finding, walking through."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
import sqlalchemy as sa

from tawatur.model import Comparison, Discrepancy, Group, Moment, Naming, Omission, Passage, Story, Storyline
from tawatur.store import schema
from tawatur.store.codec import to_json
from tawatur.store.database import Store, StoreError

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
_storyline = msgspec.json.Decoder(Storyline).decode
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


@dataclass
class _Change:
    """What replacing the stories has to do."""

    gone: set[str] = field(default_factory=set)
    rows: list[dict[str, object]] = field(default_factory=list)
    members: list[dict[str, object]] = field(default_factory=list)


def replace(
    store: Store, stories: Sequence[Story], storylines: Iterable[Storyline], outlets: dict[str, str]
) -> int:
    """Make `stories` and `storylines` the stored ones, all at once; return how many are new or changed.

    A story whose record is the same keeps its comparison. One whose id is the same keeps its number, and so does
    one that takes over the articles of a story that is no more; others are numbered on. `outlets` gives each
    article's outlet.
    """
    table = schema.stories
    with store.writing() as connection:
        before = {row.id: row for row in connection.execute(sa.select(table))}
        held = connection.execute(sa.select(schema.story_articles)).all()
        change = _differences(stories, before, outlets, _heirs(stories, before, held))
        for batch in _batches(sorted(change.gone)):
            _drop(connection, batch)
        if change.rows:
            connection.execute(table.insert(), change.rows)
            connection.execute(schema.story_articles.insert(), change.members)
        connection.execute(schema.storylines.delete())
        lines = [{"id": line.id, "record": to_json(line)} for line in storylines]
        if lines:
            connection.execute(schema.storylines.insert(), lines)
    return len(change.rows)


def _heirs(stories: Sequence[Story], before: dict[str, Any], held: Sequence[Any]) -> dict[str, int]:
    """The numbers of stories that are no more, for the new stories that hold most of their articles."""
    alive = {story.id for story in stories}
    gone = {
        row.article: before[row.story].number
        for row in held
        if row.story in before and row.story not in alive
    }
    heirs: dict[str, int] = {}
    given: set[int] = set()
    for story in stories:
        votes = Counter(gone[a] for a in story.articles if a in gone) if story.id not in before else Counter()
        for number, _ in votes.most_common(1):
            if number not in given:
                heirs[story.id] = number
                given.add(number)
    return heirs


def _differences(
    stories: Sequence[Story], before: dict[str, Any], outlets: dict[str, str], heirs: dict[str, int]
) -> _Change:
    change = _Change(gone=set(before) - {s.id for s in stories})
    number = max((row.number for row in before.values()), default=0)
    for story in stories:
        old = before.get(story.id)
        record = to_json(story)
        if old is not None and old.record == record:
            continue
        if old is not None:
            change.gone.add(story.id)
        elif story.id not in heirs:
            number += 1
        change.rows.append(
            {
                "number": old.number if old is not None else heirs.get(story.id, number),
                "id": story.id,
                "first": story.first,
                "last": story.last,
                "size": len(story.articles),
                "outlets": len({outlets.get(a, a) for a in story.articles}),
                "compared": False,
                "record": record,
            }
        )
        change.members += [
            {"story": story.id, "position": i, "article": a} for i, a in enumerate(story.articles)
        ]
    return change


def _batches(items: Sequence[str], size: int = 500) -> Iterator[Sequence[str]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _drop(connection: sa.Connection, ids: Sequence[str]) -> None:
    connection.execute(schema.stories.delete().where(schema.stories.c.id.in_(ids)))
    connection.execute(schema.story_articles.delete().where(schema.story_articles.c.story.in_(ids)))
    for part in PARTS:
        connection.execute(part.delete().where(part.c.story.in_(ids)))


def untold(store: Store) -> bool:
    """Whether an article is stored that no story holds: a reading was stopped before its stories were assembled."""
    table, members = schema.articles, schema.story_articles
    held = sa.exists().where(members.c.article == table.c.id)
    with store.reading() as connection:
        query = sa.select(table.c.id).where(table.c.current, ~held).limit(1)
        return connection.execute(query).first() is not None


def to_compare(store: Store) -> list[Story]:
    """The stories that have no comparison yet."""
    table = schema.stories
    query = sa.select(table.c.record).where(sa.not_(table.c.compared)).order_by(table.c.number)
    with store.reading() as connection:
        return [decode_story(row.record) for row in connection.execute(query)]


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
    """Stories of `at_least` so many articles, newest first, undated ones last, at most `limit`."""
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

    Raises StoreError where there is none, or more than one.
    """
    table = schema.stories
    by_number = table.c.number == int(name) if name.isascii() and name.isdigit() and len(name) < 10 else None
    conditions = [by_number, table.c.id == name, table.c.id.startswith(name, autoescape=True)]
    with store.reading() as connection:
        for condition in conditions:
            rows = [] if condition is None else connection.execute(sa.select(table).where(condition)).all()
            if rows:
                break
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


def numbered(store: Store, ids: Sequence[str]) -> list[tuple[int, Story]]:
    """The stories `ids` with their numbers, in that order; those that are not stored are left out."""
    table = schema.stories
    found: dict[str, tuple[int, Story]] = {}
    with store.reading() as connection:
        for batch in _batches(ids):
            query = sa.select(table.c.id, table.c.number, table.c.record).where(table.c.id.in_(batch))
            found |= {row.id: (row.number, decode_story(row.record)) for row in connection.execute(query)}
    return [found[identifier] for identifier in ids if identifier in found]


def of_article(store: Store, article: str) -> list[int]:
    """The numbers of the stories that hold the article with this id."""
    table, members = schema.stories, schema.story_articles
    query = sa.select(table.c.number).join(members, members.c.story == table.c.id)
    with store.reading() as connection:
        return list(connection.execute(query.where(members.c.article == article)).scalars())


def storylines(store: Store) -> list[Storyline]:
    """All storylines."""
    with store.reading() as connection:
        rows = connection.execute(sa.select(schema.storylines.c.record).order_by(schema.storylines.c.id))
        return [_storyline(row.record) for row in rows]
