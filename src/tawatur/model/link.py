"""Link: one step of the way a statement came."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

LinkRole = Literal[
    "agency",
    "outlet",
    "broadcast",
    "interview",
    "document",
    "account",
    "unnamed_source",
    "person",
    "organisation",
]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who passed a statement on, in what role, and the words that say so.

    `entity` is an `Entity.id`; `name` None and `unnamed` true for one who is not named.
    """

    entity: str
    name: str | None
    role: LinkRole
    span: Span
    name_en: str | None = None
    unnamed: bool = False
