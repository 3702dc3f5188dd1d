"""The index of the desk: opened and brought in step beside the pages, so that no page waits long for it."""

import logging
import threading

from tawatur.search import Index, SearchError, open_index
from tawatur.store import Store

LOG = logging.getLogger("tawatur.web")

PATIENCE = 2.0
"""Seconds that a search waits for an index that is made or brought in step; then it searches what there is."""


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
        self._error: Exception | None = None
        self._progress = (0, 0)

    def begin(self, store: Store) -> threading.Thread:
        """Open the index of `store`, or bring it in step, in a thread of its own."""
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
            self.begin(store).join(PATIENCE)
        if self._index is None:
            if isinstance(self._error, SearchError):
                raise self._error
            raise NotYetError(*self._progress)
        return self._index

    def _work(self, store: Store) -> None:
        try:
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

    def _tell(self, done: int, total: int) -> None:
        self._progress = (done, total)
