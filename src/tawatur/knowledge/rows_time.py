"""The row types of the tables of months, numbers, units and words of time (see `rows` for how Arabic is written)."""

from typing import Literal

import msgspec


class Month(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A month's name (ar/months.yaml): number 1 to 12, its system and spellings.

    `weak`: the written word is mostly something else (a name, a verb), so other evidence must stand beside
    it; `led`: a preposition of time before it is enough (في مارس).
    """

    number: int
    system: Literal["levantine", "egyptian", "maghrebi", "hijri"]
    ar: list[str]
    example: str
    weak: bool = False
    needs_year: bool = False
    led: bool = False


class Numeral(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number word (ar/numerals.yaml): its value, every form (gender, case, dual), and what kind it is."""

    value: float
    kind: Literal["zero", "unit", "ten", "hundred", "scale", "ordinal", "fraction", "vague"]
    ar: list[str]
    example: str


class Unit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A unit of money or measure (ar/units.yaml): ISO 4217 code or symbol, and every form of its name.

    `dual`: forms that mean two of it; `of`: adjectives (masculine singular) one of which must follow for this
    code
    (الجنيه المصري); a row without `of` is what the bare word means.
    """

    code: str
    kind: Literal[
        "money",
        "length",
        "mass",
        "area",
        "volume",
        "temperature",
        "time",
        "energy",
        "data",
        "percent",
        "other",
    ]
    ar: list[str]
    dual: list[str] = []
    of: list[str] = []
    example: str


class TimeWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that tells when or how long, month names and numbers apart (ar/times.yaml).

    `ar`: written forms; `dual`, `plural`: of a unit of time; `function`: what the word does, `value`: as the
    function needs it
    (the table's head lists both); `weak`: mostly something else in print, so other evidence must stand beside
    it.
    """

    ar: list[str]
    function: Literal[
        "weekday",
        "not_day",
        "day",
        "part",
        "meridiem",
        "clock",
        "hour",
        "clock_part",
        "minus",
        "scheduled",
        "was",
        "age",
        "full",
        "unit",
        "relation",
        "this",
        "that",
        "edge",
        "season",
        "decade",
        "ref",
        "set",
        "each",
        "ago",
        "later",
        "since",
        "within",
        "from",
        "to",
        "between",
        "few",
        "few_before",
        "era",
        "zone",
        "zone_before",
        "year_after",
        "future",
        "not_future",
        "not_today",
        "not_today_before",
        "named_today",
        "outlet_noun",
        "at",
        "at_all",
        "about",
        "only",
        "whole",
        "from_now",
        "matching",
        "month_noun",
        "year_noun",
        "not_length",
        "one",
        "feast",
        "game",
        "eve",
    ]
    example: str
    value: str = ""
    dual: list[str] = []
    plural: list[str] = []
    weak: bool = False


class CountWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word that stands around a number (ar/counting.yaml): modifier, harm done, people counted, label.

    `function` and `value` as the table's head says; `dual`: forms that mean two of it; `weak`: harm only where people are counted.
    """

    ar: list[str]
    function: Literal[
        "modifier",
        "harm",
        "victim",
        "people",
        "thing",
        "total",
        "assault",
        "score",
        "label",
        "stop",
        "among",
        "of",
        "noun",
        "modifier_behind",
        "behind",
        "not_number",
        "range",
        "range_to",
        "age",
        "plural",
        "not_whole",
        "place",
        "besides",
        "since",
        "doer",
        "rise",
        "anybody",
        "none",
        "untold",
        "harmed",
    ]
    example: str
    value: str = ""
    dual: list[str] = []
    weak: bool = False
