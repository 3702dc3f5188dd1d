"""Quantities: how many of what, how exactly, and what happened to those counted."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from tawatur.knowledge import CountWord, Unit, count_words, units
from tawatur.mentions.times import find_times
from tawatur.model import Modifier, Quantity, Span, TimeExpression
from tawatur.text import Document, bare, fold
from tawatur.text.numbers import Number, is_number_word, read_number
from tawatur.text.phrasebook import Phrasebook, glued

_HARM_WINDOW = 9
"""How many tokens back the verb or noun of harm is looked for: أسفر عن مقتل ما لا يقل عن 20 شخصا is the long case."""


class _Amount(NamedTuple):
    """A number on its way to a quantity: its tokens, value, and the noun that a dual carries in itself."""

    first: int
    after: int
    value: float | None
    prefix: str
    dual: CountWord | None = None
    unit: str | None = None


def find_quantities(document: Document, times: Sequence[TimeExpression] | None = None) -> list[Quantity]:
    """The quantities of a document in the order of its text; numbers inside times, names and ordinals are none.

    `times` are the document's times where they are known already; else they are read here.
    """
    if times is None:
        times = find_times(document)
    taken = _taken(document, times)
    found: list[Quantity] = []
    sentences = iter(document.sentences)
    sentence = next(sentences, (0, len(document)))
    role: str | None = None
    index = 0
    while index < len(document):
        while index >= sentence[1]:
            sentence, role = next(sentences, (sentence[1], len(document))), None
        amount = None if index in taken else _amount(document, index)
        if amount is None or _labelled(document, amount):
            index += 1
            continue
        quantity, index = _quantity(document, amount, sentence, role)
        if quantity is not None:
            found.append(quantity)
            role = quantity.role or role
    return found


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


def _amount(document: Document, index: int) -> _Amount | None:
    """A number, a dual (جنديان) at a token; a money sign before digits ($5)."""
    kind = document.kinds[index]
    if kind == "n" or (kind == "w" and is_number_word(document.fold[index])):
        number = read_number(document, index)
        return None if number is None or not _amounts(document, number) else _Amount(*number[:4])
    if kind == "w":
        for hit in _dual_book().at(document, index):
            row = hit.row
            if isinstance(row, CountWord):
                return _Amount(index, hit.after, 2, hit.prefix, dual=row)
            return _Amount(index, hit.after, 2, hit.prefix, unit=row.code)
    return None


def _amounts(document: Document, number: Number) -> bool:
    """Whether a number is an amount, not a score (2-1), a fraction of a date, or a lone article form (الخمسة)."""
    if number.digits:
        before, behind = number.first - 1, number.after
        for mark, other in ((before, before - 1), (behind, behind + 1)):
            if 0 <= other < len(document) and document.fold[mark] in ("-", "–", "/", "+", ":", "×"):
                if document.kinds[other] == "n" and glued(document, max(mark, other)):
                    return False
        return True
    return (
        not number.definite
        or number.value is None
        or number.value >= 1000
        or _noun_at(document, number.after)
    )


def _noun_at(document: Document, index: int) -> bool:
    return index < len(document) and document.kinds[index] == "w" and not _function(document, index)


def _labelled(document: Document, amount: _Amount) -> bool:
    """Whether the number is a name: behind رقم, القناة, المادة, or inside such a list."""
    before = amount.first - 1
    if before >= 0 and document.kinds[before] == "(":
        before -= 1
    if before < 0 or amount.dual is not None:
        return False
    return any(
        h.row.function == "label" and h.after == amount.first for h in _count_book().at(document, before)
    )


def _quantity(
    document: Document, amount: _Amount, sentence: tuple[int, int], role: str | None
) -> tuple[Quantity | None, int]:
    """The quantity of an amount and the token to go on from; None where nothing tells what it is of."""
    after = amount.after
    unit, counted, noun_after = amount.unit, None, after
    if amount.dual is not None:
        counted = (amount.first, after)
    elif unit is None:
        measured = _unit_behind(document, after)
        if measured is not None:
            unit, noun_after = measured
        else:
            counted = _counted(document, amount)
            noun_after = counted[1] if counted else after
    modifier, first = _modifier(document, amount.first, noun_after)
    happened = _harm(document, amount, counted, sentence, role)
    end = max(noun_after, after)
    if (
        unit is None
        and counted is None
        and happened is None
        and modifier == "exactly"
        and not _stands_alone(document, amount)
    ):
        return None, max(after, amount.first + 1)
    quantity = Quantity(
        span=Span(_start(document, first, amount), document.ends[end - 1]),
        value=amount.value,
        modifier="some" if amount.value is None else modifier,
        unit=unit,
        counted=document.words(*counted) if counted else None,
        role=happened if unit is None else None,
    )
    return quantity, end


def _stands_alone(document: Document, amount: _Amount) -> bool:
    """A number with a scale word or of four digits and more is an amount even where what it counts is left out."""
    return amount.value is not None and amount.value >= 1000


def _start(document: Document, first: int, amount: _Amount) -> int:
    """Where the quantity begins: behind و ف ب ل on its first word."""
    if first != amount.first or not amount.prefix or document.kinds[first] != "w":
        return document.starts[first]
    position, passed = document.starts[first], 0
    text = document.article.text
    while passed < len(amount.prefix) and position < document.ends[first] - 1:
        passed += bool(fold(text[position]))
        position += 1
    return position


def _unit_behind(document: Document, at: int) -> tuple[str, int] | None:
    """The unit at a token: ``(code, token after)``; the adjective decides between currencies of one name."""
    if at >= len(document):
        return None
    best: tuple[str, int] | None = None
    for hit in _unit_book().at(document, at):
        if hit.prefix:
            continue
        row, end = hit.row, hit.after
        if row.of:
            if end < len(document) and _stem(document.fold[end]) in _stems(tuple(row.of)):
                return row.code, end + 1
        elif best is None or end > best[1]:
            best = row.code, end
    if best is None and _ambiguous(document, at):
        return _from_article(document, at)
    return best


def _ambiguous(document: Document, at: int) -> bool:
    return any(hit.row.of and not hit.prefix for hit in _unit_book().at(document, at))


def _from_article(document: Document, at: int) -> tuple[str, int] | None:
    """A currency that is told in full elsewhere in the article (الجنيه المصري … 20 جنيها)."""
    rows = {hit.row.code: hit for hit in _unit_book().at(document, at) if hit.row.of and not hit.prefix}
    for index in range(len(document) - 1):
        for hit in _unit_book().at(document, index):
            if (
                hit.row.code in rows
                and hit.after < len(document)
                and _stem(document.fold[hit.after]) in _stems(tuple(hit.row.of))
            ):
                return hit.row.code, at + 1
    return None


def _stem(word: str) -> str:
    """An adjective without article and endings of gender and case."""
    word = bare(word)
    for ending in ("ه", "ا", "ين"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


@cache
def _stems(adjectives: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(fold(word)) for form in adjectives for word in form.split()[:1])


def _counted(document: Document, amount: _Amount) -> tuple[int, int] | None:
    """The tokens of the noun counted: the word behind, with من between after a vague number."""
    at = amount.after
    if amount.value is None and at + 1 < len(document) and document.fold[at] == _OF:
        at += 1
    if not _noun_at(document, at):
        return None
    definite = document.fold[at].startswith("ال")
    if (
        definite
        and amount.value is not None
        and amount.value < 100
        and not document.fold[amount.first].startswith("ال")
    ):
        return None
    return at, at + 1


_OF = fold("من")


def _function(document: Document, index: int) -> bool:
    """Whether a word is never what is counted: a function word, a verb with و, another number."""
    for hit in _count_book().at(document, index):
        if hit.row.function in ("stop", "modifier", "among"):
            return True
    word = document.fold[index]
    return (
        word.startswith("و")
        and document.light[index][1:2] != ""
        and word not in _NOUNS_WITH_WAW
        and len(word) > 3
    )


_NOUNS_WITH_WAW = frozenset(
    fold(w)
    for w in (
        "وحدة",
        "وحدات",
        "وزير",
        "وزراء",
        "وزيرا",
        "وثيقة",
        "وثائق",
        "وظيفة",
        "وفيات",
        "وفاة",
        "وكالة",
        "وكالات",
        "وسيلة",
        "وجبة",
        "وجبات",
        "وردة",
        "ورقة",
        "ولاية",
        "ولايات",
        "وطن",
        "ولد",
        "وسائل",
        "ودائع",
        "وزارة",
        "وزارات",
    )
)


def _modifier(document: Document, first: int, after: int) -> tuple[Modifier, int]:
    """The modifier before or behind a quantity and the token that it then begins at."""
    for back in (4, 3, 2, 1):
        start = first - back
        if start < 0:
            continue
        for hit in _count_book().at(document, start):
            if hit.row.function == "modifier" and hit.after == first:
                return cast(Modifier, hit.row.value), start
    if after < len(document):
        for hit in _count_book().at(document, after):
            if (
                hit.row.function == "modifier"
                and not hit.prefix
                and hit.row.value in ("at_least", "at_most", "about")
                and document.fold[after] in _BEHIND
            ):
                return cast(Modifier, hit.row.value), first
    return "exactly", first


_BEHIND = frozenset(fold(w) for w in ("على", "كحد", "بحد", "تقريبا"))


def _harm(
    document: Document,
    amount: _Amount,
    counted: tuple[int, int] | None,
    sentence: tuple[int, int],
    carried: str | None,
) -> str | None:
    """What happened to those counted: the noun says it (قتيل), or the nearest verb or noun before (مقتل), or what they are among."""
    if (
        counted is None
        and amount.after < len(document)
        and document.kinds[amount.after] == "w"
        and not _function(document, amount.after)
    ):
        return None
    if counted is not None:
        victim = _row(document, counted[0], "victim", "")
        if victim is not None:
            return victim.value
        if amount.dual is not None and amount.dual.function == "victim":
            return amount.dual.value
        if amount.dual is not None and amount.dual.function == "thing":
            return None
    among = False
    for index in range(amount.first - 1, max(sentence[0], amount.first - _HARM_WINDOW) - 1, -1):
        if document.kinds[index] in ".:":
            break
        harm = _row(document, index, "harm", None)
        if harm is not None:
            return harm.value
        if document.kinds[index] == "n" or (
            index < amount.first - 3 and is_number_word(document.fold[index])
        ):
            break
        among = among or _row(document, index, "among", None) is not None
    if among:
        return carried
    return _harm_behind(document, counted[1] if counted else amount.after, sentence[1])


def _harm_behind(document: Document, at: int, end: int) -> str | None:
    """A verb right behind those counted: 20 شخصا قتلوا, 20 شخصا أصيبوا."""
    if at < end and document.kinds[at] == "w":
        row = _row(document, at, "harm", "")
        if row is not None:
            return row.value
    return None


def _row(document: Document, index: int, function: str, prefix: str | None) -> CountWord | None:
    for hit in _count_book().at(document, index):
        if hit.row.function == function and (prefix is None or hit.prefix == prefix):
            return hit.row
    return None


@cache
def _count_book() -> Phrasebook[CountWord]:
    return Phrasebook((form, row) for row in count_words() for form in row.ar)


@cache
def _unit_book() -> Phrasebook[Unit]:
    plain = [(form, row) for row in units() for form in row.ar]
    definite = [("ال" + form, row) for form, row in plain if form[0] >= "ء" and not form.startswith("في")]
    return Phrasebook(plain + definite)


@cache
def _dual_book() -> Phrasebook[CountWord | Unit]:
    rows: list[CountWord | Unit] = [*count_words(), *units()]
    return Phrasebook((form, row) for row in rows for form in row.dual)
