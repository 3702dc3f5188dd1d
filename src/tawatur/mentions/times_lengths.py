"""Lengths of time, and what lies a length from now."""

from dataclasses import dataclass

from tawatur.mentions.calendars import ago_parts, duration
from tawatur.mentions.time_found import Found
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_words import LOOSE, STEPS, Scan
from tawatur.mentions.times_years import read_years
from tawatur.text.dates import weekday_at, year_at
from tawatur.text.phrasebook import glued
from tawatur.text.written_number import Number


def read_length(scan: Scan, index: int) -> Found | None:
    """A length of time, or the time that lies one from now: 18 شهرا, قبل أسبوعين, السنوات الخمس الماضية."""
    return scan.first_of(index, _LENGTHS)


@dataclass
class Length:
    """A length being read: its unit, its number (None: not told), where it ends, and the value of its relation word."""

    unit: str
    number: float | None
    after: int
    turn: str | None = None


def _length(scan: Scan, index: int) -> Found | None:
    """A length told by a number or a dual: ثلاث ساعات, يومين, 18 شهرا."""
    if scan.hit(index - 1, "not_length"):
        return None
    length = _one_within(scan, index) or _whole(scan, index) or counted(scan, index)
    if length is None:
        return None
    prefix = _number_prefix(scan, index)
    value = _compound(scan, length) or duration(length.unit, length.number)
    return Found(index, length.after, "DURATION", value, prefix=prefix) if value else None


def _one_within(scan: Scan, index: int) -> Length | None:
    """One unit behind a word that asks for a length (لمدة عام), or joined to a smaller one (ساعة وعشرين دقيقة)."""
    unit = scan.unit(index)
    if (
        unit is None
        or unit.row.number != "s"
        or unit.row.definite
        or unit.prefix not in ("", "ل")
        or unit.row.weak
        or unit.row.code == "WE"
    ):
        return None
    length = Length(unit.row.code, 1, unit.after)
    full = scan.hit(unit.after, "full", ("",))
    if full is not None:
        length.after = full.after
        return length
    if _smaller(scan, _past_one(scan, length)) is not None:
        return length
    if _half(scan, length).number != 1:
        return length
    led = scan.hit(index - 1, "within") or _about(scan, index)
    if not led or year_at(scan.tokens, unit.after) or scan.hit(unit.after, "relation", ("",)):
        return None
    if unit.row.code in ("D", "M") and read_day(scan, index):
        return None
    return _half(scan, _past_one(scan, length))


def _about(scan: Scan, index: int) -> bool:
    """Whether أقل من, أكثر من and the like stand before a token."""
    hits = (scan.hit(before, "about") for before in range(max(0, index - _ABOUT), index))
    return any(hit is not None and hit.after == index for hit in hits)


_ABOUT = 3
"""The longest word for about: ما يقرب من."""


def _past_one(scan: Scan, length: Length) -> Length:
    """Takes in واحد behind one unit."""
    one = scan.hit(length.after, "one", ("",))
    if one is not None:
        length.after = one.after
    return length


def _whole(scan: Scan, index: int) -> Length | None:
    """طوال العام: the length of the period."""
    unit = scan.unit(index)
    if unit is None or unit.row.number != "s" or not unit.row.definite or not scan.hit(index - 1, "whole"):
        return None
    return None if scan.hit(unit.after, "relation", ("",)) else Length(unit.row.code, 1, unit.after)


_ORDER = ("C", "E", "Y", "M", "W", "D", "TH", "TM", "TS")
"""Units from the longest to the shortest."""


def _smaller(scan: Scan, length: Length) -> Length | None:
    """The smaller unit that و joins to a length: ساعتين و20 دقيقة, سنة وشهرين, عام وشهر."""
    at = length.after
    if at >= scan.size:
        return None
    standing = scan.fold[at] == "و" and at + 1 < scan.size
    at += standing
    value, at = _joined_number(scan, at, standing)
    unit = scan.unit(at)
    if unit is None or unit.row.definite or unit.row.weak or unit.row.code not in _ORDER:
        return None
    if value is None:
        value = {"s": 1.0, "d": 2.0}.get(unit.row.number)
        if value is None or not (standing if not unit.prefix else unit.prefix == "و"):
            return None
    elif unit.prefix:
        return None
    if _ORDER.index(unit.row.code) <= _ORDER.index(length.unit):
        return None
    return _past_one(scan, Length(unit.row.code, value, unit.after))


