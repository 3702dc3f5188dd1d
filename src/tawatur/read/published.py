"""When an article was published: what its record says, a date line in the text, its address, or what can be
inferred."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

import msgspec

from tawatur import knowledge
from tawatur.model import Published, Span
from tawatur.read.layout import Line
from tawatur.read.masthead import HEAD_LINES
from tawatur.text.dates import find_date, read_date, tokens_of, weekday_at
from tawatur.text.phrasebook import Phrasebook

EARLIEST = 1900
"""Years before this one, and the machines' zero day of 1970, are no publication dates."""
_PARTIAL = re.compile(r"\d{4}(?:-\d{2})?")
_EPOCH = re.compile(r"\d{9,10}(?:\.\d+)?|\d{12,13}")
_IN_ADDRESS = re.compile(r"(?<!\d)(20\d{2}|19\d{2})([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
DATED_CAPTION = "dated caption"
"""Role of a caption that is kept, as a heading, for the day and place it gives."""
_LONGEST_LINE = 160
_STRANGERS = 2
"""Words in a date line that may be something else: the section, the day's name in another spelling."""


def of_stamp(stamp: str) -> Published:
    """What a record's or page's own field says: ISO 8601, RFC 2822, seconds since 1970, or a date in
    words."""
    stamp = stamp.strip()
    if _PARTIAL.fullmatch(stamp) and EARLIEST <= int(stamp[:4]) < 2200:
        return Published(stamp, "stated")
    moment = _moment(stamp)
    if moment is not None:
        value = moment.isoformat() if isinstance(moment, datetime) else str(moment)
        return Published(value, "stated") if _plausible(moment) else Published()
    found = find_date(stamp[:_LONGEST_LINE])
    return Published(found.day.isoformat(), "stated") if found and _plausible(found.day) else Published()


def _moment(stamp: str) -> datetime | date | None:
    if _EPOCH.fullmatch(stamp):
        seconds = float(stamp) / (1000 if len(stamp.partition(".")[0]) > 10 else 1)
        return datetime.fromtimestamp(seconds, UTC)
    try:
        return date.fromisoformat(stamp) if len(stamp) in (8, 10) else datetime.fromisoformat(stamp)
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(stamp)
    except (ValueError, TypeError, IndexError):
        return None


def _plausible(day: date) -> bool:
    return day.year >= EARLIEST and (day.year, day.month, day.day) != (1970, 1, 1)


def of_address(url: str) -> Published:
    """The day that stands in an article's address, as inferred."""
    found = _IN_ADDRESS.search(url)
    if found:
        try:
            return Published(date(int(found[1]), int(found[3]), int(found[4])).isoformat(), "inferred")
        except ValueError:
            pass
    return Published()


class Dates(msgspec.Struct):
    """What the date lines of an article say, and where these lines stand."""

    published: Published = Published()
    updated: Published = Published()
    lines: list[Span] = []

    def take(self, found: Sequence[tuple[str, Published]]) -> None:
        """Take over what one line says: the first day of either kind."""
        for role, day in found:
            if role == "updated":
                self.updated = day if self.updated.value is None else self.updated
            elif self.published.value is None:
                self.published = day


def of_lines(lines: Sequence[Line]) -> Dates:
    """The date lines among an article's first and last lines; the lines themselves stay in the text as headings."""
    prose = [index for index, line in enumerate(lines) if line.is_prose]
    first, last = (max(prose[0], HEAD_LINES), prose[-1]) if prose else (len(lines), -1)
    dates = Dates(lines=[])
    for index, line in enumerate(lines):
        if (
            (first <= index <= last)
            or line.is_prose
            or line.role not in (None, "other")
            or len(line.text) > _LONGEST_LINE
        ):
            continue
        if any(letter.isdigit() for letter in line.text) and (found := dates_of(line)):
            dates.take(found)
            dates.lines.append(line.span)
    return dates


def date_line(line: Line) -> Published | None:
    """The day that `line` gives, if a date and its labels are all it holds."""
    found = dates_of(line)
    return found[0][1] if found else None


def date_in(line: Line) -> Published:
    """The day that stands in `line`, whatever else does."""
    found = find_date(line.text)
    if found is None or not _plausible(found.day):
        return Published()
    return Published(found.day.isoformat(), "stated", _moved(found.span, line.span.start))


def dates_of(line: Line, *, labelled: bool = False) -> list[tuple[str, Published]]:
    """The days that `line` gives, each with ``published`` or ``updated``, if dates and their labels are all it holds.

    With `labelled` only a line that has such a label counts.
    """
    tokens = tokens_of(line.text)
    index, strangers, role = 0, 0, "published"
    pieces: list[tuple[str, int]] = []
    while index < len(tokens.fold):
        found = read_date(tokens, index)
        if found:
            index = found.after
        elif weekday := weekday_at(tokens, index):
            index = weekday.after
        elif hits := _words().at(tokens, index):
            if hits[0].row in ("published", "updated"):
                role = hits[0].row
                pieces.append((role, tokens.starts[index]))
            index = hits[0].after
        else:
            strangers += tokens.kinds[index] in "wl"
            index += 1
    if strangers > (_STRANGERS if not line.stopped else 0) or (labelled and not pieces):
        return []
    starts = [start for _, start in pieces]
    if not pieces or line.text[: starts[0]].strip(" |-–"):
        pieces.insert(0, ("published", 0))
        starts.insert(0, 0)
    ends = [*starts[1:], len(line.text)]
    days = [(role, _day(line, start, end)) for (role, start), end in zip(pieces, ends, strict=True)]
    return [(role, day) for role, day in days if day is not None]


def _day(line: Line, start: int, end: int) -> Published | None:
    found = find_date(line.text[start:end])
    if found is None or not _plausible(found.day):
        return None
    return Published(found.day.isoformat(), "stated", _moved(found.span, line.span.start + start))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


@cache
def _words() -> Phrasebook[str]:
    """Words that stand beside the date in a date line, with their roles."""
    roles = ("published", "updated", "issue", "clock")
    return Phrasebook(
        (word, row.role) for row in knowledge.credit_words() if row.role in roles for word in row.ar
    )


def of_caption(lines: Sequence[Line]) -> Published:
    """The day of a dated caption whose weekday the first sentences name: both speak of the day of
    publication."""
    opening = next((line for line in lines if line.is_prose), None)
    if opening is None:
        return Published()
    days = _weekdays(opening.text)
    for line in lines:
        if line.role in ("caption", DATED_CAPTION):
            found = find_date(line.text)
            if found and found.day.isoweekday() in days:
                start = line.span.start
                span = Span(start + found.span.start, start + found.span.end)
                return Published(found.day.isoformat(), "inferred", span)
    return Published()


def of_capture(captured: str, lines: Sequence[Line]) -> Published:
    """The day on which a page was archived, as inferred, where the first sentences name that weekday: an archive may be
    made years after."""
    moment = of_stamp(captured)
    opening = next((line for line in lines if line.is_prose), None)
    if opening is None or moment.day is None:
        return Published()
    named = date.fromisoformat(moment.day).isoweekday() in _weekdays(opening.text)
    return Published(moment.day, "inferred") if named else Published()


def _weekdays(text: str) -> set[int]:
    """The weekdays that `text` names, Monday 1."""
    tokens = tokens_of(text)
    hits = (weekday_at(tokens, index) for index in range(len(tokens.fold)))
    return {int(hit.row.value) for hit in hits if hit and hit.row.value}
