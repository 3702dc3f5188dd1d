"""Recognizers-Text's Arabic cases: which of them are sane, and what counts as right.

Many of the cases were put over from English word by word, and some golds contradict their own text. A case is dropped by a
rule that looks at its text and its gold, never at what is found; ``python quality/times.py --dropped`` lists them all.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tawatur.model import TimeExpression
from tawatur.text import fold
from tawatur.text.digits import digits_value

Case = dict[str, Any]

_WEEKDAY = r"(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)"

TEMPLATES = ("هاهاها", "منبه", "ضبط")
"""Words of English sentences that were put into Arabic word by word."""

WORD_BY_WORD = (
    r"منتصف[- ](?:الصباح|الظهر)$",  # mid-morning, mid-afternoon
    r"منتصف-",  # "mid-night" with its hyphen
    r"وقت الغداء",  # lunchtime for one o'clock
    r"(?:^|\s)[أا]سبوعي$|(?:^|\s)يومي$|^الإسبوع$",  # my week, my day, the week
    r"^(?:في )?آخر يوم$",  # the last day, for yesterday
    r"[أا]لفين(?: والعشرات)?\s*$(?<!عام ألفين)",  # the two thousands, the twenty tens
    r"تسعة عشر (?:و?ثمانية|تسعة)",  # nineteen ninety-nine
    r"وثلاثة أرباع",  # nine and three quarters, of a clock
    r"\d ال(?:ساعات|عقود)",  # digits before a plural with the article
    r"^\d{1,2} ?،? (?:هذا الصباح|الليلة)",  # an hour in bare digits before its day
)
"""Phrases that no one prints, as patterns of a case's text."""


def reference_day(case: Case) -> date:
    """The day that a case counts from."""
    return date.fromisoformat(case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])


def not_sane(case: Case) -> str | None:
    """Why a case of dates, times, durations or sets is not measured; None where its gold is to be trusted."""
    results = case["Results"]
    if len(results) != 1 or "Value" not in results[0] or results[0]["Start"] < 0:
        return "no one result"
    text, timex = results[0]["Text"].strip(), results[0]["Value"].get("Timex", "")
    if text not in case["Input"]:
        return "its text is not in it"
    if not timex or not any(letter.isalpha() for letter in text):
        return "digits without a word, or no value"
    if any(word in case["Input"] for word in TEMPLATES) or any(re.search(p, text) for p in WORD_BY_WORD):
        return "put over word by word"
    if any(day in timex for day in ("-09-31", "-11-31", "XXXX-XX-")) or timex[:2] in ("02", "13"):
        return "no such day"
    return next((reason for reason, holds in _CONTRADICTIONS if holds(text, case)), None)


def _days_ahead(case: Case) -> int | None:
    """Days from the reference to a gold that is one day."""
    timex = case["Results"][0]["Value"]["Timex"][:10]
    return (
        (date.fromisoformat(timex) - reference_day(case)).days
        if re.match(r"\d{4}-\d\d-\d\d", timex)
        else None
    )


def _a_turn_off(text: str, case: Case) -> bool:
    """الأحد القادم as the Sunday after the coming one, سبتمبر الماضي as that of last year, الشهر التالي as the one after next."""
    ahead, here = _days_ahead(case), reference_day(case)
    timex = case["Results"][0]["Value"]["Timex"]
    if (
        ahead is not None
        and re.search(_WEEKDAY, text)
        and not re.search("[أا]سبوع", text)
        and re.search(r"(?:القادم|المقبل|الماضي)(?:ة|\s|$)", text)
    ):
        return abs(ahead) > 7
    if re.fullmatch(r"\d{4}-\d\d", timex):
        months = (int(timex[:4]) - here.year) * 12 + int(timex[5:]) - here.month
        return months < -12 if "الماضي" in text else months > 1 and "التالي" in text
    return bool(re.fullmatch(r"\d{4}", timex)) and "التالي" in text and int(timex) > here.year + 1


def _point_as_interval(text: str, case: Case) -> bool:
    """بعد ثلاثة أسابيع, which tells a point, and خلال أسبوعين, which tells a length, as an interval of other days."""
    return re.match(r"(?:بعد|خلال) ", text) is not None and case["Results"][0]["Value"]["Timex"].startswith(
        "("
    )


def _past_from_now(text: str, case: Case) -> bool:
    """X من الآن, with nothing that says that it is past, as a day in the past."""
    ahead = _days_ahead(case)
    return text.endswith("من الآن") and not text.startswith("منذ") and ahead is not None and ahead < 0


def _other_decade(text: str, case: Case) -> bool:
    """العشرينيات as the years from 2010, القرن التاسع عشر as the twentieth."""
    timex = case["Results"][0]["Value"]["Timex"]
    return ("العشرينيات" in text and "20-01-01," not in timex.split("P")[0][:12]) or (
        "القرن التاسع عشر" in text and timex.startswith("(19")
    )


