"""Calendar dates with their year found, days of this month, months."""

from datetime import date

from tawatur.mentions.calendars import month, year_for
from tawatur.mentions.time_found import Found
from tawatur.mentions.times_words import Scan
from tawatur.text.calendar_date import CalendarDate
from tawatur.text.dates import read_date
from tawatur.text.hijri import hijri_month, hijri_year

TURNS = {"-2": "over_last", "-1": "last", "0": "this", "1": "next", "2": "over_next"}
PERIODS_AWAY = {turn: int(steps) for steps, turn in TURNS.items()}


def from_day(
    scan: Scan, first: int, after: int, day: date | None, rests_on: str, prefix: str = "", suffix: str = ""
) -> Found:
    """The time that `day` is, with a TIMEX3 part of the day as `suffix`; remembered as the latest told."""
    value = None if day is None else day.isoformat() + suffix
    if day is not None and not suffix:
        scan.told.update(D=day.isoformat(), M=day.isoformat()[:7], Y=day.isoformat()[:4])
    return Found(first, after, "TIME" if suffix else "DATE", value, "D", rests_on, prefix=prefix)


def turn_at(scan: Scan, at: int) -> tuple[int, str | None]:
    """The relation word at a token: ``(token after, last / this / next / same)``, None where there is none."""
    hit = scan.hit(at, "relation", ("",))
    if hit is None or hit.row.weak:
        return at, None
    return hit.after, TURNS.get(hit.row.value, "same")


def day_of_month(scan: Scan, index: int) -> Found | None:
    """الثامن من الشهر الجاري, 9 من هذا الشهر, 5 الجاري."""
    number, at = day_number(scan, index)
    if number is None:
        return None
    before = scan.unit(index - 1)
    if before is not None and before.row.code != "D":
        return None
    of = scan.hit(at, "from", ("",)) or scan.hit(at, "at", ("",))
    at = of.after if of else at
    this = scan.hit(at, "this", ("",))
    at = this.after if this else at
    unit = scan.unit(at)
    steps = 0
    if unit is not None and unit.row.code == "M" and unit.row.number == "s" and unit.row.definite:
        after, turn = turn_at(scan, unit.after)
        if turn is None and not this:
            return None
        steps = PERIODS_AWAY.get(turn or "this", 0)
        if turn == "same":
            return None
    else:
        hit = scan.hit(at, "relation", ("",))
        if hit is None or hit.row.value != "0" or this:
            return None
        after = hit.after
    day = None
    if scan.anchor is not None:
        day = day_in(month(scan.anchor.year, scan.anchor.month + steps), number)
        if day is None:
            return None
    return from_day(scan, index, after, day, "published")


def day_number(scan: Scan, index: int) -> tuple[int | None, int]:
    """The day of a month that digits or an ordinal at a token may be, and the token behind; None where neither stands there."""
    if scan.kinds[index] == "n":
        word = scan.fold[index]
        return (int(word), index + 1) if word.isdigit() and 1 <= int(word) <= 31 else (None, index)
    ordinal = scan.ordinal(index)
    if ordinal is None or ordinal.value is None or not 1 <= ordinal.value <= 31:
        return None, index
    return int(ordinal.value), ordinal.after


def day_in(month_value: str, number: int) -> date | None:
    """The day `number` of a month, None where it has no such day."""
    try:
        return date.fromisoformat(f"{month_value}-{number:02}")
    except ValueError:
        return None


def full_date(scan: Scan, index: int) -> Found | None:
    """A day and month with or without year at a token: 9 حزيران, يوم 9 حزيران, يوم 22/4, يومي 11 و12 أغسطس."""
    at = index
    unit = scan.unit(index)
    if unit is not None and unit.row.code == "D" and unit.row.number in "cd":
        return _two_days(scan, index, unit.after)
    if unit is not None and unit.row.code == "D" and unit.row.number == "s":
        at = unit.after
        if at < scan.size and scan.kinds[at] == "n":
            short = _day_and_month(scan, at)
            if short is not None:
                return short._replace(first=index)
    if at >= scan.size:
        return None
    dated = read_date(scan.tokens, at)
    return (
        dated_day(scan, dated._replace(first=index)) if dated is not None and dated.day is not None else None
    )


def _two_days(scan: Scan, index: int, at: int) -> Found | None:
    """يومي 11 و12 أغسطس, يومي الحادي عشر والثاني عشر من الشهر الجاري."""
    if at >= scan.size:
        return None
    day, behind = day_number(scan, at)
    if day is None or behind >= scan.size:
        return None
    if scan.fold[behind] in ("و", "-"):
        return interval(scan, index, day, behind + 1)
    return interval(scan, index, day, behind) if scan.fold[behind].startswith("وال") else None


