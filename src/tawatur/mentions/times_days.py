"""Days, parts of days, months and dates."""

from datetime import date, timedelta

from tawatur.mentions.calendars import month, period_bounds, weekday_value
from tawatur.mentions.time_found import Found
from tawatur.mentions.times_clock import evening, hour_behind, read_clock
from tawatur.mentions.times_dates import (
    TURNS,
    dated_day,
    day_in,
    day_number,
    day_of_month,
    from_day,
    full_date,
    interval,
    read_month,
    turn_at,
)
from tawatur.mentions.times_words import Scan
from tawatur.text.dates import (
    read_date,
    weekday_at,
)


def read_day(scan: Scan, index: int) -> Found | None:
    """A day at token `index`: weekday, أمس, date, day of this month; with the part of the day before or behind it."""
    return scan.first_of(index, _DAYS)


def _plain_day(scan: Scan, index: int) -> Found | None:
    """A day without part of the day."""
    return scan.first_of(index, _PLAIN_DAYS)


def _today(scan: Scan, index: int) -> Found | None:
    """أمس, اليوم, غدا and the like, with the weekday that may follow."""
    hit = scan.hit(index, "day")
    if hit is None or (hit.prefix and "ب" not in hit.prefix and hit.prefix not in ("و", "ف", "ل")):
        return None
    if "ل" in hit.prefix and hit.row.value == "-1" and "أ" not in scan.tokens.light[index]:
        return None  # the verb لامس
    steps, suffix = hit.row.value, ""
    if scan.hit(index - 1, "whole"):
        return None
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
    if scan.hit(index - 1, "not_today") or scan.hit(index - 1, "that") or _in_outlet(scan, index, after):
        return False
    if scan.hit(after, "relation") or scan.hit(after, "not_today_before"):
        return False
    ordinal = scan.ordinal(after) if after < scan.size else None
    return ordinal is None or weekday_at(scan.tokens, after) is not None


def _in_outlet(scan: Scan, index: int, after: int) -> bool:
    """Whether اليوم ends an outlet's name behind a state's: قناة روسيا اليوم، "سوريا اليوم"; not أعلنت السعودية اليوم عن."""
    state = scan.hit(index - 1, "named_today")
    if state is None:
        return False
    marked = index > 1 and scan.tokens.kinds[index - 2] == "o"
    if marked or scan.hit(index - 2, "outlet_noun"):
        return True
    return state.row.value == "mostly" and weekday_at(scan.tokens, after) is None


def _weekday(scan: Scan, index: int) -> Found | None:
    """الخميس, يوم الخميس, هذا الخميس, الخميس الماضي, الخميس المقبل; not a weekday with a full date."""
    this = scan.hit(index, "this")
    at = this.after if this else index
    unit = scan.unit(at)
    day_word = unit if unit is not None and unit.row.code == "D" and unit.row.number == "s" else None
    if day_word is not None and not day_word.row.definite:
        at = day_word.after
    else:
        day_word = None
    named = weekday_at(scan.tokens, at)
    if named is None:
        weak = scan.hit(at, "weekday")
        if day_word is None or weak is None or weak.prefix or weak.after - at != 1:
            return None
        named = weak
    if named.prefix and at > index:
        return None
    if scan.hit(index - 1, "not_day") and not weekday_at(scan.tokens, named.after):
        return None
    dated = read_date(scan.tokens, at) if at < scan.size else None
    if dated is not None and dated.day is not None:
        return dated_day(scan, dated._replace(first=index))
    prefix = next((hit.prefix for hit in (this, day_word) if hit is not None), named.prefix)
    day, after = _which(scan, index, named.after, int(named.row.value), this is not None)
    return from_day(scan, index, after, day, "published", prefix)


def _which(scan: Scan, first: int, after: int, number: int, this: bool) -> tuple[date | None, int]:
    """Which day a weekday (Monday 1) that ends at token `after` is, and the token behind what tells it."""
    anchor = scan.anchor
    after, turn = turn_at(scan, after)
    paired = _pair(scan, after, number)
    weekly = _in_week(scan, after) if turn is None else None
    if weekly is not None:
        after, steps = weekly
        return (anchor and weekday_value(anchor + timedelta(weeks=steps), number, "this")), after
    if anchor is None or turn == "same":
        return None, paired or after
    if turn is None:
        numbered = _numbered(scan, after, number, anchor)
        if numbered is not None:
            return numbered, after + 1
        if scan.week is not None and scan.in_reach(scan.week[0], first):
            return weekday_value(scan.week[1], number, "this"), paired or after
        since = scan.hit(first - 1, "since") is not None
        turn = "ahead" if not since and scan.future(first, after) else "this" if this else "back"
    return weekday_value(anchor, number, turn), paired or after


def _numbered(scan: Scan, at: int, weekday: int, anchor: date) -> date | None:
    """الجمعة 15: the day of the month, in the nearest month in which that day is the weekday; nothing counted behind."""
    if at >= scan.size or scan.kinds[at] != "n" or not scan.fold[at].isdigit() or len(scan.fold[at]) > 2:
        return None
    behind = at + 1
    if behind < scan.size and scan.kinds[behind] not in ".,?" and not scan.hit(behind, "to", ("", "و")):
        return None
    days = [day_in(month(anchor.year, anchor.month + steps), int(scan.fold[at])) for steps in (-1, 0, 1)]
    fitting = [day for day in days if day is not None and day.isoweekday() == weekday]
    return min(fitting, key=lambda day: abs(day - anchor), default=None)


