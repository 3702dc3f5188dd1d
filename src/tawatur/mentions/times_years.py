"""Years and centuries."""

from tawatur.mentions.measures import unit_behind
from tawatur.mentions.time_found import Found, UnitForm
from tawatur.mentions.times_words import LOOSE, Scan
from tawatur.text.counting import is_modifier, is_stop
from tawatur.text.dates import after_era, era_at, year_at
from tawatur.text.hijri import hijri_month
from tawatur.text.hit import Hit
from tawatur.text.numbers import is_number_word

_PLAIN_YEARS = (1500, 2100)
"""Bare four-digit numbers that are taken for years; earlier ones are told by عام or an era."""
_NEAR_YEARS = (1900, 2060)
"""Numbers that are hardly ever amounts where no noun follows: amounts of that size are printed round."""
_LAST_CENTURY = 30
_SHORT = 3
"""Words of so many letters that end in alef are particles (كما, مما)."""


def read_years(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    """عام 2019, العام 2019, عامي 2021 و2022, العامين 2021 و2022, سنة 1439 هـ."""
    at = unit.after
    if at < scan.size and scan.kinds[at] == "(":
        at += 1
    year = year_at(scan.tokens, at)
    if year is None:
        return _spoken_year(scan, first, unit.after) if unit.row.number == "s" else None
    if unit.row.number == "s":
        return year_value(scan, first, at)
    second = at + 1
    if (second < scan.size and scan.fold[second] == "و") or (
        second < scan.size and scan.kinds[second] == "-"
    ):
        second += 1
    other = year_at(scan.tokens, second)
    if other is None:
        return year_value(scan, first, at) if unit.row.number == "p" else None
    while unit.row.number == "p" and _next_year(scan, second) == other + 1:
        second, other = second + 2, other + 1
    return Found(first, second + 1, "DATE", f"{year}/{other}", "Y")


def _next_year(scan: Scan, at: int) -> int | None:
    """The year that و joins to the one at a token: سنوات 2018 و2019 و2020."""
    return year_at(scan.tokens, at + 2) if scan.fold[at + 1 : at + 2] == ["و"] else None


def year_here(scan: Scan, at: int) -> Found | None:
    """The year in digits or in words (ألفين وستة عشر) at a token, where its place has told that it is one."""
    if at >= scan.size:
        return None
    return year_value(scan, at, at) if year_at(scan.tokens, at) else _spoken_year(scan, at, at)


def _spoken_year(scan: Scan, first: int, at: int) -> Found | None:
    if at >= scan.size or scan.kinds[at] != "w" or not is_number_word(scan.fold[at]):
        return None
    number = scan.number(at)
    if number is None or number.value is None or number.prefix or number.definite:
        return None
    if not _PLAIN_YEARS[0] <= number.value <= _PLAIN_YEARS[1]:
        return None
    return Found(first, number.after, "DATE", f"{int(number.value)}", "Y")


def year_value(scan: Scan, first: int, at: int) -> Found:
    """The year in digits at token `at` as a time from token `first`, an interval where a dash and another year follow."""
    year = year_at(scan.tokens, at)
    value = f"{year:04}"
    after = at + 1
    if after + 1 < scan.size and (scan.kinds[after] == "-" or scan.fold[after] == "/"):
        other = year_at(scan.tokens, after + 1)
        if other is None and year is not None and scan.fold[after + 1] == f"{(year + 1) % 100:02}":
            other = year + 1  # 2017-18
        if other is not None and year is not None and year < other:
            return Found(first, after + 2, "DATE", f"{year}/{other}", "Y")
    if era_at(scan.tokens, after) == "hijri" or (year is not None and year < _PLAIN_YEARS[0] and year > 1300):
        begin, end = hijri_month(year or 0, 1), hijri_month(year or 0, 12)
        value = f"{begin[0].isoformat()}/{end[1].isoformat()}" if begin and end else value
        return Found(first, after_era(scan.tokens, after), "DATE", value, "Y", calendar="hijri")
    scan.told["Y"] = value
    return Found(first, after_era(scan.tokens, after), "DATE", value, "Y")


def read_century(scan: Scan, first: int, unit: Hit[UnitForm]) -> Found | None:
    """القرن العشرين: its value is the years' first two digits."""
    ordinal = scan.ordinal(unit.after) if unit.after < scan.size else None
    if ordinal is None or ordinal.value is None or ordinal.value > _LAST_CENTURY:
        return None
    return Found(first, ordinal.after, "DATE", f"{int(ordinal.value) - 1:02}", "C")


def read_decade(scan: Scan, index: int) -> Found | None:
    """تسعينيات القرن الماضي, التسعينيات, سبعينيات وثمانينيات القرن التاسع عشر; not a man's age (في الأربعينيات من عمره)."""
    hit = scan.hit(index, "decade", LOOSE)
    if hit is None:
        return None
    of = scan.hit(hit.after, "from", ("",))
    if scan.hit(of.after if of else hit.after, "age", ("",)):
        return None
    century, after = _century_of(scan, of.after if of else hit.after)
    if century is not None:
        return Found(index, after, "DATE", century + hit.row.value, "E", prefix=hit.prefix)
    joined = scan.hit(hit.after, "decade", ("و",))
    if joined is not None:
        century, _ = _century_of(scan, joined.after)
    if hit.row.weak and century is None:
        return None
    return Found(index, hit.after, "DATE", (century or "19") + hit.row.value, "E", prefix=hit.prefix)


def _century_of(scan: Scan, at: int) -> tuple[str | None, int]:
    """The first two digits of the century at a token, and the token behind it; None where none stands there."""
    unit = scan.unit(at)
    if unit is None or unit.row.code != "C" or not unit.row.definite:
        return None, at
    told = read_century(scan, at, unit)
    if told is not None:
        return told.value, told.after
    turn = scan.hit(unit.after, "relation", ("",))
    if turn is None or turn.row.value not in ("-1", "0"):
        return None, at
    present = scan.anchor.year // 100 if scan.anchor else 20
    return f"{present + int(turn.row.value):02}", turn.after


def bare_year(scan: Scan, index: int) -> Found | None:
    """A year that only its place tells: in brackets, behind في or a word such as انتخابات, with nothing counted behind it."""
    year = year_at(scan.tokens, index)
    if year is None:
        return _bare_spoken(scan, index)
    if era_at(scan.tokens, index + 1) is not None and _PLAIN_YEARS[0] - 300 < year:
        return year_value(scan, index, index)
    if not _PLAIN_YEARS[0] <= year <= _PLAIN_YEARS[1]:
        return None
    found = year_value(scan, index, index)
    if found.after - index >= 2:
        return found
    number = scan.number(index)
    if number is None or number.after > index + 1 or _counts(scan, index + 1):
        return None
    return found if _year_placed(scan, index, year) else None


def _bare_spoken(scan: Scan, index: int) -> Found | None:
    """في ألف وسبعمئة وتسعة وثمانين: of three words and more, with nothing counted behind."""
    if index == 0 or not scan.hit(index - 1, "year_after"):
        return None
    found = _spoken_year(scan, index, index)
    if found is None or found.after - index < 2 or (found.value or "").endswith("00"):
        return None
    closed = (
        found.after >= scan.size or scan.kinds[found.after] not in "wn" or is_stop(scan.tokens, found.after)
    )
    return found if closed else None


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