def _rest_for_end(text: str, case: Case) -> bool:
    """نهاية الأسبوع as the time from the reference to its end."""
    timex = case["Results"][0]["Value"]["Timex"]
    return text.startswith("نهاية") and timex.startswith(f"({reference_day(case)}")


def _night_by_day(text: str, case: Case) -> bool:
    """في الليل as the afternoon, الظهر as the evening."""
    hour = re.search(r"T(\d\d)", case["Results"][0]["Value"]["Timex"])
    night = (
        re.search(r"في الليل(?:ة|$|\s)", text) is not None and hour is not None and 12 <= int(hour[1]) < 18
    )
    return night or (re.match(r"الظهر الساعة [5-9]", text) is not None)


def _set_of_one(text: str, case: Case) -> bool:
    """يوم الأحد, one day, as every Sunday."""
    return case["file"] == "SetParser" and re.fullmatch(rf"يوم {_WEEKDAY}", text) is not None


_CONTRADICTIONS: tuple[tuple[str, Callable[[str, Case], bool]], ...] = (
    ("a turn further off than told", _a_turn_off),
    ("a point or a length as an interval", _point_as_interval),
    ("from now, in the past", _past_from_now),
    ("another decade than told", _other_decade),
    ("the rest for the end", _rest_for_end),
    ("night by day", _night_by_day),
    ("one day as a set", _set_of_one),
)
"""Golds that contradict their own text."""


def as_gold(found: TimeExpression, case: Case) -> bool:
    """Whether a time is the gold of a case: its value, or what TIMEX3 writes for the same."""
    result = case["Results"][0]
    text, value = result["Text"].strip(), result["Value"]
    if found.value is None:
        return False
    return (
        found.value in _golds(value)
        or _as_told(found, value, text)
        or _vague(found, value, text)
        or _since(found, case, text)
    )


def _golds(value: dict[str, Any]) -> set[str]:
    """The values that count as right: the TIMEX itself, and for a partial date the day in the past or the future."""
    timex = value["Timex"]
    right = {timex, f"XXXX-{timex}" if timex in ("SP", "SU", "FA", "WI") else timex}
    right |= {f"XXXX-XX-XX{timex}", f"XXXX-XX-XX{timex}:00"} if timex.startswith("T") else set()
    if timex.startswith("("):
        right |= _interval_golds(timex)
    if (len(timex) > 10 and timex[10] == "T") or timex.startswith("T"):
        clock = timex[timex.index("T") :]
        right |= {clock, clock + ":00" if len(clock) == 3 else clock}
        right |= {timex + ":00"} if len(clock) == 3 else set()
        right |= {"T24:00"} if clock == "T00" else set()
    for name in ("PastResolution", "FutureResolution"):
        resolution = value.get(name) or {}
        single = resolution.get("date") or resolution.get("dateTime") or resolution.get("time")
        if single:
            iso = single.replace(" ", "T")
            right |= {single, iso, iso[:16], f"T{single}", f"T{single[:5]}"}
        begin, end = resolution.get("startDate"), resolution.get("endDate")
        if begin and end:
            right |= _period_values(date.fromisoformat(begin), date.fromisoformat(end))
            right |= {begin[:7]} if re.fullmatch(r"XXXX-\d\d", timex) else set()
    return right | ({timex + "-WE"} if value.get("Mod") == "end" and "-W" in timex else set())


def _interval_golds(timex: str) -> set[str]:
    """The TIMEX3 values of ``(begin,end,length)``: the interval, the length, a decade of any century."""
    if timex.endswith(",)"):
        return {timex.split(",")[2].rstrip(")")}
    begin, end, length = timex.strip("()").split(",")
    right = {f"{begin}/{end}"} | (set() if length.startswith("P1") else {length})
    right |= {begin[:3]} if length == "P10Y" else set()
    return right | ({"19" + begin[2:3]} if begin.startswith("XX") else set())


def _as_told(found: TimeExpression, value: dict[str, Any], text: str) -> bool:
    """Whether a value is the gold to the precision that the text tells: قبل عامين a year, بعد 5 ساعات and نهاية اليوم a day."""
    timex = value["Timex"]
    if (
        found.value is None
        or found.kind != "DATE"
        or "X" in timex[:4]
        or not re.match(r"\d{4}-\d\d-\d\d", timex)
    ):
        return "نهاية" in text and timex.endswith("T23:59") and found.value in _days(value)
    if len(timex) > 10:
        return timex.startswith(found.value) and re.search("ساع|دقيق|نهاية", text) is not None
    year, week, _ = date.fromisoformat(timex).isocalendar()
    return timex.startswith(found.value + "-") or found.value == f"{year}-W{week:02}"


