"""The row types of what stands around an article on its page: credits, and what scraping leaves over."""

from typing import Literal

import msgspec


class CreditWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which an article says where it is from, who wrote it and when (ar/credits.yaml, whose header
    explains `role`)."""

    role: Literal[
        "author", "source", "agencies", "genus", "nowhere", "published", "updated", "issue", "clock"
    ]
    ar: list[str]
    example: str
    mark: bool = False


class Leftover(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of scraping leftover (ar/leftovers.yaml).

    `reason`: an Excluded reason; `where`: the whole line is the phrase, starts with it, ends with it, holds
    it, or it matches
    `pattern` (a regular expression over the line's normal form); `until_end`: all that follows is leftover
    too.
    """

    reason: str
    where: Literal["line", "start", "end", "inside", "pattern"]
    ar: list[str] = []
    pattern: str | None = None
    until_end: bool = False
    example: str
