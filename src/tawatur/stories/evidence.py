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
    parts = {"wording": words.weights(), "name": names(analysis)}
    head, body = words.of_headline(), words.of_body()
    given = sum(WEIGHTS[kind] for kind, weights in parts.items() if weights) + (
        WEIGHTS["headline"] if head else 0
    )
    vector: dict[int, float] = {}
    letters: dict[int, str] = {}
    called = {e.id: e.name for e in analysis.entities}
    for kind, weights in parts.items():
        share = math.sqrt(WEIGHTS[kind] / (given or 1.0)) / (_length(weights) or 1.0)
        for term, weight in weights.items():
            number = number_of(kind, term)
            vector[number] = weight * share
            letters[number] = called.get(term, term) if kind == "name" else term
    ranked = sorted(vector.items(), key=lambda item: (-item[1], item[0]))
    both = math.sqrt(
        WEIGHTS["headline"] / 2 / (given or 1.0)
    )  # half of what it counts for each of the two headlines
    total = sum(head.values()) or 1.0
    return Portrait(
        article=article.id,
        outlet=article.outlet,
        when=days_of(article.published.value),
        published=article.published.value,
        terms=array("I", [term for term, _ in ranked]),
        weights=array("f", [weight for _, weight in ranked]),
        head=array("I", [number_of("word", term) for term in head]),
        head_weights=array("f", [both * weight / total for weight in head.values()]),
        body=array("I", [number_of("word", term) for term in body]),
        body_weight=both,
        shown=tuple((number, letters[number]) for number, _ in ranked[:SHOWN]),
        facts=facts_of(analysis, prose),
    )


def _length(weights: dict[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weights.values()))
