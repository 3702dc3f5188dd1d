"""Other spellings to try where a search finds nothing."""

from collections.abc import Sequence
from functools import cache

import tantivy
from rapidfuzz import fuzz, process

from tawatur.search.forms import hosts, root
from tawatur.search.syntax import Word
from tawatur.text.frequencies import counted_words

LEAST_COUNT = 20
"""Articles of the table that a suggested word stands in at least: rarer ones are slips themselves."""

ALIKE = 75
"""Least likeness (rapidfuzz, of 100) of a suggestion."""

MOST = 3


def suggestions(query: str, words: Sequence[Word], searcher: tantivy.Searcher) -> tuple[str, ...]:
    """`query` with the word that stands nowhere replaced by ones that do, the likest first."""
    for word in words:
        forms = hosts(word.text)
        if len(forms) != 1 or searcher.doc_freq("root", root(forms[0])):
            continue
        near = process.extract(forms[0], _vocabulary(), scorer=fuzz.ratio, limit=4 * MOST, score_cutoff=ALIKE)
        told = [other for other, _, _ in near if searcher.doc_freq("host", other)]
        return tuple(query[: word.start] + other + query[word.end :] for other in told[:MOST])
    return ()


@cache
def _vocabulary() -> list[str]:
    return [word for word, count in counted_words() if count >= LEAST_COUNT]
