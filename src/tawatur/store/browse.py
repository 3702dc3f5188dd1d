"""Going through the stories as a reader does: filtered, in an order of choice, page by page."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import sqlalchemy as sa

from tawatur.model import Story
from tawatur.store import schema
from tawatur.store.database import Store
from tawatur.store.stories import decode_story
from tawatur.text import fold

Order = Literal["time", "outlets", "origins", "differences"]
MOST_VOICES = 30_000
"""Voices that one search for stories may name: databases bound how many values are given beside a statement."""

ORDERS: tuple[Order, ...] = get_args(Order)


@dataclass(frozen=True)
class Wanted:
    """Which stories a reader wants; what is None or empty does not matter.

    `outlet` carries them; `voice` (an entity's id, or part of a name in any spelling) or one of `voices` (ids) speaks in
    them; `after` and
    `before` are days (both included); `at_least` so many articles; `since` a reading after which one came in;
    at least half of their articles are among those with the numbers `about`.
    """

    outlet: str | None = None
    voice: str | None = None
    voices: Collection[str] | None = None
    after: str | None = None
    before: str | None = None
    at_least: int = 1
    since: int | None = None
    about: Collection[int] | None = None
    order: Order = "time"


@dataclass(frozen=True)
class Shown:
    """A story for a list: its number, its outlets (ids), its most independent origins, its differences by verdict.

    An article of no known outlet has its source among the `outlets`, and also among the `unknown`. `run` is the reading that
    brought its last article.
    """

    number: int
    story: Story
    outlets: tuple[str, ...]
    origins: int | None
    verdicts: dict[str, int]
    run: int
    unknown: tuple[str, ...] = ()


def page(store: Store, wanted: Wanted, *, limit: int, offset: int = 0) -> tuple[list[Shown], int]:
    """The stories that are `wanted`, from `offset` on, at most `limit`; and how many there are in all."""
    table = schema.stories
    where = _conditions(wanted)
    query = sa.select(table.c.number, table.c.id, table.c.record).where(*where)
    query = query.order_by(*_order(wanted.order)).limit(limit).offset(offset)
    with store.reading() as connection:
        total = connection.execute(sa.select(sa.func.count()).select_from(table).where(*where)).scalar() or 0
        rows = connection.execute(query).all()
        ids = [row.id for row in rows]
        outlets, runs, unknown = _carriers(connection, ids)
        verdicts = _verdicts(connection, ids)
        origins = _origins(connection, ids)
    shown = [
        Shown(
            number=row.number,
            story=decode_story(row.record),
            outlets=tuple(outlets.get(row.id, ())),
            origins=origins.get(row.id),
            verdicts=dict(verdicts.get(row.id, {})),
            run=runs.get(row.id, 0),
            unknown=tuple(unknown.get(row.id, ())),
        )
        for row in rows
    ]
    return shown, total


def _conditions(wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    table, members, texts, spoke = schema.stories, schema.story_articles, schema.articles, schema.speakers
    held = sa.select(members.c.story).join(texts, texts.c.id == members.c.article)
    where: list[sa.ColumnElement[bool]] = [table.c.size >= wanted.at_least] if wanted.at_least > 1 else []
    if wanted.outlet:
        where.append(table.c.id.in_(held.where(texts.c.outlet == wanted.outlet)))
    if wanted.voice:
        words = fold(wanted.voice)
        meant = sa.or_(spoke.c.entity == wanted.voice, spoke.c.folded.contains(words, autoescape=True))
        where.append(table.c.id.in_(held.join(spoke, spoke.c.article == texts.c.number).where(meant)))
    if wanted.voices is not None:
        spoken = held.join(spoke, spoke.c.article == texts.c.number)
        where.append(table.c.id.in_(spoken.where(spoke.c.entity.in_(list(wanted.voices)[:MOST_VOICES]))))
    if wanted.since is not None:
        where.append(table.c.id.in_(held.where(texts.c.run > wanted.since)))
    if wanted.about is not None:
        where.append(table.c.id.in_(_half_of(wanted.about)))
    if wanted.after:
        where.append(sa.func.coalesce(table.c.last, table.c.first) >= wanted.after)
    if wanted.before:
        where.append(table.c.first < wanted.before + "T99")
    return where


def _half_of(numbers: Collection[int]) -> sa.Select[tuple[str]]:
    """The ids of the stories of which at least half of the articles are among those with these `numbers`."""
    table, members, texts = schema.stories, schema.story_articles, schema.articles
    # written into the statement, since databases bound how many values are given beside it
    among = sa.bindparam("numbers", list(numbers), expanding=True, literal_execute=True, type_=sa.Integer)
    return (
        sa.select(members.c.story)
        .join(texts, texts.c.id == members.c.article)
        .join(table, table.c.id == members.c.story)
        .where(texts.c.number.in_(among))
        .group_by(members.c.story, table.c.size)
        .having(
            sa.func.count() * 2 >= table.c.size
        )  # copies count here, but not there: a text sent twice is no bar
    )


def _order(order: Order) -> list[sa.ColumnElement[Any]]:
    table, differ, groups = schema.stories, schema.discrepancies, schema.groups
    newest: list[sa.ColumnElement[Any]] = [table.c.first.is_(None), table.c.first.desc(), table.c.number]
    if order == "outlets":
        return [table.c.outlets.desc(), *newest]
    if order == "origins":
        most = sa.select(sa.func.max(groups.c.origins)).where(groups.c.story == table.c.id).scalar_subquery()
        return [sa.func.coalesce(most, 0).desc(), *newest]
    if order == "differences":
        count = sa.select(sa.func.count()).where(differ.c.story == table.c.id)
        grave = count.where(differ.c.verdict.in_(("conflict", "update"))).scalar_subquery()
        return [grave.desc(), count.scalar_subquery().desc(), *newest]
    return newest


def _carriers(
    connection: sa.Connection, ids: Sequence[str]
) -> tuple[dict[str, list[str]], dict[str, int], dict[str, list[str]]]:
    """By story: its outlets in the order of publication, the last reading that brought an article, sources without an outlet."""
    members, texts = schema.story_articles, schema.articles
    query = (
        sa.select(members.c.story, texts.c.outlet, texts.c.source, texts.c.run)
        .join(texts, texts.c.id == members.c.article)
        .where(members.c.story.in_(ids))
        .order_by(members.c.story, members.c.position)
    )
    outlets: dict[str, dict[str, None]] = {}
    runs: dict[str, int] = {}
    unknown: dict[str, list[str]] = {}
    for row in connection.execute(query):
        outlets.setdefault(row.story, {})[row.outlet or row.source] = None
        runs[row.story] = max(row.run, runs.get(row.story, 0))
        if not row.outlet:
            unknown.setdefault(row.story, []).append(row.source)
    return {story: list(names) for story, names in outlets.items()}, runs, unknown


def _verdicts(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Counter[str]]:
    table = schema.discrepancies
    query = sa.select(table.c.story, table.c.verdict).where(table.c.story.in_(ids))
    found: dict[str, Counter[str]] = {}
    for row in connection.execute(query):
        found.setdefault(row.story, Counter())[row.verdict] += 1
    return found


def _origins(connection: sa.Connection, ids: Sequence[str]) -> dict[str, int | None]:
    table = schema.groups
    most = sa.func.max(table.c.origins).label("most")
    query = sa.select(table.c.story, most).where(table.c.story.in_(ids)).group_by(table.c.story)
    return {row.story: row.most for row in connection.execute(query)}


def last_run(store: Store) -> int:
    """The number of the last reading; 0 where there was none."""
    with store.reading() as connection:
        return connection.execute(sa.select(sa.func.max(schema.runs.c.number))).scalar() or 0


def outlets(store: Store) -> list[tuple[str, int]]:
    """The outlets with how many current articles each has, the most first."""
    table, count = schema.articles, sa.func.count()
    query = (
        sa.select(table.c.outlet, count.label("n"))
        .where(table.c.current, table.c.outlet.is_not(None))
        .group_by(table.c.outlet)
        .order_by(count.desc(), table.c.outlet)
    )
    with store.reading() as connection:
        return [(row.outlet, row.n) for row in connection.execute(query)]
