"""Regrouping: what a person corrects in the stories: which articles stand in one."""

from typing import Literal

import msgspec

RegroupingKind = Literal["move", "merge", "split", "pin"]


class Regrouping(msgspec.Struct, frozen=True, kw_only=True):
    """A person's word on which story articles belong to; it outlives new readings and new versions of the articles.

    `articles` (ids) belong to `story` (an id) and stay there; `before` tells for each of them the story it stood in. They were
    moved there, or all of another story is part of it (``merge``), or they are a story of their own (``split``), or they were in
    it and are to stay (``pin``). `kept` are those that stay in their stories, so that what was put together or apart remains
    so: the ones met there, and the ones that were left. `by` says who corrected, `at` when (ISO 8601, UTC), `note` why.
    """

    kind: RegroupingKind
    story: str
    articles: tuple[str, ...]
    before: tuple[str, ...]
    by: str
    at: str
    kept: tuple[tuple[str, str], ...] = ()
    note: str = ""
