"""Days, parts of days, months and dates."""

from datetime import timedelta

from tawatur.mentions.calendars import weekday_value
from tawatur.mentions.times_clock import evening, read_clock
from tawatur.mentions.times_dates import (
    TURNS,
    dated_day,
    day_of_month,
    from_day,
    full_date,
    interval,
    read_month,
    turn_at,
)
from tawatur.mentions.times_words import Found, Scan
from tawatur.text.dates import (
    read_date,
    weekday_at,
)
from tawatur.text.numbers import read_ordinal


def read_day(scan: Scan, index: int) -> Found | None:
    """A day at token `index`: weekday, أمس, date, day of this month; with the part of the day before or behind it."""
    return (
        _part_then_day(scan, index)
        or _this_part(scan, index)
        or _between_days(scan, index)
        or _clock_joined(scan, index)
        or _with_behind(scan, _plain_day(scan, index))
        or read_month(scan, index)
    )


def _plain_day(scan: Scan, index: int) -> Found | None:
    """A day without part of the day."""
    return _today(scan, index) or _weekday(scan, index) or day_of_month(scan, index) or full_date(scan, index)


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
            return dated_day(scan, dated._replace(first=index))
        if scan.anchor is not None and day is not None and day.isoweekday() != int(named.row.value):
            day = weekday_value(scan.anchor, int(named.row.value), "ahead" if int(steps) > 0 else "back")
    return from_day(scan, index, after, day, "published", hit.prefix, suffix)


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
        return dated_day(scan, dated._replace(first=index))
    number = int(named.row.value)
    prefix = unit.prefix if unit is not None and at > index else named.prefix
    after, turn = turn_at(scan, named.after)
    paired = _pair(scan, after, number)
    weekly = _in_week(scan, after) if turn is None else None
    if weekly is not None:
        after, steps = weekly
        day = (
            None
            if scan.anchor is None
            else weekday_value(scan.anchor + timedelta(weeks=steps), number, "this")
        )
        return from_day(scan, index, after, day, "published", prefix)
    if turn is None:
        turn = "ahead" if scan.future(index, after) else "back"
    day = None if scan.anchor is None or turn == "same" else weekday_value(scan.anchor, number, turn)
    return from_day(scan, index, paired or after, day, "published", prefix)


def _in_week(scan: Scan, at: int) -> tuple[int, int] | None:
    """من الأسبوع المقبل, الأسبوع الماضي behind a weekday: ``(token after, weeks from now)``."""
    of = scan.hit(at, "from", ("",)) or scan.hit(at, "at", ("",))
    unit = scan.unit(of.after if of else at)
    if unit is None or unit.prefix or unit.row.code != "W" or unit.row.number != "s" or not unit.row.definite:
        return None
    hit = scan.hit(unit.after, "relation", ("",))
    return (hit.after, int(hit.row.value)) if hit and hit.row.value in TURNS else None


def _pair(scan: Scan, at: int, number: int) -> int | None:
    """Past the second day of a night told by two: ليل الأربعاء الخميس, ليلة الأربعاء - الخميس."""
    if at < scan.size and scan.kinds[at] == "-":
        at += 1
    second = weekday_at(scan.tokens, at)
    return second.after if second and not second.prefix and int(second.row.value) == number % 7 + 1 else None


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
    return interval(scan, index, scan.fold[index], index + 2) if joined else None


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
