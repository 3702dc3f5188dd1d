"""Weeks and weekdays told by their place in a longer period: الأسبوع الأول من آذار, أول خميس من أيار."""

from datetime import date, timedelta

from tawatur.mentions.calendars import nth_weekday, period_bounds, week
from tawatur.mentions.time_found import Found
from tawatur.mentions.times_dates import full_date, read_month
from tawatur.mentions.times_periods import unit_period
from tawatur.mentions.times_words import LOOSE, Scan
from tawatur.mentions.times_years import year_here
from tawatur.text.dates import weekday_at

_MOST = 53
_LAST = -1
"""The place of the last one."""


def read_placed(scan: Scan, index: int) -> Found | None:
    """A week or weekday told by its place in a month or year at a token, or the week of a date (أسبوع 16 أيلول)."""
    return scan.first_of(index, _PLACED)


def _ordinal_first(scan: Scan, index: int) -> Found | None:
    """أول خميس من أيار, ثاني أسبوع من آذار, آخر جمعة في رمضان."""
    if scan.kinds[index] != "w":
        return None
    last = scan.hit(index, "edge", LOOSE)
    if last is not None and last.row.value == "LATE":
        number, at, prefix = _LAST, last.after, last.prefix
    else:
        ordinal = scan.ordinal(index)
        if ordinal is None or ordinal.value is None or scan.fold[index].startswith("ال"):
            return None
        number, at, prefix = int(ordinal.value), ordinal.after, ordinal.prefix
    unit = scan.unit(at)
    if unit is not None and unit.prefix == "" and not unit.row.definite and unit.row.number == "s":
        if unit.row.code == "W":
            return _placed(scan, index, unit.after, None, number, prefix)
        at = unit.after if unit.row.code == "D" else at
    named = scan.hit(at, "weekday", ("",))
    return None if named is None else _placed(scan, index, named.after, int(named.row.value), number, prefix)


def _unit_first(scan: Scan, index: int) -> Found | None:
    """الأسبوع الأول من آذار, الأسبوع الأخير من تموز, الأحد الثاني من أيار."""
    unit = scan.unit(index)
    weekday: int | None = None
    if unit is not None and unit.row.code == "W" and unit.row.definite and unit.row.number == "s":
        at, prefix = unit.after, unit.prefix
    else:
        day_word = unit if unit is not None and unit.row.code == "D" and unit.row.number == "s" else None
        named = weekday_at(scan.tokens, day_word.after if day_word else index)
        if named is None or (day_word is not None and named.prefix):
            return None
        weekday, at = int(named.row.value), named.after
        prefix = day_word.prefix if day_word is not None else named.prefix
    if at >= scan.size:
        return None
    last = scan.hit(at, "relation", ("",))
    if last is not None and last.row.weak:
        return _placed(scan, index, last.after, weekday, _LAST, prefix)
    ordinal = scan.ordinal(at)
    if ordinal is None or ordinal.value is None or ordinal.prefix:
        return None
    return _placed(scan, index, ordinal.after, weekday, int(ordinal.value), prefix)


def _placed(scan: Scan, first: int, at: int, weekday: int | None, number: int, prefix: str) -> Found | None:
    """The week or weekday of that number in the period that من or في puts at token `at`."""
    of = scan.hit(at, "from", ("",)) or scan.hit(at, "at", ("",))
    if number > _MOST or (of is None and weekday is not None):
        return None
    at = of.after if of else at
    if at >= scan.size:
        return None
    period = read_month(scan, at) or unit_period(scan, at) or year_here(scan, at)
    if period is None or period.grain not in ("M", "Y") or period.prefix:
        return None
    bounds = period_bounds(period.value) if period.value else None
    if weekday is not None:
        day = nth_weekday(bounds, weekday, number) if bounds else None
        value = day.isoformat() if day else None
    else:
        value = _nth_week(bounds, number, period.grain) if bounds else None
    if bounds is not None and value is None:
        return None
    rests_on = period.rests_on
    return Found(first, period.after, "DATE", value, "W" if weekday is None else "D", rests_on, prefix=prefix)


def _nth_week(bounds: tuple[date, date], number: int, grain: str) -> str | None:
    """The ISO week of that number: of a year as ISO 8601 counts, of a month from the first Monday in it."""
    if grain == "Y":
        day = date(bounds[0].year, 1, 4) + timedelta(weeks=number - 1)
        if number == _LAST:
            day = date(bounds[0].year, 12, 28)
        return week(day) if day.isocalendar()[0] == bounds[0].year else None
    monday = nth_weekday(bounds, 1, number)
    return week(monday) if monday else None


def _week_with(scan: Scan, index: int) -> Found | None:
    """أسبوع 16 أيلول: the week that holds the day."""
    unit = scan.unit(index)
    if unit is None or unit.row.code != "W" or unit.row.definite or unit.row.number != "s":
        return None
    day = full_date(scan, unit.after) if unit.after < scan.size else None
    if (
        day is None
        or day.value is None
        or len(day.value) != len("2020-01-31")
        or scan.kinds[unit.after] != "n"
    ):
        return None
    value = week(date.fromisoformat(day.value))
    return Found(index, day.after, "DATE", value, "W", day.rests_on, prefix=unit.prefix)


_PLACED = (
    (frozenset(("edge", "number")), _ordinal_first),
    (frozenset(("unit", "weekday")), _unit_first),
    (frozenset(("unit",)), _week_with),
)
