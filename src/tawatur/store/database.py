"""Opening a store: from an address to a `Store` that gives out transactions.

All that is particular to SQLite stands in this module.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import sqlalchemy as sa

from tawatur.store.schema import METADATA, UPGRADED, VERSION, meta, untold

WAIT_SECONDS = 60
"""How long a writer waits for another; a batch of a reading takes well under a second."""

CACHE_KILOBYTES = 32_000
"""Pages that SQLite keeps in memory for each connection: what finds copies and storylines lies all over the file, and with the
2,000 that it takes by itself every article reads the same pages again."""

IDENTITY = "identity"
"""The row of `meta` that tells one store from another that was made at the same address."""

_WRITER = "writer"

RETELL = "retell"
"""The row of `meta` that says that all stories are to be told again."""


class StoreError(Exception):
    """A store cannot be opened or does not hold what was asked for; the message says what to do."""


@dataclass(frozen=True)
class Store:
    """An open store: `address` as it was given, `engine` as SQLAlchemy has it."""

    address: str
    engine: sa.Engine

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A transaction that only reads; it sees the store as it was when it began."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction that writes: one at a time, all of it or nothing, on disk when the block is left."""
        with _writer(self.engine).begin() as connection:
            mine = sa.select(meta.c.value).where(meta.c.key == _WRITER).with_for_update()
            before = connection.execute(mine).scalar() or "0"
            after = meta.update().where(meta.c.key == _WRITER)
            connection.execute(after.values(value=str(int(before) + 1)))
            yield connection

    def stamp(self) -> str:
        """What is another after each writing transaction: while it is the same, what was read before still holds."""
        with self.reading() as connection:
            found = connection.execute(sa.select(meta.c.value).where(meta.c.key == _WRITER)).scalar()
        return found or "0"

    def close(self) -> None:
        """Let go of the files or connections."""
        self.engine.dispose()


def open_store(address: str, *, create: bool = False) -> Store:
    """The store at `address`: a path (``tawatur.db``) or a database URL (``postgresql+psycopg://…``).

    With `create` a store that is not there is made. Raises StoreError where there is none, where it is no
    store of ours, or where its tables are of another version.
    """
    url = sa.make_url(address) if "://" in address else sa.URL.create("sqlite", database=address)
    _check_path(url, create)
    try:
        store = Store(address, _engine(url))
    except ImportError as error:
        raise StoreError(
            f"{address}: its driver is not installed ({error}); install it, then try again"
        ) from None
    try:
        _prepare(store, create)
    except sa.exc.DatabaseError as error:
        store.close()
        raise StoreError(
            f"{address} cannot be used as a store: {error.orig}. Give another --store."
        ) from None
    return store


def _check_path(url: sa.URL, create: bool) -> None:
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    path = Path(url.database)
    if path.is_dir():
        raise StoreError(f"{path} is a folder; a store is a file. Give --store {path / 'tawatur.db'}.")
    if not create and not path.exists():
        raise StoreError(
            f"There is no store at {path}. `tawatur read SOURCE…` makes one; --store names another."
        )
    if not path.parent.is_dir():
        raise StoreError(
            f"The folder {path.parent} for the store does not exist. Make it, or give another --store."
        )


def _engine(url: sa.URL) -> sa.Engine:
    if url.get_backend_name() != "sqlite":
        return sa.create_engine(url, isolation_level="REPEATABLE READ")  # a reader sees one state
    engine = sa.create_engine(url, connect_args={"timeout": WAIT_SECONDS})
    sa.event.listen(engine, "connect", _set_up_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _writer(engine: sa.Engine) -> sa.Engine:
    if engine.dialect.name != "sqlite":
        # a writer must see what the writer before it wrote, for which it waited
        return engine.execution_options(isolation_level="READ COMMITTED")
    return engine.execution_options(tawatur_writes=True)


def _set_up_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN comes too late for a consistent read
    connection.execute("PRAGMA journal_mode=WAL")  # readers go on while a reading writes
    connection.execute(f"PRAGMA cache_size=-{CACHE_KILOBYTES}")
    connection.execute("PRAGMA synchronous=FULL")  # what was committed outlives a power cut, too


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("tawatur_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare(store: Store, create: bool) -> None:
    tables = sa.inspect(store.engine).get_table_names()
    if meta.name in tables:
        return _check_version(store)
    if tables or not create:
        raise StoreError(f"{store.address} is a database, but no store of Tawatur. Give another --store.")
    with _writer(store.engine).begin() as connection:
        METADATA.create_all(connection)
        if connection.execute(sa.select(meta.c.key)).first() is None:
            rows = [{"key": "schema", "value": str(VERSION)}, {"key": _WRITER, "value": ""}, _identity()]
            connection.execute(meta.insert(), rows)
    return None


def _check_version(store: Store) -> None:
    with store.reading() as connection:
        found = connection.execute(sa.select(meta.c.value).where(meta.c.key == "schema")).scalar()
    if found in UPGRADED:
        _upgrade(store)
    elif found != str(VERSION):
        raise StoreError(
            f"{store.address} has tables of version {found}; this program reads version {VERSION}. "
            "Read the sources into a new store, or use the program that made this one."
        )


def _upgrade(store: Store) -> None:
    """Add the tables and indexes that an older store lacks, all at once."""
    with _writer(store.engine).begin() as connection:
        lacking = not sa.inspect(connection).has_table(untold.name)
        METADATA.create_all(connection)
        for table in METADATA.sorted_tables:
            for index in table.indexes:
                index.create(connection, checkfirst=True)
        if connection.execute(sa.select(meta.c.key).where(meta.c.key == IDENTITY)).first() is None:
            connection.execute(meta.insert(), [_identity()])
        if lacking:  # its stories were told without keeping what is needed to take them up again
            connection.execute(meta.insert(), [{"key": RETELL, "value": ""}])
        connection.execute(meta.update().where(meta.c.key == "schema").values(value=str(VERSION)))


def _identity() -> dict[str, str]:
    return {"key": IDENTITY, "value": uuid4().hex}
