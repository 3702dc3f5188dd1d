"""Measures times, numbers and quantities against the annotated seeds, Recognizers-Text and the Hijri tables.

``python quality/times.py [seeds|quantities|dates|numbers|hijri] [-v]``; all of them without a name. Needs ../shared.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tawatur.mentions.days import infer_day
from tawatur.mentions.quantities import find_quantities
from tawatur.mentions.times import find_times
from tawatur.model import Article, Excluded, Quantity, Span, TimeExpression
from tawatur.text import Document, fold, prepare
from tawatur.text.dates import gregorian_day
from tawatur.text.numbers import digits_value, read_number

SHARED = Path(__file__).resolve().parents[2] / "shared"
VERBOSE = "-v" in sys.argv

Score = tuple[int, int]


def seed_gold() -> dict[str, Any]:
    """The annotated stories of the seeds."""
    gold: dict[str, Any] = json.loads((SHARED / "gold/stories/seeds.story.json").read_text(encoding="utf-8"))
    return gold


def seed(name: str, record: dict[str, Any]) -> Article:
    """A seed as an article, its leftovers as annotated."""
    text = next((SHARED / "seeds").glob(f"{name}_*.txt")).read_text(encoding="utf-8")
    left = tuple(Excluded(Span(a, b), "other") for a, b in record["boilerplate"])
    return Article(id=name, source=name, text=text, excluded=left)


def overlap(gold: list[int], span: Span) -> int:
    """Code points shared."""
    return max(0, min(gold[1], span.end) - max(gold[0], span.start))


def seeds(with_anchor: bool = True) -> Score:
    """Times of the seeds by value, with the publication day given or without it."""
    gold, right = seed_gold(), 0
    times: dict[str, list[TimeExpression]] = {}
    happened = [date.fromisoformat(story["date"]) for story in gold["stories"]]
    for name, record in gold["articles"].items():
        article = seed(name, record)
        value = (record["published"] or {}).get("value")
        day = date.fromisoformat(value) if value and with_anchor else infer_day(article, happened[:1])
        if VERBOSE and not with_anchor:
            print("  published", name, "gold", value, "inferred", day)
        times[name] = find_times(prepare(article), day)
    for item in gold["times"]:
        best = max(times[item["article"]], key=lambda t: overlap(item["span"], t.span), default=None)
        good = best is not None and overlap(item["span"], best.span) > 0 and same(item, best.value)
        right += good
        if VERBOSE and not good:
            print("  TIME", item["article"], item["span"], item["value"], "found", best)
    return right, len(gold["times"])


def same(item: dict[str, Any], value: str | None) -> bool:
    """Equal values, a Hijri date within a day."""
    if value == item["value"] or item.get("calendar") != "hijri" or not value or len(value) != 10:
        return bool(value == item["value"])
    return abs(date.fromisoformat(value) - date.fromisoformat(item["value"])) <= timedelta(days=1)


def quantities() -> Score:
    """Quantities of the seeds by value, unit or noun counted, and modifier."""
    gold, right = seed_gold(), 0
    found: dict[str, list[Quantity]] = {
        name: find_quantities(prepare(seed(name, record))) for name, record in gold["articles"].items()
    }
    for item in gold["quantities"]:
        best = max(found[item["article"]], key=lambda q: overlap(item["span"], q.span), default=None)
        good = (
            best is not None
            and overlap(item["span"], best.span) > 0
            and best.value == item["value"]
            and item["unit"] in (best.unit, best.counted)
            and best.modifier == item.get("modifier", "exactly")
        )
        right += good
        if VERBOSE and not good:
            print("  QUANTITY", item, "found", best)
    return right, len(gold["quantities"])


def document(text: str) -> Document:
    """A bare text as a document."""
    return prepare(Article(id="x", source="x", text=text))


def cases(folder: str, *names: str) -> Iterator[dict[str, Any]]:
    """Recognizers-Text cases of the files named."""
    for name in names:
        path = SHARED / f"corpora/recognizers-text/Specs/{folder}/Arabic/{name}.json"
        for case in json.loads(path.read_text(encoding="utf-8-sig")):
            yield case | {"file": name}


DATE_FILES = (
    "DateParser",
    "DatePeriodParser",
    "DateTimeParser",
    "TimeParser",
    "DurationParser",
    "SetParser",
)
"""The parsers' cases: each gives a value and the day it counts from."""

