"""Differing times: one slot of two accounts that is filled with different days or hours."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.people import People
from tawatur.compare.slots import Filler, Match, matches, of_two_outlets, sentences_of, surroundings, together
from tawatur.compare.utterance import heads_of
from tawatur.knowledge import time_words
from tawatur.model import Analysis, Discrepancy, Message, Term, TimeExpression, Verdict
from tawatur.text import Document, fold

ALIKE = 0.6
"""Likeness of what stands around two times from which they fill one slot; a story has many days, and more alike sentences."""

SURE = 0.65
"""The same from which an earlier day in a later article is a conflict."""

HOUR = 60
"""Minutes by a multiple of which two clocks of different places differ."""

_YEAR, _DAY, _MINUTE = len("2020"), len("2020-12-29"), len("2020-12-29T10:30")


class Judged(NamedTuple):
    """A verdict on two times of one slot and the reason."""

    verdict: Verdict
    reason: Message


def differing_times(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> Iterator[Discrepancy]:
    """The times of one slot that differ between outlets, every article that gives one listed.

    Only times of one kind are compared, a day with a day and an hour with an hour.
    """
    fillers = [
        filler
        for analysis, document in zip(analyses, documents, strict=True)
        for filler in _fillers(analysis, document, people)
    ]
    told_days: dict[str, set[str]] = defaultdict(set)
    for filler in fillers:
        told_days[filler.article.id].add(filler.value)
    for slot in together(matches(fillers, ALIKE, of_two_outlets)):
        match = next((m for m in slot if judge(m, told_days) is not None), None)
        judged = judge(match, told_days) if match else None
        if match is not None and judged is not None:
            told = sorted(
                {f for m in slot for f in m[:2]}, key=lambda f: (f.article.published.value or "", f.span)
            )
            values = [value_of(f.article, f.span, f.value) for f in told]
            why = said("reason.same_slot", words=[Term(ar=word) for word in match.shared])
            about = said("subject.hour" if match.one.key == "hour" else "subject.day")
            yield discrepancy(story, "time", judged.verdict, about, values, [why, judged.reason])


def _fillers(analysis: Analysis, document: Document, people: People) -> Iterator[Filler]:
    """The days, months and hours of an article with what stands around each."""
    heads, sentences = heads_of(analysis, people), sentences_of(analysis, document)
    for time in analysis.times:
        key = _key(time)
        sentence = next((s for s in sentences if s.contains(time.span)), None)
        if key is None or sentence is None or time.span == analysis.article.published.span:
            continue
        around, before = surroundings(document, heads, sentence, time.span)
        value = (time.value or "")[: _DAY if key == "day" else _MINUTE]
        yield Filler(analysis.article, "time", key, time.span, value, around, before, time=time)


def _key(time: TimeExpression) -> str | None:
    """Whether a time tells an hour, or a day or month of the Gregorian calendar; None for anything else."""
    value = time.value or ""
    if time.calendar != "gregorian" or time.kind not in ("DATE", "TIME") or not _bounds(value):
        return None
    return "hour" if len(value) == _MINUTE and value[_DAY] == "T" and value[-2:].isdigit() else "day"


def _bounds(value: str) -> tuple[date, date] | None:
    """The first and last day of a day or month; None for a year or anything else."""
    try:
        if len(value) >= _DAY:
            day = date.fromisoformat(value[:_DAY])
            return day, day
        first = date.fromisoformat(f"{value}-01")
    except ValueError:
        return None
    return first, (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def judge(match: Match, told_days: Mapping[str, Collection[str]]) -> Judged | None:
    """The verdict on two times of one slot; None where they agree, or where nothing next to them is the same.

    `told_days` are the days that each article tells.
    """
    one, other = match.one, match.other
    if one.value == other.value or not match.next_alike or _same_words(one, other):
        return None
    if one.key == "hour":
        return _hours(one.value, other.value)
    first, second = _bounds(one.value), _bounds(other.value)
    if first is None or second is None:
        return None
    if first[0] <= second[1] and second[0] <= first[1]:
        return Judged("compatible", said("reason.wider"))
    told = "absolute" not in (one.time.basis, other.time.basis)
    reckoned = not one.time.basis == other.time.basis == "absolute"
    if (
        reckoned
        and first[0].isoweekday() == second[0].isoweekday()
        and len(one.value) == len(other.value) == _DAY
    ):
        return None  # the same weekday, which each article may have meant of the same week
    if one.value[_YEAR:] == other.value[_YEAR:]:
        return None  # a day without its year, which one reader put into another
    if match.score >= SURE and _earlier_in_the_later(one, other, told_days):
        return Judged("conflict", said("reason.earlier_day"))
    if told and abs(first[0] - second[0]) <= timedelta(days=1):
        return Judged("unsure", said("reason.midnight"))
    if one.time.basis == other.time.basis == "absolute":
        return Judged("conflict", said("reason.exclude"))
    return Judged("unsure", said("reason.reckoned"))


def _same_words(one: Filler, other: Filler) -> bool:
    """Whether two times are told in the same words: what differs is only what they were reckoned from (بعد 15 يوما)."""
    words = [fold(" ".join(f.span.of(f.article.text).split())) for f in (one, other)]
    return words[0] == words[1] and "absolute" not in (one.time.basis, other.time.basis)


def _earlier_in_the_later(one: Filler, other: Filler, told_days: Mapping[str, Collection[str]]) -> bool:
    """Whether the later article names an earlier weekday than the earlier article, and neither names the other's day as well.

    News that goes on moves to later days; an earlier one told later is another account.
    """
    before, after = sorted((one, other), key=lambda f: f.article.published.value or "")
    if not before.article.published.value or not after.article.published.value:
        return False
    return (
        len(before.value) == len(after.value) == _DAY
        and after.value < before.value
        and all(_by_weekday(f) for f in (before, after))
        and before.value not in told_days[after.article.id]
        and after.value not in told_days[before.article.id]
    )


def _by_weekday(filler: Filler) -> bool:
    """Whether the words of a time name a weekday."""
    return any(
        fold(word).removeprefix("و") in _weekdays() for word in filler.span.of(filler.article.text).split()
    )


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(fold(word) for row in time_words() if row.function == "weekday" for word in row.ar)


def _hours(one: str, other: str) -> Judged | None:
    """The verdict on two hours of one day, perhaps by the clocks of two places; None for hours of two days."""
    if one[:_DAY] != other[:_DAY]:
        return None
    minutes = [int(value[-5:-3]) * 60 + int(value[-2:]) for value in (one, other)]
    if (minutes[0] - minutes[1]) % HOUR == 0:
        return Judged("unsure", said("reason.time_zone"))
    return Judged("conflict", said("reason.exclude"))
