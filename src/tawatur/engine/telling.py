"""Assembling stories and comparisons from what is stored."""

from collections.abc import Callable, Iterable, Sequence

from tawatur.model import Analysis, Comparison, Story, Storyline
from tawatur.store import Store, adding, articles, stories

BATCH = 100
"""Comparisons a transaction."""

Told = tuple[Sequence[Story], Sequence[Storyline]]
Compare = Callable[[Story, Sequence[Analysis]], Comparison]


def retell(
    store: Store,
    tell: Callable[[Iterable[Analysis]], Told],
    compare: Compare,
    date: Callable[[Sequence[Analysis]], Sequence[Analysis]] = lambda analyses: (),
    *,
    again: bool = False,
    report: Callable[[int, int], None] = lambda done, total: None,
) -> int:
    """Bring the stories of `store` up to date; return how many were compared.

    `tell` makes stories and storylines of all current analyses. `date` makes those of a story's analyses again
    whose day only the story tells. `compare` compares the accounts of stories that are new or changed, or of all
    with `again`. `report` is called with how many of how many comparisons are stored.
    """
    _assemble(store, tell)
    if _date(store, date):
        _assemble(store, tell)
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


def _assemble(store: Store, tell: Callable[[Iterable[Analysis]], Told]) -> None:
    told, storylines = tell(articles.walk(store))
    outlets = {identifier: outlet for identifier, outlet in articles.names(store).outlets.items() if outlet}
    stories.replace(store, told, storylines, outlets)


def _date(store: Store, date: Callable[[Sequence[Analysis]], Sequence[Analysis]]) -> bool:
    """Give undated articles of stories that are to be compared their day; whether there were any."""
    dated = [a for story in stories.undated(store) for a in date(articles.fetch(store, story.articles))]
    if dated:
        with store.writing() as connection:
            adding.revise(connection, dated)
    return bool(dated)