def _days(value: dict[str, Any]) -> set[str]:
    """The days of a gold's resolutions."""
    return {
        (value.get(name) or {}).get("dateTime", "")[:10] for name in ("PastResolution", "FutureResolution")
    }


def _vague(found: TimeExpression, value: dict[str, Any], text: str) -> bool:
    """بضعة أيام, الأيام القليلة: TIMEX3 has PAST_REF and FUTURE_REF where the gold takes three."""
    few = re.search("بضعة|بضع|عدة|قليلة", text) is not None
    return few and found.value == ("FUTURE_REF" if text.startswith("بعد") else "PAST_REF")


def _since(found: TimeExpression, case: Case, text: str) -> bool:
    """منذ شهر و21 يوما: TIMEX3 has the length where the gold has the day or the minute it began."""
    length = re.fullmatch(
        r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?", found.value or ""
    )
    if not text.startswith("منذ") or length is None or found.kind != "DURATION":
        return False
    years, months, weeks, days, *_ = (int(n or 0) for n in length.groups())
    here = reference_day(case)
    count = here.year * 12 + here.month - 1 - 12 * years - months
    begun = date(count // 12, count % 12 + 1, min(here.day, 28)) + timedelta(
        days=here.day - min(here.day, 28)
    )
    told: str = case["Results"][0]["Value"]["Timex"][:10]
    return (begun - timedelta(weeks=weeks, days=days)).isoformat() == told


def _period_values(begin: date, end: date) -> set[str]:
    """The TIMEX3 values of a period told by its first day and the day after its last (or its last)."""
    values = {f"{begin}/{end}", f"{begin}/{end - timedelta(days=1)}"}
    days = (end - begin).days
    if days in (7, 6) and begin.isoweekday() == 1:
        values.add(f"{begin.isocalendar()[0]}-W{begin.isocalendar()[1]:02}")
    if days == 2 and begin.isoweekday() == 6:
        values.add(f"{begin.isocalendar()[0]}-W{begin.isocalendar()[1]:02}-WE")
    if begin.day == 1 and 27 < days < 32:
        values.add(f"{begin:%Y-%m}")
        values.add(f"{begin:%Y-%m}/{end:%Y-%m}")
    if begin.day == 1 and begin.month % 3 == 1 and 89 < days < 93:
        values.add(f"{begin:%Y}-Q{begin.month // 3 + 1}")
    if begin.day == 1 and begin.month == 1 and days >= 364:
        values.add(f"{begin:%Y}")
        values.add(f"{begin:%Y}/{end:%Y}")
    return values


SUMS = ("على", "جزء", "أجزاء", "اجزاء", "فاصلة", "^", "e", "\u202a", "سالب", " من ", " في ")
"""In a number's text: sums to be done (a quotient in words, a power), marks that no one prints, negatives."""

_TENTHS = r"(?:نصف|ثلث|ربع|خمس|سدس|سبع|ثمن|تسع|عشر|[أا]خماس|[أا]رباع|[أا]ثلاث)"


def not_sane_number(text: str, gold: str, whole: str) -> str | None:
    """Why a number case is not measured; None where its gold is to be trusted."""
    bare = fold(text)
    if text not in whole or not gold or not gold.rstrip("%").replace(".", "").isdigit():
        return "no one value, or its text is not in it"
    if any(word.count(".") > 2 for word in whole.split()):
        return "an address cut into numbers"
    if any(sign in text for sign in SUMS):
        return "a sum to be done"
    if re.search(rf"(?:ون|ين|مائه|مايه|مئه)\s+و?{_TENTHS}ا?(?:ين)?$", bare) and "ارباع" not in bare:
        return "a sum to be done"
    if re.match(rf"{_TENTHS} العشرون", bare) or "عشرونات" in bare or re.search("ون وخمسين$", bare):
        return "a sum to be done"
    if bare in ("ثمن", "خمس"):
        return "a word of two readings without its harakat"
    return None if _agrees(text, float(gold.rstrip("%"))) else "contradicts its own text"


def _agrees(text: str, value: float) -> bool:
    """Whether a gold is what its own digits or number word and scale word multiply to, where the text is no more than these."""
    head, _, scale = text.rpartition(" ")
    scales = {"مليار": 1e9, "مليون": 1e6, "ألف": 1e3, "مائة": 1e2}
    if scale not in scales:
        return not re.match(r"\d+ - ", text)
    digits = digits_value(fold(head)) if fold(head).replace(".", "").isdigit() else None
    if digits is None and head in _SPOKEN:
        digits = _SPOKEN[head]
    return digits is None or value == digits * scales[scale]


_SPOKEN = {"اثني عشر": 12.0, "اثنا عشر": 12.0}
"""Number words in front of a scale whose golds lost a nought."""
