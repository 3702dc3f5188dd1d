"""Weeks, months, years and longer; lengths of time; how often."""

from tawatur.mentions.calendars import ago, duration, month, season, shifted
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_words import Found, Scan, UnitForm
from tawatur.text.counting import is_modifier, is_stop
from tawatur.text.dates import after_era, era_at, hijri_month, weekday_at, year_at
from tawatur.text.numbers import Number, read_number, read_ordinal
from tawatur.text.phrasebook import Hit

_STEPS = {"-1": -1, "0": 0, "1": 1}
_PLAIN_YEARS = (1500, 2100)
"""Bare four-digit numbers that are taken for years; earlier ones are told by عام or an era."""
_LOOSE = frozenset(["", "و", "ف", "ل", "ب", "ول", "وب", "ك", "فب", "فل", "وك"])


def read_period(scan: Scan, index: int) -> Found | None:
    """A week, month, year, decade, season, quarter, weekend or reference at token `index`."""
    return (
        _reference(scan, index)
        or _edge(scan, index)
        or _unit_period(scan, index)
        or _season(scan, index)
        or _decade(scan, index)
        or _bare_year(scan, index)
    )


def _reference(scan: Scan, index: int) -> Found | None:
    hit = scan.hit(index, "ref", tuple(_LOOSE))
    if hit is not None and not scan.hit(index - 1, "later", ("", "و")):
        return Found(index, hit.after, "DATE", hit.row.value, rests_on="absolute", prefix=hit.prefix)
    hit = scan.hit(index, "set", ("", "و"))
    if hit is not None:
        return Found(index, hit.after, "SET", hit.row.value, prefix=hit.prefix)
    return None


def _edge(scan: Scan, index: int) -> Found | None:
    """مطلع الشهر الجاري, أواخر يناير, نهاية العام, وقت سابق هذا الشهر: the value is the period's."""
    hit = scan.hit(index, "edge", tuple(_LOOSE))
    if hit is None or hit.after >= scan.size:
        return None
    at = hit.after
    of = scan.hit(at, "from", ("",)) if hit.row.value == "PART" else None
    at = of.after if of else at
    if at >= scan.size:
        return None
    inner = read_day(scan, at) or _unit_period(scan, at) or _season(scan, at) or _decade(scan, at)
    if inner is None and year_at(scan.tokens, at):
        inner = _year_value(scan, at, at)
    if inner is None or inner.kind not in ("DATE", "TIME") or inner.prefix:
        return _bare_edge(scan, index, hit.after) if inner is None and hit.row.value != "PART" else None
    if hit.row.value != "PART" and inner.grain in ("D", "T"):
        return None
    return inner._replace(first=index, prefix=hit.prefix)


def _bare_edge(scan: Scan, index: int, at: int) -> Found | None:
    """نهاية العام, نهاية الشهر: of the present one."""
    unit = scan.unit(at)
    if unit is None or not unit.row.definite or unit.row.number != "s" or unit.prefix or unit.row.weak:
        return None
    if unit.row.code not in ("W", "M", "Y"):
        return None
    value = None if scan.anchor is None else shifted(scan.anchor, unit.row.code, 0)
    return Found(index, unit.after, "DATE", value, unit.row.code, "published")


def _unit_period(scan: Scan, index: int) -> Found | None:
    """هذا الأسبوع, الشهر الماضي, عام 2019, العامين 2021 و2022, القرن العشرين, الربع الأول من 2016."""
    this = scan.hit(index, "this", tuple(_LOOSE)) or scan.hit(index, "that", tuple(_LOOSE))
    at = this.after if this else index
    unit = scan.unit(at)
    if unit is None or unit.prefix not in _LOOSE or (this and unit.prefix):
        return None
    prefix = this.prefix if this else unit.prefix
    if unit.row.code in ("Q", "H"):
        return _quarter(scan, index, unit)
    if unit.row.code == "Y" and unit.row.number in "sdcp":
        years = _years(scan, index, unit)
        if years is not None:
            return years._replace(prefix=prefix)
    if unit.row.code == "C" and unit.row.definite:
        century = _century(scan, index, unit)
        if century is not None:
            return century
    if unit.row.code == "WE":
        steps = _step(scan, unit.after)
        return _shift(scan, index, steps[1], "WE", steps[0] or 0, prefix)
    if not unit.row.definite or unit.row.number != "s" or unit.row.weak:
        return None
    after, steps_value = _relative(scan, unit.after)
    if (this is not None and this.row.function == "that") or steps_value in ("same", "next"):
        return _told(scan, index, after, unit.row.code, steps_value, prefix)
    if this is None and steps_value is None:
        return None
    if unit.row.code in ("TH", "TM", "TS") or (unit.row.code == "D" and this is not None):
        return None
    return _shift(scan, index, after, unit.row.code, _STEPS.get(steps_value or "0", 0), prefix)