def _in_week(scan: Scan, at: int) -> tuple[int, int] | None:
    """من الأسبوع المقبل, الأسبوع الماضي, من هذا الأسبوع behind a weekday: ``(token after, weeks from now)``."""
    of = scan.hit(at, "from", ("",)) or scan.hit(at, "at", ("",))
    at = of.after if of else at
    this = scan.hit(at, "this", ("",))
    unit = scan.unit(this.after if this else at)
    if unit is None or unit.prefix or unit.row.code != "W" or unit.row.number != "s" or not unit.row.definite:
        return None
    if this is not None:
        return unit.after, 0
    hit = scan.hit(unit.after, "relation", ("",))
    return (hit.after, int(hit.row.value)) if hit and hit.row.value in TURNS else None


def _pair(scan: Scan, at: int, number: int) -> int | None:
    """Past the second day of a night told by two: ليل الأربعاء الخميس, ليلة الأربعاء - الخميس, ليل الأربعاء إلى الخميس."""
    night = scan.hit(at - 2, "part")
    joined = night is not None and night.row.value == "NI" and scan.hit(at, "to", ("",)) is not None
    if at < scan.size and (scan.kinds[at] == "-" or joined):
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
    """من 4 إلى 22 يناير, بين الثاني والسابع من الشهر الجاري, في 28 و29 يونيو: the first day has its month from the last."""
    led = next((f for f in ("from", "between", "at") if scan.hit(index - 1, f)), None)
    if led is None:
        return None
    day, at = day_number(scan, index)
    if day is None or at >= scan.size:
        return None
    if led == "at":
        return _next_to(interval(scan, index, day, at + 1)) if scan.fold[at] == "و" else None
    if scan.kinds[at] == "-" or (scan.hit(at, "to") if led == "from" else scan.fold[at] == "و"):
        return interval(scan, index, day, at + 1)
    return interval(scan, index, day, at) if led == "between" and scan.fold[at].startswith("وال") else None


def _next_to(days: Found | None) -> Found | None:
    """An interval of two days that follow one another; others are days by themselves."""
    bounds = period_bounds(days.value) if days is not None and days.value else None
    return days if bounds is not None and (bounds[1] - bounds[0]).days == 1 else None


def _day_with_behind(scan: Scan, index: int) -> Found | None:
    """A day with the part of the day or clock time behind it: الخميس مساء, أمس في الساعة الثامنة."""
    day = _plain_day(scan, index)
    if day is None or (day.value and "/" in day.value):
        return day
    clocked = _clock_behind(scan, day)
    if day.kind != "DATE":
        return clocked
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


def _this_part_with_clock(scan: Scan, index: int) -> Found | None:
    day = _this_part(scan, index)
    return None if day is None else _clock_behind(scan, day)


def _clock_behind(scan: Scan, day: Found) -> Found:
    """A day with the clock time that stands behind it, if one does: الخميس في الساعة الثامنة, الليلة نحو الساعة 7."""
    at, part = day.after, (day.value or "")[11:]
    while at < scan.size and at < day.after + 3 and (scan.kinds[at] in ",-" or _before_clock(scan, at)):
        at += 1
    clock = read_clock(scan, at) if at < scan.size and scan.kinds[at - 1] != "-" else None
    if clock is None and at < scan.size and scan.kinds[at - 1] == "-" and scan.fold[at + 1 : at + 2] == [":"]:
        clock = read_clock(scan, at)
    if clock is None and at > day.after and scan.hit(at - 1, "at", ("",)):
        clock = hour_behind(scan, at, part)
    if clock is None or clock.value is None:
        return day
    value = None
    if day.value is not None:
        value = day.value[:10] + evening(clock.value, part)
    return day._replace(after=clock.after, kind="TIME", value=value)


def _before_clock(scan: Scan, at: int) -> bool:
    return scan.hit(at, "at", ("",)) is not None or scan.hit(at, "about", ("",)) is not None


def _part_then_clock(scan: Scan, index: int) -> Found | None:
    """مساء الساعة الثامنة, بعد الظهر 7:00: the part of the day tells the half of the clock."""
    part = scan.hit(index, "part")
    if part is None or part.after >= scan.size:
        return None
    clock = read_clock(scan, part.after)
    if clock is None or clock.value is None or clock.after - part.after < _TOLD_CLOCK:
        return None
    return clock._replace(first=index, value=evening(clock.value, part.row.value), prefix=part.prefix)


_TOLD_CLOCK = 2
"""Tokens of a clock time that tells itself: الساعة 8, 8:30."""


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
        day = _part_then_day(scan, at) or _this_part(scan, at) or _plain_day(scan, at)
    if day is None or (day.value and "/" in day.value) or day.prefix:
        return clock
    value = None if day.value is None else day.value[:10] + evening(clock.value, day.value[11:])
    return clock._replace(after=day.after, value=value, rests_on=day.rests_on)


_PLAIN_DAYS = (
    (frozenset(("day",)), _today),
    (frozenset(("this", "unit", "weekday")), _weekday),
    (frozenset(("number",)), day_of_month),
    (frozenset(("unit", "number", "weekday", "month", "month_noun")), full_date),
)
_DAYS = (
    (frozenset(("part",)), _part_then_day),
    (frozenset(("this",)), _this_part_with_clock),
    (frozenset(("part",)), _part_then_clock),
    (frozenset(("number",)), _between_days),
    (frozenset(("clock", "hour", "number")), _clock_joined),
    (frozenset(("day", "this", "unit", "weekday", "number", "month", "month_noun")), _day_with_behind),
    (frozenset(("number", "weekday", "month", "month_noun")), read_month),
)
