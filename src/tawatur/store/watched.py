"""What `tawatur watch` keeps: which feeds were asked when, which pages they listed, which of these are read.

A page that a feed lists is noted in the transaction that notes that the feed was read, and waits until what was found
on it is stored; a watch that is killed at any moment therefore goes on where it was.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
import sqlalchemy as sa

from tawatur.store import schema
from tawatur.store.database import Store

BATCH = 500
"""Addresses a query: databases allow some thousand values in one."""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed as it was asked last; `due` is when to ask again, in seconds since 1970."""

    address: str
    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """A page that a feed listed: the feed's `entry` as JSON, and a `stamp` that changes when the page does.

    `read` is when it was read last, or None.
    """

    address: str
    entry: str
    stamp: str | None = None
    waiting: bool = True
    due: float = 0.0
    failures: int = 0
    etag: str | None = None
    modified: str | None = None
    read: float | None = None


def feed(store: Store, address: str) -> Feed:
    """What is known of the feed at `address`."""
    table = schema.watched_feeds
    with store.reading() as connection:
        row = connection.execute(sa.select(table).where(table.c.address == address)).first()
    return Feed(**row._mapping) if row else Feed(address=address)


def heard(store: Store, feed: Feed, listed: Iterable[Page] = (), again_before: float = 0.0) -> int:
    """Note that `feed` was asked, and the pages it `listed`; return how many of these are to be read.

    A page that was not listed before waits to be read; so does one whose stamp changed, if it was read before the
    moment `again_before`.
    """
    pages = {page.address: page for page in listed}
    with store.writing() as connection:
        known = _pages(connection, pages)
        new = [page for address, page in pages.items() if address not in known]
        changed = [
            msgspec.structs.replace(known[address], entry=page.entry, stamp=page.stamp, waiting=True, due=0.0)
            for address, page in pages.items()
            if address in known and _to_read_again(known[address], page, again_before)
        ]
        _replace(connection, schema.watched_feeds, schema.watched_feeds.c.address, [feed])
        _replace(connection, schema.watched_pages, schema.watched_pages.c.address, [*new, *changed])
    return len(new) + len(changed)


def _to_read_again(known: Page, page: Page, before: float) -> bool:
    changed = page.stamp is not None and page.stamp != known.stamp
    return changed and not known.waiting and (known.read or 0.0) <= before


def waiting(store: Store) -> list[Page]:
    """The pages that wait to be read, whether due or not, those due first in front."""
    table = schema.watched_pages
    query = sa.select(table).where(table.c.waiting).order_by(table.c.due, table.c.address)
    with store.reading() as connection:
        return [Page(**row._mapping) for row in connection.execute(query)]


def keep(store: Store, pages: Iterable[Page]) -> None:
    """Note what became of `pages`."""
    with store.writing() as connection:
        _replace(connection, schema.watched_pages, schema.watched_pages.c.address, list(pages))


def resting(store: Store) -> dict[str, float]:
    """The hosts that asked to be left alone, and until when."""
    with store.reading() as connection:
        return {row.origin: row.free for row in connection.execute(sa.select(schema.watched_hosts))}


def rest(store: Store, origin: str, until: float) -> None:
    """Note that the host `origin` is to be left alone."""
    table = schema.watched_hosts
    with store.writing() as connection:
        connection.execute(table.delete().where(table.c.origin == origin))
        connection.execute(table.insert(), [{"origin": origin, "free": until}])


def _pages(connection: sa.Connection, addresses: Mapping[str, Any]) -> dict[str, Page]:
    table, wanted = schema.watched_pages, list(addresses)
    found: dict[str, Page] = {}
    for start in range(0, len(wanted), BATCH):
        query = sa.select(table).where(table.c.address.in_(wanted[start : start + BATCH]))
        found |= {row.address: Page(**row._mapping) for row in connection.execute(query)}
    return found


def _replace(
    connection: sa.Connection, table: sa.Table, key: sa.Column[str], nouns: list[Feed] | list[Page]
) -> None:
    for start in range(0, len(nouns), BATCH):
        batch = nouns[start : start + BATCH]
        connection.execute(table.delete().where(key.in_([noun.address for noun in batch])))
        connection.execute(table.insert(), [msgspec.structs.asdict(noun) for noun in batch])
