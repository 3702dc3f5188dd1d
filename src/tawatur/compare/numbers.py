"""Differing numbers: how many were harmed, how old somebody is, and how many of one thing in one slot of two accounts."""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.people import People
from tawatur.compare.slots import (
    Filler,
    Match,
    matches,
    next_alike,
    of_two_outlets,
    sentences_of,
    surroundings,
    together,
)
from tawatur.compare.utterance import Heads, concepts_of, heads_of
from tawatur.knowledge import count_words, synonyms
from tawatur.model import (
    Analysis,
    Article,
    Discrepancy,
    Entity,
    Message,
    Quantity,
    Span,
    Term,
    TimeExpression,
    Verdict,
)
from tawatur.text import Document, fold
from tawatur.text.roots import skeleton
from tawatur.text.stems import stem

BEGINNING = 500
"""Code points in which an article tells the toll of what it is about; later tolls are of other happenings."""

ALIKE = 0.5
"""Likeness of what stands around two numbers, from which they fill one slot: read on 200 pairs of stories of other months."""

NEAR = 1
"""Days between two articles in which a number that may change (a price, a rate) is taken to be that of one day."""

ROUND = 0.1
"""Difference, as a share of the larger number, that rounding explains where one number is given as about so many."""

SURE, SURE_TOLLS = 0.65, 0.45
"""The same from which two numbers, two tolls, surely count one thing; below it a difference is told as one that may be none."""

ALIKE_TOLLS = 0.3
"""The same for the tolls with which two articles begin: there is seldom more than one."""

APART = 10.0
"""How many times larger one number may be than another of one slot; beyond it they count different things."""

DOUBLE = 2.0
"""The same where the word next to the two is not the same."""

FULL_NAME = 2
"""Words of a name beside which an age is that person's."""

NEXT = 4
"""Telling words on either side of a number among which one for a total is looked for."""

COUNTED = 100
"""Up to so many people are told one by one, never rounded, unless the article says that it does."""

PEOPLE = "people"
"""What numbers of people are compared by where nothing says what befell them."""

GRAVITY: tuple[Verdict, ...] = ("conflict", "unsure", "update", "compatible")
"""Verdicts, the gravest first: of several tolls it is the gravest that is told."""

_AGE = re.compile(r"P(\d{1,3})Y$")
_BESIDE = re.compile(r"^\s*[(،,\-–][\s(]*$")


class Verdicted(NamedTuple):
    """A verdict on two numbers and the reason."""

    verdict: Verdict
    reason: Message


