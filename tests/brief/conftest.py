"""Briefs of the bundled example, and of a story whose articles are hostile."""

from pathlib import Path

import pytest

from tawatur.brief import compose
from tawatur.engine import read_into, retell
from tawatur.pipeline import analyse_safely, compare, date_by_story
from tawatur.read import read_sources
from tawatur.store import articles, open_store
from tawatur.store.dossier import open_dossier

EXAMPLE = Path(__file__).parents[2] / "src" / "tawatur" / "example" / "articles.jsonl"


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """A store with the example's stories."""
    store = open_store(str(tmp_path_factory.mktemp("briefs") / "t.db"), create=True)
    read_into(store, read_sources([str(EXAMPLE)]), analyse_safely)
    retell(store, compare, date_by_story)
    return store


@pytest.fixture(scope="session")
def dossier(store):
    return open_dossier(store, "1")


@pytest.fixture(scope="session")
def analyses(store, dossier):
    return articles.fetch(store, dossier.story.articles)


@pytest.fixture(params=["ar", "en"])
def brief(request, dossier):
    return compose(dossier, request.param)
