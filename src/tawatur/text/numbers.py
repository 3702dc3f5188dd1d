"""Numbers: the value of digits, number words and mixtures of both, read from tokens.

Arabic writes 1,250 as ألف ومئتان وخمسون: each part joined to the one before by و, the unit before the ten. A part with و belongs
to the same number only where it is of a lower order than the part before.
"""

from collections.abc import Set
from functools import cache

from tawatur.knowledge import Numeral, count_words, numerals
from tawatur.text.by_word import ByWord
from tawatur.text.digits import read_digits, stop_groups
from tawatur.text.hit import Hit, Tokens
from tawatur.text.normal import fold, light
from tawatur.text.phrasebook import Phrasebook, glued, read_once
from tawatur.text.written_number import Number

_TEEN = 10
_DECIMALS = 6
"""Decimals kept of a number with its scale: 4.07 million is no 4,070,000.0000000005."""
_HUNDRED = 100


@cache
def _book() -> Phrasebook[tuple[Numeral, bool]]:
    """Number words with and without the article: ``(row, has the article)``."""
    plain = [(form, (row, False)) for row in numerals() for form in row.ar]
    definite = [
        ("ال" + form, (row, True))
        for row in numerals()
        if row.kind != "ordinal"
        for form in row.ar
        if " " not in form
    ]
    return Phrasebook(plain + definite)


@read_once
def read_number(tokens: Tokens, index: int) -> Number | None:
    """The longest cardinal that begins at token `index`, or None.

    Digits glued behind letters or a dash behind letters (إس-400) are no number; واحد and أحد alone are none either.
    """
    if tokens.kinds[index] == "n":
        if _part_of_name(tokens, index):
            return None
    elif not is_number_word(tokens.fold[index]):
        return None
    part = _part(tokens, index, None)
    if part is None:
        return None
    number, scale = part
    while number.value is not None and scale > 1:
        joined = _join(tokens, number.after)
        following = None if joined is None else _part(tokens, joined[0], joined[1])
        if following is None or following[0].value is None or following[0].value >= scale:
            break
        if following[1] == 1 and following[0].value < 1:
            break
        number = number._replace(after=following[0].after, value=number.value + following[0].value)
        scale = following[1]
    return _with_fraction(tokens, number)


def _part_of_name(tokens: Tokens, index: int) -> bool:
    """Whether the digits at `index` are glued to letters that are no proclitic, with or without a dash between."""
    if not glued(tokens, index):
        return False
    before = index - 1
    if tokens.kinds[before] == "-" and before > 0:
        return tokens.kinds[before - 1] in "wl" and glued(tokens, before)
    if tokens.kinds[before] == "w":
        return tokens.fold[before] not in _PROCLITICS and tokens.light[before] not in _free_words()
    return tokens.kinds[before] == "l"


