"""Lengths of time, what lies a length from now, and how often."""

from tawatur.mentions.calendars import ago, duration
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_periods import LOOSE, STEPS, read_years
from tawatur.mentions.times_words import Found, Scan
from tawatur.text.dates import weekday_at, year_at
from tawatur.text.numbers import Number, read_number
from tawatur.text.phrasebook import glued


def read_length(scan: Scan, index: int) -> Found | None:
    """A length of time, or the time that lies one from now: 18 شهرا, قبل أسبوعين, السنوات الخمس الماضية."""
    return _from_now(scan, index) or _past_length(scan, index) or _length(scan, index)


class _Length:
    """A length read: its unit, its number (None: not told), where it ends, and the sign of its relation word."""

    def __init__(
        self, unit: str, number: float | None, after: int, turn: str | None = None, told: bool = True
    ):
        self.unit, self.number, self.after, self.turn, self.told = unit, number, after, turn, told


def _length(scan: Scan, index: int) -> Found | None:
    """A length told by a number or a dual: ثلاث ساعات, يومين, 18 شهرا."""
    if scan.hit(index - 1, "not_length"):
        return None
    length = _one_within(scan, index) or _whole(scan, index) or _counted(scan, index)
    if length is None:
        return None
    prefix = _number_prefix(scan, index)
    value = _compound(scan, length) or duration(length.unit, length.number)
    return Found(index, length.after, "DURATION", value, prefix=prefix) if value else None


def _one_within(scan: Scan, index: int) -> _Length | None:
    """One unit behind a word that asks for a length (لمدة عام), or joined to a smaller one (ساعة وعشرين دقيقة)."""
    unit = scan.unit(index)
    if (
        unit is None
        or unit.row.number != "s"
        or unit.row.definite
        or unit.prefix
        or unit.row.weak
        or unit.row.code == "WE"
    ):
        return None
    length = _Length(unit.row.code, 1, unit.after)
    if _smaller(scan, length) is not None:
        return length
    led = scan.hit(index - 1, "within") or (scan.hit(index - 2, "within") and scan.hit(index - 1, "about"))
    if not led or year_at(scan.tokens, unit.after) or scan.hit(unit.after, "relation", ("",)):
        return None
    if unit.row.code in ("D", "M") and read_day(scan, index):
        return None
    return _half(scan, _past_one(scan, length))


def _past_one(scan: Scan, length: _Length) -> _Length:
    """Takes in واحد behind one unit."""
    one = scan.hit(length.after, "one", ("",))
    if one is not None:
        length.after = one.after
    return length


def _whole(scan: Scan, index: int) -> _Length | None:
    """طوال العام: the length of the period."""
    unit = scan.unit(index)
    if unit is None or unit.row.number != "s" or not unit.row.definite or not scan.hit(index - 1, "whole"):
        return None
    return None if scan.hit(unit.after, "relation", ("",)) else _Length(unit.row.code, 1, unit.after)


def _smaller(scan: Scan, length: _Length) -> _Length | None:
    """The number and smaller unit that و joins to a length: ساعتين و20 دقيقة."""
    at = length.after
    if at >= scan.size:
        return None
    standing = scan.fold[at] == "و"
    number = read_number(scan.tokens, at + 1 if standing and at + 1 < scan.size else at)
    if (
        number is None
        or number.value is None
        or number.prefix != ("و" if not number.digits else number.prefix)
    ):
        return None
    unit = scan.unit(number.after)
    order = ("C", "E", "Y", "M", "W", "D", "TH", "TM", "TS")
    if unit is None or unit.prefix or unit.row.definite or unit.row.weak or unit.row.code in ("WE", "Q", "H"):
        return None
    if order.index(unit.row.code) <= order.index(length.unit):
        return None
    return _Length(unit.row.code, number.value, unit.after)


def _compound(scan: Scan, length: _Length) -> str | None:
    """The value of a length with smaller ones behind it, which are then part of it: PT1H20M, P1Y3M."""
    if length.number is None or length.unit in ("E", "C", "WE", "Q", "H"):
        return None
    value = duration(length.unit, length.number)
    smaller = _smaller(scan, length)
    while smaller is not None and smaller.number is not None and value is not None:
        more = duration(smaller.unit, smaller.number)
        if more is None or (more.startswith("PT") and not value.startswith("PT") and "T" in value):
            break
        value += more.removeprefix("PT") if "T" in value and more.startswith("PT") else more[1:]
        length.after, length.unit = smaller.after, smaller.unit
        smaller = _smaller(scan, length)
    return value


def _number_prefix(scan: Scan, index: int) -> str:
    number = read_number(scan.tokens, index)
    if number is not None:
        return "" if number.digits else number.prefix
    unit = scan.unit(index)
    return unit.prefix if unit else ""


