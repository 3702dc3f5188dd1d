"""Evidence of names: who and what an article speaks of, rare names more, those of its beginning more."""

import math
from collections import Counter

from tawatur.model import Analysis
from tawatur.text.rarity import name_rarity

HEADLINE = 3
"""Times that a name counts more for standing in the headline."""

BEGINNING = 400
"""Code points in which a name counts once more: there stands what the article is about."""

OTHERS = frozenset({"unnamed", "group", "media"})
"""Kinds of entity that do not tell happenings apart: sources, crowds, and outlets that are quoted."""


def names(analysis: Analysis) -> dict[str, float]:
    """The weights of the entities of an article, by entity id."""
    called = {e.id: e.name for e in analysis.entities if e.kind not in OTHERS}
    title = analysis.article.title_span
    counts: Counter[str] = Counter()
    for mention in analysis.mentions:
        if mention.entity in called:
            in_title = title is not None and mention.span.start < title.end
            counts[mention.entity] += 1 + HEADLINE * in_title + (mention.span.start < BEGINNING)
    return {entity: (1 + math.log(n)) * name_rarity(called[entity]) for entity, n in counts.items()}
