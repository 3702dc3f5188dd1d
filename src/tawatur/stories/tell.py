"""Telling: from analysed articles to stories and storylines."""

from collections.abc import Iterable

from tawatur.model import Analysis, Story, Storyline
from tawatur.stories.draft import Draft
from tawatur.stories.evidence import portray
from tawatur.stories.grouping import fit, group
from tawatur.stories.lines import storylines
from tawatur.stories.portrait import Portrait
from tawatur.stories.record import story_of


def tell_stories(analyses: Iterable[Analysis]) -> tuple[list[Story], list[Storyline]]:
    """The stories and storylines of `analyses`, which may come in any order and are read once, as a stream.

    What is kept of an article is a vector of about a hundred numbers. The result depends on the articles alone, not on
    their order; a story's id is made of that of its first article, so it stays the same as later ones join.
    """
    portraits = {analysis.article.id: portray(analysis) for analysis in analyses}
    drafts = sorted(group(portraits.values()), key=lambda draft: _order(_members(draft)[0]))
    told = [story_of(_members(draft), _reasons(draft)) for draft in drafts]
    return told, storylines(told, drafts)


def _order(portrait: Portrait) -> tuple[bool, float, str]:
    return portrait.when is None, portrait.when or 0.0, portrait.article


def _members(draft: Draft) -> list[Portrait]:
    """The articles of a story in the order of their publication, undated ones last."""
    return sorted(draft.members.values(), key=_order)


SHOWN = 5
"""Shared terms that a reason names."""


def _reasons(draft: Draft) -> list[str]:
    """Why each article but the first belongs to the story, in words."""
    reasons = []
    for portrait in _members(draft)[1:]:
        weights = dict(zip(portrait.terms, portrait.weights, strict=True))
        shared = [
            (weights[number] * draft.own[number], term)
            for number, term in portrait.shown
            if draft.own.get(number, 0.0) > 1.5 * weights[number]
        ]
        shared.sort(key=lambda pair: -pair[0])
        words = list(dict.fromkeys(term for _, term in shared))[:SHOWN]
        reasons.append(f"likeness {fit(draft, portrait):.2f}; shared above all: {', '.join(words)}")
    return reasons
