"""Measures times, numbers and quantities against the annotated seeds, Recognizers-Text and the Hijri tables.

``python quality/times.py [seeds|quantities|dates|numbers|hijri] [-v]``; all of them without a name. Needs ../shared.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tawatur.mentions.days import infer_day
from tawatur.mentions.quantities import find_quantities
from tawatur.mentions.times import find_times
from tawatur.model import Article, Excluded, Quantity, Span, TimeExpression
from tawatur.text import Document, prepare
from tawatur.text.dates import gregorian_day

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
