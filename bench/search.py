"""How fast searches are: ``python bench/search.py STORE [--queries N]``.

STORE is a store with many articles, such as one that ``bench/read.py`` keeps. Its index is made first, if it is not in step.
Queries are drawn from the store itself with a fixed seed, so that each finds something: a name, two words of a headline, a
phrase of one, words with a field, filters alone, everything; a fifth of them each. Each is asked once with twenty hits,
snippets and facets, as a page asks it; the time is that of the processor, since others may be at work on the machine, and
by the clock.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterator

from read import machine
from tawatur.model import Analysis
from tawatur.search import Index, open_index
from tawatur.store import articles, open_store

QUERIES, SAMPLE, SEED = 1000, 400, 20


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure how fast searches are.")
    parser.add_argument("store", help="a store of many articles")
    parser.add_argument("--queries", type=int, default=QUERIES, metavar="N", help="searches (default: 1000)")
    options = parser.parse_args()
    store = open_store(options.store)
    begun = time.process_time()
    index = open_index(store)
    print(f"machine    {machine()}")
    print(f"index      open after {time.process_time() - begun:.2f} s of processor")
    queries = list(drawn(sample(list(articles.names(store).numbers), store), options.queries))
    for query in queries[:5]:
        index.search(query)  # tables are read once in a process
    measure(index, queries)
    return 0


def sample(identifiers: list[str], store: object) -> list[Analysis]:
    chosen = random.Random(SEED).sample(identifiers, min(SAMPLE, len(identifiers)))
    return articles.fetch(store, chosen)  # type: ignore[arg-type]


def drawn(analyses: list[Analysis], number: int) -> Iterator[str]:
    dice = random.Random(SEED)
    kinds = (name, headline, phrase, fields, filters)
    while number > 0:
        query = dice.choice(kinds)(dice.choice(analyses), dice)
        if query is not None:
            number -= 1
            yield query


def name(analysis: Analysis, dice: random.Random) -> str | None:
    names = [
        entity.name for entity in analysis.entities if entity.kind in ("person", "state", "organisation")
    ]
    return dice.choice(names) if names else None


def words_of(analysis: Analysis) -> list[str]:
    return [word for word in (analysis.article.title or "").split() if word.isalpha() and len(word) > 3]


def headline(analysis: Analysis, dice: random.Random) -> str | None:
    words = words_of(analysis)
    return " ".join(dice.sample(words, 2)) if len(words) > 1 else None


def phrase(analysis: Analysis, dice: random.Random) -> str | None:
    words = [word for word in (analysis.article.title or "").split() if word.isalpha()]
    start = dice.randrange(max(1, len(words) - 1))
    return f'"{" ".join(words[start : start + 2])}"' if len(words) > 1 else None


def fields(analysis: Analysis, dice: random.Random) -> str | None:
    speakers = [s.entity for t in analysis.statements for s in t.speakers if s.name]
    words = words_of(analysis)
    if not speakers or not words:
        return None
    return (
        f'speaker:"{dice.choice(speakers)}" {dice.choice(words)}'
        if dice.random() < 0.5
        else f"{dice.choice(words)} after:2018-03"
    )


def filters(analysis: Analysis, dice: random.Random) -> str | None:
    return dice.choice(
        [
            "",
            "act:deny",
            "state:RU",
            f"outlet:{analysis.article.outlet}",
            "date:2018-05",
            "mode:direct act:accuse",
        ]
    )


def measure(index: Index, queries: list[str]) -> None:
    spent, waited, found = [], [], 0
    for query in queries:
        clock, processor = time.perf_counter(), time.process_time()
        results = index.search(query)
        spent.append(time.process_time() - processor)
        waited.append(time.perf_counter() - clock)
        found += bool(results.total)
    print(f"searches   {len(queries):,}, {found:,} of them found something; 20 hits, snippets, facets")
    for what, times in (("processor", spent), ("clock", waited)):
        times.sort()
        marks = [times[int(len(times) * share) - 1] * 1000 for share in (0.5, 0.95, 0.99, 1.0)]
        print(
            f"{what:<10} median {marks[0]:.1f} ms, p95 {marks[1]:.1f} ms, p99 {marks[2]:.1f} ms, most {marks[3]:.1f} ms"
        )


if __name__ == "__main__":
    sys.exit(main())
