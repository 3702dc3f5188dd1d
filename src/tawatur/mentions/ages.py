"""Ages: years that someone has lived, which are a length of time and a quantity."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tawatur.model import Modifier, Quantity, Span, TimeExpression
from tawatur.text import Document
from tawatur.text.counting import count_book, count_word

_YEARS = re.compile(r"P(\d+(?:\.\d+)?)Y")
_OLDEST = 125
"""Years that no one has outlived."""
_REACH = 4
"""Tokens between the word that tells an age and its years: البالغ من العمر نحو 40 عاما."""


def find_ages(document: Document, times: Sequence[TimeExpression]) -> list[Quantity]:
    """The ages among a document's lengths of time: البالغ من العمر 40 عاما, صالح (40 عاما), توفي عن 40 عاما.

    Each is a quantity with the unit ``year`` and the span of the length.
    """
    ages: list[Quantity] = []
    for time in times:
        years = _YEARS.fullmatch(time.value or "") if time.kind == "DURATION" else None
        if years is None or float(years[1]) > _OLDEST:
            continue
        index = bisect_right(document.ends, time.span.start)
        after = bisect_left(document.starts, time.span.end)
        if index < after and (_told(document, index) or _set_off(document, index, after)):
            start, modifier = _modifier(document, index)
            span = Span(min(start, time.span.start), time.span.end)
            ages.append(Quantity(span=span, value=float(years[1]), modifier=modifier, unit="year"))
    return ages


def _told(document: Document, first: int) -> bool:
    """Whether a word such as العمر or يبلغ stands before the years, or عن behind a death."""
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if document.kinds[index] in ".:,(":
            return False
        if document.kinds[index] == "w" and count_word(document, index, "age") is not None:
            return True
    return False


def _set_off(document: Document, first: int, after: int) -> bool:
    """Whether the years stand by themselves in brackets, as papers print an age behind a name."""
    if first < 2 or after >= len(document):
        return False
    return (
        document.kinds[first - 1] == "("
        and document.kinds[after] == ")"
        and document.kinds[first - 2] in "wl"
    )


def _modifier(document: Document, first: int) -> tuple[int, Modifier]:
    """Where the modifier before the years begins, and what it is."""
    for start in range(max(0, first - 2), first):
        for hit in count_book().at(document, start):
            if hit.row.function == "modifier" and hit.after == first:
                return document.starts[start], hit.row.value  # type: ignore[return-value]
    return document.starts[first], "exactly"