def _joined_number(scan: Scan, at: int, standing: bool) -> tuple[float | None, int]:
    """The number at a token that و before it or on it joins, and the token behind; None and the token where none is."""
    number = scan.number(at)
    if number is None or number.value is None:
        return None, at
    joined = number.prefix == "و" or (standing and number.prefix in ("", "و"))
    return (number.value, number.after) if joined else (None, at)


def _compound(scan: Scan, length: Length) -> str | None:
    """The value of a length with smaller ones behind it, which are then part of it: PT1H20M, P1Y3M."""
    if length.number is None or length.unit in ("E", "C", "WE", "Q", "H"):
        return None
    value = duration(length.unit, length.number)
    smaller = _smaller(scan, length)
    while smaller is not None and smaller.number is not None and value is not None:
        more = duration(smaller.unit, smaller.number)
        if more is None:
            break
        value += more.removeprefix("PT") if "T" in value and more.startswith("PT") else more[1:]
        length.after, length.unit = smaller.after, smaller.unit
        smaller = _smaller(scan, length)
    return value


def _number_prefix(scan: Scan, index: int) -> str:
    number = scan.number(index)
    if number is not None:
        return "" if number.digits else number.prefix
    unit = scan.unit(index)
    return unit.prefix if unit else ""


def counted(scan: Scan, index: int) -> Length | None:
    """A number and a unit, or a dual: ``3 أيام``, ``يومين``, ``عشر سنوات ونصف``."""
    number = scan.number(index)
    if number is None:
        unit = scan.unit(index)
        if unit is None or unit.row.number != "d" or unit.row.definite or unit.prefix not in LOOSE:
            return None
        if unit.row.code == "Y" and year_at(scan.tokens, unit.after):
            return None
        return _half(scan, Length(unit.row.code, 2, unit.after))
    at = number.after
    unit = scan.unit(at)
    if unit is None or unit.prefix or unit.row.number == "d" or unit.row.weak or unit.row.code == "WE":
        return None
    if unit.row.definite:
        return None
    if number.value is None:
        return Length(unit.row.code, None, unit.after)
    if not number.value or (index and scan.fold[index - 1] == ":" and glued(scan.tokens, index)):
        return None
    if unit.row.code == "Y" and year_at(scan.tokens, unit.after) and unit.row.number == "s":
        return None
    return _half(scan, Length(unit.row.code, number.value, unit.after))


def _half(scan: Scan, length: Length) -> Length:
    """Adds ونصف, وربع, ونصف السنة behind a unit."""
    part = scan.hit(length.after, "clock_part", ("",))
    if (
        part is not None
        and length.number is not None
        and scan.kinds[length.after] == "w"
        and part.row.value == "30"
    ):
        if scan.fold[length.after].startswith("وال"):
            return length
        length.number += 0.5
        length.after = part.after
        unit = scan.unit(part.after)
        if unit is not None and unit.row.code == length.unit and unit.row.number == "s" and not unit.prefix:
            length.after = unit.after
    return length


def _past_length(scan: Scan, index: int) -> Found | None:
    """الأيام الثلاثة الماضية, السنوات الأخيرة, الـ24 ساعة الماضية, اليومين المقبلين, آخر ثلاث سنوات."""
    length = _definite_length(scan, index)
    if length is None or (length.turn is None and length.number is None):
        return None
    unit = scan.unit(index)
    prefix = unit.prefix if unit is not None else _number_prefix(scan, index)
    if prefix not in LOOSE:
        return None
    if length.number is None:
        value = "FUTURE_REF" if length.turn == "1" else "PAST_REF" if length.turn == "-1" else None
        return Found(index, length.after, "DATE", value, prefix=prefix) if value else None
    return Found(index, length.after, "DURATION", duration(length.unit, length.number), prefix=prefix)


def _definite_length(scan: Scan, index: int) -> Length | None:
    unit = scan.unit(index)
    if unit is None:
        length = counted(scan, index)
        if length is None:
            return None
        after, turn = _any_turn(scan, length.after)
        return Length(length.unit, length.number, after, turn) if turn else None
    if not unit.row.definite or unit.row.number == "s":
        return None
    if unit.row.number == "d":
        after, turn = _any_turn(scan, unit.after)
        return Length(unit.row.code, 2, after, turn)
    at = unit.after + (scan.fold[unit.after : unit.after + 1] == ["ال"])
    number: Number | None = scan.number(at) if at < scan.size else None
    value = None
    if number is not None and (number.definite or number.digits) and "و" not in number.prefix:
        value, at = number.value, number.after
    else:
        few = scan.hit(at, "few", ("",))
        at = few.after if few else at
    after, turn = _any_turn(scan, at)
    few = scan.hit(after, "few", ("",))
    return Length(unit.row.code, value, few.after if few and turn else after, turn)


