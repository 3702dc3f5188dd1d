"""Feasts: days of the year that are told by a name (عيد الفطر, عاشوراء, رأس السنة), with their year as told or counted.

Feasts of the Muslim year are reckoned by the Umm al-Qura tables; where papers go by sighting of the moon they may be a day off.
"""

from datetime import date, timedelta

from tawatur.mentions.time_found import Found
from tawatur.mentions.times_dates import from_day
from tawatur.mentions.times_periods import unit_period
from tawatur.mentions.times_words import LOOSE, STEPS, Scan
from tawatur.mentions.times_years import year_here
from tawatur.text.hijri import gregorian_day, hijri_year

_HIJRI = "H"
"""How the value of a feast of the Muslim year begins; others are of the Gregorian."""

_LONGEST = 10
"""Days of the longest feast; later days of it are no longer counted so."""

_YEARS = (4, 21)
"""Letters of a year's value: 2018, and first and last day of a year of the Muslims."""


def read_feast(scan: Scan, index: int) -> Found | None:
    """A feast at token `index`, a day of it (ثاني أيام عيد الأضحى), its eve (ليلة رأس السنة) or another part of its day."""
    part = scan.hit(index, "part", LOOSE)
    if part is None:
        return _day_of_feast(scan, index) or _feast(scan, index, index, 0)
    eve = scan.hit(index, "eve") is not None
    found = _feast(scan, index, part.after, -1 if eve else 0)
    if found is None or found.value is None:
        return None
    value = f"{found.value}T{part.row.value}"
    return found._replace(kind="TIME", value=value, grain="T", prefix=part.prefix)


def _day_of_feast(scan: Scan, index: int) -> Found | None:
    """أول أيام عيد الفطر, اليوم الثاني من عيد الأضحى."""
    ordinal = scan.ordinal(index)
    unit = scan.unit(ordinal.after) if ordinal is not None else scan.unit(index)
    if unit is None or unit.row.code != "D":
        return None
    if ordinal is None:
        if not unit.row.definite or unit.after >= scan.size:
            return None
        ordinal = scan.ordinal(unit.after)
        prefix, at = unit.prefix, ordinal.after if ordinal is not None else index
    else:
        prefix, at = ordinal.prefix, unit.after
    if ordinal is None or not ordinal.value or ordinal.value > _LONGEST:
        return None
    of = scan.hit(at, "from", ("",))
    at = of.after if of is not None else at
    days = scan.unit(at)
    if days is not None and days.row.code == "D" and days.row.number == "p":
        at = days.after
    found = _feast(scan, index, at, int(ordinal.value) - 1)
    return None if found is None else found._replace(prefix=prefix)


def _feast(scan: Scan, first: int, at: int, days: int) -> Found | None:
    """The feast at token `at` as a time from token `first`, so many `days` behind its first."""
    hit = scan.hit(at, "feast", LOOSE)
    if hit is None or not hit.row.value or _counted(scan, hit.after):
        return None
    day, after, stated = _when(scan, hit.row.value, first, hit.after)
    day = day + timedelta(days=days) if day is not None else None
    found = from_day(scan, first, after, day, "absolute" if stated else "published", hit.prefix)
    if hit.row.value.startswith(_HIJRI):
        return found._replace(calendar="hijri")
    if day is None and not days:
        return found._replace(value=f"XXXX-{hit.row.value[1:]}", rests_on="absolute")
    return found


def _counted(scan: Scan, at: int) -> bool:
    """Whether a number stands behind, as behind a birthday (عيد الميلاد السبعين), which is no feast; a year is none."""
    if at >= scan.size or year_here(scan, at) is not None:
        return False
    if scan.kinds[at] == "n" or (scan.fold[at] == "ال" and scan.kinds[min(at + 1, scan.size - 1)] == "n"):
        return True
    return scan.ordinal(at) is not None


def _when(scan: Scan, value: str, first: int, after: int) -> tuple[date | None, int, bool]:
    """The feast's first day, the token behind what tells its year, and whether the year is stated."""
    turn = scan.hit(after, "relation", ("",))
    if turn is not None and not turn.row.weak and turn.row.value in STEPS:
        return _beside(scan.anchor, value, STEPS[turn.row.value]), turn.after, False
    of = scan.hit(after, "from", ("",))
    at = of.after if of is not None else after
    year = year_here(scan, at) or (unit_period(scan, at) if at < scan.size else None)
    if year is not None and year.grain == "Y" and year.value and len(year.value) in _YEARS:
        return _in_year(value, year.value), year.after, year.rests_on == "absolute"
    if scan.anchor is None:
        return None, after, False
    coming = scan.future(first, after)
    days = [day for near in (-1, 0, 1) for day in _days(value, scan.anchor.year + near)]
    fitting = [day for day in days if not coming or day >= scan.anchor]
    anchor = scan.anchor
    return min(fitting, key=lambda day: abs(day - anchor), default=None), after, False


def _in_year(value: str, year: str) -> date | None:
    """The feast in the year that a time's value gives."""
    first, last = year.split("/") if "/" in year else (f"{year}-01-01", f"{year}-12-31")
    days = [day for number in {int(first[:4]), int(last[:4])} for day in _days(value, number)]
    return min((day for day in days if first <= day.isoformat() <= last), default=None)


def _beside(anchor: date | None, value: str, steps: int) -> date | None:
    """The feast that comes next (`steps` above 0), came last (below), or is that of the anchor's year."""
    if anchor is None:
        return None
    days = [day for near in (-1, 0, 1) for day in _days(value, anchor.year + near)]
    if steps > 0:
        return min((day for day in days if day > anchor), default=None)
    if steps < 0:
        return max((day for day in days if day < anchor), default=None)
    return min((day for day in days if day.year == anchor.year), default=None)


def _days(value: str, year: int) -> list[date]:
    """The first days in a Gregorian year of a feast (``H10-01``: month and day of the Muslim year; ``G12-25``)."""
    month, day = map(int, value[1:].split("-"))
    if not value.startswith(_HIJRI):
        only = gregorian_day(year, month, day)
        return [only] if only is not None else []
    begins = hijri_year(date(year, 1, 1))
    found = (gregorian_day(begins + later, month, day, "hijri") for later in (0, 1, 2))
    return [day for day in found if day is not None and day.year == year]
