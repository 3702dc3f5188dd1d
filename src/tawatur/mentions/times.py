"""Times: every expression that tells when, how long or how often, with its TIMEX3 value.

After TIMEX3 (ISO 24617-1). A relative expression counts from the day of publication; papers look back, so الخميس is the latest
Thursday unless a word or the tense says that it is to come.
"""

from datetime import date

from tawatur.mentions.days import infer_day
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_lengths import read_length, read_set
from tawatur.mentions.times_periods import read_period
from tawatur.mentions.times_words import Found, Scan
from tawatur.model import Span, TimeBasis, TimeExpression
from tawatur.text import Document, fold
from tawatur.text.dates import read_date, tokens_of

_DATED_LEFTOVERS = ("dateline", "caption")
"""Leftovers whose full dates are still told: they say when the article or its picture is from."""

_ANCHOR_YEARS = (1600, 2200)
"""A day outside these is no newspaper's: relative times are not counted from it."""


def find_times(
    document: Document, anchor: date | None = None, basis: TimeBasis = "published"
) -> list[TimeExpression]:
    """The times of a document in the order of its text, none inside another.

    `anchor` is the day of publication and `basis` what it is known from. Without one, the day that the text itself tells
    (`infer_day`) serves, with the basis ``text``; where there is none either, relative times have the value None.
    """
    if anchor is None:
        anchor, basis = infer_day(document.article), "text"
    if anchor is not None and not _ANCHOR_YEARS[0] <= anchor.year <= _ANCHOR_YEARS[1]:
        anchor = None
    scan = Scan(document, anchor)
    found = _scan(scan)
    return sorted(
        [_expression(document, f, anchor, basis) for f in found] + _leftover_dates(document),
        key=lambda time: time.span,
    )


def _scan(scan: Scan) -> list[Found]:
    found: list[Found] = []
    index = 0
    while index < scan.size:
        here = _read(scan, index) if scan.may_begin(index) else None
        if here is None:
            index += 1
            continue
        found.append(here)
        index = max(here.after, index + 1)
    return _ranges(scan, found)


def _read(scan: Scan, index: int) -> Found | None:
    """The longest time that begins at a token."""
    readings = [reader(scan, index) for reader in (read_set, read_day, read_length, read_period)]
    best: Found | None = None
    for reading in readings:
        if reading is not None and (best is None or reading.after > best.after):
            best = reading
    return best


def _ranges(scan: Scan, found: list[Found]) -> list[Found]:
    """Joins two dates told as a range: من الاثنين إلى الخميس, بين 2011 و2014, من 5 إلى 7 آذار."""
    joined: list[Found] = []
    for time in found:
        before = joined[-1] if joined else None
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
    gap = range(before.after, time.first)
    if len(gap) == 1:
        led_from = scan.hit(before.first - 1, "from") is not None
        led_between = scan.hit(before.first - 1, "between") is not None
        to = scan.hit(gap[0], "to", ("", "و"))
        if to is not None:
            return led_from or led_between
        return (led_between and scan.fold[gap[0]] == "و") or (
            scan.kinds[gap[0]] == "-" and before.grain == "Y"
        )
    return len(gap) == 0 and time.prefix == "و" and scan.hit(before.first - 1, "between") is not None


def _expression(document: Document, found: Found, anchor: date | None, basis: TimeBasis) -> TimeExpression:
    start = document.starts[found.first]
    if found.prefix and document.kinds[found.first] == "w":
        start = _past_prefix(document, found.first, len(found.prefix))
    rests: TimeBasis = "absolute"
    if found.rests_on == "published":
        rests = basis if anchor is not None and found.value is not None else "none"
    elif found.rests_on == "text":
        rests = "text"
    elif found.rests_on == "none":
        rests = "none"
    return TimeExpression(
        span=Span(start, document.ends[found.after - 1]),
        kind=found.kind,
        value=found.value,
        calendar=found.calendar,
        basis=rests,
    )


def _past_prefix(document: Document, token: int, letters: int) -> int:
    """Where the word begins behind its proclitics, harakat and tatweel passed over."""
    text, position, end = document.article.text, document.starts[token], document.ends[token]
    folded = document.fold[token]
    if len(folded) <= letters:
        return position
    passed = 0
    while position < end and passed < letters:
        if fold(text[position]):
            passed += 1
        position += 1
    while position < end and not fold(text[position]):
        position += 1
    return position


def _leftover_dates(document: Document) -> list[TimeExpression]:
    """Full dates in excluded date lines and captions, which make no tokens of the document."""
    times = []
    for excluded in document.article.excluded:
        if excluded.reason not in _DATED_LEFTOVERS:
            continue
        tokens = tokens_of(document.article.text, excluded.span.start, excluded.span.end)
        index = 0
        while index < len(tokens.fold):
            found = read_date(tokens, index)
            day = found.gregorian() if found else None
            if found is None or day is None:
                index += 1
                continue
            span = Span(tokens.starts[found.first], tokens.ends[found.after - 1])
            times.append(
                TimeExpression(span=span, kind="DATE", value=day.isoformat(), calendar=found.calendar)
            )
            index = found.after
    return times
