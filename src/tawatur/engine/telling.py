"""Assembling stories and comparisons from what is stored."""

from collections.abc import Callable, Iterable, Sequence

from tawatur.model import Analysis, Story, Storyline
from tawatur.store import Comparison, Store, articles, stories

BATCH = 100
"""Comparisons a transaction."""

Told = tuple[Sequence[Story], Sequence[Storyline]]


def retell(
    store: Store,
    tell: Callable[[Iterable[Analysis]], Told],
    compare: Callable[[Story, Sequence[Analysis]], Comparison],
    *,
    again: bool = False,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Bring the stories of `store` up to date; return how many were compared.

    `tell` makes stories and storylines of all current analyses, `compare` compares those that are new or
    changed, or all with `again`. `report` is called with how many of how many comparisons are stored.
    """
    told, storylines = tell(articles.walk(store))
    outlets = {identifier: outlet for identifier, outlet in articles.names(store).outlets.items() if outlet}
    stories.replace(store, told, storylines, outlets)
    if again:
        stories.forget_comparisons(store)
    waiting = stories.to_compare(store)
    for start in range(0, len(waiting), BATCH):
        batch = waiting[start : start + BATCH]
        stories.keep(store, [compare(story, articles.fetch(store, story.articles)) for story in batch])
        report(min(start + BATCH, len(waiting)), len(waiting))
    return len(waiting)
