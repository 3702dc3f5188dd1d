"""Rarity: how much a shared word tells, from how few articles hold it."""

import math
from collections import Counter
from functools import cache, lru_cache

from tawatur.text.frequencies import articles_counted, counted_words
from tawatur.text.normal import fold
from tawatur.text.stems import stem

UNSEEN = 4
"""Articles that a word is taken to stand in beyond those counted: words in fewer than eight are not in the table."""

FOREIGN = 4.0
"""Rarity of a word in other letters, which the table does not count: most are names of media and products."""


@cache
def _articles_of_stems() -> Counter[str]:
    counts: Counter[str] = Counter()
    for word, articles in counted_words():
        counts[stem(word)] += articles
    return counts


@lru_cache(maxsize=200_000)
def rarity(term: str) -> float:
    """The inverse document frequency of a stem, number or foreign word: 0 for one that stands everywhere, or is empty."""
    if not term:
        return 0.0
    if not "\u0600" < term[0] < "\u0700" and not term[0].isdigit():
        return FOREIGN
    total = articles_counted()
    return max(math.log(total / (UNSEEN + min(_articles_of_stems()[term], total))), 0.0)


@lru_cache(maxsize=100_000)
def name_rarity(name: str) -> float:
    """The rarity of a name: that of its rarest word."""
    return max((rarity(stem(fold(word))) for word in name.split() if len(word) > 2), default=FOREIGN)
