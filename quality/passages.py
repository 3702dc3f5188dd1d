"""Which shared passages are found: recall against brute force, the time it takes, and a sample to read.

``python quality/passages.py [--articles 2000] [--stretch]`` analyses articles drawn at random from ``../shared/corpora/ant`` (with
``--stretch`` as many in a row, which share more), finds their passages, and compares the pairs of articles with the truth:
all pairs that share ten or more runs of eight words outside formulas, found by putting every run of every article into one
table. A run in more than ``--formula`` of the articles is a formula. ``--show N`` prints N passages at random, to be read.

``--store STORE --articles 100`` draws the articles from a store instead, finds for each where else in the whole store its wording
stands, as ``tawatur article ID --shared`` does, and compares that with all pairs that hold one of them.
"""

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from tawatur.beside import elsewhere
from tawatur.compare.passages import shared_passages
from tawatur.model import Analysis, Article, Span
from tawatur.pipeline import analyse_safely
from tawatur.read import read_sources
from tawatur.search import open_index
from tawatur.store import Store, articles, open_store
from tawatur.store.kin import copies
from tawatur.text import fold
from tawatur.text.tokens import tokenise

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "ant"
RUN, LEAST = 8, 10
"""Words of a run, and runs that a pair shares at least."""


def main() -> int:
    """Prints the figures; the exit code."""
    parser = argparse.ArgumentParser(description="Measure which shared passages are found.")
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--stretch", action="store_true", help="articles in a row instead of at random")
    parser.add_argument("--formula", type=int, default=20, help="articles from which a run is a formula")
    parser.add_argument("--show", type=int, default=0, help="passages to print")
    parser.add_argument("--store", help="where else in this store the wording of each article stands")
    options = parser.parse_args()
    if options.store:
        return in_store(options.store, options.articles, options.formula)
    analyses = drawn(options.articles, stretch=options.stretch)
    began = time.process_time()
    passages = shared_passages(analyses)
    seconds = time.process_time() - began
    true = truth(analyses, options.formula)
    found = {frozenset((p.a, p.b)) for p in passages}
    print(
        f"{len(analyses):,} articles: {len(passages):,} passages of {len(found):,} pairs in {seconds:.1f} s of processor"
    )
    print(
        f"pairs that share {LEAST} runs or more: {len(true):,}, of them found {len(true & found):,}", end=""
    )
    print(f" (recall {len(true & found) / max(1, len(true)):.3f})")
    by_id = {a.article.id: a.article for a in analyses}
    for passage in random.Random(1).sample(passages, min(options.show, len(passages))):
        words = " ".join(passage.a_span.of(by_id[passage.a].text).split())
        print(
            f"{by_id[passage.a].outlet} / {by_id[passage.b].outlet} {passage.direction} {passage.origin}: {words[:200]}"
        )
    return 0


def in_store(address: str, number: int, formula: int) -> int:
    """Prints how many of the pairs with an article of a sample are found through the index; the exit code."""
    store = open_store(address)
    numbers = range(1, articles.last_number(store) + 1)
    sample = articles.numbered(store, sorted(random.Random(7).sample(numbers, min(number, len(numbers)))))
    found: set[frozenset[str]] = set()
    with open_index(store) as index:
        began = time.process_time()
        for analysis in sample:
            found |= {
                frozenset((analysis.article.id, other.article.id)) for other in elsewhere(index, analysis)
            }
        seconds = time.process_time() - began
    true = of_sample(store, sample, formula)
    print(
        f"{len(sample)} of {len(numbers):,} articles: {seconds / len(sample) * 1000:.0f} ms of processor each"
    )
    print(f"pairs that share {LEAST} runs or more: {len(true)}, of them found {len(true & found)}", end="")
    print(f" (recall {len(true & found) / max(1, len(true)):.3f}); found in all {len(found)}")
    return 0


def of_sample(store: Store, sample: Sequence[Analysis], formula: int) -> set[frozenset[str]]:
    """The pairs of an article of `sample` and any of the store that share enough runs; copies and versions left out."""
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    wanted = {run for analysis in sample for run in runs(analysis.article)}
    for analysis in articles.walk(store):
        for run in runs(analysis.article) & wanted:
            holders[run].add(analysis.article.id)
    pairs: set[frozenset[str]] = set()
    for analysis in sample:
        own = analysis.article.id
        shared = Counter(
            other for run in runs(analysis.article) if len(holders[run]) <= formula for other in holders[run]
        )
        left = {v.analysis.article.id for v in articles.versions(store, own)}
        left.update(copy.article for copy in copies(store, own))
        pairs |= {frozenset((own, other)) for other, n in shared.items() if n >= LEAST and other not in left}
    return pairs


def runs(article: Article) -> set[tuple[str, ...]]:
    """The runs of words of an article's prose."""
    words = prose(article)
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def drawn(number: int, *, stretch: bool) -> list[Analysis]:
    """So many analysed articles of the corpus."""
    months = sorted(CORPUS.glob("*.jsonl.gz"))
    read = [a for a in read_sources([str(m) for m in months]) if isinstance(a, Article)]
    chosen = list({a.id: a for a in read}.values())
    if stretch:
        chosen.sort(key=lambda a: a.published.value or "")
        chosen = chosen[len(chosen) // 2 :][:number]
    else:
        chosen = random.Random(7).sample(chosen, min(number, len(chosen)))
    return [a for a in map(analyse_safely, chosen) if isinstance(a, Analysis)]


def truth(analyses: Sequence[Analysis], formula: int) -> set[frozenset[str]]:
    """The pairs of articles that share enough runs of their prose."""
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for analysis in analyses:
        for run in runs(analysis.article):
            holders[run].add(analysis.article.id)
    shared = Counter(
        frozenset(pair)
        for held in holders.values()
        if 1 < len(held) <= formula
        for pair in combinations(held, 2)
    )
    return {pair for pair, number in shared.items() if number >= LEAST}


def prose(article: Article) -> list[str]:
    """The folded words of an article but for what is set aside as not its own."""
    aside = [x.span for x in article.excluded]
    return [
        fold(article.text[start:end])
        for start, end, kind in tokenise(article.text, 0, len(article.text))
        if kind in "wln" and not any(span.overlaps(Span(start, end)) for span in aside)
    ]


if __name__ == "__main__":
    sys.exit(main())