def interval(scan: Scan, first: int, day: int, at: int) -> Found | None:
    """The interval from day number `day` to the date at token `at`, whose month it shares."""
    last = _with_month(scan, at) if at < scan.size else None
    if last is None or last.value is None or len(last.value) != len("2020-01-31"):
        return None
    begin = day_in(last.value[:7], day)
    if begin is None or begin.isoformat() >= last.value:
        return None
    return last._replace(first=first, prefix="", value=f"{begin.isoformat()}/{last.value}")


def _with_month(scan: Scan, index: int) -> Found | None:
    """A day with the month behind it: a date, or a day of this month."""
    dated = read_date(scan.tokens, index)
    if dated is not None and dated.day is not None and dated.until is None:
        return dated_day(scan, dated)
    return day_of_month(scan, index)


def _day_and_month(scan: Scan, index: int) -> Found | None:
    """يوم 22/4."""
    if index + 2 >= scan.size or scan.fold[index + 1] != "/" or scan.kinds[index + 2] != "n":
        return None
    first, second = scan.fold[index], scan.fold[index + 2]
    if not (first.isdigit() and second.isdigit() and int(first) <= 31 and 1 <= int(second) <= 12):
        return None
    if index + 3 < scan.size and scan.fold[index + 3] == "/":
        return None
    return dated_day(scan, CalendarDate(index, index + 3, None, int(second), int(first)))


def dated_day(scan: Scan, found: CalendarDate) -> Found:
    """A day and month with or without year, resolved; ``5-7 آذار`` gives an interval."""
    year, after, rests_on = _year_of(scan, found)
    prefix = found.prefix
    day = found.gregorian(year)
    if day is None:
        return Found(found.first, after, "DATE", None, "D", rests_on, found.calendar, prefix)
    scan.told.update(D=day.isoformat(), M=day.isoformat()[:7], Y=day.isoformat()[:4])
    value = day.isoformat()
    if found.until:
        last = found._replace(day=found.until).gregorian(year)
        value = f"{value}/{last.isoformat()}" if last else value
    return Found(found.first, after, "DATE", value, "D", rests_on, found.calendar, prefix)


def _year_of(scan: Scan, found: CalendarDate) -> tuple[int | None, int, str]:
    """The year of a date: printed, told by relation (الماضي, من العام الماضي), else by tense: ``(year, after, rests on)``."""
    if found.year is not None:
        return found.year, found.after, "absolute"
    after, turn = turn_at(scan, found.after)
    if turn == "same":
        after, turn = found.after, None
    if turn is None:
        relative, end = _relative_year(scan, found.after)
        if end > found.after:
            return relative, end, "published"
    if scan.anchor is None or found.month is None:
        return None, after, "published"
    anchor = scan.anchor
    if scan.hit(found.first - 1, "this", ("", "ل", "ب")):
        turn = "this"
    if found.calendar == "hijri":
        return hijri_year(anchor), after, "published"
    if turn is None:
        turn = "ahead" if scan.future(found.first, after) else "back"
    if turn == "this" and found.day is None:
        return anchor.year, after, "published"
    return year_for(anchor, found.month, found.day, turn), after, "published"


def _relative_year(scan: Scan, at: int) -> tuple[int | None, int]:
    """من العام الماضي, العام المقبل, من هذا العام, من العام نفسه behind a month: ``(year, token after)``."""
    look = at
    of = scan.hit(look, "from", ("",))
    look = of.after if of else look
    this = scan.hit(look, "this", ("",))
    look = this.after if this else look
    unit = scan.unit(look)
    if unit is None or unit.row.code != "Y" or unit.row.number != "s" or not unit.row.definite or unit.prefix:
        return None, at
    after, turn = turn_at(scan, unit.after)
    if turn is None and not this:
        return None, at
    if turn == "same":
        return (int(scan.told["Y"]) if "Y" in scan.told else None), after
    steps = PERIODS_AWAY.get(turn or "this", 0)
    return (None if scan.anchor is None else scan.anchor.year + steps), after


def read_month(scan: Scan, index: int) -> Found | None:
    """A month: ديسمبر 2020, ديسمبر الماضي, شهر رمضان."""
    found = read_date(scan.tokens, index)
    if found is None or found.month is None or found.day is not None:
        return None
    if found.prefix not in ("", "و", "ف", "ل", "ب", "ول", "وب"):
        return None
    year, after, rests_on = _year_of(scan, found)
    value: str | None = None
    if year is not None and found.calendar == "hijri":
        span = hijri_month(year, found.month)
        value = f"{span[0].isoformat()}/{span[1].isoformat()}" if span else None
    elif year is not None:
        value = month(year, found.month)
        scan.told.update(M=value, Y=value[:4])
    return Found(index, after, "DATE", value, "M", rests_on, found.calendar, found.prefix)
