"""Which words of an article are meant: by offsets, or by the words themselves."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tawatur.correct.errors import CorrectionError
from tawatur.model import Span, Words
from tawatur.text import Normal, fold, normalise

LISTED = 5
"""How many of the places that words stand at a message lists."""


def spans_of(text: str, ranges: str) -> tuple[Span, ...]:
    """The spans that ``START:END[,START:END]`` means, in code points of `text`.

    Raises CorrectionError where a range is none, lies outside the text, holds no word, or overlaps the one before it.
    """
    spans: list[Span] = []
    for piece in ranges.split(","):
        match = re.fullmatch(r"\s*(\d{1,9})\s*:\s*(\d{1,9})\s*", piece, re.ASCII)
        if match is None:
            raise CorrectionError("no_range", told=piece.strip() or ranges)
        span = Span(int(match[1]), int(match[2]))
        if not span.start < span.end <= len(text):
            raise CorrectionError("outside", start=span.start, end=span.end, length=len(text))
        if not span.of(text).strip():
            raise CorrectionError("wordless", start=span.start, end=span.end)
        if spans and span.start < spans[-1].end:
            raise CorrectionError("disorder", start=span.start, end=span.end, before=spans[-1].end)
        spans.append(span)
    return tuple(spans)


def passage(text: str, words: str, near: Sequence[Span]) -> Span:
    """Where `words` stand in `text`, in any spelling and spacing: once, or else where they meet one of `near`.

    Raises CorrectionError where they stand nowhere, or at several places of which not one alone meets `near`.
    """
    found = occurrences(text, words)
    here = [span for span in found if any(span.overlaps(other) for other in near)]
    if len(found) == 1 or len(here) == 1:
        return here[0] if here else found[0]
    if not found:
        raise CorrectionError("words_not_there", words=words)
    places = ", ".join(f"{span.start}:{span.end}" for span in found[:LISTED])
    raise CorrectionError("words_often_there", words=words, number=len(found), places=places)


def occurrences(text: str, words: str) -> list[Span]:
    """Every place where the words of `words` stand in `text` in any spelling and spacing."""
    folded = [fold(word) for word in words.split()]
    pattern = r"\s+".join(re.escape(word) for word in folded if word)
    if not pattern:
        return []
    normal = _normal(text)
    return [Span(*normal.source(match.start(), match.end())) for match in re.finditer(pattern, normal.text)]


def words_kept(text: str, spans: Sequence[Span]) -> tuple[Words, ...]:
    """The words at `spans`, without the spaces around them."""
    kept = []
    for span in spans:
        told = span.of(text)
        start = span.start + len(told) - len(told.lstrip())
        kept.append(Words(Span(start, start + len(told.strip())), told.strip()))
    return tuple(kept)


@lru_cache(maxsize=4)
def _normal(text: str) -> Normal:
    return normalise(text)
