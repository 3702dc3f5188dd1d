"""Evidence of wording: the words of an article, those of its headline and lead more, common ones less."""

import math
import re
from collections import Counter
from functools import lru_cache

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


class Words:
    """The words of an article's prose: how often each stands there, and which stand in its headline and lead."""

    def __init__(self, prose: Prose) -> None:
        """Reads `prose` once."""
        self.headline = set(terms(prose.headline))
        self.lead = set(terms(prose.lead))
        self.counts = Counter(terms(prose.headline))
        for paragraph in prose.paragraphs:
            self.counts.update(terms(paragraph))

    def weights(self) -> dict[str, float]:
        """The weights of the heaviest words (tf-idf with logarithmic tf), heaviest first."""
        weights = {
            t: (1 + math.log(n))
            * rarity(t)
            * (PROMINENT if t in self.headline else 1)
            * (PROMINENT if t in self.lead else 1)
            for t, n in self.counts.items()
            if len(t) > 1
        }
        return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:KEPT])

    def of_headline(self) -> dict[str, float]:
        """The weights of the headline's words alone; empty where there is no headline."""
        return {t: rarity(t) for t in sorted(self.headline) if len(t) > 1 and rarity(t) >= TELLING}

    def of_body(self) -> list[str]:
        """The words of headline and text that a headline can be asked for."""
        return sorted(t for t in self.counts if len(t) > 1 and rarity(t) >= TELLING)
