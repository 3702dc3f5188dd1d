"""Weeks, months, years and longer; lengths of time; how often."""

from datetime import date, timedelta

from tawatur.mentions.calendars import month, season, shifted, weekday_value
from tawatur.mentions.measures import unit_behind
from tawatur.mentions.times_days import read_day
from tawatur.mentions.times_words import Found, Scan, UnitForm
from tawatur.text.counting import is_modifier, is_stop
from tawatur.text.dates import after_era, era_at, hijri_month, weekday_at, year_at
from tawatur.text.numbers import read_number, read_ordinal
from tawatur.text.phrasebook import Hit

STEPS = {"-1": -1, "0": 0, "1": 1}
_PLAIN_YEARS = (1500, 2100)
"""Bare four-digit numbers that are taken for years; earlier ones are told by عام or an era."""
LOOSE = frozenset(["", "و", "ف", "ل", "ب", "ول", "وب", "ك", "فب", "فل", "وك"])


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
    hit = scan.hit(index, "ref", tuple(LOOSE))
    if hit is not None and not scan.hit(index - 1, "later", ("", "و")):
        return Found(index, hit.after, "DATE", hit.row.value, rests_on="absolute", prefix=hit.prefix)
    hit = scan.hit(index, "set", ("", "و"))
    if hit is not None:
        return Found(index, hit.after, "SET", hit.row.value, prefix=hit.prefix)
    return None


def _edge(scan: Scan, index: int) -> Found | None:
    """مطلع الشهر الجاري, أواخر يناير, نهاية العام, وقت سابق هذا الشهر: the value is the period's."""
    hit = scan.hit(index, "edge", tuple(LOOSE))
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
    if hit.row.value == "END" and inner.grain == "W" and inner.value:
        return inner._replace(first=index, value=f"{inner.value}-WE", prefix=hit.prefix)
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
    this = scan.hit(index, "this", tuple(LOOSE)) or scan.hit(index, "that", tuple(LOOSE))
    at = this.after if this else index
    unit = scan.unit(at)
    if unit is None or unit.prefix not in LOOSE or (this and unit.prefix):
        return None
    prefix = this.prefix if this else unit.prefix
    if unit.row.code in ("Q", "H"):
        return _quarter(scan, index, unit)
    if unit.row.code == "Y" and unit.row.number in "sdcp":
        years = read_years(scan, index, unit)
        if years is not None:
            return years._replace(prefix=prefix)
    if unit.row.code == "C" and unit.row.definite:
        century = _century(scan, index, unit)
        if century is not None:
            return century
    if unit.row.code == "WE":
        turned, after = _step(scan, unit.after)
        return _shift(scan, index, after, "WE", turned or 0, prefix)
    if not unit.row.definite or unit.row.number != "s" or unit.row.weak:
        return None
    after, steps_value = _relative(scan, unit.after)
    if (this is not None and this.row.function == "that") or steps_value in ("same", "next"):
        return _told(scan, index, after, unit.row.code, steps_value, prefix)
    if this is None and steps_value is None:
        return None
    if unit.row.code in ("TH", "TM", "TS") or (unit.row.code == "D" and this is not None):
        return None
    steps = STEPS.get(steps_value or "0", 0)
    return _day_in_week(scan, index, after, unit.row.code, steps, prefix) or _shift(
        scan, index, after, unit.row.code, steps, prefix
    )


def _day_in_week(scan: Scan, first: int, after: int, code: str, steps: int, prefix: str) -> Found | None:
    """الأسبوع المقبل يوم الجمعة: the day of that week."""
    if code != "W":
        return None
    unit = scan.unit(after)
    day_word = unit is not None and unit.row.code == "D" and not unit.row.definite and not unit.prefix
    named = weekday_at(scan.tokens, unit.after if unit is not None and day_word else after)
    if named is None or named.prefix:
        return None
    value = None
    if scan.anchor is not None:
        week_day = scan.anchor + timedelta(weeks=steps)
        value = weekday_value(week_day, int(named.row.value), "this").isoformat()
    return Found(first, named.after, "DATE", value, "D", "published", prefix=prefix)


def _relative(scan: Scan, at: int) -> tuple[int, str | None]:
    hit = scan.hit(at, "relation", ("",))
    if hit is None or hit.row.weak:
        return at, None
    return hit.after, hit.row.value


def _step(scan: Scan, at: int) -> tuple[int | None, int]:
    after, value = _relative(scan, at)
    return (STEPS.get(value) if value else None), after


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
    if code == "Y":
        return f"{int(value) + 1:04}"
    if code == "M":
        return month(int(value[:4]), int(value[5:7]) + 1)
    return shifted(date.fromisoformat(value), "D", 1)


def read_years(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
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
    if (second < scan.size and scan.fold[second] == "و") or (
        second < scan.size and scan.kinds[second] == "-"
    ):
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
    this = scan.hit(index, "this", tuple(LOOSE))
    hit = scan.hit(this.after if this else index, "season", tuple(LOOSE))
    if hit is None or (hit.after >= scan.size and not this):
        return None
    name = hit.row.value
    if this is not None:
        value = None if scan.anchor is None else season(scan.anchor, name, 0)
        return Found(index, hit.after, "DATE", value, "S", "published", prefix=this.prefix)
    if scan.fold[index].removeprefix(hit.prefix).startswith("ال"):
        after, turn = _relative(scan, hit.after)
        if turn not in STEPS:
            return None
        value = None if scan.anchor is None else season(scan.anchor, name, STEPS[turn])
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
    hit = scan.hit(index, "decade", tuple(LOOSE))
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
    unit = scan.unit(index)
    if unit is not None and not unit.prefix and not unit.row.definite:
        return True
    if unit_behind(scan.tokens, index) is not None:
        return True
    word = scan.tokens.light[index]
    return word.endswith("ا") and len(word) > _SHORT and word[0] != "و" and not is_stop(scan.tokens, index)


_SHORT = 3
"""Words of so many letters that end in alef are particles (كما, مما)."""
