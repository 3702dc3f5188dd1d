"""Calendar dates as they are read, and the tokens of a piece of text that they are read from."""

from datetime import date
from typing import Any, NamedTuple

import msgspec

from tawatur.model import Calendar, Span
from tawatur.text.hijri import gregorian_day


class CalendarDate(NamedTuple):
    """A date read from tokens `first` to ``after - 1``; what is not printed is None.

    `weekday` counts Monday as 1; `until` is the last day of a range within the month (5–7 آذار).
    """

    first: int
    after: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    calendar: Calendar = "gregorian"
    weekday: int | None = None
    until: int | None = None
    prefix: str = ""

    def gregorian(self, year: int | None = None) -> date | None:
        """The day in the Gregorian calendar (with `year` where none is printed), None where it is no full or no real date."""
        year = self.year or year
        if year is None or self.month is None or self.day is None:
            return None
        return gregorian_day(year, self.month, self.day, self.calendar)


class FoundDate(NamedTuple):
    """The first full date of a text: the day, the Hijri day printed beside it (ISO form), its span, the calendar of the day."""

    day: date
    span: Span
    calendar: Calendar = "gregorian"
    hijri: str | None = None


class Line(msgspec.Struct):
    """The tokens of a piece of text that is no `Document`; the lists are as there."""

    starts: list[int]
    ends: list[int]
    fold: list[str]
    light: list[str]
    kinds: list[str]
    read: dict[str, dict[int, Any]] = {}
