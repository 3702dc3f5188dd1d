"""Differing spells: how long something lasted, how long after something it came, since when it has gone on.

Accounts tell them in ways of their own: two hours, and from three to five o'clock; less than a day later, and on the next day;
since Wednesday, and for the fifth day in a row. Each is read as a range, of hours or of days; ranges that meet can both be true.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.people import People
from tawatur.compare.slots import (
    Filler,
    FillerKind,
    Match,
    happenings_beside,
    matches,
    of_two_outlets,
    sentences_of,
    surroundings,
    together,
)
from tawatur.compare.utterance import heads_of
from tawatur.knowledge import HappeningKind, Spell, spells
from tawatur.model import Analysis, Discrepancy, Span, Term, TimeExpression, Verdict
from tawatur.text import Document
from tawatur.text.numbers import read_ordinal
from tawatur.text.phrasebook import Phrasebook

ALIKE, ALIKE_APART, ALIKE_OTHERWISE = 0.22, 0.5, 0.05
"""Likeness of what stands around two spells from which they are of one thing: where their ranges meet, where they do not, and
where the same range is told in two ways (from three to five, two hours), which seldom happens by chance."""

WORTH = 7.0
"""Weight of the words in common, at least: a name and a telling word."""

FEW = 3
"""Telling words before a spell in its sentence; with fewer what it is about stands in the sentence before."""

NEXT = 6
"""Telling words behind a spell that tell what it came after."""

AWAY = 3
"""Tokens between a word such as "lasted" and the length of time."""

DAY = 24.0
"""Hours by which two accounts of when something began may differ: one may count the first day and the other not."""

HALF_DAY = 12
"""Hours of a clock's face."""

_HOURS = {"S": 1 / 3600, "TM": 1 / 60, "H": 1.0, "D": DAY, "W": 7 * DAY, "M": 30 * DAY, "Y": 365 * DAY}
_LASTING: frozenset[HappeningKind] = frozenset(("meeting", "contest"))
"""Happenings that have a length of which papers tell."""

_UNITS = (365 * DAY, 30 * DAY, 7 * DAY, DAY, 1.0, 0.0)
"""Units by which an account of how long after something it came may be off, the largest that fits."""

_SUBJECTS: dict[str, str] = {"length": "subject.length", "after": "subject.after", "since": "subject.since"}


class Spelt(NamedTuple):
    """A spell of time that an article tells: where, what kind, and between how many hours (or hours since the year one).

    `way` is another where an hour or a count of days tells it, so that the same spell told in two ways is shown.
    """

    span: Span
    kind: FillerKind
    low: float
    high: float
    way: str = ""


Ranges = dict[tuple[str, Span], Spelt]
"""The spells by article and place."""


