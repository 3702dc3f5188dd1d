"""What somebody said, over all articles: for the page of a person or body."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import msgspec
import sqlalchemy as sa

from tawatur.model import Group
from tawatur.store import schema
from tawatur.store.database import Store
from tawatur.text import fold

_group = msgspec.json.Decoder(Group).decode


@dataclass(frozen=True)
class Uttered:
    """A statement of somebody: the ids of its article and of itself, the number and id of its story (if it has one)."""

    article: str
    statement: str
    story: str | None
    story_number: int | None


@dataclass(frozen=True)
class Heard:
    """Somebody who speaks: the entity's id, how many statements, and an article (its id) in which they do."""

    entity: str
    statements: int
    article: str


def uttered(store: Store, entity: str, *, limit: int, offset: int = 0) -> tuple[list[Uttered], int]:
    """The statements of `entity` in current articles, newest first, and how many there are in all."""
    spoke, said, texts = schema.speakers, schema.statements, schema.articles
    members, stories = schema.story_articles, schema.stories
    own = (
        sa.select(
            texts.c.id, texts.c.published, said.c.id.label("statement"), said.c.article, said.c.position
        )
        .join(spoke, sa.and_(spoke.c.article == said.c.article, spoke.c.position == said.c.position))
        .join(texts, texts.c.number == said.c.article)
        .where(spoke.c.entity == entity, texts.c.current)
    )
    page = own.order_by(texts.c.published.desc(), said.c.article, said.c.position).limit(limit).offset(offset)
    rows = page.subquery()
    query = (
        sa.select(rows.c.id, rows.c.statement, stories.c.id.label("story"), stories.c.number)
        .join(members, members.c.article == rows.c.id, isouter=True)
        .join(stories, stories.c.id == members.c.story, isouter=True)
        .order_by(rows.c.published.desc(), rows.c.article, rows.c.position)
    )
    with store.reading() as connection:
        total = connection.execute(sa.select(sa.func.count()).select_from(own.subquery())).scalar() or 0
        found = {row.statement: row for row in connection.execute(query)}
    return [Uttered(row.id, row.statement, row.story, row.number) for row in found.values()], total


def groups(store: Store, stories: Iterable[str]) -> dict[str, Group]:
    """The groups of these stories (ids), by each statement that is in one; of several the one with most outlets."""
    table = schema.groups
    query = sa.select(table.c.record).where(table.c.story.in_(set(stories))).order_by(table.c.outlets)
    with store.reading() as connection:
        found = [_group(row.record) for row in connection.execute(query)]
    return {statement: group for group in found for statement in group.statements}


def by_outlet(store: Store, entity: str) -> list[tuple[str, int]]:
    """How many statements of `entity` each outlet carries, the most first; "" for articles without one."""
    spoke, texts, count = schema.speakers, schema.articles, sa.func.count()
    query = (
        sa.select(texts.c.outlet, count.label("n"))
        .join(spoke, spoke.c.article == texts.c.number)
        .where(spoke.c.entity == entity, texts.c.current)
        .group_by(texts.c.outlet)
        .order_by(count.desc(), texts.c.outlet)
    )
    with store.reading() as connection:
        return [(row.outlet or "", row.n) for row in connection.execute(query)]


def by_month(store: Store, entity: str) -> list[tuple[str, int]]:
    """How many statements of `entity` were published in each month (``YYYY-MM``), in order."""
    spoke, texts = schema.speakers, schema.articles
    month = sa.func.substr(texts.c.published, 1, 7).label("month")
    query = (
        sa.select(month, sa.func.count().label("n"))
        .join(spoke, spoke.c.article == texts.c.number)
        .where(spoke.c.entity == entity, texts.c.current, texts.c.published.is_not(None))
        .group_by(month)
        .order_by(month)
    )
    with store.reading() as connection:
        return [(row.month, row.n) for row in connection.execute(query)]


def speaking(store: Store, entities: Iterable[str]) -> set[str]:
    """Which of these entities (ids) speak in any article."""
    spoke = schema.speakers
    query = sa.select(spoke.c.entity).where(spoke.c.entity.in_(set(entities))).distinct()
    with store.reading() as connection:
        return set(connection.execute(query).scalars())


def heard(store: Store, words: str = "", *, limit: int, offset: int = 0) -> list[Heard]:
    """Those who speak, the most heard first; with `words` those whose name or id holds them in any spelling."""
    ranked = ranking(store) if not words else ranking(store, matching(spellings(store), words))
    return placed(store, ranked[offset : offset + limit])


def ranking(store: Store, among: Collection[str] | None = None) -> list[tuple[str, int]]:
    """The ids of all who speak (or of those `among` them) with how many statements each made, the most first."""
    spoke, count = schema.speakers, sa.func.count()
    # nothing but the entity is asked for, so that the index of entities answers it alone
    query = sa.select(spoke.c.entity, count.label("n")).group_by(spoke.c.entity)
    with store.reading() as connection:
        rows = connection.execute(query.where(sa.not_(spoke.c.entity.startswith("unnamed:")))).all()
    kept = [(row.entity, row.n) for row in rows if among is None or row.entity in among]
    return sorted(kept, key=lambda one: (-one[1], one[0]))


def placed(store: Store, ranked: Sequence[tuple[str, int]]) -> list[Heard]:
    """Those of a ranking, each with an article."""
    spoke, texts = schema.speakers, schema.articles
    last = (
        sa.select(spoke.c.entity, sa.func.max(spoke.c.article).label("article"))
        .where(spoke.c.entity.in_([entity for entity, _ in ranked]))
        .group_by(spoke.c.entity)
        .subquery()
    )
    query = sa.select(last.c.entity, texts.c.id).join(texts, texts.c.number == last.c.article)
    with store.reading() as connection:
        articles = {row.entity: row.id for row in connection.execute(query)}
    return [Heard(entity, number, articles[entity]) for entity, number in ranked if entity in articles]


def spellings(store: Store) -> list[tuple[str, str]]:
    """Each entity that speaks (its id) with each form of its name, folded."""
    spoke = schema.speakers
    with store.reading() as connection:
        rows = connection.execute(sa.select(spoke.c.entity, spoke.c.folded).distinct())
        return [(row.entity, row.folded) for row in rows]


def matching(known: Iterable[tuple[str, str]], words: str) -> frozenset[str]:
    """The ids of those `known` (see `spellings`) whose name or id holds `words`, in any spelling."""
    folded, plain = fold(words), words.lower()
    return frozenset(entity for entity, name in known if folded in name or plain in entity)
