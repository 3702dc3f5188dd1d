"""Days, parts of days, months and dates."""

from datetime import date, timedelta

from tawatur.mentions.calendars import month, weekday_value, year_for
from tawatur.mentions.times_clock import evening, read_clock
from tawatur.mentions.times_words import Found, Scan
from tawatur.text.dates import (
    CalendarDate,
    hijri_month,
    hijri_year,
    read_date,
    weekday_at,
)
from tawatur.text.numbers import read_ordinal

_TURNS = {"-1": "last", "0": "this", "1": "next"}


def read_day(scan: Scan, index: int) -> Found | None:
    """A day at token `index`: weekday, أمس, date, day of this month; with the part of the day before or behind it."""
    return (
        _part_then_day(scan, index)
        or _this_part(scan, index)
        or _between_days(scan, index)
        or _clock_joined(scan, index)
        or _with_behind(scan, _plain_day(scan, index))
        or _month_or_date(scan, index)
    )


def _plain_day(scan: Scan, index: int) -> Found | None:
    """A day without part of the day."""
    return (
        _today(scan, index) or _weekday(scan, index) or _day_of_month(scan, index) or _full_date(scan, index)
    )


def _from_day(
    scan: Scan, first: int, after: int, day: date | None, rests_on: str, prefix: str = "", suffix: str = ""
) -> Found:
    value = None if day is None else day.isoformat() + suffix
    if day is not None and not suffix:
        scan.told.update(D=day.isoformat(), M=day.isoformat()[:7], Y=day.isoformat()[:4])
    return Found(first, after, "TIME" if suffix else "DATE", value, "D", rests_on, prefix=prefix)


def _today(scan: Scan, index: int) -> Found | None:
    """أمس, اليوم, غدا and the like, with the weekday that may follow."""
    hit = scan.hit(index, "day")
    if hit is None or (hit.prefix and "ب" not in hit.prefix and hit.prefix not in ("و", "ف", "ل")):
        return None
    if "ل" in hit.prefix and hit.row.value == "-1" and "أ" not in scan.tokens.light[index]:
        return None  # the verb لامس
    steps, suffix = hit.row.value, ""
    if steps.endswith("NI"):
        steps, suffix = steps[:-2], "TNI"
    if steps == "0" and not suffix and not _means_today(scan, index, hit.after):
        return None
    after, day = hit.after, None
    if scan.anchor is not None:
        day = scan.anchor + timedelta(days=int(steps))
    named = weekday_at(scan.tokens, scan.past_comma(after))
    if named is not None and not named.prefix and not suffix:
        after = named.after
        dated = read_date(scan.tokens, named.after - 1)
        if dated is not None and dated.day is not None:
            return _dated(scan, dated._replace(first=index))
        if scan.anchor is not None and day is not None and day.isoweekday() != int(named.row.value):
            day = weekday_value(scan.anchor, int(named.row.value), "ahead" if int(steps) > 0 else "back")
    return _from_day(scan, index, after, day, "published", hit.prefix, suffix)


def _means_today(scan: Scan, index: int, after: int) -> bool:
    """Whether اليوم is today, not the day of an order (اليوم الثاني), another day (اليوم التالي) or part of a name."""
    if scan.hit(index - 1, "not_today") or scan.hit(index - 1, "that"):
        return False
    if scan.hit(after, "relation") or scan.hit(after, "not_today_before"):
        return False
    ordinal = read_ordinal(scan.tokens, after) if after < scan.size else None
    return ordinal is None or weekday_at(scan.tokens, after) is not None


def _weekday(scan: Scan, index: int) -> Found | None:
    """الخميس, يوم الخميس, الخميس الماضي, الخميس المقبل; not a weekday with a full date."""
    at = index
    unit = scan.unit(index)
    if unit is not None and unit.row.code == "D" and unit.row.number == "s" and not unit.row.definite:
        at = unit.after
    named = weekday_at(scan.tokens, at)
    if named is None:
        weak = scan.hit(at, "weekday")
        if at == index or weak is None or weak.prefix or weak.after - at != 1:
            return None
        named = weak
    if named.prefix and at > index:
        return None
    if scan.hit(index - 1, "not_day") and not weekday_at(scan.tokens, named.after):
        return None
    dated = read_date(scan.tokens, at) if at < scan.size else None
    if dated is not None and dated.day is not None:
        return _dated(scan, dated._replace(first=index))
    number = int(named.row.value)
    prefix = unit.prefix if unit is not None and at > index else named.prefix
    after, turn = _turn(scan, named.after)
    paired = _pair(scan, after, number)
    weekly = _in_week(scan, after) if turn is None else None
    if weekly is not None:
        after, steps = weekly
        day = (
            None
            if scan.anchor is None
            else weekday_value(scan.anchor + timedelta(weeks=steps), number, "this")
        )
        return _from_day(scan, index, after, day, "published", prefix)
    if turn is None:
        turn = "ahead" if scan.future(index, after) else "back"
    day = None if scan.anchor is None or turn == "same" else weekday_value(scan.anchor, number, turn)
    return _from_day(scan, index, paired or after, day, "published", prefix)


