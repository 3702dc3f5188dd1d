"""The row types of the words for happenings and for how long they lasted."""

from typing import Literal

import msgspec

HappeningKind = Literal["meeting", "attack", "death", "accident", "protest", "contest", "site", "joins"]


class Happening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for something that happens at one place (ar/happenings.yaml explains the columns)."""

    kind: HappeningKind
    ar: list[str]
    example: str


class Spell(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell how long, how long after, and since when (ar/spells.yaml explains the columns)."""

    function: Literal["lasting", "after", "elapsed", "since", "running"]
    ar: list[str]
    example: str
    low: float = 0.0
    high: float = 0.0


class Site(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nouns for one sort of spot (ar/sites.yaml explains the columns)."""

    en: str
    ar: list[str]
    example: str
    named: bool = False


class Bearing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that tell where a place lies from another (ar/bearings.yaml explains the columns)."""

    function: Literal["bearing", "near", "lies", "area"]
    en: str
    ar: list[str]
    example: str
    opposite: str = ""