_PROCLITICS = frozenset(["و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "وب", "ول"])


@cache
def _free_words() -> frozenset[str]:
    """Words that digits are sometimes glued to by a missing space: من1978, حوالي1,4."""
    return frozenset(
        light(word)
        for row in count_words()
        if row.function in ("stop", "modifier")
        for word in row.ar
        if " " not in word
    )


def _join(tokens: Tokens, index: int) -> tuple[int, str] | None:
    """Where the next part may start and the prefix its first word must have: و stands alone or on it."""
    if index >= len(tokens.fold):
        return None
    if tokens.fold[index] == "و" and index + 1 < len(tokens.fold):
        return index + 1, ""
    return index, "و"


def _part(tokens: Tokens, index: int, prefix: str | None) -> tuple[Number, float] | None:
    """A number below a thousand with the scales behind it: ``(number, last scale)``; `prefix` as `_words` takes it."""
    small = (
        _digits(tokens, index) if tokens.kinds[index] == "n" and not prefix else _words(tokens, index, prefix)
    )
    if small is None:
        return None
    number, scale = small
    if number.digits and _is_hundred(tokens, number):
        number = number._replace(after=number.after + 1, value=(number.value or 0) * _HUNDRED)
        number = _digits_joined(tokens, number)
    while number.value is not None and number.after < len(tokens.fold):
        times = _scale(tokens, number.after)
        if times is None:
            break
        number = number._replace(after=number.after + 1, value=round(number.value * times, _DECIMALS))
        scale = max(scale, 1.0) * times
    return number, scale


def _digits_joined(tokens: Tokens, number: Number) -> Number:
    """A hundred with the digits that و joins to it: ٣ مئة و٢١."""
    at = number.after + 1
    if at >= len(tokens.fold) or tokens.fold[number.after] != "و" or not tokens.fold[at].isdigit():
        return number
    rest = int(tokens.fold[at])
    return number._replace(after=at + 1, value=(number.value or 0) + rest) if rest < _HUNDRED else number


def _is_hundred(tokens: Tokens, number: Number) -> bool:
    """Whether مئة stands behind digits and is part of the number: ٣ مئة."""
    if number.after >= len(tokens.fold) or (number.value or 0) >= _TEEN:
        return False
    return any(
        h.row[0].value == _HUNDRED and not h.prefix and not h.row[1] for h in _book().at(tokens, number.after)
    )


def _digits(tokens: Tokens, index: int) -> tuple[Number, float] | None:
    value, after = read_digits(tokens, index)
    if value is None:
        return None
    if after > index + 1:
        return Number(index, after, value, digits=True), 1.0
    follows = index + 1 < len(tokens.fold) and _scale(tokens, index + 1) is not None
    if "." in tokens.fold[index] and not follows:
        value = stop_groups(tokens.fold[index], value)
    prefix = tokens.fold[index - 1] if glued(tokens, index) and tokens.fold[index - 1] in _PROCLITICS else ""
    return Number(index, index + 1, value, prefix, digits=True), 1.0


def _scale(tokens: Tokens, index: int) -> float | None:
    """The plain scale (thousand, million …) that token `index` is, without a proclitic."""
    for hit in _book().at(tokens, index):
        row = hit.row[0]
        if not hit.prefix and row.kind == "scale" and str(int(row.value))[0] == "1":
            return row.value
    return None


def _words(tokens: Tokens, index: int, prefix: str | None) -> tuple[Number, float] | None:
    """Number words at `index`; its first word's proclitic must be `prefix`, any where None."""
    if tokens.fold[index] in _not_numbers():
        return None
    hits = [h for h in _book().at(tokens, index) if prefix is None or h.prefix == prefix]
    hits = [h for h in hits if h.row[0].kind != "ordinal"]
    first = prefix is None
    for hit in sorted(hits, key=lambda h: (len(h.prefix), _rank(h, first))):
        found = _from(tokens, index, hit, first)
        if found is not None:
            return found
    return None


@cache
def _not_numbers() -> frozenset[str]:
    """Folded words that look like a number with a proclitic: لست."""
    return frozenset(fold(word) for row in count_words() if row.function == "not_number" for word in row.ar)


def _rank(hit: Hit[tuple[Numeral, bool]], first: bool) -> int:
    """Alone, آلاف is vague and ألفا a dual; behind و both may be plain scales."""
    row = hit.row[0]
    if row.kind == "vague":
        return 0
    return 1 if str(int(row.value))[0] == "2" and row.kind == "scale" else 2


def _from(
    tokens: Tokens, index: int, hit: Hit[tuple[Numeral, bool]], first: bool
) -> tuple[Number, float] | None:
    row, definite = hit.row
    number = Number(index, hit.after, row.value, hit.prefix, definite=definite, order=row.value)
    if row.kind == "vague":
        if tokens.light[index].endswith("ه"):
            return None  # بعده, وعده: a pronoun, not the ending of عدة
        return _vague(tokens, number), 1.0
    if row.kind == "scale":
        return number, 10.0 ** (len(str(int(row.value))) - 1)
    if row.kind == "fraction":
        times = _scale(tokens, hit.after) if hit.after < len(tokens.fold) else None
        if times is None:
            return (number, 1.0) if not definite else None
        return number._replace(after=hit.after + 1, value=row.value * times), 1.0
    if row.kind == "hundred":
        return _below_hundred(tokens, number), 1.0
    if row.kind == "unit":
        return _unit(tokens, number)
    return number, 1.0


def _vague(tokens: Tokens, number: Number) -> Number:
    """عشرات الآلاف, بضعة آلاف, بضع عشرات: vague words in a row."""
    after, order = number.after, number.order
    while after < len(tokens.fold):
        hit = next(
            (h for h in _book().at(tokens, after) if not h.prefix and h.row[0].kind in ("vague", "scale")),
            None,
        )
        scale = _scale(tokens, after)
        if hit is None:
            break
        order *= scale if scale is not None else hit.row[0].value
        after += 1
    return number._replace(value=None, after=after, order=order)


def _unit(tokens: Tokens, number: Number) -> tuple[Number, float] | None:
    """A unit with what may follow it: عشر (teens), مئة (hundreds), و and a ten."""
    value, after = number.value or 0, number.after
    if value == _FIVE and not number.definite and _is_fifth(tokens, after):
        return number._replace(value=1 / value), 1.0
    if after < len(tokens.fold):
        for hit in _book().at(tokens, after):
            row = hit.row[0]
            if not hit.prefix and row.kind == "unit" and row.value == _TEEN and value < _TEEN:
                return number._replace(after=after + 1, value=value + _TEEN), 1.0
            if not hit.prefix and row.kind == "hundred" and row.value == _HUNDRED and 3 <= value < _TEEN:
                return _below_hundred(tokens, number._replace(after=after + 1, value=value * _HUNDRED)), 1.0
    joined = _join(tokens, after)
    if joined is not None and joined[0] < len(tokens.fold) and value < _TEEN:
        for hit in _book().at(tokens, joined[0]):
            if hit.prefix == joined[1] and hit.row[0].kind == "ten":
                return number._replace(after=hit.after, value=value + hit.row[0].value), 1.0
    return (number, 1.0) if value > 1 or _half_behind(tokens, after) else None


_FIVE = 5
_FIFTH = fold("خمس")
"""Before a noun with the article it is a part of it (خمس السكان): what is counted has none."""


def _is_fifth(tokens: Tokens, after: int) -> bool:
    """Whether the word before token `after` is a fifth, and a noun with the article stands there."""
    whole = after < len(tokens.fold) and tokens.kinds[after] == "w" and tokens.fold[after].startswith("ال")
    return whole and tokens.fold[after - 1].endswith(_FIFTH)


def _half_behind(tokens: Tokens, index: int) -> bool:
    """Whether و and a fraction word stand at `index`: واحد ونصف."""
    joined = _join(tokens, index)
    return joined is not None and _fraction_at(tokens, joined)


def _fraction_at(tokens: Tokens, joined: tuple[int, str]) -> bool:
    """Whether a fraction word with that proclitic stands at a token, both as `_join` gives them."""
    hits = _book().at(tokens, joined[0])
    return any(h.row[0].kind == "fraction" and h.prefix == joined[1] for h in hits)


def _below_hundred(tokens: Tokens, number: Number) -> Number:
    """A hundred with the unit or ten that و joins to it."""
    joined = _join(tokens, number.after)
    if joined is None or tokens.kinds[joined[0]] == "n" or _fraction_at(tokens, joined):
        return number
    for hit in _book().at(tokens, joined[0]):
        row = hit.row[0]
        if hit.prefix != joined[1] or row.kind not in ("unit", "ten"):
            continue
        rest = Number(joined[0], hit.after, row.value)
        if row.kind == "unit":
            unit = _unit(tokens, rest)
            if unit is None and row.value == 1:
                unit = rest, 1.0
            if unit is None or (unit[0].value or 0) >= _HUNDRED:
                continue
            rest = unit[0]
        return number._replace(after=rest.after, value=(number.value or 0) + (rest.value or 0))
    return number


def _with_fraction(tokens: Tokens, number: Number) -> Number:
    """Adds ونصف or وربع (and the scale repeated behind it): مليون ونصف المليون."""
    if number.value is None or number.after >= len(tokens.fold):
        return number
    joined = _join(tokens, number.after)
    if joined is None:
        return number
    for hit in _book().at(tokens, joined[0]):
        row = hit.row[0]
        if row.kind != "fraction" or hit.prefix != joined[1] or row.value >= 1 or hit.row[1]:
            continue
        scale = _scale(tokens, hit.after) if hit.after < len(tokens.fold) else None
        if scale is not None:
            return number._replace(after=hit.after + 1, value=number.value + row.value * scale)
        order = 10.0 ** (len(str(int(number.value))) - 1) if number.value >= 1000 else 1.0
        unit = next((s for s in (1e12, 1e9, 1e6, 1e3) if order >= s), 1.0)
        return number._replace(after=hit.after, value=number.value + row.value * unit)
    return number


def number_words() -> Set[str]:
    """The folded words that numbers in words begin with, without proclitics."""
    return _book().first_words()


is_number_word = ByWord(lambda word: _book().begins(word), most=100_000).__getitem__
"""Whether a folded word is a number word of any kind, proclitics aside."""


@read_once
def read_ordinal(tokens: Tokens, index: int) -> Number | None:
    """The ordinal with article that begins at token `index` (الثامن والعشرين, الحادية عشرة), or None, as behind the last token."""
    if index >= len(tokens.fold) or not is_number_word(tokens.fold[index]):
        return None
    hits = _book().at(tokens, index)
    hit = next((h for h in hits if h.row[0].kind == "ordinal"), None)
    if hit is not None:
        number = Number(index, hit.after, hit.row[0].value, hit.prefix, definite=True)
        if number.after >= len(tokens.fold):
            return number
        for following in _book().at(tokens, number.after):
            row, definite = following.row
            if not following.prefix and row.kind == "unit" and row.value == _TEEN:
                return number._replace(after=following.after, value=(number.value or 0) + _TEEN)
            if following.prefix == "و" and row.kind == "ten" and definite:
                return number._replace(after=following.after, value=(number.value or 0) + row.value)
        return number
    ten = next((h for h in hits if h.row[1] and h.row[0].kind == "ten"), None)
    return None if ten is None else Number(index, ten.after, ten.row[0].value, ten.prefix, definite=True)