def _relative(scan: Scan, at: int) -> tuple[int, str | None]:
    hit = scan.hit(at, "relation", ("",))
    if hit is None or hit.row.weak:
        return at, None
    return hit.after, hit.row.value


def _step(scan: Scan, at: int) -> tuple[int | None, int]:
    after, value = _relative(scan, at)
    return (_STEPS.get(value) if value else None), after


def _shift(scan: Scan, first: int, after: int, code: str, steps: int, prefix: str) -> Found:
    value = None if scan.anchor is None else shifted(scan.anchor, code, steps)
    if value is not None and code in ("Y", "M"):
        scan.told[code] = value
        scan.told["Y"] = value[:4]
    return Found(first, after, "DATE", value, code, "published", prefix=prefix)


def _told(scan: Scan, first: int, after: int, code: str, value: str | None, prefix: str) -> Found | None:
    """في العام نفسه, في ذلك اليوم, اليوم التالي: by the latest one told."""
    latest = scan.told.get(code)
    if code not in ("D", "M", "Y"):
        return Found(first, after, "DATE", None, code, "none", prefix=prefix)
    if latest is not None and value == "next":
        latest = _following(latest, code)
    return Found(first, after, "DATE", latest, code, "text" if latest else "none", prefix=prefix)


def _following(value: str, code: str) -> str | None:
    from datetime import date

    if code == "Y":
        return f"{int(value) + 1:04}"
    if code == "M":
        return month(int(value[:4]), int(value[5:7]) + 1)
    return shifted(date.fromisoformat(value), "D", 1)


