"""Provenance of a passage: which of two articles likely has it from the other, and whose words they are."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from tawatur.model import Analysis, Direction, OriginBasis, Span

WHOLE = 0.7
"""Share of an article that a passage covers for the article to be taken over as a whole."""

LATER = timedelta(minutes=5)
"""Between two articles, at least, for the later to have it from the earlier: sites stamp what comes in together within minutes."""

DAYS_LATER = timedelta(days=2)
"""The same where a page gives no more than the day: of two days in a row, either may have come first."""


class _Moment(NamedTuple):
    """When an article appeared, and how much later another must be to be the later one."""

    when: datetime
    least: timedelta


class Provenance(NamedTuple):
    """Who likely has a passage from whom, whose words it is, and what that rests on."""

    direction: Direction
    reason: str
    origin: str | None
    basis: OriginBasis


def provenance(one: Analysis, other: Analysis, a: Span, b: Span, whole: tuple[float, float]) -> Provenance:
    """The provenance of the passage at `a` of `one` and `b` of `other`, which covers the shares `whole` of them.

    A credit decides before time does, and an article that is taken over as a whole before one that is not.
    """
    mine, yours = _credited(one, a), _credited(other, b)
    outlets = one.article.outlet, other.article.outlet
    if outlets[0] != outlets[1]:
        if outlets[1] and outlets[1] in mine:
            return Provenance("a_from_b", "the article credits the other's outlet", outlets[1], "credited")
        if outlets[0] and outlets[0] in yours:
            return Provenance("b_from_a", "the article credits the other's outlet", outlets[0], "credited")
    if common := sorted(mine & yours):
        return Provenance("common_origin", f"both are credited to {', '.join(common)}", common[0], "credited")
    if credited := sorted(mine | yours):
        reason = f"one is credited to {', '.join(credited)}, and the other has its words"
        return Provenance("common_origin", reason, credited[0], "credited")
    return _by_time(one, other, whole)


def _credited(analysis: Analysis, span: Span) -> set[str]:
    """The agencies and other outlets that the article as a whole, or a statement inside `span`, is credited to."""
    return set(_credits(analysis, span)) - {analysis.article.outlet}


def _credits(analysis: Analysis, span: Span) -> Iterator[str]:
    for credit in analysis.article.credits:
        yield credit.entity or credit.name
    for statement in analysis.statements:
        if any(content.overlaps(span) for content in statement.content):
            for link in statement.chain:
                if link.role in ("agency", "outlet") and link.entity:
                    yield link.entity


def _by_time(one: Analysis, other: Analysis, whole: tuple[float, float]) -> Provenance:
    """What the times of publication tell, and where they tell nothing, which article is contained in the other."""
    first, second = _moment(one), _moment(other)
    if first and second and abs(first.when - second.when) >= max(first.least, second.least):
        earlier = one if first.when < second.when else other
        direction: Direction = "b_from_a" if earlier is one else "a_from_b"
        taken = whole[1 if earlier is one else 0] >= WHOLE
        reason = "it appeared later" + (" and is made of it as a whole" if taken else "; no credit tells")
        return Provenance(
            direction, reason, earlier.article.outlet, "first_seen" if earlier.article.outlet else "unknown"
        )
    if whole[0] >= WHOLE > whole[1]:
        return Provenance(
            "b_from_a", "the whole of one stands in the other; no credit or time tells", None, "unknown"
        )
    if whole[1] >= WHOLE > whole[0]:
        return Provenance(
            "a_from_b", "the whole of one stands in the other; no credit or time tells", None, "unknown"
        )
    return Provenance("unknown", "no credit and no time tells who has it from whom", None, "unknown")


def _moment(analysis: Analysis) -> _Moment | None:
    """When the article appeared, as UTC where no zone is given; None where that is not known to the day."""
    value = analysis.article.published.value
    if value is None or len(value) < len("2020-12-29"):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    to_the_minute = len(value) >= len("2020-12-29T10:00")
    return _Moment(
        moment.replace(tzinfo=None) - (moment.utcoffset() or timedelta(0)),
        LATER if to_the_minute else DAYS_LATER,
    )
