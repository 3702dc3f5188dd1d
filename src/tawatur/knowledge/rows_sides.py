"""The row type of the words with a side."""

from typing import Literal

import msgspec

SideKind = Literal["actor", "act", "epithet"]


class Side(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One actor or act and the forms that name it, each a list of words that take the same side (ar/sides.yaml explains)."""

    topic: str
    kind: SideKind
    en: str
    ar: str
    forms: list[list[str]]
    example: str = ""