def _in_week(scan: Scan, at: int) -> tuple[int, int] | None:
    """من الأسبوع المقبل, الأسبوع الماضي behind a weekday: ``(token after, weeks from now)``."""
    of = scan.hit(at, "from", ("",)) or scan.hit(at, "at", ("",))
    unit = scan.unit(of.after if of else at)
    if unit is None or unit.prefix or unit.row.code != "W" or unit.row.number != "s" or not unit.row.definite:
        return None
    hit = scan.hit(unit.after, "relation", ("",))
    return (hit.after, int(hit.row.value)) if hit and hit.row.value in _TURNS else None


def _pair(scan: Scan, at: int, number: int) -> int | None:
    """Past the second day of a night told by two: ليل الأربعاء الخميس, ليلة الأربعاء - الخميس."""
    if at < scan.size and scan.kinds[at] == "-":
        at += 1
    second = weekday_at(scan.tokens, at)
    return second.after if second and not second.prefix and int(second.row.value) == number % 7 + 1 else None


def _turn(scan: Scan, at: int) -> tuple[int, str | None]:
    """The relation word at a token: ``(token after, last / this / next / same)``, None where there is none."""
    hit = scan.hit(at, "relation", ("",))
    if hit is None or hit.row.weak:
        return at, None
    return hit.after, _TURNS.get(hit.row.value, "same")


def _day_of_month(scan: Scan, index: int) -> Found | None:
    """الثامن من الشهر الجاري, 9 من هذا الشهر, 5 الجاري."""
    number, at = _day_number(scan, index)
    before = scan.unit(index - 1)
    if number is None or (before is not None and before.row.code != "D"):
        return None
    of = scan.hit(at, "from", ("",))
    at = of.after if of else at
    this = scan.hit(at, "this", ("",))
    at = this.after if this else at
    unit = scan.unit(at)
    steps = 0
    if unit is not None and unit.row.code == "M" and unit.row.number == "s" and unit.row.definite:
        after, turn = _turn(scan, unit.after)
        if turn is None and not this:
            return None
        steps = {"last": -1, "next": 1}.get(turn or "this", 0)
        if turn == "same":
            return None
    else:
        hit = scan.hit(at, "relation", ("",))
        if hit is None or hit.row.value != "0" or this:
            return None
        after = hit.after
    day = None
    if scan.anchor is not None:
        day = _day(month(scan.anchor.year, scan.anchor.month + steps), number)
        if day is None:
            return None
    return _from_day(scan, index, after, day, "published")


def _day_number(scan: Scan, index: int) -> tuple[int | None, int]:
    if scan.kinds[index] == "n":
        word = scan.fold[index]
        return (int(word), index + 1) if word.isdigit() and 1 <= int(word) <= 31 else (None, index)
    ordinal = read_ordinal(scan.tokens, index)
    if ordinal is None or ordinal.value is None or not 1 <= ordinal.value <= 31:
        return None, index
    return int(ordinal.value), ordinal.after


def _day(month_value: str, number: int) -> date | None:
    try:
        return date.fromisoformat(f"{month_value}-{number:02}")
    except ValueError:
        return None


def _full_date(scan: Scan, index: int) -> Found | None:
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
    return _dated(scan, dated._replace(first=index)) if dated is not None and dated.day is not None else None


def _two_days(scan: Scan, index: int, at: int) -> Found | None:
    """يومي 11 و12 أغسطس, يومي 11 و12 من الشهر الجاري."""
    if at + 2 >= scan.size or scan.kinds[at] != "n" or scan.fold[at + 1] not in ("و", "-"):
        return None
    return _interval(scan, index, scan.fold[at], at + 2)


def _interval(scan: Scan, first: int, day: str, at: int) -> Found | None:
    """The interval from day number `day` to the date at token `at`, whose month it shares."""
    last = _with_month(scan, at)
    if last is None or last.value is None or not day.isdigit() or len(last.value) != 10:
        return None
    begin = _day(last.value[:7], int(day))
    if begin is None or begin.isoformat() >= last.value:
        return None
    return last._replace(first=first, prefix="", value=f"{begin.isoformat()}/{last.value}")


def _with_month(scan: Scan, index: int) -> Found | None:
    """A day with the month behind it: a date, or a day of this month."""
    dated = read_date(scan.tokens, index)
    if dated is not None and dated.day is not None and dated.until is None:
        return _dated(scan, dated)
    return _day_of_month(scan, index)


def _day_and_month(scan: Scan, index: int) -> Found | None:
    """يوم 22/4."""
    if index + 2 >= scan.size or scan.fold[index + 1] != "/" or scan.kinds[index + 2] != "n":
        return None
    first, second = scan.fold[index], scan.fold[index + 2]
    if not (first.isdigit() and second.isdigit() and int(first) <= 31 and 1 <= int(second) <= 12):
        return None
    if index + 3 < scan.size and scan.fold[index + 3] == "/":
        return None
    return _dated(scan, CalendarDate(index, index + 3, None, int(second), int(first)))


