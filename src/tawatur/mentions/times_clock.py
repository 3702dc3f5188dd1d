"""Clock times, with half of the day and zone."""

from tawatur.mentions.times_words import Found, Scan
from tawatur.text.dates import weekday_at
from tawatur.text.numbers import read_number, read_ordinal
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
    after, half = _meridiem(scan, after)
    if hour_word is None and scan.kinds[at] == "w" and not half and after - at < _SPOKEN_PARTS:
        return None
    zone_after, zone = _zone(scan, after)
    colon = scan.kinds[at] == "n" and after - at >= 3
    if hour_word is None and not (half or zone is not None or colon or scan.kinds[at] == "w"):
        return None
    hour = _twelve(hour, half)
    if hour > _LAST_HOUR or minute > 59:
        return None
    value = f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "") + (zone or "")
    prefix = hour_word.prefix if hour_word else ""
    return Found(index, zone_after, "TIME", value, "T", prefix=prefix)


_HOUR_DEFINITE = "لساعه"


_SPOKEN_PARTS = 2
"""An hour in words without الساعة is one only with its minutes or half of the day behind it."""


def _digital(scan: Scan, at: int, told: bool) -> tuple[int, int, int | None, int] | None:
    """Digits of a clock: 15:30, 15:30:10, 15.30 and 1530 and 8 where something tells that it is one."""
    if scan.kinds[at] != "n":
        return None
    word = scan.fold[at]
    if word.replace(".", "").isdigit() and word.count(".") == 1 and told:
        parts = word.split(".")
        return int(parts[0]), int(parts[1]), None, at + 1
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
    if len(word) == 4 and (told or _zone(scan, at + 1)[1] is not None):
        return int(word[:2]), int(word[2:]), None, at + 1
    if len(word) > 2:
        return None
    hours, minutes, after = _minutes(scan, int(word), at + 1) if told else (int(word), 0, at + 1)
    return hours, minutes, None, after


def _spoken(scan: Scan, at: int, told: bool) -> tuple[int, int, int | None, int] | None:
    """Hours in words: الثامنة والنصف, العاشرة إلا الربع, الثانية عشرة وعشر دقائق; feminine where no الساعة tells it."""
    ordinal = read_ordinal(scan.tokens, at)
    if ordinal is None or ordinal.value is None or ordinal.value > _NOON:
        return None
    if not told and not (scan.fold[at].endswith("ه") and scan.fold[at].startswith("ال")):
        return None
    hour, minute, after = _minutes(scan, int(ordinal.value), ordinal.after)
    return hour, minute, None, after


def _minutes(scan: Scan, hour: int, after: int) -> tuple[int, int, int]:
    """What stands behind an hour: والنصف, إلا الربع, وعشر دقائق: ``(hour, minute, token after)``."""
    if after >= scan.size:
        return hour, 0, after
    part = scan.hit(after, "clock_part", ("",))
    if part is not None:
        minute = int(part.row.value)
        return (hour, minute, part.after) if minute >= 0 else (hour - 1 or _NOON, 60 + minute, part.after)
    standing = scan.fold[after] == "و" and after + 1 < scan.size
    number = read_number(scan.tokens, after + standing)
    if number is not None and (standing or "و" in number.prefix) and number.value and number.value < 60:
        unit = scan.unit(number.after)
        if unit is not None and unit.row.code == "TM":
            return hour, int(number.value), unit.after
    return hour, 0, after


def _meridiem(scan: Scan, at: int) -> tuple[int, str]:
    look = at
    skipped = scan.hit(look, "at", ("",)) or scan.hit(look, "from", ("",))
    if skipped is not None:
        look = skipped.after
    hit = scan.hit(look, "meridiem", ("",))
    if hit is None or weekday_at(scan.tokens, hit.after):
        return at, ""
    return hit.after, hit.row.value


def _twelve(hour: int, half: str) -> int:
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
    return (zone.after, zone.row.value) if zone else (before.after, "")


def evening(clock: str, part: str) -> str:
    """A clock time of twelve hours in the light of the part of the day beside it."""
    hour = int(clock[1:3])
    if part in ("EV", "AF") and hour < _NOON:
        return f"T{hour + _NOON:02}{clock[3:]}"
    if part == "NI" and 6 <= hour < _NOON:
        return f"T{hour + _NOON:02}{clock[3:]}"
    return clock
