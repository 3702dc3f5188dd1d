"""Times: every expression that tells when, how long or how often, with its TIMEX3 value.

After TIMEX3 (ISO 24617-1). A relative expression counts from the day of publication; papers look back, so الخميس is the latest
Thursday unless a word or the tense says that it is to come.
"""

from datetime import date

from tawatur.mentions.days import infer_day
from tawatur.mentions.prefixes import past_prefix
from tawatur.mentions.time_found import Found
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_feasts import read_feast
from tawatur.mentions.times_lengths import read_length
from tawatur.mentions.times_periods import read_period
from tawatur.mentions.times_sets import read_set
from tawatur.mentions.times_spans import join_ranges
from tawatur.mentions.times_weeks import read_placed
from tawatur.mentions.times_words import Scan
from tawatur.model import Span, TimeBasis, TimeExpression
from tawatur.text import Document
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
    behind = 0
    for index in scan.beginnings():
        here = _read(scan, index) if index >= behind else None
        if here is None:
            continue
        found.append(here)
        scan.remember_week(here)
        behind = max(here.after, index + 1)
    return join_ranges(scan, found)


_READERS = (read_placed, read_set, read_day, read_feast, read_length, read_period)


def _read(scan: Scan, index: int) -> Found | None:
    """The longest time that begins at a token."""
    best: Found | None = None
    for reader in _READERS:
        reading = reader(scan, index)
        if reading is not None and (best is None or reading.after > best.after):
            best = reading
    return best


def _expression(document: Document, found: Found, anchor: date | None, basis: TimeBasis) -> TimeExpression:
    start = past_prefix(document, found.first, len(found.prefix))
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