def _dated(scan: Scan, found: CalendarDate) -> Found:
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
    after, turn = _turn(scan, found.after)
    if turn == "same":
        after, turn = found.after, None
    if turn is None:
        relative, end = _relative_year(scan, found.after)
        if end > found.after:
            return relative, end, "published"
    if scan.anchor is None or found.month is None:
        return None, after, "published"
    anchor = scan.anchor
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
    after, turn = _turn(scan, unit.after)
    if turn is None and not this:
        return None, at
    if turn == "same":
        return (int(scan.told["Y"]) if "Y" in scan.told else None), after
    steps = {"last": -1, "next": 1}.get(turn or "this", 0)
    return (None if scan.anchor is None else scan.anchor.year + steps), after


def _month_or_date(scan: Scan, index: int) -> Found | None:
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


def _part_then_day(scan: Scan, index: int) -> Found | None:
    """مساء الخميس, صباح اليوم, ليل 5 آذار, ليلة أمس."""
    part = scan.hit(index, "part")
    if part is None or part.row.value == "" or part.after >= scan.size:
        return None
    at = part.after
    unit = scan.unit(at)
    if unit is not None and unit.row.code == "D" and unit.row.definite:
        pass
    day = _plain_day(scan, at)
    if day is None or day.prefix or day.calendar == "hijri":
        return None
    value = f"{day.value}T{part.row.value}" if day.value and "T" not in day.value else day.value
    joined = day._replace(first=index, kind="TIME", value=value, prefix=part.prefix)
    return _clock_behind(scan, joined)


def _this_part(scan: Scan, index: int) -> Found | None:
    """هذا الصباح, هذا المساء: today's."""
    this = scan.hit(index, "this")
    part = scan.hit(this.after, "part", ("",)) if this else None
    if this is None or part is None or not scan.fold[this.after].startswith("ال"):
        return None
    value = None if scan.anchor is None else f"{scan.anchor.isoformat()}T{part.row.value}"
    return Found(index, part.after, "TIME", value, "D", "published", prefix=this.prefix)


def _between_days(scan: Scan, index: int) -> Found | None:
    """من 4 إلى 22 يناير, بين 2 و7 من الشهر الجاري: the first day has its month from the last."""
    led_from, led_between = scan.hit(index - 1, "from"), scan.hit(index - 1, "between")
    if scan.kinds[index] != "n" or index + 2 >= scan.size or not (led_from or led_between):
        return None
    joined = scan.hit(index + 1, "to") if led_from else scan.fold[index + 1] == "و"
    return _interval(scan, index, scan.fold[index], index + 2) if joined else None


def _with_behind(scan: Scan, day: Found | None) -> Found | None:
    """The part of the day or clock time behind a day: الخميس مساء, أمس في الساعة الثامنة."""
    if day is None or day.kind != "DATE" or (day.value and "/" in day.value):
        return day
    clocked = _clock_behind(scan, day)
    if clocked is not day:
        return clocked
    part = scan.hit(day.after, "part", ("",))
    if part is None or part.after - day.after > 1 or not _adverbial(scan, day.after):
        return day
    value = None if day.value is None else f"{day.value}T{part.row.value}"
    return day._replace(after=part.after, kind="TIME", value=value)


def _adverbial(scan: Scan, index: int) -> bool:
    """Whether a part of the day behind a day is its time (مساء، ليلا), not the start of another phrase (مساء الأحد)."""
    return scan.fold[index].endswith("ا") and weekday_at(scan.tokens, index + 1) is None


def _clock_behind(scan: Scan, day: Found) -> Found:
    at = day.after
    while at < scan.size and at < day.after + 2 and (scan.kinds[at] == "," or scan.hit(at, "at", ("",))):
        at += 1
    clock = read_clock(scan, at) if at < scan.size else None
    if clock is None or clock.value is None:
        return day
    value = None
    if day.value is not None:
        part = day.value[11:]
        value = day.value[:10] + evening(clock.value, part)
    return day._replace(after=clock.after, kind="TIME", value=value)


def _clock_joined(scan: Scan, index: int) -> Found | None:
    """A clock time with the day behind it, where there is one: الساعة الثامنة من مساء الخميس."""
    clock = read_clock(scan, index)
    if clock is None or clock.value is None:
        return None
    at = clock.after
    while at < scan.size and at < clock.after + 2 and (scan.hit(at, "from", ("",)) or scan.kinds[at] == ","):
        at += 1
    day = None
    if at < scan.size:
        day = _part_then_day(scan, at) or _plain_day(scan, at)
    if day is None or (day.value and "/" in day.value) or day.prefix:
        return clock
    value = None if day.value is None else day.value[:10] + evening(clock.value, day.value[11:])
    return clock._replace(after=day.after, value=value, rests_on=day.rests_on)
