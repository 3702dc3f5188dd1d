"""Evidence: the kinds of likeness that make articles one story, with their weights, in one list."""

import math
from array import array

from tawatur.model import Analysis
from tawatur.stories.facts import facts_of
from tawatur.stories.names import names
from tawatur.stories.portrait import Portrait, days_of, number_of
from tawatur.stories.prose import prose_of
from tawatur.stories.wording import Words

WEIGHTS = {"wording": 1.0, "name": 0.25, "headline": 0.25}
"""How much each kind of likeness counts: wording, the cosine of the words; name, that of the names; headline, what share of
each one's headline stands in the other's text. Chosen on two labelled pairs of days (`python quality/stories.py`): without
names or headlines F1 is about 0.01 less, with twice as much of either no better."""

SHOWN = 12
"""Terms kept in letters: those that reasons choose from."""


def portray(analysis: Analysis) -> Portrait:
    """The portrait of an analysed article."""
    article = analysis.article
    prose = prose_of(article)
    words = Words(prose)
    called = {e.id: e.name for e in analysis.entities}
    parts = {
        "wording": [(words.known[term].wording, term, weight) for term, weight in words.weights()],
        "name": [(number_of("name", e), called[e], weight) for e, weight in names(analysis).items()],
    }
    head, body = words.of_headline(), words.of_body()
    given = sum(WEIGHTS[kind] for kind, found in parts.items() if found) + (
        WEIGHTS["headline"] if head else 0
    )
    weighed: list[tuple[float, int, str]] = []
    for kind, found in parts.items():
        length = math.sqrt(sum([weight * weight for _, _, weight in found])) or 1.0
        share = math.sqrt(WEIGHTS[kind] / (given or 1.0)) / length
        weighed += [(-weight * share, number, letters) for number, letters, weight in found]
    weighed.sort()
    both = math.sqrt(
        WEIGHTS["headline"] / 2 / (given or 1.0)
    )  # half of what it counts for each of the two headlines
    total = sum(head.values()) or 1.0
    return Portrait(
        article=article.id,
        outlet=article.outlet,
        when=days_of(article.published.value),
        published=article.published.value,
        terms=array("I", [number for _, number, _ in weighed]),
        weights=array("f", [-weight for weight, _, _ in weighed]),
        head=array("I", head),
        head_weights=array("f", [both * weight / total for weight in head.values()]),
        body=array("I", body),
        body_weight=both,
        shown=tuple((number, letters) for _, number, letters in weighed[:SHOWN]),
        facts=facts_of(analysis, prose),
        names=array("I", [number for number, _, _ in parts["name"]]),
    )
