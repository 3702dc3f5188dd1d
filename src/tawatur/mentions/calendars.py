"""Reckoning with TIMEX3 values: what a relative expression means, seen from a day."""

from datetime import date, timedelta

_FIRST_YEAR, _LAST_YEAR = 2, 9998
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def weekday_value(anchor: date, weekday: int, turn: str) -> date:
    """The day that a weekday (Monday 1) means on `anchor`.

    `turn`: ``back`` the latest on or before it, ``last`` before it, ``next`` after it, ``ahead`` on or after it, ``this``
    the one in the same ISO week, ``over_last`` and ``over_next`` the one a week beyond ``last`` and ``next``.
    """
    behind = (anchor.isoweekday() - weekday) % 7
    if turn == "last":
        behind = behind or 7
    elif turn == "ahead":
        behind = behind - 7 if behind else 0
    elif turn == "next":
        behind -= 7
    elif turn in ("over_last", "over_next"):
        behind = (behind or 7) + 7 if turn == "over_last" else behind - 14
    elif turn == "this":
        behind = anchor.isoweekday() - weekday
    return anchor - timedelta(days=behind)


def nth_weekday(bounds: tuple[date, date], weekday: int, number: int) -> date | None:
    """The `number`-th day of a period that is a `weekday` (Monday 1), from its end where negative; None where it has none."""
    first, last = bounds
    if number > 0:
        day = first + timedelta(days=(weekday - first.isoweekday()) % 7, weeks=number - 1)
    else:
        day = last - timedelta(days=(last.isoweekday() - weekday) % 7, weeks=-number - 1)
    return day if first <= day <= last else None


def period_bounds(value: str) -> tuple[date, date] | None:
    """The first and last day of a TIMEX3 week, month, year or interval of days; None of any other value."""
    begin, _, end = value.partition("/")
    try:
        if end:
            return date.fromisoformat(begin), date.fromisoformat(end)
        if "-W" in value and len(value) == _WEEK_LETTERS:
            monday = date.fromisocalendar(int(value[:4]), int(value[6:]), 1)
            return monday, monday + timedelta(days=6)
        if len(value) == len("2020-01") and value[5:].isdigit():
            first = date(int(value[:4]), int(value[5:]), 1)
            following = date.fromisoformat(month(first.year, first.month + 1) + "-01")
            return first, following - timedelta(days=1)
        if len(value) == len("2020"):
            return date(int(value), 1, 1), date(int(value), 12, 31)
    except ValueError:
        return None
    return None


_WEEK_LETTERS = len("2020-W01")


def week(day: date) -> str:
    """The ISO week of a day."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def month(year: int, number: int) -> str:
    """The TIMEX3 value of a month; `number` may lie outside 1 to 12 and then carries over."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04}-{number:02}"


