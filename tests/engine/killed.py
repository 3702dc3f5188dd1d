"""Reads articles into a store and says after each commit how many are stored; made to be killed.

Usage: killed.py STORE ARTICLES
"""

import sys

from stages import article, slowly

from tawatur.engine import Progress, read_into, reading
from tawatur.store import open_store


def report(progress: Progress) -> None:
    """Say how many articles are stored or were known."""
    print(progress.stored + progress.unchanged, flush=True)


if __name__ == "__main__":
    reading.BATCH, reading.WINDOW = 20, 10
    store = open_store(sys.argv[1], create=True)
    print("begun", flush=True)
    read_into(store, (article(n) for n in range(int(sys.argv[2]))), slowly, report=report)
