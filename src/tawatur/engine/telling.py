"""Assembling stories and comparisons from what is stored."""

from collections.abc import Callable, Sequence

from tawatur.engine.assembling import assemble
from tawatur.model import Analysis, Comparison, Story
from tawatur.store import Store, adding, articles, stories

BATCH = 100
"""Comparisons a transaction."""

Compare = Callable[[Story, Sequence[Analysis]], Comparison]


def retell(
    store: Store,
    compare: Compare,
    date: Callable[[Sequence[Analysis]], Sequence[Analysis]] = lambda analyses: (),
    *,
    again: bool = False,
    placed: Callable[[int, int], None] = lambda done, total: None,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Bring the stories of `store` up to date; return how many were compared.

    Articles that wait are put into stories, or all of them with `again`. `date` makes those of a story's analyses again
    whose day only the story tells. `compare` compares the accounts of stories that are new or changed, or of all
    with `again`. `placed` and `report` are called with how many of how many articles and comparisons are stored.
    """
    assemble(store, again=again, report=placed)
    if _date(store, date):
        assemble(store)
    if again:
        stories.forget_comparisons(store)
    return compare_waiting(store, compare, report=report)


def compare_waiting(
    store: Store,
    compare: Compare,
    *,
    holding: str | None = None,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Compare the stories that are new, changed or corrected, as `retell` does; return how many.

    With `holding` only those that hold the article with this id.
    """
    waiting = [s for s in stories.to_compare(store) if holding is None or holding in s.articles]
    for start in range(0, len(waiting), BATCH):
        batch = waiting[start : start + BATCH]
        stories.keep(store, [compare(story, articles.fetch(store, story.articles)) for story in batch])
        report(min(start + BATCH, len(waiting)), len(waiting))
    return len(waiting)


def _date(store: Store, date: Callable[[Sequence[Analysis]], Sequence[Analysis]]) -> bool:
    """Give undated articles of stories that are to be compared their day; whether there were any."""
    dated = [a for story in stories.undated(store) for a in date(articles.fetch(store, story.articles))]
    if dated:
        with store.writing() as connection:
            adding.revise(connection, dated)
    return bool(dated)
