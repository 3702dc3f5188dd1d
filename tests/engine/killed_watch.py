"""Watches the feeds of a watchlist, in a new process for each line of standard input; made to be killed.

Usage: killed_watch.py STORE WATCHLIST. Each process' number is printed, then how it ended. All that takes long to load
is loaded before, so that the processes come to their work at once.
"""

import os
import sys

from stages import found

from tawatur.engine import reading
from tawatur.engine.watching import Watch
from tawatur.read.assemble import assemble
from tawatur.read.fetch import Client
from tawatur.read.html import read_page
from tawatur.read.raw import Raw
from tawatur.read.watchlist import load_watchlist
from tawatur.store import open_store


def watch() -> None:
    """One round in this process."""
    store = open_store(sys.argv[1], create=True)
    watchlist = load_watchlist(sys.argv[2])
    client = Client(allow_private=True, pause=watchlist.pause)
    Watch(store, watchlist, found, client).round(every_feed=True)


def load() -> None:
    """Read a page, so that everything that reading takes is there."""
    page = read_page(
        "<html><body><h1>خبر</h1><p>قال الوزير إن السوق مفتوحة.</p></body></html>".encode(), "page"
    )
    if isinstance(page, Raw):
        assemble(page)


if __name__ == "__main__":
    reading.BATCH, reading.WINDOW = 7, 5
    load()
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            watch()
            os._exit(0)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)
