"""Quantities: how many of what, how exactly, and what happened to those counted."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import cast

from msgspec.structs import replace

from tawatur.mentions.ages import find_ages
from tawatur.mentions.amount import Amount
from tawatur.mentions.amounts import (
    beginnings,
    between,
    has_article,
    is_plural,
    labelled,
    noun_at,
    past_ordinal,
    read_amount,
    upper_end,
)
from tawatur.mentions.harm import harm_done
from tawatur.mentions.measures import unit_behind
from tawatur.mentions.prefixes import past_prefix
from tawatur.mentions.times import find_times
from tawatur.model import Modifier, Quantity, Span, TimeExpression
from tawatur.text import Document, fold
from tawatur.text.counting import count_book, count_word
from tawatur.text.dates import year_at
from tawatur.text.frequencies import frequency
from tawatur.text.numbers import read_number
from tawatur.text.phrasebook import glued

_HUNDRED = 100
"""Below it, a noun with the article behind a number is not what is counted: counted nouns are indefinite."""
_THOUSAND = 1000
"""From it on, a number is an amount even where what it counts is left out."""
_MODIFIER_WORDS = 4
"""The longest modifier before a number (ما لا يقل عن)."""


def find_quantities(document: Document, times: Sequence[TimeExpression] | None = None) -> list[Quantity]:
    """The quantities of a document in the order of its text; numbers inside times, names and ordinals are none.

    `times` are the document's times where they are known already; else they are read here. Ages are both: lengths of time,
    and quantities with the unit ``year``.
    """
    times = find_times(document) if times is None else times
    taken = _taken(document, times)
    begins = beginnings(document)
    found: list[Quantity] = []
    for first, after in document.sentences:
        inside = begins[bisect_left(begins, first) : bisect_left(begins, after)]
        found += _of_sentence(document, (first, after), inside, taken)
    ages = find_ages(document, times)
    return sorted([*found, *ages], key=lambda quantity: quantity.span) if ages else found


def _of_sentence(
    document: Document, sentence: tuple[int, int], begins: Sequence[int], taken: set[int]
) -> list[Quantity]:
    """The quantities of a sentence, in which amounts can begin at the tokens `begins` and times hold the tokens `taken`."""
    found: list[Quantity] = []
    role: str | None = None
    behind = upper = dual_ended = -1
    bound: Modifier = "exactly"
    for index in begins:
        if index < behind:
            continue
        behind = past_ordinal(document, index)
        if behind > index:
            continue
        amount = None if index in taken else read_amount(document, index, in_range=index == upper)
        if amount is None or labelled(document, amount) or (amount.dual and index == dual_ended):
            continue
        dual_ended = amount.after if amount.dual else -1
        if index == upper:
            quantity, behind = _quantity(document, amount, sentence, role, bound)
        else:
            low, upper = _lower_end(document, amount, taken)
            if low is not None:
                found.append(low)
                behind, bound = upper, "at_most" if low.modifier == "at_least" else "exactly"
                continue
            quantity, behind = _quantity(document, amount, sentence, role)
        if quantity is not None:
            found.append(_apart(document, quantity, found))
            role = quantity.role or role
    return found


def _apart(document: Document, quantity: Quantity, found: list[Quantity]) -> Quantity:
    """A quantity whose span begins behind the one before it: the second of 128 من الدول الـ193 has the number alone."""
    end = found[-1].span.end if found else 0
    if quantity.span.start >= end:
        return quantity
    return replace(quantity, span=Span(document.starts[bisect_left(document.starts, end)], quantity.span.end))


def _lower_end(document: Document, amount: Amount, taken: set[int]) -> tuple[Quantity | None, int]:
    """The lower end of a range, which has its noun, unit and scale from the upper one; and the token at which that begins."""
    number = None if amount.dual else read_number(document, amount.first)
    at = None if number is None else upper_end(document, number)
    upper = read_amount(document, at, in_range=True) if at is not None else None
    if at is None or at in taken or upper is None or amount.value is None:
        return None, -1
    counted, unit, _ = _what(document, upper)
    if counted is None and unit is None:
        return None, -1
    alone = amount.after - amount.first == 1 and amount.value < _THOUSAND
    modifier, first = _modifier(document, amount.first, amount.after)
    start = past_prefix(document, first, len(amount.prefix) if first == amount.first else 0)
    if number is not None and between(document, number):
        modifier = "at_least"
    quantity = Quantity(
        span=Span(start, document.ends[amount.after - 1]),
        value=amount.value * (_scale(upper) if alone else 1),
        modifier=modifier,
        unit=unit,
        counted=document.words(*counted) if counted else None,
    )
    return quantity, at


def _scale(amount: Amount) -> float:
    """The scale in an amount of several words (800 مليون, عشرة آلاف): 1 where there is none."""
    value = amount.value or 0
    return next((s for s in (1e12, 1e9, 1e6, 1e3) if value >= s and amount.after - amount.first > 1), 1)


def _taken(document: Document, times: Sequence[TimeExpression]) -> set[int]:
    """The tokens inside times."""
    taken: set[int] = set()
    for time in times:
        first = bisect_right(document.ends, time.span.start)
        taken.update(range(first, bisect_left(document.starts, time.span.end)))
    return taken


def _quantity(
    document: Document,
    amount: Amount,
    sentence: tuple[int, int],
    role: str | None,
    usual: Modifier = "exactly",
) -> tuple[Quantity | None, int]:
    """The quantity of an amount and the token to go on from; None where nothing tells what it is of.

    `usual` is its modifier where no word tells one.
    """
    counted, unit, after = _what(document, amount)
    begin = min(amount.first, counted[0]) if counted else amount.first
    modifier, first = _modifier(document, begin, after)
    victims = unit is None and (counted is not None or not (noun_at(document, after) or "ب" in amount.prefix))
    happened = harm_done(document, first, after, counted, sentence, role) if victims else None
    if amount.counted is not None and amount.counted.function == "thing":
        happened = None
    bare = unit is None and counted is None and happened is None and modifier == "exactly"
    bare = bare or (modifier == "up_to" and unit is None and counted is None)
    if bare and not _stands_alone(document, amount):
        return None, amount.after
    modifier = usual if modifier == "exactly" else modifier
    start = past_prefix(document, first, len(amount.prefix) if first == amount.first else 0)
    quantity = Quantity(
        span=Span(start, document.ends[after - 1]),
        value=amount.value,
        modifier="some" if amount.value is None else modifier,
        unit=unit,
        counted=_noun(document, counted, amount) if counted else None,
        role=happened,
    )
    return quantity, after


def _what(document: Document, amount: Amount) -> tuple[tuple[int, int] | None, str | None, int]:
    """What the amount is of: the tokens of the noun counted, the unit, and the token behind both."""
    if amount.counted is not None:
        return (amount.first, amount.after), None, amount.after
    if amount.unit is not None:
        return None, amount.unit, amount.after
    measured = unit_behind(document, amount.after)
    if (
        measured is None
        and amount.first
        and document.kinds[amount.first - 1] == "p"
        and glued(document, amount.first)
    ):
        sign = unit_behind(document, amount.first - 1)
        measured = (sign[0], amount.after) if sign is not None else None
    if measured is not None:
        return None, measured[0], measured[1]
    counted = _counted(document, amount)
    return counted, None, max(amount.after, counted[1]) if counted else amount.after


def _counted(document: Document, amount: Amount) -> tuple[int, int] | None:
    """The tokens of the noun counted.

    It stands behind the number, with من between where the number is vague or the noun plural; before a number that
    has the article (الدول الخمس).
    """
    at = amount.after
    if amount.definite and amount.value is not None:
        return _definite_before(document, amount.first) or (
            (at, at + 1) if amount.after - amount.first > 1 else None
        )
    plural = amount.first - 1 - (amount.first > 0 and document.fold[amount.first - 1] == _ARTICLE)
    if plural < amount.first - 1 and plural >= 0 and is_plural(document, plural):
        return plural, plural + 1
    if at + 1 < len(document) and count_word(document, at, "of", "") is not None:
        at += 1
    if not noun_at(document, at) or _stands_behind(document, amount):
        return _noun_before(document, amount)
    definite = document.fold[at].startswith("ال")
    part = at > amount.after and not is_plural(document, at)
    if (
        definite
        and amount.value is not None
        and (part or (at == amount.after and 1 <= amount.value < _HUNDRED))
    ):
        return None
    return at, at + 1


_ARTICLE = fold("الـ")


def _definite_before(document: Document, at: int) -> tuple[int, int] | None:
    """The noun with the article before a number with the article, and its adjective: الدول الخمس, التجارب النووية الست."""
    before = at - 1
    if before < 0 or not has_article(document, before):
        return None
    named = before > 0 and has_article(document, before - 1)
    adjective = named and (document.fold[before].endswith("يه") or is_plural(document, before - 1))
    return (before - adjective, at)


def _stands_behind(document: Document, amount: Amount) -> bool:
    """Whether a vague number has its noun before it and none behind: دول عدة, مراحل عدة تنبيهية, خصائص عدة ضمنت."""
    if (
        amount.value is not None
        or amount.first == 0
        or count_word(document, amount.first, "behind", "") is None
    ):
        return False
    word = document.fold[amount.after]
    if has_article(document, amount.first - 1) or word.endswith("ات"):
        return False
    return word.startswith("ال") or document.light[amount.after].endswith("ية") or frequency("ال" + word) == 0


def _noun_before(document: Document, amount: Amount) -> tuple[int, int] | None:
    """The noun before a number that stands behind it: رجلين اثنين, دول عدة, تقارير صحفية عدة."""
    before = amount.first - 1
    if amount.value is None and before >= 0 and count_word(document, amount.first, "behind", "") is not None:
        adjective = document.light[before].endswith("ية") and before > 0 and noun_at(document, before - 1)
        return (before - adjective, amount.first) if noun_at(document, before) else None
    return _pair_before(document, amount)


def _pair_before(document: Document, amount: Amount) -> tuple[int, int] | None:
    """رجلين اثنين: the dual before the number two."""
    before = amount.first - 1
    if amount.value != 2 or amount.after - amount.first != 1 or before < 0:
        return None
    return (before, amount.first) if document.fold[before].endswith(("ان", "ين")) else None


def _stands_alone(document: Document, amount: Amount) -> bool:
    """Whether a number needs no noun: thousands and more, unless they may be a year or a part of a code."""
    if amount.value is None or amount.value < _THOUSAND or year_at(document, amount.first):
        return False
    if amount.after - amount.first > 1:
        return True
    marked = glued(document, amount.first) and document.kinds[amount.first - 1] in "p-l"
    return document.kinds[amount.first] == "n" and not marked


def _noun(document: Document, counted: tuple[int, int], amount: Amount) -> str:
    """The noun counted as printed, without proclitics on a dual, or before the article of a noun before its number."""
    joined = len(amount.prefix) if counted[0] == amount.first else 0
    if counted[0] < amount.first and document.fold[counted[0]][1:].startswith("ال"):
        joined = has_article(document, counted[0])
    return document.article.text[past_prefix(document, counted[0], joined) : document.ends[counted[1] - 1]]


def _modifier(document: Document, first: int, after: int) -> tuple[Modifier, int]:
    """The modifier before or behind a quantity, and the token that the quantity then begins at."""
    for start in range(max(0, first - _MODIFIER_WORDS), first):
        for hit in count_book().at(document, start):
            if hit.row.function == "modifier" and hit.after == first:
                return cast(Modifier, hit.row.value), start
    if after < len(document):
        row = count_word(document, after, "modifier_behind", "")
        if row is not None:
            return cast(Modifier, row.value), first
    return "exactly", first