def shifted(anchor: date, unit: str, steps: int) -> str | None:
    """The period of `unit` (as in ar/times.yaml) that lies `steps` periods from the one that holds `anchor`."""
    if unit == "D":
        return (anchor + timedelta(days=steps)).isoformat()
    if unit in ("W", "WE"):
        value = week(anchor + timedelta(weeks=steps))
        return value + "-WE" if unit == "WE" else value
    if unit == "M":
        return month(anchor.year, anchor.month + steps)
    if unit == "Y":
        return f"{anchor.year + steps:04}"
    if unit == "E":
        return f"{anchor.year // 10 + steps:03}"
    if unit == "C":
        return f"{anchor.year // 100 + steps:02}"
    if unit in ("Q", "H"):
        months = 3 if unit == "Q" else 6
        count = anchor.year * (12 // months) + (anchor.month - 1) // months + steps
        return f"{count // (12 // months):04}-{unit}{count % (12 // months) + 1}"
    return None


def ago(anchor: date, unit: str, number: float) -> str | None:
    """The day, week, month or year `number` units from `anchor` (negative: before), as precise as the unit is.

    Hours and minutes within the day give the day; None outside the years 1 to 9999.
    """
    years = {"D": 365, "W": 52, "M": 12, "Y": 1, "E": 0.1, "C": 0.01, "TH": 8760}.get(unit, 1e9)
    if not _FIRST_YEAR < anchor.year + number / years < _LAST_YEAR:
        return None
    if unit in ("D", "W", "M", "Y", "E", "C"):
        factor = {"E": 10, "C": 100}.get(unit, 1)
        whole = round(number * factor)
        if unit in ("Y", "E", "C") and abs(number * factor - whole) > 0:
            return shifted(anchor, "M", round(number * factor * 12))
        return shifted(anchor, "Y" if factor > 1 else unit, whole)
    if unit == "TH":
        return (anchor + timedelta(hours=number)).isoformat() if abs(number) >= 24 else anchor.isoformat()
    return anchor.isoformat() if unit in ("TM", "TS") else None


def ago_parts(anchor: date, parts: list[tuple[str, float]], sign: int) -> str | None:
    """The time that lies several units from `anchor` (سنة وشهرين), as precise as the last of them; see `ago`."""
    unit, number = parts[-1]
    if len(parts) == 1:
        return ago(anchor, unit, sign * number)
    months = sum(n * (12 if u == "Y" else 1) for u, n in parts if u in ("Y", "M"))
    hours = sum(n * {"W": 168, "D": 24, "TH": 1}.get(u, 0) for u, n in parts)
    counted = anchor.year * 12 + anchor.month - 1 + sign * round(months)
    if not _FIRST_YEAR < counted // 12 < _LAST_YEAR or any(u in ("E", "C") for u, _ in parts):
        return None
    last = (date.fromisoformat(month(counted // 12, counted % 12 + 2) + "-01") - timedelta(days=1)).day
    day = date(counted // 12, counted % 12 + 1, min(anchor.day, last)) + timedelta(hours=sign * hours)
    return week(day) if unit == "W" else month(day.year, day.month) if unit == "M" else day.isoformat()


def duration(unit: str, number: float | None) -> str | None:
    """The TIMEX3 duration of `number` units; ``X`` stands for a number that is not told."""
    if number is not None and unit in ("E", "C"):
        number, unit = number * {"E": 10, "C": 100}[unit], "Y"
    if unit in ("Q", "H"):
        number, unit = (None if number is None else number * {"Q": 3, "H": 6}[unit]), "M"
    if unit == "WE":
        return None
    text = "X" if number is None else f"{number:g}"
    if unit.startswith("T"):
        return f"PT{text}{unit[1]}"
    return f"P{text}{'DE' if unit == 'E' else 'CE' if unit == 'C' else unit}"


def season(anchor: date, name: str, turn: int | None) -> str:
    """The season `name` seen from `anchor`: `turn` -1 the last one, 1 the next, 0 this year's, None the latest begun."""
    begins = _SEASON_STARTS[name]
    this = f"{anchor.year:04}-{name}"
    if turn == 0:
        return this
    over = anchor.month >= begins + 3 or (name == "WI" and anchor.month > 2)
    begun = anchor.month >= begins
    if turn is not None and turn > 0:
        return f"{anchor.year + begun + turn - 1:04}-{name}"
    if turn is not None and turn < 0:
        return f"{anchor.year - (not (over and name != 'WI')) + turn + 1:04}-{name}"
    return this if begun else f"{anchor.year - 1:04}-{name}"


def year_for(anchor: date, month_number: int, day: int | None, turn: str) -> int:
    """The year of a day or month printed without one.

    `turn`: ``last`` before the anchor, ``next`` after it, ``ahead`` on or after it, ``this`` the anchor's, ``back`` on or before
    it unless that lies eleven months back or more, where the coming one is meant; ``over_last`` and ``over_next`` a year
    beyond ``last`` and ``next``.
    """
    if turn in ("over_last", "over_next"):
        beyond = -1 if turn == "over_last" else 1
        return year_for(anchor, month_number, day, turn.removeprefix("over_")) + beyond
    here = (month_number, day or 0)
    there = (anchor.month, anchor.day if day else 0)
    if turn == "last":
        return anchor.year if here < there or (day and here == there) else anchor.year - 1
    if turn == "next":
        return anchor.year if here > there else anchor.year + 1
    if turn == "ahead":
        return anchor.year if here >= there else anchor.year + 1
    if turn == "this":
        return anchor.year
    if here <= there:
        return anchor.year
    ahead = (month_number - anchor.month) * 30 + ((day or 0) - anchor.day if day else 0)
    return anchor.year if ahead <= NEAR_AHEAD else anchor.year - 1


NEAR_AHEAD = 40
"""A date without a year that is at most so many days ahead is the coming one: papers print the year of one 11 months back."""
