"""How many articles a second each stage of the analysis takes: words, names, times, quantities, statements.

``python bench/stages.py SOURCE... [--sample N] [--turns N] [--new N]`` reads articles, analyses N of them (drawn at random,
always the same) once so that tables are loaded, and then stage by stage, and prints articles per second of processor for each
stage and for those that are asked for together: names, times and quantities. With ``--new N`` the sample is new: N others are
analysed before, as in the middle of a run, so that the sample is met for the first time. More than one such turn is taken in copies
of the process, which learn nothing from each other. The best of several turns is what the program takes where nobody disturbs it.
"""

import argparse
import ctypes
import gc
import multiprocessing
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tawatur.attribution import attribute
from tawatur.engine.running import GARBAGE
from tawatur.mentions import find_mentions, find_quantities, find_times
from tawatur.model import Article
from tawatur.pipeline import analyse, day_of
from tawatur.read import read_sources
from tawatur.text import prepare

In = TypeVar("In")
Out = TypeVar("Out")
Seconds = dict[str, list[float]]
"""What each stage took for each article."""

_POPULATE_WRITE = 23
"""Advice to the kernel: make these pages ready to be written to (madvise(2), MADV_POPULATE_WRITE)."""


def main() -> int:
    """Prints the figures; the exit code."""
    parser = argparse.ArgumentParser(description="Measure the stages of the analysis.")
    parser.add_argument("sources", nargs="+", metavar="SOURCE")
    parser.add_argument("--sample", type=int, default=400, help="articles to analyse")
    parser.add_argument("--turns", type=int, default=1, help="times to do it; each article's best counts")
    parser.add_argument("--new", type=int, metavar="N", help="meet them for the first time, behind N others")
    options = parser.parse_args()
    read = [a for a in read_sources(options.sources) if isinstance(a, Article)]
    wanted = options.sample + (options.new or 0)
    drawn = random.Random(5).sample(read, min(wanted, len(read)))
    articles, before = drawn[: options.sample], drawn[options.sample :]
    gc.set_threshold(*GARBAGE)  # as in a run
    for article in articles if options.new is None else before:
        analyse(article)
    copied = options.new is not None and options.turns > 1
    if copied:
        gc.freeze()  # else looking for garbage copies all memory of each turn
    best: Seconds = {}
    for _ in range(options.turns):
        seconds = _in_a_copy(articles) if copied else turn(articles)
        for name, taken in seconds.items():
            best[name] = list(map(min, taken, best.get(name, taken)))
    total = {name: sum(taken) for name, taken in best.items()}
    for name, took in total.items():
        print(f"{name:<11} {len(articles) / took:7,.0f} articles/s")
    together = sum(total[name] for name in ("names", "times", "quantities"))
    print(f"names, times and quantities together {len(articles) / together:,.0f} articles/s")
    print(f"all {len(articles) / sum(total.values()):,.0f} articles/s, of {len(articles)} articles")
    return 0


def turn(articles: Sequence[Article]) -> Seconds:
    """Analyses `articles` stage by stage; what each took."""
    seconds: Seconds = {}

    def timed(name: str, stage: Callable[[In], Out], inputs: Sequence[In]) -> list[Out]:
        found, taken = [], []
        for one in inputs:
            began = time.process_time()
            found.append(stage(one))
            taken.append(time.process_time() - began)
        seconds[name] = taken
        return found

    documents = timed("words", prepare, articles)
    named = timed("names", find_mentions, documents)
    times = timed("times", lambda d: find_times(d, day_of(d.article), "published"), documents)
    timed("quantities", lambda x: find_quantities(x[0], x[1]), list(zip(documents, times, strict=True)))
    timed(
        "statements",
        lambda x: attribute(x[0], *x[1], x[2]),
        list(zip(documents, named, times, strict=True)),
    )
    return seconds


def _in_a_copy(articles: Sequence[Article]) -> Seconds:
    """`turn` in a copy of this process, which leaves nothing learnt here."""
    with multiprocessing.get_context("fork").Pool(1, _own_memory) as pool:
        return pool.apply(turn, (articles,))


def _own_memory() -> None:
    """Copies the pages that are still shared with the process before, so that no stage pays for being the first to write there.

    Linux 5.14 and later; elsewhere nothing happens, and the figures are a tenth and more lower.
    """
    maps = Path("/proc/self/maps")
    if not maps.exists():
        return
    advise = ctypes.CDLL(None).madvise
    for line in maps.read_text().splitlines():
        place, rights, *_ = line.split()
        if rights == "rw-p":
            begin, end = (int(number, 16) for number in place.split("-"))
            advise(ctypes.c_void_p(begin), ctypes.c_size_t(end - begin), _POPULATE_WRITE)


if __name__ == "__main__":
    sys.exit(main())
