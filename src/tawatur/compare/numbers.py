"""Differing numbers: how many were harmed, and how many of one thing in one slot of two accounts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from tawatur.compare.ages import differing_ages
from tawatur.compare.anchors import apart
from tawatur.compare.counts import PEOPLE, is_toll, is_total, number_fillers, of_others, written
from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.implied import is_ordinal
from tawatur.compare.people import People
from tawatur.compare.slots import (
    Filler,
    Match,
    happenings_beside,
    matches,
    next_alike,
    of_two_outlets,
    together,
)
from tawatur.compare.utterance import heads_of
from tawatur.compare.verdicts import judge_slot
from tawatur.knowledge import count_words
from tawatur.model import Analysis, Discrepancy, Message, Span, Term
from tawatur.text import Document, fold

BEGINNING = 500
"""Code points in which an article tells the toll of what it is about; later tolls are of other happenings."""

ALIKE = 0.5
"""Likeness of what stands around two numbers, from which they fill one slot: read on 200 pairs of stories of other months."""

ALIKE_TOLLS = 0.3
"""The same for the tolls with which two articles begin: there is seldom more than one."""

ALIKE_DAY = 0.2
"""The same for tolls of one day that both sentences name."""

ALIKE_SOLE = 0.3
"""The same for what each article counts once."""

ALIKE_NONE = 0.1
"""The same for nobody against somebody, of one kind of happening: a denial is told in other words than a toll."""

WORTH_TELLING = 5.0
"""Weight of the words in common, at least: a name, or two telling words."""

APART = 10.0
"""How many times larger one number may be than another of one slot; beyond it they count different things."""

DOUBLE = 2.0
"""The same where the word next to the two is not the same."""

Known = Mapping[str, frozenset[tuple[str, float]]]
"""By article, the numbers that it gives, each with what it is compared by."""


def differing_numbers(
    story: str, analyses: Sequence[Analysis], documents: Sequence[Document], people: People
) -> list[Discrepancy]:
    """Numbers that outlets give differently for one thing; each number is told in one finding at most.

    What is compared: the tolls of the articles' beginnings, the numbers of one slot, and the ages of one person.
    """
    fillers = [
        f for a, d in zip(analyses, documents, strict=True) for f in number_fillers(a, d, heads_of(a, people))
    ]
    first = _opening(fillers)
    totals = [f for f in fillers if f.key.startswith("role:") and is_total(f)]
    known = _known(fillers)
    of_one_day = _in_slots(story, matches(fillers, ALIKE_DAY, _of_one_day, whole=True), known, fillers)
    told = [
        *_in_slots(story, matches(totals, ALIKE_TOLLS, _countable), known, fillers),
        *_in_slots(story, matches(first, ALIKE_TOLLS, _countable, whole=True), known, fillers),
        *_in_slots(story, matches(fillers, ALIKE, _countable), known, fillers),
        *(d for d in of_one_day if d.verdict != "unsure"),
        *_in_slots(story, matches(_sole(fillers), ALIKE_SOLE, _twice_at_most, whole=True), known, fillers),
        *_in_slots(
            story, matches(_none_or_some(fillers), ALIKE_NONE, _of_one_happening, whole=True), known, fillers
        ),
        *_in_slots(story, matches(fillers, ALIKE_DAY, _of_one_day, whole=True), known, fillers),
        *differing_ages(story, analyses, people),
    ]
    found: list[Discrepancy] = []
    taken: set[tuple[str, Span]] = set()
    seen: set[tuple[str, frozenset[tuple[str, str]]]] = set()
    for one in sorted(told, key=lambda d: d.verdict not in ("conflict", "update")):
        places = {(value.article, value.span) for value in one.values}
        values = one.subject, frozenset((value.article, value.value) for value in one.values)
        if not places & taken and values not in seen:
            found.append(one)
            taken |= places
            seen.add(values)
    return found


def _opening(fillers: Sequence[Filler]) -> list[Filler]:
    """The tolls of the articles' beginnings; two different ones of one kind in one article are of two happenings.

    A part of those counted before is no toll of its own (40 قتيلا بينهم 18 جنديا).
    """
    tolls: dict[tuple[str, str], list[Filler]] = defaultdict(list)
    for filler in fillers:
        if filler.key.startswith("role:") and _at_beginning(filler) and not filler.anchor.part:
            tolls[filler.article.id, filler.key].append(filler)
    return [told[0] for told in tolls.values() if len({f.quantity.value for f in told}) == 1]


def _at_beginning(filler: Filler) -> bool:
    """Whether a number stands in the headline or right behind it."""
    title = filler.article.title_span
    return filler.span.start < (title.end if title else 0) + BEGINNING


def _sole(fillers: Sequence[Filler]) -> list[Filler]:
    """The numbers of things and of sorts of people of which an article gives one number only."""
    counted: dict[tuple[str, str], list[Filler]] = defaultdict(list)
    for filler in fillers:
        if not is_toll(filler) and not filler.key.startswith("unit:"):
            counted[filler.article.id, filler.key].append(filler)
    return [told[0] for told in counted.values() if len({f.quantity.value for f in told}) == 1]


def _in_slots(
    story: str, found: Sequence[Match], known: Known, fillers: Sequence[Filler]
) -> Iterator[Discrepancy]:
    """Numbers of one slot that differ between articles, with every article that gives one and every place where it does."""
    for slot in together([match for match in found if _of_one_thing(match, known)]):
        judged = judge_slot(slot)
        if judged is not None:
            matched = dict.fromkeys(f for match in slot for f in match[:2])
            told = sorted(
                matched | dict.fromkeys(f for f in fillers if any(_repeats(f, m) for m in matched)),
                key=lambda f: (f.article.published.value or "", f.article.id, f.span),
            )
            called = {_called(f): written(f.quantity) for f in reversed(told)}
            given = [value_of(f.article, f.span, called[_called(f)]) for f in told]
            first = max(slot, key=lambda match: match.score)
            why = said("reason.same_slot", words=[Term(ar=word) for word in first.shared])
            yield discrepancy(story, "number", judged.verdict, _about(told[0]), given, [why, judged.reason])


def _repeats(filler: Filler, told: Filler) -> bool:
    """Whether an article gives what it has told at one place again at another."""
    same = filler.article.id == told.article.id and filler.key == told.key
    return (
        same
        and filler.quantity.value == told.quantity.value
        and not apart(filler.anchor, told.anchor, toll=is_toll(told))
    )


def _called(filler: Filler) -> tuple[float | None, str | None]:
    """What values are told in the same words by: 6 صحافيين and 6 صحفيين are one."""
    return filler.quantity.value, filler.quantity.role


def _of_one_thing(match: Match, known: Known) -> bool:
    """Whether the slots have enough in common, and neither article gives the other's number too, for another thing.

    An article that tells how a toll has risen gives the older number as well.
    """
    ordinal = is_ordinal(match.one.quantity) or is_ordinal(match.other.quantity)
    if match.mass < WORTH_TELLING and not (ordinal and _of_one_day(*match[:2])) and not _none(match):
        return False
    if match.one.quantity.value == match.other.quantity.value:
        return True
    for one, other in (match[:2], match[1::-1]):
        key = _sort_of_count(other)
        if (key, other.quantity.value) in known[one.article.id] and not (is_toll(one) and _rises(one)):
            return False
    return True


def _known(fillers: Sequence[Filler]) -> Known:
    known: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for filler in fillers:
        known[filler.article.id].add((_sort_of_count(filler), filler.quantity.value or 0.0))
    return {article: frozenset(numbers) for article, numbers in known.items()}


def _sort_of_count(filler: Filler) -> str:
    """What a number is known by: all numbers of people together, for what befell them is told in many ways."""
    return PEOPLE if is_toll(filler) else filler.key


def _rises(filler: Filler) -> bool:
    """Whether the words around say that the number has grown."""
    return any(fold(word.span.of(filler.article.text)) in _rise_words() for word in filler.around)


@cache
def _rise_words() -> frozenset[str]:
    rows = [row for row in count_words() if row.function == "rise"]
    words = [fold(word) for row in rows for word in row.ar]
    return frozenset(words) | {f"و{word}" for word in words}


def _about(filler: Filler) -> Message:
    quantity = filler.quantity
    if quantity.role:
        return said("subject.toll", role=Term(label=f"harm.{quantity.role}"))
    return said("subject.how_many", what=quantity.counted or quantity.unit or "")


def _countable(one: Filler, other: Filler) -> bool:
    """Whether two numbers can be of one thing: of two outlets and one happening, of the same people, neither far larger."""
    low, high = sorted((one.quantity.value or 0.0, other.quantity.value or 0.0))
    return (
        of_two_outlets(one, other)
        and (high <= APART * low or low == 0)
        and (high <= DOUBLE * max(low, 1) or next_alike(one, other))
        and of_others(one, other) is not True
        and not apart(one.anchor, other.anchor, toll=is_toll(one))
    )


def _twice_at_most(one: Filler, other: Filler) -> bool:
    """Whether two numbers of what each article counts once can be of one thing: neither more than twice the other."""
    low, high = sorted((one.quantity.value or 0.0, other.quantity.value or 0.0))
    return high <= DOUBLE * max(low, 1) and _countable(one, other)


def _none(match: Match) -> bool:
    """Whether one of two tolls is nobody."""
    return 0.0 in (match.one.quantity.value, match.other.quantity.value)


def _none_or_some(fillers: Sequence[Filler]) -> list[Filler]:
    """The tolls that are nobody, and the first toll of each article: what somebody else says of the same happening."""
    first: dict[tuple[str, str], Filler] = {}
    for filler in fillers:
        toll = filler.key.startswith("role:") and not filler.anchor.since and not filler.anchor.part
        if toll and _at_beginning(filler):
            first.setdefault((filler.article.id, filler.key), filler)
    return list(first.values()) if any(f.quantity.value == 0 for f in first.values()) else []


def _of_one_happening(one: Filler, other: Filler) -> bool:
    """Whether nobody and somebody may be tolls of one happening: a word for one kind of it stands beside both."""
    nobody = 0.0 in (one.quantity.value, other.quantity.value)
    return (
        nobody
        and of_two_outlets(one, other)
        and bool(happenings_beside(one) & happenings_beside(other))
        and not one.anchor.days ^ other.anchor.days
    )


def _of_one_day(one: Filler, other: Filler) -> bool:
    """Whether two numbers are tolls of one kind and of a day that both sentences name."""
    named = one.anchor.days & other.anchor.days
    return bool(named) and one.key.startswith("role:") and not one.anchor.since and _countable(one, other)
