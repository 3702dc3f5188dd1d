"""The day an article was published, where no page states it: from its own words, and from its story."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from tawatur.model import Article
from tawatur.text.dates import read_date, time_book, tokens_of, weekday_at
from tawatur.text.phrasebook import Tokens

_LEAD = 400
"""Tokens of an article in which a weekday or اليوم can tell its day: later ones speak of other things."""


def infer_day(article: Article, happenings: Iterable[date] = ()) -> date | None:
    """The day of publication as the article's whole text tells it, leftovers included; None where it does not.

    A full date whose weekday stands near the article's start by itself (``الأربعاء`` beside a caption's ``29 سبتمبر 2021``), or
    a date printed with its weekday on a date line, is the day. Without one, `happenings`, the days on which the other articles of
    the story say that it happened, are tried: ``أمس`` puts the day after one of them, ``اليوم الثلاثاء`` on one that is a Tuesday.
    """
    tokens = tokens_of(article.text)
    dates = _dates(tokens)
    stated = _date_line(dates)
    if stated is not None:
        return stated
    own = _matching(dates, _lone_weekdays(tokens))
    return own if own is not None else _from_happenings(tokens, sorted(set(happenings)))


def happening_days(article: Article) -> list[tuple[str, int | None]]:
    """The deictic days of an article in the order of its text: ``("-1", None)`` for أمس, ``("0", 2)`` for اليوم الثلاثاء."""
    return [(steps, weekday) for steps, weekday, _ in _deictic(tokens_of(article.text))]


def _dates(tokens: Tokens) -> list[tuple[date, int | None, int]]:
    """The full dates of a text: ``(day, weekday printed with it, token)``."""
    found: list[tuple[date, int | None, int]] = []
    index = 0
    while index < len(tokens.fold):
        read = read_date(tokens, index)
        day = read.gregorian() if read else None
        if read is not None and day is not None and read.calendar == "gregorian":
            found.append((day, read.weekday, index))
        index = read.after if read else index + 1
    return found


def _date_line(dates: list[tuple[date, int | None, int]]) -> date | None:
    """A date printed with its right weekday before the article's body begins."""
    for day, weekday, token in dates:
        if weekday == day.isoweekday() and token < _HEAD:
            return day
    return None


_HEAD = 60
"""A date line stands among an article's first tokens: below a headline that is printed up to three times."""


def _lone_weekdays(tokens: Tokens) -> list[int]:
    """The weekdays without a date, in the article's first part."""
    found = []
    for index in range(min(len(tokens.fold), _LEAD)):
        hit = weekday_at(tokens, index)
        if hit is not None and not hit.prefix and hit.after == index + 1 and read_date(tokens, index) is None:
            turn = hit.after < len(tokens.fold) and any(
                h.row.function == "relation" for h in time_book().at(tokens, hit.after)
            )
            if not turn:
                found.append(int(hit.row.value))
    return found


def _matching(dates: list[tuple[date, int | None, int]], weekdays: list[int]) -> date | None:
    """The latest full date whose weekday the text tells by itself."""
    days = [day for day, _, _ in dates if day.isoweekday() in weekdays]
    return max(days, default=None)


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