def _counted(scan: Scan, index: int) -> _Length | None:
    """A number and a unit, or a dual: ``3 أيام``, ``يومين``, ``عشر سنوات ونصف``."""
    number = read_number(scan.tokens, index)
    if number is None:
        unit = scan.unit(index)
        if unit is None or unit.row.number != "d" or unit.row.definite or unit.prefix not in LOOSE:
            return None
        if unit.row.code == "Y" and year_at(scan.tokens, unit.after):
            return None
        return _half(scan, _Length(unit.row.code, 2, unit.after))
    at = number.after
    unit = scan.unit(at)
    if unit is None or unit.prefix or unit.row.number == "d" or unit.row.weak or unit.row.code == "WE":
        return None
    if unit.row.definite:
        return None
    if number.value is None:
        return _Length(unit.row.code, None, unit.after)
    if not number.value or (index and scan.fold[index - 1] == ":" and glued(scan.tokens, index)):
        return None
    if unit.row.code == "Y" and year_at(scan.tokens, unit.after) and unit.row.number == "s":
        return None
    return _half(scan, _Length(unit.row.code, number.value, unit.after))


def _half(scan: Scan, length: _Length) -> _Length:
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


def _definite_length(scan: Scan, index: int) -> _Length | None:
    unit = scan.unit(index)
    if unit is None:
        length = _counted(scan, index)
        if length is None:
            return None
        after, turn = _any_turn(scan, length.after)
        return _Length(length.unit, length.number, after, turn) if turn else None
    if not unit.row.definite or unit.row.number == "s":
        return None
    if unit.row.number == "d":
        after, turn = _any_turn(scan, unit.after)
        return _Length(unit.row.code, 2, after, turn)
    at = unit.after
    number: Number | None = read_number(scan.tokens, at) if at < scan.size else None
    value = None
    if number is not None and (number.definite or number.digits) and "و" not in number.prefix:
        value, at = number.value, number.after
    else:
        few = scan.hit(at, "few", ("",))
        at = few.after if few else at
    after, turn = _any_turn(scan, at)
    few = scan.hit(after, "few", ("",))
    return _Length(unit.row.code, value, few.after if few and turn else after, turn)


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
        if length.number is None or not length.told:
            return Found(index, length.after, "DATE", "PAST_REF", prefix=word.prefix)
        return Found(first, length.after, "DURATION", duration(length.unit, length.number))
    if from_other or (function == "later" and not now and not scan.future(index, length.after)):
        value = duration(length.unit, length.number)
        return Found(word.after, length.after, "DURATION", value) if length.number and length.told else None
    if length.number is None:
        value = "PAST_REF" if function == "ago" else "FUTURE_REF"
        return Found(index, length.after, "DATE", value, prefix=word.prefix)
    sign = -1 if function == "ago" else 1
    value = None if scan.anchor is None else ago(scan.anchor, length.unit, sign * length.number)
    after = now.after if now else length.after
    return Found(index, after, "DATE", value, length.unit, "published", prefix=word.prefix)


def _indefinite(scan: Scan, at: int) -> _Length | None:
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
            return _Length(unit.row.code, None, few_after.after if few_after else unit.after)
        if (
            unit.row.number == "s"
            and not read_years(scan, at, unit)
            and not weekday_at(scan.tokens, unit.after)
        ):
            if unit.row.code == "D" and unit.after < scan.size and scan.kinds[unit.after] == "n":
                return None
            return _half(scan, _past_one(scan, _Length(unit.row.code, 1, unit.after)))
    if few:
        return None
    return _counted(scan, at)


def read_set(scan: Scan, index: int) -> Found | None:
    """كل خميس, كل يوم, كل ثلاثة أشهر."""
    each = scan.hit(index, "each", tuple(LOOSE))
    if each is None or each.after >= scan.size:
        return _weekdays(scan, index)
    at = each.after
    unit = scan.unit(at)
    named_at = unit.after if unit is not None and unit.row.code == "D" and unit.row.number == "s" else at
    named = scan.hit(named_at, "weekday", ("",))
    if named is not None:
        return Found(index, named.after, "SET", f"XXXX-WXX-{named.row.value}", prefix=each.prefix)
    if (
        unit is not None
        and not unit.row.definite
        and unit.row.number == "s"
        and not unit.prefix
        and not unit.row.weak
    ):
        part = scan.hit(at, "part", ("",))
        if part is not None and part.after == unit.after and unit.row.code == "D" and part.row.value == "NI":
            return Found(index, unit.after, "SET", "XXXX-XX-XXTNI", prefix=each.prefix)
        return Found(index, unit.after, "SET", duration(unit.row.code, 1), prefix=each.prefix)
    part = scan.hit(at, "part", ("",))
    if part is not None:
        return Found(index, part.after, "SET", f"XXXX-XX-XXT{part.row.value}", prefix=each.prefix)
    length = _counted(scan, at)
    if length is None or length.number is None:
        return None
    return Found(index, length.after, "SET", duration(length.unit, length.number), prefix=each.prefix)


def _weekdays(scan: Scan, index: int) -> Found | None:
    """أيام الاثنين."""
    unit = scan.unit(index)
    if unit is None or unit.row.code != "D" or unit.row.number != "p" or unit.row.definite:
        return None
    named = weekday_at(scan.tokens, unit.after)
    if named is None or named.prefix or weekday_at(scan.tokens, named.after):
        return None
    return Found(index, named.after, "SET", f"XXXX-WXX-{named.row.value}", prefix=unit.prefix)
