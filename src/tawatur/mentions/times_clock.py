"""Clock times, with half of the day and zone."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tawatur.mentions.time_found import Found
from tawatur.mentions.times_words import Scan
from tawatur.text.dates import weekday_at
from tawatur.text.phrasebook import glued

_LAST_HOUR = 24
_NOON = 12


def read_clock(scan: Scan, index: int) -> Found | None:
    """A clock time: الساعة الثامنة والنصف مساء, 15:30 بتوقيت غرينتش, الساعة 10 صباحا."""
    fixed = scan.hit(index, "clock")
    if fixed is not None and not weekday_at(scan.tokens, fixed.after):
        return Found(index, fixed.after, "TIME", fixed.row.value, "T", prefix=fixed.prefix)
    hour_word = scan.hit(index, "hour")
    at = index
    if hour_word is not None:
        if not scan.fold[index].endswith(_HOUR_DEFINITE) and scan.kinds[min(index + 1, scan.size - 1)] != "n":
            return None
        at = hour_word.after
    if at >= scan.size:
        return None
    time = _digital(scan, at, hour_word is not None) or _spoken(scan, at, hour_word is not None)
    if time is None:
        return None
    hour, minute, second, after = time
    after, half = meridiem(scan, after)
    if hour_word is None and scan.kinds[at] == "w" and not half and after - at < _SPOKEN_PARTS:
        return None
    zone_after, zone = _zone(scan, after)
    colon = at + 1 < scan.size and scan.fold[at + 1] == ":"
    if hour_word is None and not (half or zone is not None or colon or scan.kinds[at] == "w"):
        return None
    hour = of_day(hour, half)
    if hour > _LAST_HOUR or minute > 59:
        return None
    value = f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "") + (zone or "")
    prefix = hour_word.prefix if hour_word else ""
    return Found(index, zone_after, "TIME", value, "T", prefix=prefix)


_HOUR_DEFINITE = "لساعه"


_SPOKEN_PARTS = 2
"""An hour in words without الساعة is one only with its minutes or half of the day behind it."""


_STOPPED = re.compile(r"(\d{1,2})[.,٫](\d{1,2})")
"""Hours and minutes with a stop or comma between, as agencies print them: الساعة 14,00 ت غ."""


def _digital(scan: Scan, at: int, told: bool) -> tuple[int, int, int | None, int] | None:
    """Digits of a clock: 15:30, 15:30:10, 15.30 and 1530 and 8 where something tells that it is one."""
    if scan.kinds[at] != "n":
        return None
    word = scan.fold[at]
    stopped = _STOPPED.fullmatch(word)
    if stopped is not None:
        clock = told or _zone(scan, at + 1)[1] is not None
        return (int(stopped[1]), int(stopped[2]), None, at + 1) if clock else None
    if not word.isdigit():
        return None
    if (
        at + 2 < scan.size
        and scan.fold[at + 1] == ":"
        and scan.kinds[at + 2] == "n"
        and glued(scan.tokens, at + 1)
    ):
        minute = scan.fold[at + 2]
        if not minute.isdigit() or len(minute) != 2 or len(word) > 2 or int(minute) > 59:
            return None
        if (
            at + 4 < scan.size
            and scan.fold[at + 3] == ":"
            and scan.fold[at + 4].isdigit()
            and glued(scan.tokens, at + 4)
        ):
            return int(word), int(minute), int(scan.fold[at + 4]), at + 5
        return int(word), int(minute), None, at + 3
    if len(word) in (3, 4) and (told or _zone(scan, at + 1)[1] is not None or meridiem(scan, at + 1)[1]):
        return int(word[:-2]), int(word[-2:]), None, at + 1
    if len(word) > 2:
        return None
    hours, minutes, after = _minutes(scan, int(word), at + 1)
    if not told and not meridiem(scan, after)[1]:
        return int(word), 0, None, at + 1
    return hours, minutes, None, after


def _spoken(scan: Scan, at: int, told: bool) -> tuple[int, int, int | None, int] | None:
    """Hours in words: الثامنة والنصف, العاشرة إلا الربع, الثانية عشرة وعشر دقائق; feminine where no الساعة tells it."""
    ordinal = scan.ordinal(at)
    if ordinal is None or ordinal.value is None or ordinal.value > _NOON:
        return None
    if not told and not (scan.fold[at].endswith("ه") and scan.fold[at].startswith("ال")):
        return None
    hour, minute, after = _minutes(scan, int(ordinal.value), ordinal.after)
    return hour, minute, None, after


def _minutes(scan: Scan, hour: int, after: int) -> tuple[int, int, int]:
    """What stands behind an hour: والنصف, إلا الربع, وعشر دقائق, إلا خمس دقائق: ``(hour, minute, token after)``."""
    minute, at = 0, after
    for _ in range(_MINUTE_PARTS):
        more, behind = _minute_part(scan, at)
        if behind == at:
            break
        minute, at = minute + more, behind
    return (hour, minute, at) if minute >= 0 else (hour - 1 or _NOON, _HOUR_MINUTES + minute, at)


_MINUTE_PARTS = 2
"""Parts that minutes are told by: الخامسة والنصف إلا ثلاث دقائق has two."""
_HOUR_MINUTES = 60


def _minute_part(scan: Scan, at: int) -> tuple[int, int]:
    """Minutes past (negative: before) the hour told at a token, and the token behind; the token itself where none are."""
    if at >= scan.size:
        return 0, at
    part = scan.hit(at, "clock_part", ("",))
    if part is not None:
        return int(part.row.value), part.after
    minus = scan.hit(at, "minus", ("",)) is not None
    standing = minus or scan.fold[at] == "و"
    if at + standing >= scan.size:
        return 0, at
    number = scan.number(at + standing)
    if number is None or not number.value or number.value >= _HOUR_MINUTES:
        return 0, at
    if not standing and "و" not in number.prefix:
        return 0, at
    unit = scan.unit(number.after)
    minutes = -int(number.value) if minus else int(number.value)
    if unit is not None and unit.row.code == "TM":
        return minutes, unit.after
    return (minutes, number.after) if meridiem(scan, number.after)[1] else (0, at)


def meridiem(scan: Scan, at: int) -> tuple[int, str]:
    """The half of the day at a token (مساء, من الليل, في الصباح): ``(token after, am, noon, pm or night)``, empty where none is."""
    look = at
    skipped = scan.hit(look, "at", ("",)) or scan.hit(look, "from", ("",))
    if skipped is not None:
        look = skipped.after
    hit = scan.hit(look, "meridiem", ("",))
    if hit is None or weekday_at(scan.tokens, hit.after):
        return at, ""
    return hit.after, hit.row.value


def of_day(hour: int, half: str) -> int:
    """The hour of the day from an hour of twelve and the half."""
    if half == "am" and hour == _NOON:
        return 0
    late = half == "pm" or (half == "noon" and hour < 10) or (half == "night" and 6 <= hour < _NOON)
    if late and hour < _NOON:
        return hour + _NOON
    return 0 if half == "night" and hour == _NOON else hour


def _zone(scan: Scan, at: int) -> tuple[int, str | None]:
    """بتوقيت غرينتش and the like: ``(token after, offset)``, None where there is none."""
    look = scan.past_comma(at)
    before = scan.hit(look, "zone_before")
    if before is None:
        return at, None
    if before.row.value:
        return before.after, before.row.value
    zone = scan.hit(before.after, "zone", ("",))
    return (zone.after, _offset(scan, zone.row.value)) if zone else (before.after, "")


def _offset(scan: Scan, zone: str) -> str:
    """The offset of a zone: as the table has it, or that of the day counted from where the zone keeps summer time."""
    if "/" not in zone:
        return zone
    if scan.anchor is None:
        return ""
    try:
        there = datetime(scan.anchor.year, scan.anchor.month, scan.anchor.day, _NOON, tzinfo=ZoneInfo(zone))
    except ZoneInfoNotFoundError:
        return ""  # a machine without zone data
    offset = there.strftime("%z")
    return f"{offset[:3]}:{offset[3:]}"


def evening(clock: str, part: str) -> str:
    """A clock time of twelve hours in the light of the TIMEX3 part of the day beside it."""
    return f"T{of_day(int(clock[1:3]), _HALVES.get(part, '')):02}{clock[3:]}"


_HALVES = {"EV": "pm", "AF": "pm", "NI": "night", "MO": "am"}


def hour_behind(scan: Scan, at: int, part: str) -> Found | None:
    """An hour that only a day and في before it tell: الخميس في السابعة, الليلة في 10 (digits with a part of the day only)."""
    if at >= scan.size:
        return None
    if scan.kinds[at] == "n" and part and scan.fold[at].isdigit() and len(scan.fold[at]) <= 2:
        hour, after = int(scan.fold[at]), at + 1
    else:
        spoken = _spoken(scan, at, told=False)
        if spoken is None or spoken[1]:
            return None
        hour, after = spoken[0], spoken[3]
    closed = (
        after >= scan.size or scan.kinds[after] not in "wn%" or scan.hit(after, "from", ("",)) is not None
    )
    if not closed or hour > _NOON or scan.hit(after + 1, "age", ("",)):
        return None
    return Found(at, after, "TIME", f"T{hour:02}:00", "T")