def differing_numbers(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> list[Discrepancy]:
    """Numbers that outlets give differently for one thing; each number is told in one finding at most.

    What is compared: the tolls of the articles' beginnings, the numbers of one slot, and the ages of one person.
    """
    fillers = [
        f for a, d in zip(analyses, documents, strict=True) for f in number_fillers(a, d, heads_of(a, people))
    ]
    opening = {(a.article.id, q.span) for a in analyses for q in _toll(a).values()}
    first = [f for f in fillers if (f.article.id, f.span) in opening]
    totals = [f for f in fillers if f.key.startswith("role:") and _is_total(f)]
    told = [
        *_in_slots(story, matches(totals, ALIKE_TOLLS, _countable)),
        *_in_slots(story, matches(first, ALIKE_TOLLS, _countable, whole=True)),
        *_in_slots(story, matches(fillers, ALIKE, _countable)),
        *_ages(story, analyses, people),
    ]
    found: list[Discrepancy] = []
    taken: set[tuple[str, Span]] = set()
    for one in told:
        values = {(value.article, value.span) for value in one.values}
        if not values & taken:
            found.append(one)
            taken |= values
    return found


def _toll(analysis: Analysis) -> dict[str, Quantity]:
    """The tolls of the article's beginning by role; two different ones of one role are of two happenings."""
    title = analysis.article.title_span
    end = (title.end if title else 0) + BEGINNING
    tolls: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in analysis.quantities:
        if quantity.role and quantity.value is not None and quantity.span.start < end:
            tolls[quantity.role].append(quantity)
    return {role: told[0] for role, told in tolls.items() if len({q.value for q in told}) == 1}


def _in_slots(story: str, found: Sequence[Match]) -> Iterator[Discrepancy]:
    """Numbers of one slot that differ between articles, with every article that gives one."""
    for slot in together(found):
        told = list(dict.fromkeys(f for match in slot for f in match[:2]))
        if len({f.value for f in told}) > 1:
            first = max(slot, key=lambda match: match.score)
            why = said("reason.same_slot", words=[Term(ar=word) for word in first.shared])
            least = SURE_TOLLS if _is_toll(told[0]) else SURE
            sure = first.score >= least
            yield _differing(story, told, why, sure=sure)


def _differing(story: str, told: Sequence[Filler], why: Message, *, sure: bool) -> Discrepancy:
    """The discrepancy of numbers of one thing, each value as it was published first; the gravest verdict counts."""
    told = sorted(told, key=lambda f: f.article.published.value or "")
    distinct = list({f.value: f for f in reversed(told)}.values())
    distinct.sort(key=told.index)
    called = {f.quantity.value: written(f.quantity) for f in reversed(told)}
    toll = _is_toll(told[0])
    verdicts = [judge(a, b, toll=toll) for a, b in pairwise(distinct)]
    verdict, reason = min(verdicts, key=lambda v: GRAVITY.index(v.verdict))
    days = {day for f in told if (day := f.article.published.day)}
    if verdict == "conflict" and not toll and days and not _near(days):
        verdict, reason = "unsure", said("reason.days_between")
    if verdict == "conflict" and not sure:
        verdict, reason = "unsure", said("reason.perhaps_other")
    given = [value_of(f.article, f.span, called[f.quantity.value]) for f in told]
    return discrepancy(story, "number", verdict, _about(told[0]), given, [why, reason])


def _is_toll(filler: Filler) -> bool:
    """Whether the number rises as more becomes known: people who were harmed, found, saved."""
    return filler.key.startswith("role:") or filler.key == PEOPLE


def _near(days: set[str]) -> bool:
    """Whether the articles of these days tell of one day."""
    dates = sorted(date.fromisoformat(day) for day in days)
    return (dates[-1] - dates[0]).days <= NEAR


def _is_total(filler: Filler) -> bool:
    """Whether a word for a total stands near the number: a sum since some day, of which a story seldom has two."""
    near = filler.around[max(0, filler.before - NEXT) : filler.before + NEXT]
    counted = fold((filler.quantity.counted or "").split(" ")[0])
    return counted in _totals() or any(fold(w.span.of(filler.article.text)) in _totals() for w in near)


@cache
def _totals() -> frozenset[str]:
    rows = [row for row in count_words() if row.function == "total"]
    return frozenset(fold(word) for row in rows for word in row.ar) - _people_words()


def _about(filler: Filler) -> Message:
    quantity = filler.quantity
    if quantity.role:
        return said("subject.toll", role=Term(label=f"harm.{quantity.role}"))
    return said("subject.how_many", what=quantity.counted or quantity.unit or "")


def _countable(one: Filler, other: Filler) -> bool:
    """Whether two numbers can be of one thing: of two outlets, neither very much larger, and the words next to them alike."""
    low, high = sorted((one.quantity.value or 0.0, other.quantity.value or 0.0))
    return (
        of_two_outlets(one, other)
        and high <= APART * low
        and (high <= DOUBLE * low or next_alike(one, other))
    )


def number_fillers(analysis: Analysis, document: Document, heads: Heads) -> Iterator[Filler]:
    """The numbers of an article that say what they count, each with what stands around it."""
    sentences = sentences_of(analysis, document)
    for quantity in analysis.quantities:
        sentence = next((s for s in sentences if s.contains(quantity.span)), None)
        if quantity.value is None or sentence is None:
            continue
        around, before = surroundings(document, heads, sentence, quantity.span)
        for key in _keys(quantity):
            rough = key.startswith("role:") and quantity.modifier in ("about", "more_than", "less_than")
            yield Filler(
                article=analysis.article,
                kind="number",
                key=key,
                span=quantity.span,
                value=f"{quantity.modifier} {quantity.value:g}" if rough else f"{quantity.value:g}",
                around=around,
                before=before,
                quantity=quantity,
            )


def _keys(quantity: Quantity) -> Iterator[str]:
    """What a number is compared by: what befell those counted, the unit, the noun; nothing where nothing says it."""
    if quantity.role:
        yield f"role:{quantity.role}"
    if quantity.unit:
        yield f"unit:{quantity.unit}"
    elif quantity.counted:
        word = fold(quantity.counted.split()[0])
        root = skeleton(word)
        concepts = concepts_of(stem(word), root)
        if word in _people_words() or _bodies() & concepts:
            yield PEOPLE
        else:
            yield f"concept:{min(concepts)}" if concepts else root if len(root) > 2 else stem(word)


@cache
def _bodies() -> frozenset[int]:
    """The row of the table of synonyms for those who are counted when they are found dead (جثة)."""
    return frozenset(number for number, row in enumerate(synonyms()) if row.en == "body")


@cache
def _people_words() -> frozenset[str]:
    rows = [row for row in count_words() if row.function == "people"]
    return frozenset(fold(word) for row in rows for word in (*row.ar, *row.dual))


def _ages(story: str, analyses: Sequence[Analysis], people: People) -> Iterator[Discrepancy]:
    """The ages that the articles print beside one person's name, where they differ."""
    told: dict[str, list[tuple[Article, TimeExpression, str]]] = defaultdict(list)
    names: dict[str, Entity] = {}
    for analysis in analyses:
        persons = {e.id: e for e in analysis.entities if e.kind == "person"}
        for time in analysis.times:
            person = _aged(analysis, time, persons)
            if person is not None:
                one = people.one(person.id)
                names.setdefault(one, person)
                told[one].append((analysis.article, time, (time.value or "").strip("PY")))
    for one, ages in told.items():
        if len({age for _, _, age in ages}) > 1 and len({article.id for article, _, _ in ages}) > 1:
            values = [value_of(article, time.span) for article, time, _ in ages]
            because = [said("reason.one_person", who=named(names[one])), said("reason.exclude")]
            yield discrepancy(
                story, "number", "conflict", said("subject.age", who=named(names[one])), values, because
            )


def _aged(analysis: Analysis, time: TimeExpression, persons: Mapping[str, Entity]) -> Entity | None:
    """The person whose name stands right before an age: رزان (21 عاما)، رزان، 21 عاما."""
    if time.kind != "DURATION" or not _AGE.match(time.value or ""):
        return None
    text = analysis.article.text
    for mention in analysis.mentions:
        if len(mention.head.of(text).split()) < FULL_NAME:
            continue  # a first name may be another's
        gap = text[mention.head.end : time.span.start]
        if mention.entity in persons and mention.head.end < time.span.start and _BESIDE.match(gap):
            return persons[mention.entity]
    return None


def judge(one: Filler, other: Filler, *, toll: bool) -> Verdicted:
    """The verdict on two different numbers for one thing; a `toll` rises with time."""
    mine, yours = one.quantity, other.quantity
    low, high = sorted((mine.value or 0.0, yours.value or 0.0))
    modifiers = {mine.modifier, yours.modifier}
    rough = modifiers & {"about", "more_than", "at_least", "up_to", "at_most", "less_than"}
    if low == high or _allows(mine, yours.value) or _allows(yours, mine.value):
        return Verdicted("compatible", said("reason.bound_kept"))
    if high - low <= ROUND * high and (rough or _rounder(low, high, toll=toll)):
        return Verdicted("compatible", said("reason.round"))
    before, after = one.article.published.value, other.article.published.value
    if toll and before and after and before < after and (mine.value or 0.0) < (yours.value or 0.0):
        return Verdicted("update", said("reason.rose_later"))
    if toll and not (before and after):
        return Verdicted("unsure", said("reason.order_unknown"))
    return Verdicted("conflict", said("reason.no_rise" if toll else "reason.exclude"))


def _rounder(low: float, high: float, *, toll: bool) -> bool:
    """Whether one number is the other with fewer digits; people are counted one by one as long as they are few."""
    if toll and high < COUNTED:
        return False
    short, long = sorted((low, high), key=_digits)
    digits = _digits(short)
    return digits < _digits(long) and short in (_cut(long, digits, up=False), _cut(long, digits, up=True))


def _digits(value: float) -> int:
    """How many digits a number says: 3 of 97.1 and of 97,100."""
    return len(f"{value:.10g}".partition("e")[0].replace(".", "").strip("0"))


def _cut(value: float, digits: int, *, up: bool) -> float:
    """`value` rounded to so many digits, or cut off behind them."""
    step = 10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits)
    return float(f"{(round(value / step) if up else math.floor(value / step)) * step:.10g}")


def _allows(bound: Quantity, value: float | None) -> bool:
    if value is None or bound.value is None:
        return False
    if bound.modifier in ("more_than", "at_least"):
        return bound.value <= value <= 1.5 * bound.value
    return bound.modifier in ("less_than", "at_most", "up_to") and value <= bound.value


def written(quantity: Quantity) -> str:
    """A quantity in figures with its unit or what is counted."""
    number = (
        f"{quantity.value:g}"
        if quantity.value is not None and quantity.value < 1e6
        else f"{quantity.value:,.0f}"
    )
    return " ".join(part for part in (number, quantity.unit or quantity.counted) if part)