def differing_spells(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> Iterator[Discrepancy]:
    """The spells of one thing that outlets tell differently: *compatible* where their ranges meet, else *unsure*."""
    fillers: list[Filler] = []
    ranges: Ranges = {}
    for analysis, document in zip(analyses, documents, strict=True):
        heads, sentences = heads_of(analysis, people), sentences_of(analysis, document)
        for spelt in spells_of(analysis, document):
            sentence = next((s for s in sentences if s.contains(spelt.span)), None)
            if sentence is None:
                continue
            around, before = surroundings(document, heads, sentence, spelt.span)
            if before < FEW:
                wider = Span(_sentence_before(document, sentence.start), sentence.end)
                around, before = surroundings(document, heads, wider, spelt.span)
            value = f"{spelt.low:g}-{spelt.high:g} {spelt.way}"
            filler = Filler(analysis.article, spelt.kind, spelt.kind, spelt.span, value, around, before)
            fillers.append(filler)
            ranges[filler.article.id, filler.span] = spelt
    found = [
        m for m in matches(fillers, ALIKE_OTHERWISE, of_two_outlets, mutual=False) if _of_one_thing(m, ranges)
    ]
    for slot in together(found):
        if any(match.one.value != match.other.value for match in slot):
            apart = any(not _meet(match, ranges) for match in slot)
            yield _differing(story, slot, "unsure" if apart else "compatible")


def _sentence_before(document: Document, start: int) -> int:
    """Where the sentence before `start` begins, if it stands in the same line."""
    begins = [document.starts[b] for b, _ in document.sentences if document.starts[b] < start]
    text = document.article.text
    return begins[-1] if begins and "\n" not in text[begins[-1] : start] else start


def _of_one_thing(match: Match, ranges: Ranges) -> bool:
    """Whether two spells are of one thing; where their ranges do not meet more has to say so."""
    ways = {ranges[f.article.id, f.span].way for f in match[:2]}
    kinds = frozenset.intersection(*map(happenings_beside, match[:2])) & _LASTING
    if len(ways) > 1 and kinds and match.one.kind == "length" and _equal(match, ranges):
        return True  # two hours, and from three to five: that both lasted as long is seldom chance
    if match.mass < WORTH or (match.score < ALIKE_APART and not _meet(match, ranges)):
        return False
    if match.score < ALIKE and len(ways) == 1:
        return False
    return match.one.kind != "after" or match.score >= ALIKE_APART / 2 or _behind(match) >= WORTH


def _equal(match: Match, ranges: Ranges) -> bool:
    """Whether two spells last as long as each other."""
    one, other = (ranges[f.article.id, f.span] for f in match[:2])
    return (one.low, one.high) == (other.low, other.high)


def _behind(match: Match) -> float:
    """The weight of what both have right behind the spell, where what it came after is told."""
    one, other = ({w.term: w.weight for w in f.around[f.before : f.before + NEXT]} for f in match[:2])
    return sum(weight for term, weight in one.items() if term in other)


def _meet(match: Match, ranges: Ranges) -> bool:
    """Whether the ranges of two spells meet."""
    one, other = (ranges[f.article.id, f.span] for f in match[:2])
    slack = DAY if one.kind == "since" else 0.0
    return one.low <= other.high + slack and other.low <= one.high + slack


def _differing(story: str, slot: Sequence[Match], verdict: Verdict) -> Discrepancy:
    told = sorted(
        {f for match in slot for f in match[:2]}, key=lambda f: (f.article.published.value or "", f.span)
    )
    first = max(slot, key=lambda match: match.score)
    why = said("reason.same_slot", words=[Term(ar=word) for word in first.shared])
    reason = said("reason.spells_meet" if verdict == "compatible" else "reason.perhaps_other")
    values = [value_of(f.article, f.span) for f in told]
    return discrepancy(story, "time", verdict, said(_SUBJECTS[told[0].kind]), values, [why, reason])


def spells_of(analysis: Analysis, document: Document) -> Iterator[Spelt]:
    """The spells of time of an article, in no order."""
    starts = {document.starts[i]: i for i in range(len(document))}
    for time in analysis.times:
        index = next((starts[at] for at in range(time.span.start, time.span.end) if at in starts), None)
        if index is not None and time.value:
            yield from _told_by(analysis, document, time, index)
    told = [time.span for time in analysis.times if time.kind == "DURATION"]
    yield from (x for x in _elapsed(document) if not any(x.span.overlaps(span) for span in told))
    published = analysis.article.published.day
    if published is not None:
        yield from _in_a_row(document, date.fromisoformat(published))


def _told_by(analysis: Analysis, document: Document, time: TimeExpression, index: int) -> Iterator[Spelt]:
    """The spell that a time tells with a word before it."""
    lead = _lead(document, index)
    hours = _hours(time.value or "") if time.kind == "DURATION" else None
    if hours is not None and lead is not None and lead[0] in ("lasting", "after"):
        span = Span(document.starts[lead[1]], time.span.end)
        if lead[0] == "lasting":
            yield Spelt(span, "length", hours, hours)
        else:
            slack = next(unit for unit in _UNITS if hours >= unit)
            bounded = _bounded(time, analysis)
            yield Spelt(span, "after", 0.0 if bounded else hours - slack, hours + slack * (not bounded))
    day = _first_day(time.value or "") if time.kind == "DATE" else None
    if day is not None and lead is not None and lead[0] == "since":
        yield Spelt(
            Span(document.starts[lead[1]], time.span.end),
            "since",
            day,
            day + DAY * (len(time.value or "") < 8) * 30,
        )
    if time.kind == "TIME":
        yield from _from_to(document, time, index)


def _lead(document: Document, index: int) -> tuple[str, int] | None:
    """The function of the word that stands before a time, and its token."""
    for at in range(index - 1, max(-1, index - AWAY - 1), -1):
        if document.kinds[at] != "w":
            return None
        for hit in _book().at(document, at):
            if hit.row.function in ("lasting", "after", "since") and hit.after <= index:
                return hit.row.function, at
    return None


def _bounded(time: TimeExpression, analysis: Analysis) -> bool:
    """Whether a length of time is a bound: its words hold more than a number and a unit (أقل من 24 ساعة)."""
    return len(time.span.of(analysis.article.text).split()) > 2


def _hours(value: str) -> float | None:
    """A TIMEX3 length in hours: PT2H, P3D, P6W; None for one of several parts."""
    number, unit = value.lstrip("PT")[:-1], value[-1:]
    unit = "TM" if unit == "M" and value.startswith("PT") else unit
    return float(number) * _HOURS[unit] if number.isdigit() and unit in _HOURS else None


def _first_day(value: str) -> float | None:
    """The hours from the year one to the first day of a day or month."""
    try:
        return date.fromisoformat(value[:10] if len(value) > 7 else f"{value}-01").toordinal() * DAY
    except ValueError:
        return None


def _from_to(document: Document, time: TimeExpression, index: int) -> Iterator[Spelt]:
    """From an hour to an hour: بين الساعة الثالثة والخامسة."""
    after = index
    while after < len(document) and document.ends[after] <= time.span.end:
        after += 1
    second = read_ordinal(document, after) if after < len(document) else None
    if (
        second is None
        or not second.value
        or "و" not in second.prefix
        or not (time.value or "")[-5:-3].isdigit()
    ):
        return
    hours = (second.value - int((time.value or "")[-5:-3])) % HALF_DAY
    yield Spelt(Span(time.span.start, document.ends[second.after - 1]), "length", hours, hours, "hours")


def _elapsed(document: Document) -> Iterator[Spelt]:
    """Spells that words tell by themselves: بعيد, بعد ساعات قليلة, في اليوم التالي; the longest that fits."""
    past = 0
    for index in range(len(document)):
        hits = (
            [h for h in _book().at(document, index) if h.row.function == "elapsed"] if index >= past else []
        )
        if hits:
            hit = max(hits, key=lambda h: h.after)
            past = hit.after
            yield Spelt(
                Span(document.starts[index], document.ends[hit.after - 1]), "after", hit.row.low, hit.row.high
            )


def _in_a_row(document: Document, published: date) -> Iterator[Spelt]:
    """The day since when something goes on that goes on for the so many-eth day in a row."""
    for index in range(2, len(document)):
        if not any(h.row.function == "running" for h in _book().at(document, index)):
            continue
        for at in (index - 1, index - 2):
            ordinal = read_ordinal(document, at)
            day = document.fold[at - 1].endswith("يوم") if at else False
            if ordinal is not None and ordinal.value and ordinal.after == index and day:
                first = published - timedelta(days=int(ordinal.value) - 1)
                hours = first.toordinal() * DAY
                yield Spelt(
                    Span(document.starts[at - 1], document.ends[index]), "since", hours, hours, "days"
                )


@cache
def _book() -> Phrasebook[Spell]:
    return Phrasebook((form, row) for row in spells() for form in row.ar)
