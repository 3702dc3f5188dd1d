"""Correcting stories: from a person's words to a regrouping that the store keeps."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tawatur.correct.errors import CorrectionError
from tawatur.model import Regrouping, RegroupingKind, Story
from tawatur.store import Store, articles, regrouping, stories


def move(store: Store, story: str, names: Sequence[str], by: str, note: str = "") -> Regrouping:
    """The articles `names` belong to `story`. Raises CorrectionError where all of them stand there.

    Names of stories and articles are what `stories.find` and `articles.find` take, which raise StoreError here as below.
    """
    target = stories.find(store, story).story
    moved = [a for a in _articles(store, names) if a not in target.articles]
    if not moved:
        raise CorrectionError("stand_there", story=story)
    mates = [(article, target.id) for article in target.articles]
    return _regrouping(store, "move", target.id, moved, by, note, mates)


def merge(store: Store, story: str, others: Sequence[str], by: str, note: str = "") -> Regrouping:
    """The stories `others` are one with `story`. Raises CorrectionError where they are it."""
    target = stories.find(store, story).story
    parts = [s for s in (stories.find(store, other).story for other in others) if s.id != target.id]
    if not parts:
        raise CorrectionError("with_itself", story=story)
    every = dict.fromkeys([*target.articles, *(a for part in parts for a in part.articles)])
    return _regrouping(store, "merge", target.id, list(every), by, note)


def split(store: Store, story: str, names: Sequence[str], by: str, note: str = "") -> Regrouping:
    """The articles `names` of `story` are a story of their own.

    Raises CorrectionError where one of them does not stand in it, or none would be left.
    """
    target = stories.find(store, story).story
    parted = _articles(store, names)
    strange = [name for name, article in zip(names, parted, strict=True) if article not in target.articles]
    if strange:
        raise CorrectionError("stands_elsewhere", article=strange[0], story=story)
    if set(parted) >= set(target.articles):
        raise CorrectionError("nothing_left", story=story)
    ordered = [a for a in target.articles if a in parted]
    return _regrouping(store, "split", regrouping.free_id(store, ordered[0]), ordered, by, note)


def pin(store: Store, story: str, by: str, note: str = "") -> Regrouping:
    """The articles of `story` stay in it, whatever is read later; others may still join."""
    target = stories.find(store, story).story
    return _regrouping(store, "pin", target.id, list(target.articles), by, note)


def _articles(store: Store, names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(articles.find(store, name).article.id for name in names))


def _regrouping(
    store: Store,
    kind: RegroupingKind,
    story: str,
    moved: Sequence[str],
    by: str,
    note: str,
    mates: Sequence[tuple[str, str]] = (),
) -> Regrouping:
    if not by.strip():
        raise CorrectionError("nobody_corrects")
    standing = {a: held for a in moved for held in _standing(store, a)}
    left = [] if kind in ("merge", "pin") else [_left(held, moved) for held in standing.values()]
    return Regrouping(
        kind=kind,
        story=story,
        articles=tuple(moved),
        before=tuple(standing[a].id if a in standing else story for a in moved),
        by=by,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        kept=tuple(dict.fromkeys([*mates, *(pair for pairs in left for pair in pairs)])),
        note=note,
    )


def _left(story: Story, moved: Sequence[str]) -> list[tuple[str, str]]:
    """The articles that stay in `story`, the one that names it first."""
    stay = [a for a in story.articles if a not in moved]
    return [(a, story.id) for a in sorted(stay, key=lambda a: a != story.title_from)]


def _standing(store: Store, article: str) -> list[Story]:
    numbers = stories.of_article(store, article)
    return [stories.find(store, str(number)).story for number in numbers[:1]]
