"""Amounts: which numbers and duals of a text are amounts, and which are names, scores, ordinals."""

from collections.abc import Set
from functools import cache

from tawatur.knowledge import CountWord, Unit, count_words, units
from tawatur.mentions.amount import Amount
from tawatur.mentions.measures import unit_behind
from tawatur.text import Document, Fact, fold, hosts
from tawatur.text.counting import count_book, count_word, is_stop
from tawatur.text.frequencies import is_joined
from tawatur.text.numbers import is_number_word, number_words, read_number, read_ordinal
from tawatur.text.phrasebook import Phrasebook, glued
from tawatur.text.written_number import Number

_SCORE_MARKS = frozenset("-–/+:×")


def beginnings(document: Document) -> list[int]:
    """The tokens at which an amount can begin: digits, a number word, a dual of the tables."""
    counts = _COUNTS.of(document.written)
    return [
        index
        for index, (kind, may_count) in enumerate(zip(document.kinds, counts, strict=True))
        if kind == "n" or (may_count and kind == "w")
    ]


def _counts(word: str) -> bool:
    return not _counting_words().isdisjoint([host for _, host in hosts(word)])


@cache
def _counting_words() -> Set[str]:
    """The words that numbers in words and duals of the tables begin with."""
    return number_words() | _dual_book().first_words()


_COUNTS = Fact("counts", _counts, most=100_000)


def past_ordinal(document: Document, index: int) -> int:
    """Past a number of two words with the article that is no amount, whose second would read as one; else `index`.

    An ordinal (الثاني عشر), a name (دور الستة عشر).
    """
    if document.kinds[index] != "w" or not is_number_word(document.fold[index]):
        return index
    ordinal = read_ordinal(document, index)
    if ordinal is not None and ordinal.after - index > 1:
        return ordinal.after
    number = read_number(document, index)
    teen = number is not None and number.definite and number.after - index > 1
    return number.after if teen and number is not None and not _is_amount(document, number) else index


def read_amount(document: Document, index: int, in_range: bool = False) -> Amount | None:
    """A number or a dual (جنديان) at a token that is an amount, or, `in_range`, the end of a range that has begun."""
    kind = document.kinds[index]
    if kind == "n" or (kind == "w" and is_number_word(document.fold[index])):
        number = read_number(document, index)
        if number is None or not (in_range or _is_amount(document, number) or upper_end(document, number)):
            return None
        if number.value == 0 and not number.digits and unit_behind(document, number.after) is None:
            return None  # the month, or a score
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
        led = before >= 0 and has_article(document, before)
        return not number.definite or number.value is None or led or _teens_of(document, number)
    for mark, other in ((number.first - 1, number.first - 2), (number.after, number.after + 1)):
        inside = 0 <= other < len(document)
        if inside and document.fold[mark] in _SCORE_MARKS and document.kinds[other] == "n":
            return not glued(document, max(mark, other))
    return True


def _teens_of(document: Document, number: Number) -> bool:
    """التسعة عشر طفلا: a number of two words with the article on its first, before what it counts."""
    return (
        number.after - number.first > 1
        and noun_at(document, number.after)
        and not has_article(document, number.after)
    )


def upper_end(document: Document, number: Number) -> int | None:
    """The token at which the other end of a range begins, None where none does.

    بين 10 و15 سفينة, بين خمسة وعشرة, 70 إلى 100 دولار, بين 35-45%.
    """
    at = number.after
    if at + 1 >= len(document) or number.value is None:
        return None
    joiner = count_word(document, at, "range_to", "")
    led = number.first > 0 and count_word(document, number.first - 1, "range") is not None
    if joiner is not None or (led and number.digits and document.kinds[at] == "-"):
        if joiner is not None and joiner.value == "between" and not between(document, number):
            return None
        at += 1
        other = read_number(document, at) if document.kinds[at] in "nw" else None
    else:
        joined = document.kinds[at] == "w" and between(document, number)
        other = read_number(document, at) if joined else None
        other = other if other is not None and other.prefix == "و" else None
    return at if other is not None and (other.value or 0) > number.value else None


def between(document: Document, number: Number) -> bool:
    """Whether a range is led by بين, so that its ends are bounds; من إلى are mostly a before and an after."""
    row = count_word(document, number.first - 1, "range") if number.first else None
    return row is not None and row.value == "between"


def has_article(document: Document, index: int) -> bool:
    """Whether a word has the article, with or without و, ف, ب, ك or ل before it."""
    word = document.fold[index]
    return word.startswith(("ال", "لل")) or (word[0] in "وفبك" and word[1:].startswith(("ال", "لل")))


def _is_share(document: Document, at: int) -> bool:
    """Whether a fraction word has a whole behind it (ثلثا الأعضاء), not the round of a cup (نصف النهائي)."""
    if not noun_at(document, at) or count_word(document, at, "not_whole", "") is not None:
        return False
    return document.fold[at].startswith("ال")


def labelled(document: Document, amount: Amount) -> bool:
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
        if before > 0 and is_plural(document, before - 1):
            return False
        behind = amount.after
        return not noun_at(document, behind) or document.fold[behind].startswith(("ل", "ب", "ال"))
    return amount.definite and "و" in amount.prefix and read_ordinal(document, before) is not None


def is_plural(document: Document, index: int) -> bool:
    """Whether a noun with the article is plural, as far as its ending or the table tells: الدول, المتهمين, السفارات."""
    if not has_article(document, index):
        return False
    return document.fold[index].endswith(_PLURALS) or count_word(document, index, "plural") is not None


_PLURALS = ("ين", "ون", "ات")


def noun_at(document: Document, index: int) -> bool:
    """Whether a token may be what is counted: no function word, none with و or لل before it."""
    if index >= len(document) or document.kinds[index] != "w":
        return False
    word = document.fold[index]
    if is_stop(document, index) or len(word) < 2 or word.startswith("لل"):
        return False
    if word[0] in "لب" and is_joined(word):
        return False
    return not word.startswith("و") or count_word(document, index, "noun", "") is not None


@cache
def _dual_book() -> Phrasebook[CountWord | Unit]:
    rows: list[CountWord | Unit] = [*count_words(), *units()]
    return Phrasebook((form, row) for row in rows for form in row.dual)
