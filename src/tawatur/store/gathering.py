"""Gathering: stored stories taken up again, articles that wait for a story, and storing what became of both."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
import sqlalchemy as sa

from tawatur.model import Analysis, Story
from tawatur.store import schema
from tawatur.store.codec import to_json, unpack_outline
from tawatur.store.database import RETELL, Store
from tawatur.store.lines import Lined, keep_lines, leave_lines
from tawatur.store.stories import PARTS, batches, drop, rows_of
from tawatur.stories.lines import Vector

_story = msgspec.json.Decoder(Story).decode


@dataclass(frozen=True)
class Waiting:
    """An article that waits: its number and id, whether a source holds it still, and the story that a person put it into.

    `held` says that it stays there; without it `story` is where taking a correction back returns it.
    """

    number: int
    article: str
    current: bool
    story: str | None
    held: bool


@dataclass(frozen=True)
class Member:
    """An article of a stored story: its packed portrait, the article it is a copy of, and the story a person put it into."""

    article: str
    portrait: bytes
    original: str | None
    held: str | None


@dataclass(frozen=True)
class Gathered:
    """A stored story with its number and all that is needed to go on with it."""

    number: int
    story: Story
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Told:
    """A story to be stored; `vector` and `letters` are for its storyline."""

    story: Story
    outlets: int
    vector: Vector
    letters: Mapping[int, str]


@dataclass
class Batch:
    """What one transaction stores: stories, those that are no more with the one they became part of, and the articles placed."""

    told: list[Told] = field(default_factory=list)
    gone: dict[str, str | None] = field(default_factory=dict)
    placed: list[int] = field(default_factory=list)
    portraits: dict[int, bytes] = field(default_factory=dict)
    copies: dict[int, tuple[str, float]] = field(default_factory=dict)
    bands: list[tuple[int, int]] = field(default_factory=list)


def waits(store: Store) -> bool:
    """Whether any article waits for a story, or all stories are to be told again."""
    with store.reading() as connection:
        query = sa.select(schema.untold.c.article).limit(1)
        return connection.execute(query).first() is not None or _is_flagged(connection)


def to_retell(store: Store) -> bool:
    """Whether all stories are to be told again, since the program that told them kept too little."""
    with store.reading() as connection:
        return _is_flagged(connection)


def _is_flagged(connection: sa.Connection) -> bool:
    return (
        connection.execute(sa.select(schema.meta.c.key).where(schema.meta.c.key == RETELL)).first()
        is not None
    )


def waiting(store: Store) -> list[Waiting]:
    """The articles that wait, in the order of their publication, undated ones first."""
    table, queue, pins = schema.articles, schema.untold, schema.pins
    query = (
        sa.select(table.c.number, table.c.id, table.c.current, queue.c.story, pins.c.story.label("pinned"))
        .join(queue, queue.c.article == table.c.number)
        .join(pins, pins.c.work == table.c.work, isouter=True)
        .order_by(table.c.published.is_not(None), table.c.published, table.c.number)
    )
    with store.reading() as connection:
        return [
            Waiting(row.number, row.id, row.current, row.pinned or row.story, row.pinned is not None)
            for row in connection.execute(query)
        ]


def analyses(store: Store, numbers: Sequence[int]) -> dict[int, Analysis]:
    """The analyses of the articles `numbers` as they were found, without quantities and statements, which bear on no story."""
    table = schema.analyses
    with store.reading() as connection:
        rows = connection.execute(sa.select(table).where(table.c.article.in_(numbers))).all()
    return {row.article: unpack_outline(row.record) for row in rows}


def analysis_of(store: Store, article: str) -> Analysis | None:
    """The same of the article with this id; None where it is not stored."""
    table, texts = schema.analyses, schema.articles
    with store.reading() as connection:
        query = sa.select(table.c.record).join(texts, texts.c.number == table.c.article)
        record = connection.execute(query.where(texts.c.id == article)).scalar()
    return unpack_outline(record) if record is not None else None


def appeared(store: Store, earliest: str, first: str, last: str) -> list[Gathered]:
    """The stories with articles between the days `first` and `last` (ISO 8601) of which none appeared before `earliest`."""
    table = schema.stories
    between = sa.and_(table.c.first >= earliest, table.c.first < last, table.c.last >= first)
    return _gathered(store, between)


def called(store: Store, ids: Iterable[str]) -> list[Gathered]:
    """The stories with these ids."""
    return _gathered(store, schema.stories.c.id.in_(list(ids)))


def undated(store: Store, limit: int) -> list[Gathered]:
    """The latest stories that have no date."""
    table = schema.stories
    latest = (
        sa.select(table.c.number).where(table.c.first.is_(None)).order_by(table.c.number.desc()).limit(limit)
    )
    return _gathered(store, table.c.number.in_(latest))


def holding(store: Store, articles: Sequence[str]) -> dict[str, str]:
    """The stories that hold the `articles`, by article."""
    table = schema.story_articles
    with store.reading() as connection:
        rows = connection.execute(
            sa.select(table.c.article, table.c.story).where(table.c.article.in_(articles))
        )
        return {row.article: row.story for row in rows}


def met(store: Store, bands: Sequence[int]) -> list[tuple[int, str]]:
    """The articles whose signatures hold any of `bands`, each with the band."""
    table, texts = schema.copy_bands, schema.articles
    found: list[tuple[int, str]] = []
    with store.reading() as connection:
        for some in batches(bands):
            query = sa.select(table.c.band, texts.c.id).join(texts, texts.c.number == table.c.article)
            rows = connection.execute(query.where(table.c.band.in_(some), texts.c.current))
            found += [(row.band, row.id) for row in rows]
    return found


def now_called(store: Store, story: str) -> str:
    """The id of the story that `story` is part of by now; itself where it is one still, or never was stored."""
    table = schema.former_stories
    with store.reading() as connection:
        found = connection.execute(sa.select(table.c.story).where(table.c.id == story)).scalar()
    return found or story


def _gathered(store: Store, which: sa.ColumnElement[bool]) -> list[Gathered]:
    table, members, texts = schema.stories, schema.story_articles, schema.articles
    portraits, copies, pins = schema.portraits, schema.copies, schema.pins
    original = texts.alias("original")
    query = (
        sa.select(
            table.c.number,
            members.c.article,
            portraits.c.record,
            original.c.id.label("original"),
            pins.c.story.label("pinned"),
        )
        .join(members, members.c.story == table.c.id)
        .join(texts, texts.c.id == members.c.article)
        .join(portraits, portraits.c.article == texts.c.number)
        .join(copies, copies.c.article == texts.c.number, isouter=True)
        .join(original, original.c.number == copies.c.original, isouter=True)
        .join(pins, pins.c.work == texts.c.work, isouter=True)
        .where(which)
        .order_by(table.c.number, members.c.position)
    )
    with store.reading() as connection:
        kept = {row.number: _story(row.record) for row in connection.execute(sa.select(table).where(which))}
        by_number: dict[int, list[Member]] = {number: [] for number in kept}
        for row in connection.execute(query):
            by_number[row.number].append(Member(row.article, row.record, row.original, row.pinned))
    return [Gathered(number, kept[number], tuple(held)) for number, held in sorted(by_number.items())]


def save(store: Store, batch: Batch) -> None:
    """Store `batch`, all of it or nothing; articles that were placed wait no longer."""
    with store.writing() as connection:
        _save_articles(connection, batch)
        _save_stories(connection, batch)
        for some in batches(batch.placed):
            connection.execute(schema.untold.delete().where(schema.untold.c.article.in_(some)))


def _save_articles(connection: sa.Connection, batch: Batch) -> None:
    for some in batches(batch.placed):
        for table in (schema.portraits, schema.copies, schema.copy_bands):
            connection.execute(table.delete().where(table.c.article.in_(some)))
    _insert(connection, schema.portraits, ({"article": n, "record": p} for n, p in batch.portraits.items()))
    _insert(connection, schema.copy_bands, ({"band": b, "article": n} for b, n in sorted(set(batch.bands))))
    texts = schema.articles
    originals = {original for original, _ in batch.copies.values()}
    numbers: dict[str, int] = {}
    for ids in batches(sorted(originals)):
        rows = connection.execute(sa.select(texts.c.id, texts.c.number).where(texts.c.id.in_(ids)))
        numbers |= {row.id: row.number for row in rows}
    _insert(
        connection,
        schema.copies,
        (
            {"article": n, "original": numbers[original], "nearness": nearness}
            for n, (original, nearness) in batch.copies.items()
            if original in numbers
        ),
    )


def _save_stories(connection: sa.Connection, batch: Batch) -> None:
    table = schema.stories
    ids = [told.story.id for told in batch.told]
    top = _top(connection)
    before: dict[str, Any] = {}
    for some in batches([*ids, *batch.gone]):
        rows = connection.execute(sa.select(table).where(table.c.id.in_(some)))
        before |= {row.id: row for row in rows}
    changed = [
        t for t in batch.told if t.story.id not in before or before[t.story.id].record != to_json(t.story)
    ]
    _redirect(connection, batch.gone, before)
    for some in batches(
        [*(t.story.id for t in changed if t.story.id in before), *(g for g in batch.gone if g in before)]
    ):
        drop(connection, some)
    leave_lines(connection, [(g, before[g].number) for g in batch.gone if g in before])
    taken = _revived(connection, [t.story.id for t in changed if t.story.id not in before])
    stories, members = [], []
    numbers: dict[str, int] = {}
    for told in changed:
        story = told.story
        known = before[story.id].number if story.id in before else taken.get(story.id)
        if known is None:
            top = known = top + 1
        row, own = rows_of(story, known, told.outlets)
        stories.append(row)
        members += own
        numbers[story.id] = known
    _insert(connection, table, stories)
    _insert(connection, schema.story_articles, members)
    keep_lines(connection, [Lined(t.story.id, numbers[t.story.id], t.vector, t.letters) for t in changed])


def _top(connection: sa.Connection) -> int:
    """The highest number that a story has or had."""
    tables = (schema.stories, schema.former_stories, schema.rebuilt)
    return max(connection.execute(sa.select(sa.func.max(t.c.number))).scalar() or 0 for t in tables)


def _redirect(connection: sa.Connection, gone: Mapping[str, str | None], before: Mapping[str, Any]) -> None:
    """Let the ids and numbers of stories that are no more lead to the ones that they became part of."""
    table = schema.former_stories
    for story, heir in gone.items():
        connection.execute(table.delete().where(table.c.id == story))
        if heir is None:
            connection.execute(table.delete().where(table.c.story == story))
            continue
        connection.execute(table.update().where(table.c.story == story).values(story=heir))
        if story in before:
            row = {"id": story, "number": before[story].number, "story": heir}
            connection.execute(table.insert(), [row])


def _revived(connection: sa.Connection, ids: Sequence[str]) -> dict[str, int]:
    """The numbers of former stories that are stories again, and are former ones no more, and of those that are told again."""
    table, again = schema.former_stories, schema.rebuilt
    found: dict[str, int] = {}
    for some in batches(ids):
        told = connection.execute(sa.select(again.c.story, again.c.number).where(again.c.story.in_(some)))
        found |= {row.story: row.number for row in told}
        rows = connection.execute(sa.select(table).where(table.c.id.in_(some))).all()
        found |= {row.id: row.number for row in rows}
        connection.execute(table.delete().where(table.c.id.in_(some)))
    return found


def begin_again(store: Store) -> None:
    """Take all stories apart and let all articles wait, remembering which stood where, so that ids and numbers stay."""
    table, members, stories = schema.rebuilt, schema.story_articles, schema.stories
    with store.writing() as connection:
        if connection.execute(sa.select(table.c.article).limit(1)).first() is None:
            held = sa.select(members.c.article, members.c.story, stories.c.number).join(
                stories, stories.c.id == members.c.story
            )
            connection.execute(table.insert().from_select(["article", "story", "number"], held))
        for emptied in (stories, members, schema.portraits, schema.copies, schema.copy_bands, schema.untold):
            connection.execute(emptied.delete())
        for emptied in (schema.story_lines, schema.story_terms, *PARTS):
            connection.execute(emptied.delete())
        texts = schema.articles
        current = sa.select(texts.c.number).where(texts.c.current)
        connection.execute(schema.untold.insert().from_select(["article"], current))
        connection.execute(schema.meta.delete().where(schema.meta.c.key == RETELL))


def stood_in(store: Store, articles: Sequence[str]) -> dict[str, str]:
    """The id of the story that each of `articles` stood in before all were taken apart."""
    table = schema.rebuilt
    with store.reading() as connection:
        rows = connection.execute(sa.select(table).where(table.c.article.in_(articles)))
        return {row.article: row.story for row in rows}


def finish_again(store: Store) -> None:
    """Let the ids of stories that did not come about again lead to those that hold most of their articles."""
    table, members, stories = schema.rebuilt, schema.story_articles, schema.stories
    with store.writing() as connection:
        alive = sa.exists().where(stories.c.id == table.c.story)
        rows = connection.execute(
            sa.select(table.c.story, table.c.number, members.c.story.label("heir"))
            .join(members, members.c.article == table.c.article)
            .where(~alive)
        ).all()
        votes: dict[tuple[str, int], Counter[str]] = {}
        for row in rows:
            votes.setdefault((row.story, row.number), Counter())[row.heir] += 1
        former = schema.former_stories
        for (story, number), heirs in votes.items():
            heir = heirs.most_common(1)[0][0]
            connection.execute(former.delete().where(former.c.id == story))
            connection.execute(former.update().where(former.c.story == story).values(story=heir))
            connection.execute(former.insert(), [{"id": story, "number": number, "story": heir}])
        connection.execute(table.delete())


def taken_ids(store: Store, ids: Sequence[str]) -> set[str]:
    """Which of `ids` stories have."""
    table = schema.stories
    with store.reading() as connection:
        return set(connection.execute(sa.select(table.c.id).where(table.c.id.in_(ids))).scalars())


def _insert(connection: sa.Connection, table: sa.Table, rows: Iterable[dict[str, Any]]) -> None:
    if held := list(rows):
        connection.execute(table.insert(), held)
