"""Facts: what an article gives its story: a headline or a first clause, the places and the days of the happening."""

from datetime import date, timedelta

import msgspec

from tawatur.model import Analysis
from tawatur.stories.prose import Prose
from tawatur.text.scenes import placed


class Facts(msgspec.Struct, frozen=True, array_like=True):
    """What an article gives its story: a headline or the first clause, and where and when the thing happened."""

    headline: str | None
    clause: str
    places: tuple[str, ...]
    days: tuple[str, ...]


CLAUSE = 12
"""Words of the lead that stand for a headline where no article has one."""

NEAR_DAYS = 3
"""A day told in an article, at most so far before it appeared, can be that of the happening."""

BEGINNING = 600
"""Code points of prose in which the happening's day is told; later days are background."""


def facts_of(analysis: Analysis, prose: Prose) -> Facts:
    """The facts of one analysed article."""
    words = prose.lead.split()
    clause = " ".join(words[:CLAUSE]) + (" …" if len(words) > CLAUSE else "")
    return Facts(
        headline=prose.headline or None,
        clause=clause,
        places=tuple(p.name for p in placed(analysis)),
        days=_days(analysis),
    )


def _days(analysis: Analysis) -> tuple[str, ...]:
    """The days near its publication that the article's beginning tells, in the order of the text."""
    published = analysis.article.published.day
    if published is None:
        return ()
    today = date.fromisoformat(published)
    title = analysis.article.title_span
    begin = title.end if title else 0
    found = []
    for time in analysis.times:
        if (
            time.kind not in ("DATE", "TIME")
            or time.value is None
            or time.span == analysis.article.published.span
        ):
            continue
        try:
            day = date.fromisoformat(time.value[:10])
        except ValueError:
            continue
        if begin <= time.span.start < begin + BEGINNING and timedelta(0) <= today - day <= timedelta(
            NEAR_DAYS
        ):
            found.append(day.isoformat())
    return tuple(found)
