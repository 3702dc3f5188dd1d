"""Readings that were started from a page: each runs in a process of its own, so that pages stay quick meanwhile."""

import multiprocessing
import shutil
import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

State = Literal["waiting", "reading", "comparing", "done", "failed"]

KEPT = 50
"""Readings remembered, the last ones."""

ASIDES = 50
"""Inputs set aside that a reading tells of."""


@dataclass
class Reading:
    """A reading under way or done: its number, what is read, how far it is."""

    number: int
    sources: tuple[str, ...]
    state: State = "waiting"
    stored: int = 0
    unchanged: int = 0
    asides: list[tuple[str, str]] = field(default_factory=list)
    set_aside: int = 0
    compared: int = 0
    to_compare: int = 0
    articles: list[int] = field(default_factory=list)
    error: str = ""
    began: float = field(default_factory=time.monotonic)

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed")


class Readings:
    """The readings of a desk: one at a time, the others wait their turn."""

    def __init__(self, address: str, over: Callable[[], None] = lambda: None) -> None:
        """Readings into the store at `address`; `over` is called when one has come to its end."""
        self._address, self._over = address, over
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._readings: dict[int, Reading] = {}
        self._processes: set[Any] = set()
        self._next = 1

    def get(self, number: int) -> Reading | None:
        """The reading with this number."""
        return self._readings.get(number)

    def start(self, paths: Sequence[str], shown: Sequence[str], folder: Path | None = None) -> Reading:
        """Begin to read `paths`, called `shown` on the page; `folder` is removed at the end."""
        with self._lock:
            reading = Reading(self._next, tuple(shown))
            self._next += 1
            self._readings[reading.number] = reading
            for old in list(self._readings)[:-KEPT]:
                if self._readings[old].over:
                    del self._readings[old]
        threading.Thread(target=self._run, args=(reading, list(paths), folder), daemon=True).start()
        return reading

    def close(self) -> None:
        """Stop what is under way; what was told as stored is stored."""
        for process in list(self._processes):
            process.terminate()

    def _run(self, reading: Reading, paths: list[str], folder: Path | None) -> None:
        try:
            with self._turn:
                self._follow(reading, paths)
            self._over()
        except Exception as error:  # whatever happens, the page has to be told
            reading.state, reading.error = "failed", f"{type(error).__name__}: {error}"
        finally:
            if folder is not None:
                shutil.rmtree(folder, ignore_errors=True)

    def _follow(self, reading: Reading, paths: list[str]) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_work, args=(theirs, self._address, paths), daemon=True)
        self._processes.add(process)
        reading.state = "reading"
        process.start()
        theirs.close()
        with suppress(EOFError):
            while True:
                for name, value in ours.recv().items():
                    setattr(reading, name, value)
        process.join()
        self._processes.discard(process)
        if not reading.over:
            reading.state, reading.error = "failed", reading.error or f"exit {process.exitcode}"


def _work(told: Connection, address: str, paths: list[str]) -> None:
    """Read `paths` into the store at `address` and bring its stories up to date, telling how far it is."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server decides what an interrupt means
    from tawatur.engine import Progress, read_into, retell
    from tawatur.pipeline import analyse_safely, compare, date_by_story
    from tawatur.read import read_sources
    from tawatur.store import StoreError, articles, gathering, open_store, stories

    def report(progress: Progress) -> None:
        asides = [(a.source, a.reason) for a in progress.set_aside[:ASIDES]]
        state = {"stored": progress.stored, "unchanged": progress.unchanged, "asides": asides}
        told.send(state | {"set_aside": len(progress.set_aside)})

    try:
        store = open_store(address, create=True)
        before = articles.last_number(store)
        progress = read_into(
            store, read_sources(paths), analyse_safely, sources=[Path(p).name for p in paths], report=report
        )
        told.send({"state": "comparing"})
        if progress.stored or gathering.waits(store) or stories.uncompared(store):
            retell(
                store,
                compare,
                date_by_story,
                report=lambda done, total: told.send({"compared": done, "to_compare": total}),
            )
        told.send({"articles": articles.numbers_after(store, before), "state": "done"})
        store.close()
    except StoreError as error:
        told.send({"state": "failed", "error": str(error)})
    finally:
        told.close()
