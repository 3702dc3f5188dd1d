"""Corrections of stories as pages show them."""

from dataclasses import dataclass

from tawatur.model import Regrouping
from tawatur.store import Store, articles, regrouping, stories


@dataclass(frozen=True)
class Regrouped:
    """A correction of a story: its number, the story it leads to (its number, None where it is no more), the articles moved."""

    number: int
    made: Regrouping
    story: int | None
    articles: tuple[tuple[int, str], ...]


def every(store: Store) -> list[Regrouped]:
    """All corrections of stories, in the order in which they were made."""
    return _shown(store, regrouping.listed(store))


def of_story(store: Store, story: str) -> list[Regrouped]:
    """Those that put articles into the story with this id, or took some out of it."""
    own = [
        item for item in regrouping.listed(store) if story in (item.regrouping.story, *item.regrouping.before)
    ]
    return _shown(store, own)


def _shown(store: Store, items: list[regrouping.Listed]) -> list[Regrouped]:
    moved = {article for item in items for article in item.regrouping.articles}
    listed, _ = articles.listed(store, ids=moved, limit=len(moved) or 1)
    titles = {one.id: (one.number, one.title or one.source) for one in listed}
    numbers = {s.id: n for n, s in stories.numbered(store, list({i.regrouping.story for i in items}))}
    return [
        Regrouped(
            item.number,
            item.regrouping,
            numbers.get(item.regrouping.story),
            tuple(titles[a] for a in item.regrouping.articles if a in titles),
        )
        for item in items
    ]
