"""How often: times that come again."""

from tawatur.knowledge import TimeWord
from tawatur.mentions.calendars import duration
from tawatur.mentions.time_found import Found
from tawatur.mentions.times_clock import evening, hour_behind, read_clock
from tawatur.mentions.times_lengths import counted
from tawatur.mentions.times_words import LOOSE, Scan
from tawatur.text.dates import weekday_at
from tawatur.text.hit import Hit


def read_set(scan: Scan, index: int) -> Found | None:
    """كل خميس, كل يوم, كل ثلاثة أشهر."""
    part = scan.hit(index, "part", LOOSE)
    if part is not None and scan.hit(part.after, "each", ("",)):
        return _of_parts(scan, index, part)
    each = scan.hit(index, "each", LOOSE)
    if each is None or each.after >= scan.size:
        return _weekdays(scan, index)
    at = each.after
    unit = scan.unit(at)
    named_at = unit.after if unit is not None and unit.row.code == "D" and unit.row.number == "s" else at
    named = scan.hit(named_at, "weekday", ("",))
    if named is not None:
        return Found(index, named.after, "SET", f"XXXX-WXX-{named.row.value}", prefix=each.prefix)
    if (
        unit is not None
        and not unit.row.definite
        and unit.row.number == "s"
        and not unit.prefix
        and not unit.row.weak
    ):
        part = scan.hit(at, "part", ("",))
        if part is not None and part.after == unit.after and unit.row.code == "D" and part.row.value == "NI":
            return _set_clock(scan, Found(index, unit.after, "SET", "XXXX-XX-XXTNI", prefix=each.prefix))
        found = Found(index, unit.after, "SET", duration(unit.row.code, 1), prefix=each.prefix)
        return _set_clock(scan, found) if unit.row.code == "D" else found
    part = scan.hit(at, "part", ("",))
    if part is not None:
        return _set_clock(
            scan, Found(index, part.after, "SET", f"XXXX-XX-XXT{part.row.value}", prefix=each.prefix)
        )
    length = counted(scan, at)
    if length is None or length.number is None:
        return None
    return Found(index, length.after, "SET", duration(length.unit, length.number), prefix=each.prefix)


def _of_parts(scan: Scan, index: int, part: Hit[TimeWord]) -> Found | None:
    """صباح كل أحد, مساء كل يوم."""
    found = read_set(scan, part.after)
    if found is None or found.value is None:
        return None
    value = f"XXXX-XX-XXT{part.row.value}" if found.value == "P1D" else f"{found.value}T{part.row.value}"
    if "T" in found.value:
        day, _, clock = found.value.partition("T")
        value = day + evening("T" + clock, part.row.value)
    return found._replace(first=index, value=value, prefix=part.prefix) if value.startswith("XXXX") else None


def _weekdays(scan: Scan, index: int) -> Found | None:
    """أيام الاثنين, أيام الاثنين والخميس; not أيام السبت والأحد المقبلة."""
    unit = scan.unit(index)
    if unit is None or unit.row.code != "D" or unit.row.number != "p" or unit.row.definite:
        return None
    named = weekday_at(scan.tokens, unit.after)
    if named is None or named.prefix:
        return None
    value, after = f"XXXX-WXX-{named.row.value}", named.after
    more = weekday_at(scan.tokens, after)
    while more is not None and more.prefix == "و":
        value, after = "P1W", more.after
        more = weekday_at(scan.tokens, after)
    if more is not None or (value == "P1W" and scan.hit(after, "relation", ("",))):
        return None
    return Found(index, after, "SET", value, prefix=unit.prefix)


def _set_clock(scan: Scan, found: Found) -> Found:
    """The clock time behind a day told as a set: كل يوم في الساعة الثامنة, كل ليلة في 9."""
    at, part = found.after, (found.value or "")[11:]
    led = scan.hit(at, "at", ("",))
    at = led.after if led else at
    clock = read_clock(scan, at) if at < scan.size else None
    if clock is None and led is not None:
        clock = hour_behind(scan, at, part)
    if clock is None or clock.value is None:
        return found
    return found._replace(after=clock.after, value="XXXX-XX-XX" + evening(clock.value, part))
