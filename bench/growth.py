"""What putting articles into stories costs, as a store grows.

``python bench/growth.py STORE [--stretches N] [--keep FILE]`` takes a store of analyses (it is copied, not changed), takes all
of its stories apart, and tells them anew as a reading does: near-duplicates, stories, storylines, stored. It prints articles per
second of processor for each stretch of the stream, and the memory. With ``--stretches`` the half year comes again N times, each
later, with telling words changed, so that its stories are other stories. With ``--keep`` the long store is FILE, and a run that was
stopped goes on where it was.
"""

import argparse
import re
import resource
import shutil
import sys
import tempfile
import time
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

import msgspec
import sqlalchemy as sa

from tawatur.engine.assembling import assemble
from tawatur.model import Analysis, Article
from tawatur.store import Store, adding, articles, gathering, open_store, schema
from tawatur.text import fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem

STRETCH = timedelta(days=182)
"""From the beginning of one stretch to that of the next: the corpus is of half a year."""

TELLING = 2.0
"""Rarity from which a word is changed in a later stretch: names and what happened; the words of every day stay."""

_WORD = re.compile("[\u0621-\u064a]{3,}")
_LETTERS = "ضصثقفغعهخحجدشسيبلاتنمكطظزرذءؤرىةو"


def main() -> int:
    """Prints the curve; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--stretches", type=int, default=0, help="half years to add behind the stored ones")
    parser.add_argument("--step", type=int, default=1000, help="articles between two lines of the curve")
    parser.add_argument(
        "--keep", type=Path, help="where the long store is kept, and gone on with where it is there"
    )
    options = parser.parse_args()
    if options.keep is not None:
        return lengthened(options.store, options.keep, options.stretches, options.step)
    with tempfile.TemporaryDirectory() as folder:
        return lengthened(options.store, Path(folder) / "bench.db", options.stretches, options.step)


def lengthened(source: Path, target: Path, stretches: int, step: int) -> int:
    """Tells what `source` holds in `target`, then so many more stretches of it, going on where `target` is there; the exit code."""
    goes_on = target.exists()
    if not goes_on:
        shutil.copy(source, target)
    store, again = open_store(str(target)), open_store(str(source))
    if not goes_on:
        gathering.begin_again(store)
    length = count(again)
    first = count(store) // length - 1
    curve(store, step, first)
    for number in range(first + 1, stretches + 1):
        lengthen(store, again, number)
        curve(store, step, number)
    again.close()
    store.close()
    print(f"store on disk {target.stat().st_size / 1e6:,.0f} MB")
    return 0


def count(store: Store) -> int:
    """How many articles `store` holds."""
    return articles.listed(store, limit=0)[1]


def curve(store: Store, step: int, stretch: int) -> None:
    """Tells what waits in `store`, printing a line for every `step` articles and one for all."""
    began, marks = time.process_time(), [(0, time.process_time())]

    def report(done: int, total: int) -> None:
        if done - marks[-1][0] >= step:
            now = time.process_time()
            rate = (done - marks[-1][0]) / (now - marks[-1][1])
            print(
                f"stretch {stretch}: {done:,} of {total:,}, {rate:.0f} articles/s, {memory():,.0f} MB",
                flush=True,
            )
            marks.append((done, now))

    done = assemble(store, report=report)
    seconds = time.process_time() - began
    if not done:
        return
    print(
        f"stretch {stretch}: {done:,} in {seconds:.1f} s of processor: {done / seconds:.0f}/s, {memory():,.0f} MB",
        flush=True,
    )


def memory() -> float:
    """The most memory used so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def lengthen(store: Store, source: Store, number: int) -> None:
    """Adds what `source` holds once more to `store`, `number` stretches later, with other words."""
    added = 0
    with store.writing() as connection:
        top = connection.execute(sa.select(sa.func.max(schema.articles.c.number))).scalar() or 0
        held = iter(articles.walk(source))
        while batch := [later(analysis, number) for analysis in islice(held, 500)]:
            adding.add(connection, batch, run=0)
            added += len(batch)
    print(f"stretch {number}: {added:,} articles added behind {top:,}", flush=True)


def later(analysis: Analysis, number: int) -> Analysis:
    """`analysis` of an article `number` stretches later, in which telling words are other words; offsets stay."""
    article = analysis.article
    letter = _LETTERS[number % len(_LETTERS)]

    def changed(match: re.Match[str]) -> str:
        word = match.group()
        return word[:-1] + letter if rarity(stem(fold(word))) >= TELLING else word

    published = article.published
    if published.value and len(published.value) > 10:
        moment = datetime.fromisoformat(published.value) + number * STRETCH
        published = msgspec.structs.replace(published, value=moment.isoformat())
    moved = msgspec.structs.replace(
        article,
        id=f"{number}-{article.id}",
        source=f"{number}-{article.source}",
        url=None,
        text=_WORD.sub(changed, article.text),
        title=_WORD.sub(changed, article.title or ""),
        published=published,
    )
    assert isinstance(moved, Article)
    entities = tuple(msgspec.structs.replace(e, id=f"{e.id}-{number}") for e in analysis.entities)
    mentions = tuple(msgspec.structs.replace(m, entity=f"{m.entity}-{number}") for m in analysis.mentions)
    return Analysis(article=moved, entities=entities, mentions=mentions, times=analysis.times)


if __name__ == "__main__":
    sys.exit(main())
