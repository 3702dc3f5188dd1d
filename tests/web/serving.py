"""Filling a store, serving it, asking it: what the tests of the pages share."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.testclient import TestClient

from tawatur.engine import read_into, retell
from tawatur.pipeline import analyse_safely, compare, date_by_story
from tawatur.read import read_sources
from tawatur.store import open_store
from tawatur.web.app import create
from tawatur.web.desk import Desk

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def fill(store_path: Path, *sources: Path) -> None:
    """Read `sources` into the store at `store_path` and tell the stories."""
    store = open_store(str(store_path), create=True)
    names = [str(source) for source in sources]
    read_into(store, read_sources(names), analyse_safely, sources=names)
    retell(store, compare, date_by_story)
    store.close()


def client_of(desk: Desk) -> TestClient:
    return TestClient(create(desk), base_url="http://127.0.0.1", follow_redirects=False)


@dataclass
class Served:
    """A server under way: where it answers."""

    address: str
    desk: Desk


def serve(desk: Desk) -> Iterator[Served]:
    """The pages over `desk`, served by a thread on a free port."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(create(desk), host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(600):
        if server.started:
            break
        time.sleep(0.05)
    yield Served(f"http://127.0.0.1:{port}", desk)
    server.should_exit = True
    thread.join(timeout=20)
    desk.close()
