"""What somebody said, over all articles: for the page of a person or body."""

from collections.abc import Iterable
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
    spoke, texts, count = schema.speakers, schema.articles, sa.func.count()
    query = (
        sa.select(spoke.c.entity, count.label("n"))
        .where(sa.not_(spoke.c.entity.startswith("unnamed:")))
        .group_by(spoke.c.entity)
        .order_by(count.desc(), spoke.c.entity)
        .limit(limit)
        .offset(offset)
    )
    if words:
        folded = spoke.c.folded.contains(fold(words), autoescape=True)
        query = query.where(sa.or_(folded, spoke.c.entity.contains(words.lower(), autoescape=True)))
    with store.reading() as connection:
        found = connection.execute(query).all()
        # asked for those of the page alone: counting looks into the index of entities, and nowhere else
        last = (
            sa.select(spoke.c.entity, sa.func.max(spoke.c.article).label("article"))
            .where(spoke.c.entity.in_([row.entity for row in found]))
            .group_by(spoke.c.entity)
            .subquery()
        )
        of = sa.select(last.c.entity, texts.c.id).join(texts, texts.c.number == last.c.article)
        articles = {row.entity: row.id for row in connection.execute(of)}
    return [Heard(row.entity, row.n, articles[row.entity]) for row in found]
