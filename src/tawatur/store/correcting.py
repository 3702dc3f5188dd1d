"""Correcting: storing a correction, and taking one back."""

import sqlalchemy as sa

from tawatur.model import Correction
from tawatur.store import adding, schema
from tawatur.store.codec import to_json
from tawatur.store.corrections import decode
from tawatur.store.database import Store, StoreError


def put(store: Store, correction: Correction) -> int:
    """Store `correction` and return its number; the stories that hold its article are to be compared again.

    Raises StoreError where its article is not stored.
    """
    table = schema.corrections
    with store.writing() as connection:
        articles = schema.articles
        of = sa.select(articles.c.work).where(articles.c.id == correction.article)
        work = connection.execute(of).scalar()
        if work is None:
            raise StoreError(
                f"No article has the id {correction.article}: a correction is of a stored article."
            )
        number = (connection.execute(sa.select(sa.func.max(table.c.number))).scalar() or 0) + 1
        row = {"number": number, "work": work, "record": to_json(correction)}
        connection.execute(table.insert(), [row])
        _renew(connection, work)
    return number


def take_back(store: Store, number: int) -> Correction:
    """Forget the correction with this number and return it; what was found, or an older correction, counts again.

    Raises StoreError where there is none.
    """
    table = schema.corrections
    with store.writing() as connection:
        row = connection.execute(sa.select(table).where(table.c.number == number)).first()
        if row is None:
            raise StoreError(f"No correction has the number {number}. `tawatur corrections` lists them.")
        connection.execute(table.delete().where(table.c.number == number))
        _renew(connection, row.work)
    return decode(row.record)


def _renew(connection: sa.Connection, work: int) -> None:
    """Make again what rests on the statements of `work`: the rows for searching; its stories wait for comparison."""
    articles, members, stories = schema.articles, schema.story_articles, schema.stories
    rows = connection.execute(
        sa.select(articles.c.id, articles.c.number).where(articles.c.work == work)
    ).all()
    adding.index_again(connection, [row.number for row in rows])
    holding = sa.select(members.c.story).where(members.c.article.in_([row.id for row in rows]))
    connection.execute(stories.update().where(stories.c.id.in_(holding)).values(compared=False))
