"""A time on its way to its value, and the units of time as they are written."""

from typing import NamedTuple

from tawatur.model import Calendar, TimeKind


class UnitForm(NamedTuple):
    """A written form of a unit of time: its code, ``s`` ``d`` ``p`` or ``c``, whether it has the article.

    ``c`` is a dual before what it rules (عامي 2007 و2012), which by itself is mostly an adjective (يومي).
    """

    code: str
    number: str
    definite: bool
    weak: bool


class Found(NamedTuple):
    """A time read from tokens `first` to ``after - 1``; `rests_on`: published, text, absolute or none.

    `grain` is the unit of the value (D W M Y …), empty for durations, sets and references.
    """

    first: int
    after: int
    kind: TimeKind
    value: str | None
    grain: str = ""
    rests_on: str = "absolute"
    calendar: Calendar = "gregorian"
    prefix: str = ""