def _any_turn(scan: Scan, at: int) -> tuple[int, str | None]:
    hit = scan.hit(at, "relation", ("",))
    return (hit.after, hit.row.value) if hit and hit.row.value in STEPS else (at, None)


def _from_now(scan: Scan, index: int) -> Found | None:
    """قبل أسبوعين, منذ أيام, بعد ثلاثة أيام where the future is spoken of; not قبل يومين من."""
    word = scan.hit(index, "ago") or scan.hit(index, "since") or scan.hit(index, "later")
    if word is None or word.after >= scan.size or len(scan.fold[index]) - len(word.prefix) < 3:
        return None
    length = _indefinite(scan, word.after)
    if length is None:
        return None
    function = word.row.function
    first = index if function != "since" else word.after
    behind = length.after + bool(scan.hit(length.after, "only", ("",)))
    now = scan.hit(behind, "from_now", ("",))
    from_other = now is None and any(
        scan.hit(behind, function, ("",)) for function in ("from", "ago", "at_all")
    )
    if function == "since":
        if length.number is None:
            return Found(index, length.after, "DATE", "PAST_REF", prefix=word.prefix)
        value = _compound(scan, length) or duration(length.unit, length.number)
        return Found(first, length.after, "DURATION", value)
    if from_other or (function == "later" and not now and not scan.future(index, length.after)):
        value = duration(length.unit, length.number)
        return Found(word.after, length.after, "DURATION", value) if length.number else None
    if length.number is None:
        value = "PAST_REF" if function == "ago" else "FUTURE_REF"
        return Found(index, length.after, "DATE", value, prefix=word.prefix)
    sign = -1 if function == "ago" else 1
    parts = _parts(scan, length)
    value = None if scan.anchor is None else ago_parts(scan.anchor, parts, sign)
    now = scan.hit(length.after, "from_now", ("",)) or now
    after = max(length.after, now.after if now else 0)
    return Found(index, after, "DATE", value, length.unit, "published", prefix=word.prefix)


def _parts(scan: Scan, length: Length) -> list[tuple[str, float]]:
    """A length's units with their numbers, smaller ones that و joins taken into it: سنة وشهرين."""
    parts = [(length.unit, length.number or 0)]
    smaller = _smaller(scan, length) if length.unit in _ORDER else None
    while smaller is not None and smaller.number is not None:
        parts.append((smaller.unit, smaller.number))
        length.after, length.unit = smaller.after, smaller.unit
        smaller = _smaller(scan, length)
    return parts


def _indefinite(scan: Scan, at: int) -> Length | None:
    """What may stand behind قبل: 3 أيام, يومين, أيام, عام, بضعة أيام, نحو عامين, أكثر من شهر."""
    about = scan.hit(at, "about", ("",))
    at = about.after if about else at
    if at >= scan.size:
        return None
    few = scan.hit(at, "few_before", ("",))
    at = few.after if few else at
    if at >= scan.size:
        return None
    unit = scan.unit(at)
    if (
        unit is not None
        and not unit.row.definite
        and not unit.prefix
        and not unit.row.weak
        and unit.row.code != "WE"
    ):
        if unit.row.number == "p":
            few_after = scan.hit(unit.after, "few", ("",))
            return Length(unit.row.code, None, few_after.after if few_after else unit.after)
        if (
            unit.row.number == "s"
            and not read_years(scan, at, unit)
            and not weekday_at(scan.tokens, unit.after)
        ):
            if unit.row.code == "D" and unit.after < scan.size and scan.kinds[unit.after] == "n":
                return None
            return _half(scan, _past_one(scan, Length(unit.row.code, 1, unit.after)))
    if few:
        return None
    return counted(scan, at)


_LENGTHS = (
    (frozenset(("ago", "since", "later")), _from_now),
    (frozenset(("unit", "number")), _past_length),
    (frozenset(("unit", "number")), _length),
)
