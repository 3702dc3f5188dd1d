"""Articles that have wording in common with one article, found in the index without comparing it with all others.

An article is looked up by short runs of its words, one at every third word: a run of eight words that two articles share
(the least that `compare.passages` takes for shared wording) holds one of them, whatever stands before it.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import tantivy
from tantivy import Occur, Query

from tawatur.model import Article
from tawatur.search.compiling import sequence, term
from tawatur.search.documents import own_paragraphs

RUN, STEP = 6, 3
"""Words of a run, and words from the beginning of one to that of the next: any eight words in a row hold a whole run."""

COMMON = 40
"""Articles that may hold a run; what stands in more is a formula of an outlet, as in `compare.passages`."""

MOST_RUNS = 1_000
"""Runs that are looked up, a second's work: of a longer text (some 3,000 words) so many spread evenly over it."""


def sharing(searcher: tantivy.Searcher, article: Article, most: int) -> list[int]:
    """The numbers of at most `most` articles that share a run of words with `article`, those with most runs in common first.

    Itself among them where it is indexed. Whether they share wording that is no formula has still to be verified. Runs end
    with their paragraph, as phrases in the index do.
    """
    held: Counter[int] = Counter()
    of_articles = (Occur.Must, Query.const_score_query(term("kind", "article"), 0.0))
    runs = list(dict.fromkeys(_runs(own_paragraphs(article))))
    for run in runs[:: -(-len(runs) // MOST_RUNS) or 1]:
        wanted = Query.boolean_query([of_articles, (Occur.Must, sequence("host", run))])
        found = searcher.search(wanted, COMMON + 1, count=False, order_by_field="number").hits
        if len(found) <= COMMON:
            held.update(number for number, _ in found)
    return sorted(held, key=lambda number: (-held[number], number))[:most]


def _runs(paragraphs: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for forms in paragraphs:
        for at in range(0, len(forms) - RUN + 1, STEP):
            yield tuple(forms[at : at + RUN])
