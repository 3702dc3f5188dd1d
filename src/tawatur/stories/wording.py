"""Evidence of wording: the words of an article, those of its headline and lead more, common ones less."""

import math
import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from tawatur.stories.portrait import number_of
from tawatur.stories.prose import Prose
from tawatur.text import fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem

PROMINENT = 2
"""Times that a word counts for standing in the headline, and again for standing in the lead."""

KEPT = 100
"""The heaviest words kept: with half as many reactions lose what they share with their story, with all of them backgrounds meet."""

TELLING = 1.0
"""Rarity of a word, at least, that a headline is compared by: a word of a third of all articles tells nothing."""

_WORD = re.compile("[\u0621-\u0652\u0670-\u06d3]+|[0-9]{2,}|[A-Za-z]{2,}")


@lru_cache(maxsize=200_000)
def _term(word: str) -> str:
    return stem(fold(word))


def terms(text: str) -> list[str]:
    """The stems of the words of `text`, its numbers of two digits or more, and its foreign words."""
    return [_term(word) for word in _WORD.findall(text)]


class Known(NamedTuple):
    """What is known of a term: its rarity, and its numbers as wording and as a word that headlines are compared by."""

    rarity: float
    wording: int
    word: int


@lru_cache(maxsize=200_000)
def known(term: str) -> Known:
    """What is known of `term`."""
    return Known(rarity(term), number_of("wording", term), number_of("word", term))


class Words:
    """The words of an article's prose: how often each stands there, and which stand in its headline and lead."""

    def __init__(self, prose: Prose) -> None:
        """Reads `prose` once."""
        self.headline = set(terms(prose.headline))
        self.lead = set(terms(prose.lead))
        self.counts: dict[str, int] = {}
        written = Counter(_WORD.findall("\n".join((prose.headline, *prose.paragraphs))))
        for word, count in written.items():
            term = _term(word)
            self.counts[term] = self.counts.get(term, 0) + count
        self.known = {term: known(term) for term in self.counts if len(term) > 1}

    def weights(self) -> list[tuple[str, float]]:
        """The heaviest words with their weights (tf-idf with logarithmic tf), heaviest first."""
        headline, lead, counts = self.headline, self.lead, self.counts
        weights = []
        for term, (rare, _, _) in self.known.items():
            weight = (1 + math.log(counts[term])) * rare
            if term in headline:
                weight *= PROMINENT
            if term in lead:
                weight *= PROMINENT
            weights.append((-weight, term))
        return [(term, -weight) for weight, term in sorted(weights)[:KEPT]]

    def of_headline(self) -> dict[int, float]:
        """The weights of the headline's words alone, by number; empty where there is no headline."""
        told = [self.known[term] for term in sorted(self.headline) if term in self.known]
        return {one.word: one.rarity for one in told if one.rarity >= TELLING}

    def of_body(self) -> list[int]:
        """The numbers of the words of headline and text that a headline can be asked for."""
        return [number for rare, _, number in self.known.values() if rare >= TELLING]
