"""The row type of the words for happenings."""

from typing import Literal

import msgspec

HappeningKind = Literal["meeting", "attack", "death", "accident", "protest", "contest", "site", "joins"]


class Happening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for something that happens at one place (ar/happenings.yaml explains the columns)."""

    kind: HappeningKind
    ar: list[str]
    example: str
