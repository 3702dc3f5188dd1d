"""Running the analysis over a stream of articles: in this process, or in a pool of processes."""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from tawatur.model import Analysis, Article, SetAside

CHUNK = 16
"""Articles handed to a worker at a time: about half a second's work, beside which handing over is nothing."""

AHEAD = 2
"""Chunks a worker that are under way or waiting: keeps workers busy and memory bounded."""

GARBAGE = (20_000, 20, 20)
"""Objects after which the collector looks for cycles; an article's analysis makes thousands and no cycles: 4 % of its time."""

Outcome = Analysis | SetAside
Stage = Callable[[Article], Outcome]


def run(articles: Iterable[Article], stage: Stage, jobs: int = 1) -> Iterator[Outcome]:
    """What `stage` makes of each of `articles`, in their order.

    With one job it runs here; with more, in so many worker processes, for which `stage` is a function of a
    module. A worker that dies takes no article with it: those it held are run again one by one, and the one
    that kills a worker a second time is set aside.
    """
    gc.set_threshold(*GARBAGE)
    if jobs <= 1:
        yield from map(stage, articles)
        return
    stream = iter(articles)
    pool = _pool(jobs)
    waiting: deque[tuple[list[Article], Future[list[Outcome]]]] = deque()
    try:
        while True:
            while len(waiting) < jobs * AHEAD and (chunk := list(islice(stream, CHUNK))):
                waiting.append((chunk, pool.submit(_work, stage, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                for held in (chunk, *(held for held, _ in waiting)):
                    yield from _one_by_one(stage, held)
                waiting.clear()
                pool = _pool(jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # a forked child would share the store's open file, which SQLite forbids
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_set_up_worker)


def _set_up_worker() -> None:
    gc.set_threshold(*GARBAGE)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    """End this worker when the parent is killed, which it would not notice otherwise."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(stage: Stage, articles: list[Article]) -> list[Outcome]:
    return [stage(article) for article in articles]


def _one_by_one(stage: Stage, articles: Iterable[Article]) -> Iterator[Outcome]:
    pool = _pool(1)
    try:
        for article in articles:
            try:
                yield from pool.submit(_work, stage, [article]).result()
            except BrokenProcessPool:
                pool = _pool(1)
                yield SetAside(
                    source=article.source,
                    reason="the process that analysed it died, perhaps for lack of memory. "
                    "Read it alone with --jobs 1 to see what happens.",
                )
    finally:
        pool.shutdown(wait=False)
