"""A store of invented articles and its index."""

import pytest
from searching import TEXTS, add, analysis

from tawatur.search import open_index
from tawatur.store import open_store


@pytest.fixture(scope="session")
def analyses():
    return {name: analysis(name) for name in TEXTS}


@pytest.fixture
def store(tmp_path, analyses):
    store = open_store(str(tmp_path / "t.db"), create=True)
    add(store, *analyses.values())
    yield store
    store.close()


@pytest.fixture
def index(store):
    return open_index(store)


@pytest.fixture
def texts(analyses):
    return {a.article.id: a.article.text for a in analyses.values()}
