"""Quantities: how many of what, how exactly, and what happened to those counted."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from tawatur.knowledge import CountWord, Unit, count_words, units
from tawatur.mentions.harm import harm_done
from tawatur.mentions.measures import unit_behind
from tawatur.mentions.times import find_times
from tawatur.model import Modifier, Quantity, Span, TimeExpression
from tawatur.text import Document, fold
from tawatur.text.counting import count_book, count_word, is_stop
from tawatur.text.dates import year_at
from tawatur.text.frequencies import is_joined
from tawatur.text.numbers import Number, is_number_word, read_number, read_ordinal
from tawatur.text.phrasebook import Phrasebook, glued

_HUNDRED = 100
"""Below it, a noun with the article behind a number is not what is counted: counted nouns are indefinite."""
_THOUSAND = 1000
"""From it on, a number is an amount even where what it counts is left out."""
_MODIFIER_WORDS = 4
"""The longest modifier before a number (ما لا يقل عن)."""
_SCORE_MARKS = frozenset("-–/+:×")


class Amount(NamedTuple):
    """A number on its way to a quantity: its tokens, its value, and what it is of where a dual says both."""

    first: int
    after: int
    value: float | None
    prefix: str
    definite: bool = False
    counted: CountWord | None = None
    unit: str | None = None


def find_quantities(document: Document, times: Sequence[TimeExpression] | None = None) -> list[Quantity]:
    """The quantities of a document in the order of its text; numbers inside times, names and ordinals are none.

    `times` are the document's times where they are known already; else they are read here.
    """
    taken = _taken(document, find_times(document) if times is None else times)
    found: list[Quantity] = []
    for first, after in document.sentences:
        role: str | None = None
        index = first
        while index < after:
            past = _past_ordinal(document, index)
            if past > index:
                index = past
                continue
            amount = None if index in taken else _amount(document, index)
            if amount is None or _labelled(document, amount):
                index += 1
                continue
            quantity, index = _quantity(document, amount, (first, after), role)
            if quantity is not None:
                found.append(quantity)
                role = quantity.role or role
    return found


def _past_ordinal(document: Document, index: int) -> int:
    """Past an ordinal of two words at a token (الثاني عشر), whose second would read as a number; else `index`."""
    if document.kinds[index] != "w" or not is_number_word(document.fold[index]):
        return index
    ordinal = read_ordinal(document, index)
    return ordinal.after if ordinal is not None and ordinal.after - index > 1 else index


def _taken(document: Document, times: Sequence[TimeExpression]) -> set[int]:
    """The tokens inside times."""
    taken: set[int] = set()
    index = 0
    for time in times:
        while index < len(document) and document.ends[index] <= time.span.start:
            index += 1
        at = index
        while at < len(document) and document.starts[at] < time.span.end:
            taken.add(at)
            at += 1
    return taken


def _amount(document: Document, index: int) -> Amount | None:
    """A number or a dual (جنديان) at a token."""
    kind = document.kinds[index]
    if kind == "n" or (kind == "w" and is_number_word(document.fold[index])):
        number = read_number(document, index)
        if number is None or not _is_amount(document, number):
            return None
        return Amount(number.first, number.after, number.value, number.prefix, number.definite)
    if kind != "w":
        return None
    for hit in _dual_book().at(document, index):
        if isinstance(hit.row, CountWord):
            return Amount(index, hit.after, 2, hit.prefix, counted=hit.row)
        return Amount(index, hit.after, 2, hit.prefix, unit=hit.row.code)
    return None


def _is_amount(document: Document, number: Number) -> bool:
    """Whether a number is an amount: not a score (2-1), not a number with the article that follows no noun (الخمسة)."""
    if not number.digits:
        if number.value is not None and 0 < number.value < 1:
            return _is_share(document, number.after)
        before = number.first - 1
        led = before >= 0 and _has_article(document, before)
        return not number.definite or number.value is None or led
    for mark, other in ((number.first - 1, number.first - 2), (number.after, number.after + 1)):
        inside = 0 <= other < len(document)
        if inside and document.fold[mark] in _SCORE_MARKS and document.kinds[other] == "n":
            return not glued(document, max(mark, other))
    return True


def _has_article(document: Document, index: int) -> bool:
    """Whether a word has the article, with or without و, ف, ب, ك or ل before it."""
    word = document.fold[index]
    return word.startswith(("ال", "لل")) or word[1:].startswith(("ال", "لل"))


def _is_share(document: Document, at: int) -> bool:
    """Whether a fraction word has a whole behind it (ثلثا الأعضاء), not the round of a cup (نصف النهائي)."""
    if not _noun_at(document, at) or count_word(document, at, "not_whole", "") is not None:
        return False
    return document.fold[at].startswith("ال")


def _labelled(document: Document, amount: Amount) -> bool:
    """Whether the number is a name: behind رقم, القناة, المادة, دور الـ."""
    before = amount.first - 1
    while before >= 0 and (document.kinds[before] == "(" or document.fold[before] == _ARTICLE):
        before -= 1
    if before < 0 or amount.counted is not None:
        return False
    for index in range(max(0, before - _LABEL_REACH), before + 1):
        for hit in count_book().at(document, index):
            if hit.row.function == "label" and (hit.after == before + 1 or hit.row.value == "far"):
                return amount.after - amount.first == 1
    return _is_ordinal(document, amount)


_ARTICLE = fold("الـ")
_LABEL_REACH = 2


def _is_ordinal(document: Document, amount: Amount) -> bool:
    """الذكرى الـ36, النسخة الحادية والسبعين: a number with the article that nothing counted follows."""
    before = amount.first - 1
    if document.fold[before] == _ARTICLE:
        behind = amount.after
        return not _noun_at(document, behind) or document.fold[behind].startswith(("ل", "ب", "ال"))
    return amount.definite and "و" in amount.prefix and read_ordinal(document, before) is not None


def _quantity(
    document: Document, amount: Amount, sentence: tuple[int, int], role: str | None
) -> tuple[Quantity | None, int]:
    """The quantity of an amount and the token to go on from; None where nothing tells what it is of."""
    counted, unit, after = _what(document, amount)
    begin = min(amount.first, counted[0]) if counted else amount.first
    modifier, first = _modifier(document, begin, after)
    victims = unit is None and (counted is not None or not _noun_at(document, after))
    happened = harm_done(document, first, after, counted, sentence, role) if victims else None
    if amount.counted is not None and amount.counted.function == "thing":
        happened = None
    bare = unit is None and counted is None and happened is None and modifier == "exactly"
    bare = bare or (modifier == "up_to" and unit is None and counted is None)
    if bare and not _stands_alone(document, amount):
        return None, amount.after
    quantity = Quantity(
        span=Span(_start(document, first, amount), document.ends[after - 1]),
        value=amount.value,
        modifier="some" if amount.value is None else modifier,
        unit=unit,
        counted=document.words(*counted) if counted else None,
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
        before = amount.first - 1
        return (before, amount.first) if before >= 0 and _has_article(document, before) else None
    if at + 1 < len(document) and count_word(document, at, "of", "") is not None:
        at += 1
    if not _noun_at(document, at):
        return _pair_before(document, amount)
    definite = document.fold[at].startswith("ال")
    if definite and amount.value is not None and (at > amount.after or 1 <= amount.value < _HUNDRED):
        return None
    return at, at + 1


def _pair_before(document: Document, amount: Amount) -> tuple[int, int] | None:
    """رجلين اثنين: the dual before the number two."""
    before = amount.first - 1
    if amount.value != 2 or amount.after - amount.first != 1 or before < 0:
        return None
    return (before, amount.first) if document.fold[before].endswith(("ان", "ين")) else None


def _noun_at(document: Document, index: int) -> bool:
    """Whether a token may be what is counted: no function word, none with و or لل before it."""
    if index >= len(document) or document.kinds[index] != "w":
        return False
    word = document.fold[index]
    if is_stop(document, index) or len(word) < 2 or word.startswith("لل"):
        return False
    if word[0] in "لب" and is_joined(word):
        return False
    return not word.startswith("و") or count_word(document, index, "noun", "") is not None


def _stands_alone(document: Document, amount: Amount) -> bool:
    """Whether a number needs no noun: thousands and more, unless they may be a year or a part of a code."""
    if amount.value is None or amount.value < _THOUSAND or year_at(document, amount.first):
        return False
    if amount.after - amount.first > 1:
        return True
    marked = glued(document, amount.first) and document.kinds[amount.first - 1] in "p-l"
    return document.kinds[amount.first] == "n" and not marked


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


def _start(document: Document, first: int, amount: Amount) -> int:
    """Where the quantity begins: behind the proclitics of its first word."""
    if first != amount.first or not amount.prefix or document.kinds[first] != "w":
        return document.starts[first]
    position, passed = document.starts[first], 0
    while passed < len(amount.prefix) and position < document.ends[first] - 1:
        passed += bool(fold(document.article.text[position]))
        position += 1
    return position


@cache
def _dual_book() -> Phrasebook[CountWord | Unit]:
    rows: list[CountWord | Unit] = [*count_words(), *units()]
    return Phrasebook((form, row) for row in rows for form in row.dual)
