"""Fixtures of the store's tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tawatur.store import Store, open_store
from tawatur.store.schema import METADATA

POSTGRESQL = os.environ.get("TAWATUR_TEST_POSTGRESQL")
"""The address of an empty PostgreSQL database; with it the tests run on it, too, and leave it empty."""


@pytest.fixture(params=["sqlite", *(["postgresql"] if POSTGRESQL else [])])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store: on disk, and where one is given in a PostgreSQL database."""
    address = str(tmp_path / "t.db") if request.param == "sqlite" else str(POSTGRESQL)
    store = open_store(address, create=True)
    yield store
    store.close()
    if request.param == "postgresql":
        engine = sa.create_engine(address)
        METADATA.drop_all(engine)
        engine.dispose()
