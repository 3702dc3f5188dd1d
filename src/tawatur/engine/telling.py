"""Assembling stories and comparisons from what is stored."""

from collections.abc import Callable, Iterable, Sequence

from tawatur.model import Analysis, Comparison, Story, Storyline
from tawatur.store import Store, adding, articles, stories

BATCH = 100
"""Comparisons a transaction."""

Told = tuple[Sequence[Story], Sequence[Storyline]]


def retell(
    store: Store,
    tell: Callable[[Iterable[Analysis]], Told],
    compare: Callable[[Story, Sequence[Analysis]], Comparison],
    date: Callable[[Sequence[Analysis]], Sequence[Analysis]] = lambda analyses: (),
    *,
    again: bool = False,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Bring the stories of `store` up to date; return how many were compared.

    `tell` makes stories and storylines of all current analyses. Of stories that are new or changed, or of all with
    `again`, `date` makes those analyses again whose day only the story tells, and `compare` compares the
    accounts. `report` is called with how many of how many comparisons are stored.
    """
    told, storylines = tell(articles.walk(store))
    outlets = {identifier: outlet for identifier, outlet in articles.names(store).outlets.items() if outlet}
    stories.replace(store, told, storylines, outlets)
    if again:
        stories.forget_comparisons(store)
    waiting = stories.to_compare(store)
    for start in range(0, len(waiting), BATCH):
        batch = waiting[start : start + BATCH]
        stories.keep(store, [compare(story, _members(store, story, date)) for story in batch])
        report(min(start + BATCH, len(waiting)), len(waiting))
    return len(waiting)


def _members(
    store: Store, story: Story, date: Callable[[Sequence[Analysis]], Sequence[Analysis]]
) -> list[Analysis]:
    """The story's analyses, dated; those that gained a date are stored so."""
    analyses = articles.fetch(store, story.articles)
    dated = {analysis.article.id: analysis for analysis in date(analyses)}
    if dated:
        with store.writing() as connection:
            adding.revise(connection, list(dated.values()))
    return [dated.get(analysis.article.id, analysis) for analysis in analyses]
