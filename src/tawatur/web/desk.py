"""The desk: what all pages share: the store, who may do what, the readings under way."""

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import sqlalchemy as sa

from tawatur.store import Store, StoreError, open_store
from tawatur.web.finder import Finder
from tawatur.web.kept import Kept
from tawatur.web.readings import Readings

EXAMPLE = Path(__file__).parents[1] / "example" / "articles.jsonl"
"""The bundled example: articles of invented outlets."""


class NoStoreError(Exception):
    """There is no store yet at the desk's address."""


@dataclass
class Desk:
    """The store at `address`, which is made when something is first read; with `token` only who knows it may enter.

    `hosts` are the names that this machine answers to where there is no token: a page of another name that
    points to this machine is refused.
    """

    address: str
    token: str | None = None
    hosts: frozenset[str] = frozenset({"localhost", "127.0.0.1", "::1"})
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    readings: Readings = field(init=False)
    finder: Finder = field(init=False)
    kept: Kept = field(default_factory=Kept)
    _store: Store | None = None
    _lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        """Make ready for readings and searches."""
        self.readings = Readings(self.address, self.changed)
        self.finder = Finder()

    def store(self) -> Store:
        """The store. Raises NoStoreError where there is none yet; StoreError where it cannot be used."""
        with self._lock:
            if self._store is None:
                if not _there(self.address):
                    raise NoStoreError(self.address)
                self._store = open_store(self.address)
            return self._store

    def make_store(self) -> Store:
        """The store, made if there is none yet. StoreError where it cannot be made."""
        with self._lock:
            if self._store is None:
                self._store = open_store(self.address, create=True)
            return self._store

    def changed(self) -> None:
        """Bring the index in step with what was stored just now, beside the pages."""
        with suppress(NoStoreError, StoreError):
            self.finder.begin(self.store())

    def close(self) -> None:
        """Stop readings and let go of the store."""
        self.readings.close()
        self.finder.close()
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None


def _there(address: str) -> bool:
    """Whether a store can be at `address`: a database elsewhere is asked when it is opened."""
    url = sa.make_url(address) if "://" in address else sa.URL.create("sqlite", database=address)
    return url.get_backend_name() != "sqlite" or Path(url.database or "").exists()
