"""The kin of an article: near-duplicates of it, and its other versions."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from tawatur.store import schema
from tawatur.store.database import Store
from tawatur.store.stories import batches


@dataclass(frozen=True)
class Copy:
    """A near-duplicate of an article.

    `nearness` is the share of runs of words (0 to 1) that the two have in common, None between two copies of a third article;
    `first` whether it is the one that was met first.
    """

    number: int
    article: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    nearness: float | None
    first: bool


@dataclass(frozen=True)
class Kin:
    """An article's kin, in numbers: how many versions of it were read, how many copies of its text there are."""

    versions: int
    copies: int


def copies(store: Store, article: str) -> list[Copy]:
    """The near-duplicates of the article with this id (in any version of either), the one met first before the others."""
    table, texts = schema.copies, schema.articles
    with store.reading() as connection:
        work = connection.execute(sa.select(texts.c.work).where(texts.c.id == article)).scalar()
        if work is None:
            return []
        own = connection.execute(_placed().where(texts.c.work == work)).all()
        heads = {row.original or row.number for row in own}
        alike = connection.execute(
            _placed().where(sa.or_(table.c.original.in_(heads), texts.c.number.in_(heads)))
        ).all()
        works = {row.work for row in alike} - {work}
        query = sa.select(texts).where(texts.c.current, texts.c.work.in_(works))
        rows = connection.execute(query.order_by(texts.c.published, texts.c.number)).all()
    numbers = {row.number for row in own}
    first = {row.work for row in alike if row.number in heads}
    nearness = {row.work: row.nearness for row in alike if row.original in numbers}
    nearness |= {row.work: o.nearness for row in alike for o in own if o.original == row.number}
    found = [
        Copy(
            *(row.number, row.id, row.source, row.outlet, row.title, row.published),
            nearness=nearness.get(row.work),
            first=row.work in first,
        )
        for row in rows
    ]
    return sorted(found, key=lambda copy: not copy.first)


def kin(store: Store, articles: Sequence[str]) -> dict[str, Kin]:
    """For each of `articles` (ids) how many versions it has (itself counted), and how many copies besides itself."""
    texts, table = schema.articles, schema.copies
    found: dict[str, Kin] = {}
    for some in batches(articles):
        with store.reading() as connection:
            stored = connection.execute(sa.select(texts.c.id, texts.c.work).where(texts.c.id.in_(some)))
            works = {row.id: row.work for row in stored}
            own = connection.execute(_placed().where(texts.c.work.in_(set(works.values())))).all()
            heads = {row.original or row.number for row in own}
            alike = connection.execute(
                _placed().where(sa.or_(table.c.original.in_(heads), texts.c.number.in_(heads)))
            ).all()
        versions = Counter(row.work for row in own)
        groups: dict[int, set[int]] = {}
        for row in alike:
            groups.setdefault(row.original or row.number, set()).add(row.work)
        near: dict[int, set[int]] = {}
        for row in own:
            near.setdefault(row.work, set()).update(groups.get(row.original or row.number, ()))
        found |= {a: Kin(versions[work], len(near[work] - {work})) for a, work in works.items()}
    return found


def _placed() -> sa.Select[tuple[int, int, int | None, float | None]]:
    """Articles with their work, and what they are a copy of, if of anything."""
    texts, table = schema.articles, schema.copies
    return sa.select(texts.c.number, texts.c.work, table.c.original, table.c.nearness).join(
        table, table.c.article == texts.c.number, isouter=True
    )
