"""Reading into a store: from sources to stored analyses, in batches that are wholly stored or not at all."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import msgspec

from tawatur.engine.running import Outcome, Stage, run
from tawatur.model import Analysis, Article, SetAside
from tawatur.store import Store, adding, runs

WINDOW = 64
"""Inputs looked up in the store at a time, so that known articles are not analysed again."""

BATCH = 200
"""Articles a transaction, at most: writing so many costs 2 ms each less than one by one."""

BATCH_SECONDS = 2.0
"""A transaction is closed after so long, so that little is lost to a kill and progress is seen."""


@dataclass
class Progress:
    """How far a reading is; every figure counts what is stored, that is, committed."""

    stored: int = 0
    versions: int = 0
    unchanged: int = 0
    set_aside: list[SetAside] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def inputs(self) -> int:
        """All inputs dealt with so far."""
        return self.stored + self.unchanged + len(self.set_aside)


def read_into(
    store: Store,
    inputs: Iterable[Article | SetAside],
    stage: Stage,
    *,
    sources: Sequence[str] = (),
    jobs: int = 1,
    report: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Analyse `inputs` with `stage` and store what is found; `report` is called after each commit.

    An article whose text is stored already is not analysed. `sources` are what the run is recorded as.
    When the reading is interrupted, what was reported as stored is stored; reading again goes on from there.
    """
    writer = _Writer(store, runs.begin(store, sources), report)
    try:
        for outcome in run(_news(store, inputs, writer), stage, jobs):
            writer.take(outcome)
    finally:
        writer.commit()
    runs.end(store, writer.run)
    return writer.progress


def _news(store: Store, inputs: Iterable[Article | SetAside], writer: "_Writer") -> Iterator[Article]:
    """The articles of `inputs` that the store does not know; the rest goes straight to `writer`."""
    window: list[Article] = []
    for item in inputs:
        if isinstance(item, SetAside):
            writer.take(item)
            continue
        window.append(item)
        if len(window) == WINDOW:
            yield from _unknown(store, window, writer)
            window = []
    yield from _unknown(store, window, writer)


def _unknown(store: Store, window: list[Article], writer: "_Writer") -> Iterator[Article]:
    if not window:
        return
    with store.reading() as connection:
        pairs = adding.known(connection, window)
    for article in window:
        if (article.id, "") in pairs:
            writer.take_known(article, named=(article.id, article.source) in pairs)
        else:
            yield article


def unstorable(article: Article) -> str | None:
    """Why an article cannot be stored: half a surrogate pair, or a NUL in what names it; else None."""
    if any("\0" in (name or "") for name in (article.source, article.outlet, article.url)):
        return "its name, outlet or address holds a NUL character; repair it and read it again"
    try:
        msgspec.json.encode(article)
    except UnicodeEncodeError as error:
        return f"character {error.start} is half a character (a lone surrogate); repair the text and read it again"
    return None


class _Writer:
    """Gathers outcomes and stores them batch by batch."""

    def __init__(self, store: Store, run: int, report: Callable[[Progress], None]) -> None:
        self.run = run
        self.progress = Progress()
        self._store = store
        self._report = report
        self._began = self._last = time.monotonic()
        self._empty()

    def _empty(self) -> None:
        self._analyses: list[Analysis] = []
        self._renamed: list[Article] = []
        self._asides: list[SetAside] = []
        self._known = 0

    def take(self, outcome: Outcome) -> None:
        if isinstance(outcome, Analysis) and (reason := unstorable(outcome.article)):
            outcome = SetAside(source=outcome.article.source, reason=reason)
        if isinstance(outcome, SetAside):
            self._asides.append(outcome)
        else:
            self._analyses.append(outcome)
        self._commit_if_due()

    def take_known(self, article: Article, *, named: bool) -> None:
        self._known += 1
        if not named:
            self._renamed.append(article)
        self._commit_if_due()

    def _commit_if_due(self) -> None:
        waiting = len(self._analyses) + len(self._asides) + len(self._renamed)
        if waiting >= BATCH or time.monotonic() - self._last >= BATCH_SECONDS:
            self.commit()

    def commit(self) -> None:
        progress = self.progress
        with self._store.writing() as connection:
            added = adding.add(connection, self._analyses, self.run, self._renamed)
            runs.forgive(connection, [a.article.source for a in self._analyses])
            runs.set_aside(connection, self.run, self._asides)
            stored = progress.stored + added.stored
            unchanged = progress.unchanged + added.unchanged + self._known
            asides = len(progress.set_aside) + len(self._asides)
            runs.count(connection, self.run, stored=stored, unchanged=unchanged, set_aside=asides)
        progress.stored, progress.unchanged = stored, unchanged
        progress.versions += added.versions
        progress.set_aside += self._asides
        self._empty()
        self._last = time.monotonic()
        progress.seconds = self._last - self._began
        self._report(progress)
