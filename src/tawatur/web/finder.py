"""The index of the desk: made and brought in step beside the pages, so that no page waits long for it."""

import logging
import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

from tawatur.search import Index, SearchError, open_index
from tawatur.search.building import articles_behind
from tawatur.store import Store

LOG = logging.getLogger("tawatur.web")

PATIENCE = 2.0
"""Seconds that a search waits for an index that is made for the first time."""

MOMENT = 0.2
"""Seconds that a search waits for what was stored just now; then it searches what there is."""

FEW = 40
"""Changed articles up to which a thread brings the index in step, in half a second; more are left to a process of its own,
since analysing texts for the index would slow down the pages."""

POLITENESS = 5
"""How far the process that makes the index stands back behind others (`os.nice`)."""


class NotYetError(Exception):
    """The index is being made: so many of so many articles are in it."""

    def __init__(self, done: int, total: int) -> None:
        """`done` of `total` articles are indexed."""
        super().__init__(f"{done} of {total} articles are indexed")
        self.done, self.total = done, total


class Finder:
    """Gives out the open index of a store."""

    def __init__(self) -> None:
        """Nothing is opened yet."""
        self._index: Index | None = None
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._process: multiprocessing.process.BaseProcess | None = None
        self._error: Exception | None = None
        self._progress = (0, 0)

    def begin(self, store: Store) -> threading.Thread:
        """Open the index of `store`, or bring it in step, beside the pages."""
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, args=(store,), daemon=True)
                self._thread.start()
            return self._thread

    def index(self, store: Store) -> Index:
        """The index, in step where that takes no longer than a moment.

        Raises NotYetError while it is made for the first time, SearchError where it cannot be made.
        """
        index = self._index
        if index is None or index.behind():
            self.begin(store).join(PATIENCE if index is None else MOMENT)
        if self._index is None:
            if isinstance(self._error, SearchError):
                raise self._error
            raise NotYetError(*self._progress)
        return self._index

    def close(self) -> None:
        """Stop making the index; what is there stays as it is."""
        process = self._process
        if process is not None:
            process.terminate()

    def _work(self, store: Store) -> None:
        try:
            if articles_behind(store) > FEW:
                self._make_elsewhere(store)
            if self._index is None:
                self._index = open_index(store, self._tell)
            else:
                self._index.refresh(self._tell)
            self._error = None
        except SearchError as error:
            self._error = error
        except Exception as error:  # the pages go on without a search; the log says why
            self._error = error
            LOG.exception("the index cannot be opened", exc_info=error)

    def _make_elsewhere(self, store: Store) -> None:
        """Bring the index in step in a process of its own. Raises SearchError where that cannot be."""
        address = store.engine.url.render_as_string(hide_password=False)
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=_make, args=(theirs, address), daemon=True)
        self._process = process
        process.start()
        theirs.close()
        wrong = ""
        with suppress(EOFError):
            while True:
                told = ours.recv()
                if isinstance(told, str):
                    wrong = told
                else:
                    self._tell(*told)
        process.join()
        self._process = None
        if wrong:
            raise SearchError(wrong)

    def _tell(self, done: int, total: int) -> None:
        self._progress = (done, total)


def _make(told: Connection, address: str) -> None:
    """Bring the index of the store at `address` in step, telling how far it is, or at last what is wrong."""
    from tawatur.search.building import bring_in_step
    from tawatur.store import StoreError, open_store

    tell: Callable[[tuple[int, int] | str], None] = told.send
    with suppress(OSError):
        os.nice(POLITENESS)
    try:
        store = open_store(address)
        bring_in_step(store, lambda done, total: tell((done, total)))
        store.close()
    except (SearchError, StoreError) as error:
        tell(str(error))
    finally:
        told.close()
