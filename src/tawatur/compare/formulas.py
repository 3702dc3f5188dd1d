"""Wording that two articles share and neither has from the other: names in full, competitions, prices, what outlets disclaim."""

import re

import numpy as np
from numpy.typing import NDArray

from tawatur.model import Analysis, Span
from tawatur.text.shingles import Words

SHORT = 14
"""Words up to which a passage is looked at for what it holds beside names: longer ones hold enough."""

BESIDE_NAMES = 16.0
"""Summed rarity of a short passage's words beside names, offices, dates, a cue and a lone number, at least."""

NAMING = frozenset({"name", "role", "metonym"})
"""How a mention denotes that is a name or office in full."""

AROUND = 15
"""Words before and behind a passage that are compared with those around it in the other article."""

TOGETHER = 32.0
"""Summed rarity of a lone phrase's words beside names and of the words around it that both articles have, at least."""

_UNVERIFIED = re.compile(
    r"\b[وف]?(?:لا|لم|تعذر|دون|بدون)\b[^.!?؟\n]{0,40}(?:ال)?(?:تأكد|تاكد|تحقق|تثبت) "
    r"(?:[^.!?؟\n]{0,30} )?(?:صحة|صحت\w+|صدقي\w+|مصداقي\w+|مستقلة?)\b"
)
"""That what is told could not be verified: in an outlet's own voice, it disclaims it."""

_OTHERS_VIEW = re.compile(r"[تي]عبر (?:\w+ ){0,2}بالضرورة عن\b")
"""That an outlet does not share the view it prints."""

_ENDS = frozenset(".!?؟…:\n")
"""What stands before a sentence; the articles' texts have it before marks of quotation and spaces."""


class Shared:
    """One article's side of a shared passage: its words, and where the passage stands among them."""

    def __init__(self, analysis: Analysis, words: Words, span: Span) -> None:
        """`words` are those of the analysed article's text, `span` is where the passage stands in it."""
        self.analysis, self.words, self.span = analysis, words, span
        first, after = np.searchsorted(words.starts, (span.start, span.end))
        self.first, self.after = int(first), int(after)

    @property
    def share(self) -> float:
        """The part of the article's words that stand in the passage."""
        return (self.after - self.first) / len(self.words.starts)


def is_formula(one: Shared, other: Shared, *, lone: bool) -> bool:
    """Whether a passage is wording that both may have without each other; `lone`: it is all that the two articles share."""
    if _is_disclaimer(one):
        return True
    if one.after - one.first > SHORT:
        return False
    beside = _beside_names(one)
    return (
        beside < BESIDE_NAMES
        or _is_template(one, other)
        or (lone and beside < TOGETHER and _is_phrase(one, other, TOGETHER - beside))
    )


def _is_disclaimer(side: Shared) -> bool:
    """Whether a passage within one sentence is an outlet's disclaimer, which stands under articles about anything."""
    text = side.span.of(side.analysis.article.text)
    if any(mark in text.strip(".…") for mark in _ENDS):
        return False
    unverified = _UNVERIFIED.search(text) is not None and not _is_said(side)
    return unverified or _OTHERS_VIEW.search(text) is not None


def _beside_names(side: Shared) -> float:
    """The summed rarity of the words beside names and offices in full, dates, cues and a number; several numbers are content."""
    analysis, words, span = side.analysis, side.words, side.span
    beside = np.ones(side.after - side.first, bool)
    starts, ends = words.starts[side.first : side.after], words.ends[side.first : side.after]
    said = [m.span for m in analysis.mentions if m.how in NAMING]
    said += [t.span for t in analysis.times] + [s.cue.span for s in analysis.statements]
    counted = [q.span for q in analysis.quantities if q.span.overlaps(span)]
    for naming in (*said, *(counted if len(counted) == 1 else ())):
        if naming.overlaps(span):
            beside &= (ends <= naming.start) | (starts >= naming.end)
    return float(words.rarities[side.first : side.after][beside].sum())


def _is_template(one: Shared, other: Shared) -> bool:
    """Whether a short passage stands beside another number in each article: a sentence for prices or results, filled anew."""
    before = _word(one, one.first - 1), _word(other, other.first - 1)
    behind = _word(one, one.after), _word(other, other.after)
    return any(a[:1].isdigit() and b[:1].isdigit() and a != b for a, b in (before, behind))


def _word(side: Shared, at: int) -> str:
    """The word at `at` as it is written; nothing outside the text."""
    if not 0 <= at < len(side.words.starts):
        return ""
    return side.words.span(at, at).of(side.analysis.article.text)


def _is_phrase(one: Shared, other: Shared, least: float) -> bool:
    """Whether a passage is a phrase in the midst of sentences that otherwise have less than `least` in common, and nobody's words.

    A round of a competition, a place of a happening: two sentences about different things name it in the same words.
    """
    if any(_begins_a_sentence(side) for side in (one, other)) or (_is_said(one) and _is_said(other)):
        return False
    mine, yours = _around(one), _around(other)
    common = np.isin(one.words.hashes[mine], other.words.hashes[yours])
    _, places = np.unique(one.words.hashes[mine][common], return_index=True)
    return bool(one.words.rarities[mine][common][places].sum() < least)


def _begins_a_sentence(side: Shared) -> bool:
    before = side.analysis.article.text[: side.span.start].rstrip(' \t"«“')
    return not before or before[-1] in _ENDS


def _is_said(side: Shared) -> bool:
    """Whether the passage holds what somebody said: the same words of one speaker are one statement in two articles."""
    return any(p.overlaps(side.span) for s in side.analysis.statements for p in s.content)


def _around(side: Shared) -> NDArray[np.int64]:
    """The places of the words before and behind the passage."""
    return np.concatenate(
        (
            np.arange(max(side.first - AROUND, 0), side.first),
            np.arange(side.after, min(side.after + AROUND, len(side.words.hashes))),
        )
    )
