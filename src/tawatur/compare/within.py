"""Discrepancies within one article: weekdays that cannot both be right beside "today" and "yesterday"."""

from functools import cache
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.knowledge import particles
from tawatur.model import Analysis, Article, Discrepancy, Span, Term
from tawatur.text import fold
from tawatur.text.dates import time_book, tokens_of, weekday_at

_STEPS = {"-2": -2, "-1": -1, "0": 0, "1": 1, "2": 2}


class _Anchored(NamedTuple):
    """A day told from today by its weekday too: the span, and the weekday (Monday 1) that today is by it."""

    span: Span
    today: int


def at_odds_with_itself(story: str, analysis: Analysis) -> list[Discrepancy]:
    """The weekdays of one article that contradict each other (a Tuesday's yesterday is no Sunday); at most one finding."""
    anchored = _anchored(analysis.article)
    first = next(iter(anchored), None)
    other = next((a for a in anchored if first and a.today != first.today), None)
    if first is None or other is None:
        return []
    article = analysis.article
    return [
        discrepancy(
            story,
            "within_article",
            "conflict",
            said("subject.weekday_of_writing"),
            [value_of(article, first.span), value_of(article, other.span)],
            [
                said(
                    "reason.weekdays",
                    first=first.span.of(article.text),
                    day=Term(label=f"weekday.{first.today}"),
                    second=other.span.of(article.text),
                    other=Term(label=f"weekday.{other.today}"),
                )
            ],
        )
    ]


@cache
def _of() -> frozenset[str]:
    return frozenset(fold(word) for row in particles() if row.function == "min" for word in row.ar)


def _anchored(article: Article) -> list[_Anchored]:
    """The days of the article's prose that are told both from today and by weekday, in the order of the text."""
    tokens = tokens_of(article.text)
    aside = [x.span for x in article.excluded]
    found: list[_Anchored] = []
    index = 0
    while index < len(tokens.fold):
        hit = next(
            (h for h in time_book().at(tokens, index) if h.row.function == "day" and h.row.value in _STEPS),
            None,
        )
        if hit is None:
            index += 1
            continue
        weekday = weekday_at(tokens, hit.after)
        # أول من أمس is a day earlier, in more spellings than any table has
        behind_of = index > 0 and tokens.fold[index - 1] in _of()
        if weekday is not None and not weekday.prefix and not behind_of:
            span = Span(tokens.starts[index], tokens.ends[weekday.after - 1])
            if not any(x.overlaps(span) for x in aside):
                found.append(_Anchored(span, (int(weekday.row.value) - _STEPS[hit.row.value] - 1) % 7 + 1))
        index = hit.after
    return found
