"""Progress of long work: a live line on a terminal, plain lines elsewhere, on standard error."""

import time
from typing import TextIO

from rich.console import Console
from rich.status import Status

from tawatur.engine import Progress

PLAIN_SECONDS = 10.0
"""Seconds between plain lines, so that a log stays short."""


class Teller:
    """Tells how far a reading is; figures are only of what is stored."""

    def __init__(self, stream: TextIO) -> None:
        """`stream` is where progress goes."""
        self._console = Console(file=stream, highlight=False, markup=False)
        self._status: Status | None = None
        self._last = time.monotonic()
        if self._console.is_terminal:
            self._status = self._console.status("reading")
            self._status.start()

    def read(self, progress: Progress) -> None:
        """`progress` of the reading, after a commit."""
        rate = progress.inputs / progress.seconds if progress.seconds else 0.0
        self._tell(
            f"stored {progress.stored:,} · unchanged {progress.unchanged:,} · "
            f"set aside {len(progress.set_aside):,} · {rate:.1f} inputs/s"
        )

    def compared(self, done: int, total: int) -> None:
        """So many of so many stories are compared and stored."""
        self._tell(f"compared {done:,} of {total:,} stories")

    def indexed(self, done: int, total: int) -> None:
        """So many of so many articles are indexed for searching."""
        self._tell(f"indexed {done:,} of {total:,} articles")

    def say(self, words: str) -> None:
        """A step of the work that has begun."""
        self._last = float("-inf")
        self._tell(words)

    def _tell(self, words: str) -> None:
        now = time.monotonic()
        if self._status is not None:
            self._status.update(words)
        elif now - self._last >= PLAIN_SECONDS:
            self._console.print(words)
            self._last = now

    def close(self) -> None:
        """Take the live line away."""
        if self._status is not None:
            self._status.stop()
