"""Two dates told as a range: one time, whose value is an interval."""

from tawatur.mentions.time_found import Found
from tawatur.mentions.times_words import Scan
from tawatur.text.dates import month_at


def join_ranges(scan: Scan, found: list[Found]) -> list[Found]:
    """Joins two dates told as a range: من الاثنين إلى الخميس, بين 2011 و2014, 5 آذار - 7 نيسان."""
    joined: list[Found] = []
    for time in found:
        before = _with_year_of(scan, joined[-1], time) if joined else None
        if before is not None and _is_range(scan, before, time):
            value = None
            if before.value and time.value:
                value = f"{before.value}/{time.value}"
            joined[-1] = before._replace(
                first=_range_first(scan, before),
                after=time.after,
                value=value,
                rests_on=_weaker(before, time),
            )
        else:
            joined.append(time)
    return joined


def _with_year_of(scan: Scan, before: Found, time: Found) -> Found:
    """A date that prints no year in the year of the one behind it (من 2 أكتوبر إلى 22 نوفمبر 2016), or the year before."""
    if before.rests_on != "published" or time.rests_on != "absolute" or not (before.value and time.value):
        return before
    if before.grain != time.grain or len(before.value) != len(time.value) or not _by_month(scan, before):
        return before
    value = time.value[:4] + before.value[4:]
    if value > time.value:
        value = f"{int(time.value[:4]) - 1:04}" + before.value[4:]
    return before._replace(value=value, rests_on="absolute")


def _by_month(scan: Scan, time: Found) -> bool:
    return any(month_at(scan.tokens, index) for index in range(time.first, time.after))


def _range_first(scan: Scan, before: Found) -> int:
    return (
        before.first - 1
        if scan.hit(before.first - 1, "from") or scan.hit(before.first - 1, "between")
        else before.first
    )


def _weaker(a: Found, b: Found) -> str:
    return a.rests_on if a.rests_on != "absolute" else b.rests_on


def _is_range(scan: Scan, before: Found, time: Found) -> bool:
    if (
        before.kind != "DATE"
        or time.kind != "DATE"
        or before.grain != time.grain
        or before.grain not in ("D", "M", "Y")
    ):
        return False
    if any("/" in (t.value or "") or (t.value or "").endswith("REF") for t in (before, time)):
        return False
    if before.value and time.value and before.value >= time.value:
        return False
    return _joins(scan, before, time)


def _joins(scan: Scan, before: Found, time: Found) -> bool:
    """Whether what stands before and between two dates makes a range of them."""
    gap = range(before.after, time.first)
    led_between = scan.hit(before.first - 1, "between") is not None
    if len(gap) == 0:
        return time.prefix == "و" and led_between
    if len(gap) != 1:
        return False
    if scan.hit(gap[0], "to", ("", "و")) is not None:
        led_from = scan.hit(before.first - 1, "from") is not None
        return led_from or led_between or (_dated(scan, before) and _dated(scan, time))
    if scan.kinds[gap[0]] == "-":
        return before.grain == "Y" or (_dated(scan, before) and _dated(scan, time))
    return led_between and scan.fold[gap[0]] == "و"


def _dated(scan: Scan, time: Found) -> bool:
    """Whether a day or month is told by its date: a month's name or the month's number in it."""
    by_number = time.grain == "D" and "/" in scan.fold[time.first : time.after]
    return by_number or (time.grain in ("D", "M") and _by_month(scan, time))
