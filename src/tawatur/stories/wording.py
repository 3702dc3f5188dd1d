"""Evidence of wording: the words of an article, those of its headline and lead more, common ones less."""

import math
import re
from collections import Counter

from tawatur.stories.prose import Prose
from tawatur.text import fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem

HEADLINE = 3
"""Times that a word counts more for standing in the headline."""

LEAD = 2
"""Times that a word counts more for standing in the lead."""

KEPT = 50
"""The heaviest words kept: with twice as many, long articles look alike by their background."""

_WORD = re.compile("[\u0621-\u0652\u0670-\u06d3]+|[0-9]{2,}|[A-Za-z]{2,}")


def terms(text: str) -> list[str]:
    """The stems of the words of `text`, its numbers of two digits or more, and its foreign words."""
    return [stem(fold(word)) for word in _WORD.findall(text)]


def wording(prose: Prose) -> dict[str, float]:
    """The weights of an article's words (tf-idf with logarithmic tf)."""
    counts = Counter(terms(prose.headline))
    for paragraph in prose.paragraphs:
        counts.update(terms(paragraph))
    for boost, text in ((HEADLINE, prose.headline), (LEAD, prose.lead)):
        for term in set(terms(text)):
            counts[term] += boost
    weights = {t: (1 + math.log(n)) * rarity(t) for t, n in counts.items() if len(t) > 1}
    return dict(sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:KEPT])


def headline_words(prose: Prose) -> dict[str, float]:
    """The weights of the headline's words alone; empty where there is no headline."""
    return {term: rarity(term) for term in set(terms(prose.headline)) if len(term) > 1}
