"""Measures times, numbers and quantities against the annotated seeds, Recognizers-Text and the Hijri tables.

``python quality/times.py [seeds|quantities|dates|numbers|hijri] [-v] [--dropped]``; all of them without a name. Needs ../shared.
``-v`` lists what is wrong, ``--dropped`` the cases that are not measured, each with the rule of `recognizers` that drops it.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from recognizers import as_gold, not_sane, not_sane_number, reference_day

from tawatur.mentions.days import infer_day
from tawatur.mentions.quantities import find_quantities
from tawatur.mentions.times import find_times
from tawatur.model import Article, Excluded, Quantity, Span, TimeExpression
from tawatur.text import Document, prepare
from tawatur.text.hijri import gregorian_day
from tawatur.text.numbers import read_number

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


def dates() -> Score:
    """Recognizers-Text dates, times, durations and sets by value."""
    right = total = 0
    dropped: Counter[str] = Counter()
    per_file: dict[str, list[int]] = {}
    for case in cases("DateTime", *DATE_FILES):
        reason = not_sane(case)
        if reason is not None:
            tell_dropped(reason, case["Input"], dropped)
            continue
        result = case["Results"][0]
        found = find_times(document(case["Input"]), reference_day(case))
        place = [result["Start"], result["Start"] + result["Length"]]
        best = max(found, key=lambda t: overlap(place, t.span), default=None)
        good = best is not None and as_gold(best, case)
        right, total = right + good, total + 1
        counts = per_file.setdefault(case["file"], [0, 0])
        counts[0], counts[1] = counts[0] + good, counts[1] + 1
        if VERBOSE and not good:
            told = [t.value for t in found]
            print("  DATE", case["file"], case["Input"], result["Value"]["Timex"], "found", told)
    print("  dropped:", dropped.total(), dict(dropped))
    print("  by file:", {name: f"{a}/{b}" for name, (a, b) in per_file.items()})
    return right, total


def tell_dropped(reason: str, text: str, dropped: Counter[str]) -> None:
    """Counts a case that is not measured, and lists it with ``--dropped``."""
    dropped[reason] += 1
    if "--dropped" in sys.argv:
        print(f"  DROPPED ({reason}): {text}")


ROUNDING = 1e-6
"""Golds are printed with 15 digits."""


def numbers() -> Score:
    """Recognizers-Text numbers and percentages by value."""
    right = total = 0
    dropped: Counter[str] = Counter()
    for case in cases("Number", "NumberModel", "PercentModel"):
        for result in case["Results"]:
            text, gold = result["Text"].strip(), result["Resolution"]["value"]
            reason = not_sane_number(text, gold, case["Input"])
            if reason is not None:
                tell_dropped(reason, text, dropped)
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
    print("  dropped:", dropped.total(), dict(dropped))
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
