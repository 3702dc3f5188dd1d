"""One store of the bundled example, one server on it, one browser: shared by all tests of the pages."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from serving import ARGUMENTS, CHROMIUM, Served, client_of, fill, serve
from starlette.testclient import TestClient

from tawatur.web.desk import EXAMPLE, Desk


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the bundled example; nobody writes to it."""
    path = tmp_path_factory.mktemp("example") / "example.db"
    fill(path, EXAMPLE)
    return path


@pytest.fixture
def own_store(example_store: Path, tmp_path: Path) -> Path:
    """A copy of the example's store, to write to."""
    return Path(shutil.copy(example_store, tmp_path / "own.db"))


@pytest.fixture
def client(example_store: Path) -> Iterator[TestClient]:
    """A client of the pages over the example."""
    desk = Desk(str(example_store))
    with client_of(desk) as made:
        yield made
    desk.close()


@pytest.fixture
def writer(own_store: Path) -> Iterator[TestClient]:
    """A client of pages over a copy of the example that may be changed."""
    desk = Desk(str(own_store))
    with client_of(desk) as made:
        yield made
    desk.close()


@pytest.fixture(scope="session")
def served(example_store: Path) -> Iterator[Served]:
    """A server on the example, for the browser; nobody writes to it."""
    yield from serve(Desk(str(example_store)))


@pytest.fixture
def served_own(own_store: Path) -> Iterator[Served]:
    """A server on a copy of the example that may be changed."""
    yield from serve(Desk(str(own_store)))


@pytest.fixture
def served_empty(tmp_path: Path) -> Iterator[Served]:
    """A server with no store yet."""
    yield from serve(Desk(str(tmp_path / "none.db")))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's chromium, without a window."""
    if CHROMIUM is None:
        message = "no chromium: install it (Debian: apt install chromium fonts-noto-core)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield started
        started.close()