def _years(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    """عام 2019, العام 2019, عامي 2021 و2022, العامين 2021 و2022, سنة 1439 هـ."""
    at = unit.after
    if at < scan.size and scan.kinds[at] == "(":
        at += 1
    year = year_at(scan.tokens, at)
    if year is None:
        return _spoken_year(scan, first, unit)
    if unit.row.number == "s":
        return _year_value(scan, first, at)
    second = at + 1
    if second < scan.size and scan.fold[second] == "و":
        second += 1
    elif second < scan.size and scan.kinds[second] == "-":
        second += 1
    other = year_at(scan.tokens, second)
    if other is None:
        return _year_value(scan, first, at) if unit.row.number == "p" else None
    return Found(first, second + 1, "DATE", f"{year}/{other}", "Y")


def _spoken_year(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    """عام ألفين وستة عشر."""
    if unit.row.number != "s" or unit.after >= scan.size or scan.kinds[unit.after] != "w":
        return None
    number = read_number(scan.tokens, unit.after)
    if number is None or number.value is None or number.prefix or number.definite:
        return None
    if not _PLAIN_YEARS[0] <= number.value <= _PLAIN_YEARS[1]:
        return None
    return Found(first, number.after, "DATE", f"{int(number.value)}", "Y")


def _year_value(scan: Scan, first: int, at: int) -> Found:
    """The year at token `at`, or an interval where a dash and another year follow."""
    year = year_at(scan.tokens, at)
    value = f"{year:04}"
    after = at + 1
    if (after + 1 < scan.size and scan.kinds[after] == "-") or scan.fold[after : after + 1] == ["/"]:
        other = year_at(scan.tokens, after + 1)
        if other is not None and year is not None and year < other:
            return Found(first, after + 2, "DATE", f"{year}/{other}", "Y")
    if era_at(scan.tokens, after) == "hijri" or (year is not None and year < _PLAIN_YEARS[0] and year > 1300):
        begin, end = hijri_month(year or 0, 1), hijri_month(year or 0, 12)
        value = f"{begin[0].isoformat()}/{end[1].isoformat()}" if begin and end else value
        return Found(first, after_era(scan.tokens, after), "DATE", value, "Y", calendar="hijri")
    scan.told["Y"] = value
    return Found(first, after_era(scan.tokens, after), "DATE", value, "Y")


def _century(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    ordinal = read_ordinal(scan.tokens, unit.after) if unit.after < scan.size else None
    if ordinal is None or ordinal.value is None or ordinal.value > 30:
        return None
    return Found(first, ordinal.after, "DATE", f"{int(ordinal.value) - 1:02}", "C")


def _quarter(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    """الربع الأول من 2016, النصف الثاني من العام الماضي, الربع الأخير."""
    ordinal = read_ordinal(scan.tokens, unit.after) if unit.after < scan.size else None
    code = unit.row.code
    most = 4 if code == "Q" else 2
    if ordinal is None or ordinal.value is None or ordinal.value > most:
        return None
    number, at = int(ordinal.value), ordinal.after
    of = scan.hit(at, "from", ("",))
    at = of.after if of else at
    if at >= scan.size:
        return None
    year = _year_value(scan, at, at) if year_at(scan.tokens, at) else _unit_period(scan, at)
    if year is None:
        unit_after = scan.unit(at)
        if unit_after is None or unit_after.row.code != "Y" or not unit_after.row.definite:
            return None
        year = _shift(scan, at, unit_after.after, "Y", 0, "")
    if year.grain != "Y" or (year.value and len(year.value) != 4):
        return None
    value = f"{year.value}-{code}{number}" if year.value else None
    return Found(first, year.after, "DATE", value, code, year.rests_on, prefix=unit.prefix)


def _season(scan: Scan, index: int) -> Found | None:
    """صيف 2016, صيف عام 2016, الصيف الماضي, صيف العام المقبل."""
    hit = scan.hit(index, "season", tuple(_LOOSE))
    if hit is None or hit.after >= scan.size:
        return None
    name = hit.row.value
    if scan.fold[index].removeprefix(hit.prefix).startswith("ال"):
        after, turn = _relative(scan, hit.after)
        if turn not in _STEPS:
            return None
        value = None if scan.anchor is None else season(scan.anchor, name, _STEPS[turn])
        return Found(index, after, "DATE", value, "S", "published", prefix=hit.prefix)
    at = hit.after
    of = scan.hit(at, "from", ("",))
    at = of.after if of else at
    if at >= scan.size:
        return None
    year = _year_value(scan, at, at) if year_at(scan.tokens, at) else _unit_period(scan, at)
    if year is None or year.grain != "Y" or year.prefix:
        return None
    value = f"{year.value}-{name}" if year.value else None
    return Found(index, year.after, "DATE", value, "S", year.rests_on, prefix=hit.prefix)


def _decade(scan: Scan, index: int) -> Found | None:
    """تسعينيات القرن الماضي, التسعينيات."""
    hit = scan.hit(index, "decade", tuple(_LOOSE))
    if hit is None:
        return None
    century = "19"
    after = hit.after
    unit = scan.unit(after)
    if unit is not None and unit.row.code == "C" and unit.row.definite:
        told = _century(scan, after, unit)
        turn = scan.hit(unit.after, "relation", ("",))
        if told is not None and told.value is not None:
            century, after = told.value, told.after
        elif turn is not None:
            after = turn.after
    elif hit.row.weak or not scan.fold[index].removeprefix(hit.prefix).startswith("ال"):
        return None
    return Found(index, after, "DATE", century + hit.row.value, "E", prefix=hit.prefix)


def _bare_year(scan: Scan, index: int) -> Found | None:
    """A year that only its place tells: in brackets, behind في or a word such as انتخابات, with nothing counted behind it."""
    year = year_at(scan.tokens, index)
    if year is None:
        return None
    if era_at(scan.tokens, index + 1) is not None and _PLAIN_YEARS[0] - 300 < year:
        return _year_value(scan, index, index)
    if not _PLAIN_YEARS[0] <= year <= _PLAIN_YEARS[1]:
        return None
    found = _year_value(scan, index, index)
    if found.after - index >= 2:
        return found
    number = read_number(scan.tokens, index)
    if number is None or number.after > index + 1 or _counts(scan, index + 1):
        return None
    return found if _year_placed(scan, index, year) else None


_NEAR_YEARS = (1900, 2060)
"""Numbers that are hardly ever amounts where no noun follows: amounts of that size are printed round."""


def _year_placed(scan: Scan, index: int, year: int) -> bool:
    before, behind = index - 1, index + 1
    if before < 0 or scan.hit(before, "year_after"):
        return before >= 0
    bracketed = scan.kinds[before] == "(" and behind < scan.size and scan.kinds[behind] in "),-"
    listed = scan.fold[before] == "و" and before > 0 and year_at(scan.tokens, before - 1) is not None
    closed = behind >= scan.size or scan.kinds[behind] not in "wn" or is_stop(scan.tokens, behind)
    named = scan.kinds[before] == "w" and not is_modifier(scan.tokens, before)
    likely = _NEAR_YEARS[0] <= year <= _NEAR_YEARS[1] and year % 100 != 0
    return bracketed or listed or (closed and named and likely)


def _counts(scan: Scan, index: int) -> bool:
    """Whether the word behind a four-digit number looks like what it counts: an indefinite noun in the accusative or a unit."""
    if index >= scan.size or scan.kinds[index] != "w":
        return index < scan.size and scan.tokens.fold[index] in ("%", "٪")
    word = scan.tokens.light[index]
    unit = scan.unit(index)
    if unit is not None and not unit.prefix and not unit.row.definite:
        return True
    return scan.fold[index].startswith("دولار") or (
        word.endswith("ا") and len(word) > 3 and word[0] != "و" and word not in _ADVERBS
    )


_ADVERBS = frozenset(["عندما", "بينما", "فيما", "حينما", "أيضا", "لكنها", "إنها", "أنها", "كما", "مما"])


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
    length = _one_within(scan, index) or _counted(scan, index)
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
    led = scan.hit(index - 1, "within") or scan.hit(index - 2, "within") and scan.hit(index - 1, "about")
    if not led or year_at(scan.tokens, unit.after) or scan.hit(unit.after, "relation", ("",)):
        return None
    if unit.row.code in ("D", "M") and read_day(scan, index):
        return None
    return _half(scan, length)


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
    order = "CEYMWDTHTMTS"
    if unit is None or unit.prefix or unit.row.definite or unit.row.weak or unit.row.code in ("WE", "Q", "H"):
        return None
    if order.index(unit.row.code) <= order.index(length.unit):
        return None
    return _Length(unit.row.code, number.value, unit.after)


def _compound(scan: Scan, length: _Length) -> str | None:
    """The value of a length with a smaller one behind it, which is then part of it: PT1H20M, P1Y3M."""
    if length.number is None or length.unit in ("E", "C", "WE", "Q", "H"):
        return None
    smaller = _smaller(scan, length)
    if smaller is None or smaller.number is None:
        return None
    first, second = duration(length.unit, length.number), duration(smaller.unit, smaller.number)
    if first is None or second is None:
        return None
    length.after = smaller.after
    return first + (second[2:] if first.startswith("PT") else second[1:])


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
        if unit is None or unit.row.number != "d" or unit.row.definite or unit.prefix not in _LOOSE:
            return None
        if unit.row.code == "Y" and year_at(scan.tokens, unit.after):
            return None
        return _half(scan, _Length(unit.row.code, 2, unit.after))
    at = number.after
    unit = scan.unit(at)
    if unit is None or unit.prefix or unit.row.number == "d" or unit.row.weak or unit.row.code == "WE":
        return None
    if unit.row.definite and not number.definite and not number.digits:
        return None
    if number.value is None:
        return _Length(unit.row.code, None, unit.after)
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
    if length is None or length.turn is None:
        return None
    unit = scan.unit(index)
    prefix = unit.prefix if unit is not None else _number_prefix(scan, index)
    if prefix not in _LOOSE:
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
    return (hit.after, hit.row.value) if hit and hit.row.value in _STEPS else (at, None)


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
    from_other = any(scan.hit(behind, function, ("",)) for function in ("from", "ago", "at_all"))
    if function == "since":
        if length.number is None or not length.told:
            return Found(index, length.after, "DATE", "PAST_REF", prefix=word.prefix)
        return Found(first, length.after, "DURATION", duration(length.unit, length.number))
    if from_other or (function == "later" and not scan.future(index, length.after)):
        value = duration(length.unit, length.number)
        return Found(word.after, length.after, "DURATION", value) if length.number and length.told else None
    if length.number is None:
        value = "PAST_REF" if function == "ago" else "FUTURE_REF"
        return Found(index, length.after, "DATE", value, prefix=word.prefix)
    sign = -1 if function == "ago" else 1
    value = None if scan.anchor is None else ago(scan.anchor, length.unit, sign * length.number)
    return Found(index, length.after, "DATE", value, length.unit, "published", prefix=word.prefix)


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
        if unit.row.number == "s" and not _years(scan, at, unit) and not weekday_at(scan.tokens, unit.after):
            if unit.row.code == "D" and unit.after < scan.size and scan.kinds[unit.after] == "n":
                return None
            return _half(scan, _Length(unit.row.code, 1, unit.after))
    if few:
        return None
    return _counted(scan, at)


def read_set(scan: Scan, index: int) -> Found | None:
    """كل خميس, كل يوم, كل ثلاثة أشهر."""
    each = scan.hit(index, "each", tuple(_LOOSE))
    if each is None or each.after >= scan.size:
        return None
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