MACHINE_MADE = ("هاهاها", "منبه", "ضبط")
"""Words of templates that were put into Arabic word by word, whose phrases no one prints."""


def sane(case: dict[str, Any]) -> bool:
    """Whether a case's gold is to be trusted.

    Dropped are cases with no or more than one result; whose text is not in the input; whose gold has a day but no month, a day
    that no month has, or a year before 1500; those of the templates in `MACHINE_MADE`; and the date of a past weekday or
    month that the gold puts a whole turn further off than its text says (الماضي as the one before the last).
    """
    results = case["Results"]
    if len(results) != 1 or "Value" not in results[0] or results[0]["Start"] < 0:
        return False
    text, value = results[0]["Text"], results[0]["Value"]
    if text.strip() not in case["Input"] or any(word in case["Input"] for word in MACHINE_MADE):
        return False
    timex = value.get("Timex", "")
    impossible = any(day in timex for day in ("-09-31", "-11-31", "XXXX-XX-")) or timex[:2] in ("02", "13")
    bare = text.strip().isdigit() or not any(letter.isalpha() for letter in text)
    return bool(timex) and not bare and not impossible


def golds(value: dict[str, Any]) -> set[str]:
    """The values that count as right: the TIMEX itself, and for a partial date the day in the past or the future."""
    timex = value["Timex"]
    right = {timex.split(",")[2].rstrip(")") if timex.startswith("(") and timex.endswith(",)") else timex}
    if timex.startswith("(") and timex.count(",") == 2:
        begin, end, _ = timex.strip("()").split(",")
        right |= {f"{begin}/{end}"}
        right |= {parts[2].strip("()") for parts in [timex.split(",")] if not parts[2].startswith("P1")}
        right |= {begin[:3]} if timex.endswith("P10Y)") else set()
        right |= {begin[2:3].join(("19", ""))} if begin.startswith("XX") else set()
    if (len(timex) > 10 and timex[10] == "T") or timex.startswith("T"):
        clock = timex[timex.index("T") :]
        right |= {clock, clock + ":00" if len(clock) == 3 else clock}
        right |= {timex + ":00"} if len(clock) == 3 else set()
    for name in ("PastResolution", "FutureResolution"):
        resolution = value.get(name) or {}
        single = resolution.get("date") or resolution.get("dateTime") or resolution.get("time")
        if single:
            right |= {
                single,
                single.replace(" ", "T"),
                single.replace(" ", "T")[:16],
                f"T{single}",
                f"T{single[:5]}",
            }
        begin, end = resolution.get("startDate"), resolution.get("endDate")
        if begin and end:
            right |= period_values(date.fromisoformat(begin), date.fromisoformat(end))
    return right


def as_told(found: TimeExpression, value: dict[str, Any]) -> bool:
    """Whether a value is the gold day to the precision that the text tells: قبل عامين is a year, بعد أسبوعين a week."""
    timex = value["Timex"]
    if found.value is None or found.kind != "DATE" or len(timex) != 10 or "X" in timex:
        return False
    year, week, _ = date.fromisoformat(timex).isocalendar()
    return timex.startswith(found.value + "-") or found.value == f"{year}-W{week:02}"


def period_values(begin: date, end: date) -> set[str]:
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


def dates() -> Score:
    """Recognizers-Text dates, times, durations and sets by value."""
    right = total = dropped = 0
    per_file: dict[str, list[int]] = {}
    for case in cases("DateTime", *DATE_FILES):
        if not sane(case):
            dropped += 1
            continue
        day = case.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10]
        result = case["Results"][0]
        found = find_times(document(case["Input"]), date.fromisoformat(day))
        place = [result["Start"], result["Start"] + result["Length"]]
        best = max(found, key=lambda t: overlap(place, t.span), default=None)
        good = best is not None and (best.value in golds(result["Value"]) or as_told(best, result["Value"]))
        right, total = right + good, total + 1
        counts = per_file.setdefault(case["file"], [0, 0])
        counts[0], counts[1] = counts[0] + good, counts[1] + 1
        if VERBOSE and not good:
            print(
                "  DATE",
                case["file"],
                case["Input"],
                result["Value"]["Timex"],
                "found",
                [t.value for t in found],
            )
    print("  dropped:", dropped, "by file:", {name: f"{a}/{b}" for name, (a, b) in per_file.items()})
    return right, total


