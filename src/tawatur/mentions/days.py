"""The day an article was published, where no page states it: from its own words, and from its story."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from tawatur.model import Article
from tawatur.text.dates import read_date, time_book, tokens_of, weekday_at
from tawatur.text.hit import Tokens

_LEAD = 200
"""Tokens of an article in which a weekday can tell its day: later ones speak of other things."""
_HEAD = 100
"""A date line stands among an article's first tokens: below a headline that is printed up to three times."""
_DATE_LINE = 20
"""Tokens of the longest date line: a day in two calendars with the paper's number."""
_CAPTION = 40
"""Tokens of the longest caption."""


def infer_day(article: Article, happenings: Iterable[date] = ()) -> date | None:
    """The day of publication as the article's whole text tells it, leftovers included; None where it does not.

    A short line above the body that begins with a weekday and prints its date is the day; so is the date of a
    caption whose weekday the body tells by itself (``الأربعاء`` beside a caption's ``29 سبتمبر 2021``). Dates in
    the prose are none: they are of other events. Without one, `happenings`, the days on which the other articles of
    the story say that it happened, are tried: ``أمس`` puts the day after one of them, ``اليوم الثلاثاء`` on one
    that is a Tuesday.
    """
    tokens = tokens_of(article.text)
    lines = _lines(article.text, tokens)
    dated = [(line, day) for line in lines if _labels(tokens, line) for day in _dates(tokens, line)]
    for line, day in dated:
        if _is_date_line(tokens, line) and day.isoweekday() in _weekdays(tokens, line):
            return day
    told = {
        weekday for line in lines if not _labels(tokens, line) for weekday in _lone_weekdays(tokens, line)
    }
    own = max((day for line, day in dated if line[0] and day.isoweekday() in told), default=None)
    return own if own is not None else _from_happenings(tokens, sorted(set(happenings)))


def _lines(text: str, tokens: Tokens) -> list[tuple[int, int]]:
    """The lines that hold tokens, as ``(first, after last)``; the first of them is the headline."""
    lines: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(tokens.fold) + 1):
        if index == len(tokens.fold) or "\n" in text[tokens.ends[index - 1] : tokens.starts[index]]:
            lines.append((first, index))
            first = index
    return lines


def _labels(tokens: Tokens, line: tuple[int, int]) -> bool:
    """Whether a line is a date line, a caption or the like, not prose: short, with no full stop at its end."""
    return line[1] - line[0] <= _CAPTION and tokens.kinds[line[1] - 1] not in ".?…c"


def _is_date_line(tokens: Tokens, line: tuple[int, int]) -> bool:
    """Whether a line above the body begins with a weekday or a number and is short."""
    begins = weekday_at(tokens, line[0]) is not None or tokens.kinds[line[0]] == "n"
    return begins and line[0] < _HEAD and line[1] - line[0] <= _DATE_LINE


def _dates(tokens: Tokens, line: tuple[int, int]) -> list[date]:
    """The full Gregorian dates of a line."""
    found: list[date] = []
    index = line[0]
    while index < line[1]:
        read = read_date(tokens, index)
        day = read.gregorian() if read else None
        if read is not None and day is not None and read.calendar == "gregorian":
            found.append(day)
        index = read.after if read else index + 1
    return found


def _weekdays(tokens: Tokens, line: tuple[int, int]) -> set[int]:
    """The weekdays named in a line."""
    hits = [weekday_at(tokens, index) for index in range(*line)]
    return {int(hit.row.value) for hit in hits if hit is not None}


def _lone_weekdays(tokens: Tokens, line: tuple[int, int]) -> list[int]:
    """The weekdays of a line that stand without a date or a word such as الماضي, in the article's first part."""
    found = []
    for index in range(line[0], min(line[1], _LEAD)):
        hit = weekday_at(tokens, index)
        if hit is None or hit.prefix or read_date(tokens, index) is not None:
            continue
        following = time_book().at(tokens, hit.after) if hit.after < len(tokens.fold) else []
        if not any(other.row.function == "relation" for other in following):
            found.append(int(hit.row.value))
    return found


def _deictic(tokens: Tokens) -> list[tuple[str, int | None, int]]:
    """أمس, اليوم, غدا with the weekday behind them: ``(days from today, weekday, token)``."""
    found = []
    for index in range(len(tokens.fold)):
        for hit in time_book().at(tokens, index):
            if hit.row.function != "day" or hit.row.value not in ("-2", "-1", "0", "1", "2"):
                continue
            named = weekday_at(tokens, hit.after)
            weekday = int(named.row.value) if named and not named.prefix else None
            found.append((hit.row.value, weekday, index))
            break
    return found


def _from_happenings(tokens: Tokens, happenings: list[date]) -> date | None:
    """The day that the most deictic expressions agree on, given when the story happened; the first one told decides a tie."""
    votes: Counter[date] = Counter()
    first: dict[date, int] = {}
    for steps, weekday, token in _deictic(tokens):
        if steps == "0" and weekday is None:
            continue
        for happening in happenings:
            if weekday is not None and happening.isoweekday() != weekday:
                continue
            day = happening - timedelta(days=int(steps))
            votes[day] += 1
            first.setdefault(day, token)
    return min(votes, key=lambda day: (-votes[day], first[day]), default=None)
