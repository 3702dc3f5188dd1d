"""Telling: from analysed articles to stories and storylines."""

from collections.abc import Iterable

from tawatur.model import Analysis, Story, Storyline
from tawatur.stories.copies import Copies, bands_of, runs_of
from tawatur.stories.draft import Draft
from tawatur.stories.evidence import portray
from tawatur.stories.grouping import group
from tawatur.stories.lines import storylines
from tawatur.stories.portrait import Portrait
from tawatur.stories.record import in_order, order_of, story_id, story_of


def tell_stories(analyses: Iterable[Analysis]) -> tuple[list[Story], list[Storyline]]:
    """The stories and storylines of `analyses`, which may come in any order and are read once, as a stream.

    All of them are kept in memory as portraits, a few thousand bytes each; a store keeps its stories instead, and takes further
    articles in (`tawatur.engine.assembling`). The result depends on the articles alone, not on their order.
    """
    read = {a.article.id: (portray(a), runs_of(a.article)) for a in analyses}
    copies = Copies()
    portraits: list[tuple[Portrait, str | None]] = []
    for portrait, runs in sorted(read.values(), key=lambda pair: order_of(pair[0])):
        found = copies.take(portrait.article, runs, bands_of(runs))
        portraits.append((portrait, found.original if found else None))
    drafts = sorted(group(portraits), key=_beginning)
    told = [story_of(draft, story_id(draft)) for draft in drafts]
    return told, storylines((story.id, draft) for story, draft in zip(told, drafts, strict=True))


def _beginning(draft: Draft) -> tuple[bool, float, str]:
    return order_of(in_order(draft)[0])
