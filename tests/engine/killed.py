"""Reads a file or watches feeds, in a new process for each line of standard input; made to be killed.

Usage: killed.py (read | watch) STORE SOURCE. Each process' number is printed, then how many articles it reports as dealt
with, after each commit, and how it ended. All that takes long to load is loaded before, so that the processes come to
their work at once.
"""

import os
import sys

from stages import found, slowly

from tawatur.engine import Progress, read_into, reading
from tawatur.engine.watching import Watch
from tawatur.read import read_sources
from tawatur.read.assemble import assemble
from tawatur.read.fetch import Client
from tawatur.read.html import read_page
from tawatur.read.raw import Raw
from tawatur.read.watchlist import load_watchlist
from tawatur.store import open_store


def say(words: object) -> None:
    """Print a line in one piece: a process killed between a number and its end of line would leave half a line."""
    os.write(sys.stdout.fileno(), f"{words}\n".encode())


def report(progress: Progress) -> None:
    """Say how many articles are stored or were known."""
    say(progress.stored + progress.unchanged)


def read(store: str, source: str) -> None:
    """One reading of `source`."""
    read_into(open_store(store, create=True), read_sources([source]), slowly, report=report)


def watch(store: str, source: str) -> None:
    """One round of the watchlist `source`."""
    watchlist = load_watchlist(source)
    client = Client(allow_private=True, pause=watchlist.pause)
    Watch(open_store(store, create=True), watchlist, found, client).round(every_feed=True)


def load() -> None:
    """Read a page, so that everything that reading takes is there."""
    page = read_page(
        "<html><body><h1>خبر</h1><p>قال الوزير إن السوق مفتوحة.</p></body></html>".encode(), "page"
    )
    if isinstance(page, Raw):
        assemble(page)


if __name__ == "__main__":
    reading.BATCH, reading.WINDOW = 5, 5
    work = {"read": read, "watch": watch}[sys.argv[1]]
    load()
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            work(*sys.argv[2:])
            os._exit(0)
        say(f"process {child}")
        say(f"ended {os.waitpid(child, 0)[1]}")