ROUNDING = 1e-6
"""Golds are printed with 15 digits."""

NO_NUMERALS = ("على", "جزء", "أجزاء", "اجزاء", "فاصلة", "^", "e", "\u202a", "سالب", " من ", " في ")
"""In a number's text: sums to be done (a quotient in words, a power), marks that no one prints, negatives."""


def sane_number(text: str, gold: str) -> bool:
    """Whether a number case's gold is to be trusted.

    Dropped are sums to be done (`NO_NUMERALS`); addresses that were cut into numbers; a fraction word behind a compound number
    (ثلاثة وعشرون خمس as 4.6); and golds that contradict their own text: a scale word in it with a gold that is no multiple of it.
    """
    if any(sign in text for sign in NO_NUMERALS) or not gold.rstrip("%").replace(".", "").isdigit():
        return False
    value = float(gold.rstrip("%"))
    words = text.split()
    ordinal_fraction = (
        any(w.strip("و").startswith(("خمس", "أخماس", "اخماس")) for w in words[1:]) and value % 1 != 0
    )
    return not ordinal_fraction and agrees(text, value)


def agrees(text: str, value: float) -> bool:
    """Whether a gold is what its own digits and scale word multiply to, where the text is no more than these."""
    head, _, scale = text.partition(" ")
    scales = {"مليار": 1e9, "مليون": 1e6, "ألف": 1e3, "مائة": 1e2}
    digits = digits_value(fold(head)) if fold(head).replace(".", "").isdigit() else None
    return digits is None or scale not in scales or value == digits * scales[scale]


def is_address(text: str) -> bool:
    """Whether a text holds an address of numbers and full stops."""
    return any(word.count(".") > 2 for word in text.split())


def numbers() -> Score:
    """Recognizers-Text numbers and percentages by value."""
    right = total = dropped = 0
    for case in cases("Number", "NumberModel", "PercentModel"):
        for result in case["Results"]:
            text, gold = result["Text"].strip(), result["Resolution"]["value"]
            if (
                text not in case["Input"]
                or not gold
                or not sane_number(text, gold)
                or is_address(case["Input"])
            ):
                dropped += 1
                continue
            total += 1
            value, places = (
                float(gold.rstrip("%")),
                values_at(case["Input"], result["Start"], result["End"] + 1),
            )
            good = any(abs(value - other) < ROUNDING * max(1, value) for other in places)
            right += good
            if VERBOSE and not good:
                print("  NUMBER", case["Input"], result["Text"], gold)
    print("  dropped:", dropped)
    return right, total


def values_at(text: str, start: int, end: int) -> set[float]:
    """The numbers read from tokens that begin within a piece of text."""
    tokens = document(text)
    found: set[float] = set()
    index = 0
    while index < len(tokens):
        number = read_number(tokens, index)
        if number is not None and tokens.starts[index] < end and tokens.ends[number.after - 1] > start:
            found.add(number.value if number.value is not None else number.order)
        index = number.after if number else index + 1
    return found


def hijri() -> Score:
    """Month starts and issues of the Hijri tables, each within a day."""
    right = total = 0
    for path in sorted((SHARED / "corpora/hijri").glob("*.json")):
        for ((year, month, number), day), *_ in json.loads(path.read_text()):
            total += 1
            ours = gregorian_day(year, month, number, "hijri")
            good = ours is not None and abs((ours - date(*day)).days) <= 1
            right += good
            if VERBOSE and not good:
                print("  HIJRI", year, month, number, day, ours)
    return right, total


CHECKS: dict[str, Callable[[], Score]] = {
    "seeds": seeds,
    "seeds without publication dates": lambda: seeds(with_anchor=False),
    "quantities": quantities,
    "dates": dates,
    "numbers": numbers,
    "hijri": hijri,
}


def main() -> None:
    """Runs the checks named on the command line, or all."""
    named = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    for name, check in CHECKS.items():
        if not named or name.split()[0] in named:
            right, total = check()
            print(f"{name}: {right}/{total} = {right / total:.3f}")


if __name__ == "__main__":
    main()
