"""How well are pages read? ``python quality/collection.py [NAME…] [-v]`` over ``tests/cases/pages``.

Each case is a folder: `page.html`, a page in the markup of a content system that Arabic outlets use, all of its text our own,
and `expected.yaml`, which says what is to be read of it: the sentences of the body, subheadings, captions, posts, entries, the
metadata, and lines beside the article that must not be analysed (`leftovers`; others are none of the body either). A `deck`,
the line under a headline, may be read or not. The figures are

recall      share of the body's sentences that are analysed
clean       1 less the share of analysed words that belong neither to the body nor to a subheading
metadata    share of stated fields (title, outlet, address, dates, byline, dateline, agencies, section) that are right
structure   share of subheadings, captions, posts, entries and foreign paragraphs that are known as what they are

``-v`` lists what is missing, what leaked, and which fields are wrong.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import yaml

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.outlets import by_name
from tawatur.text.dates import find_date

CASES = Path(__file__).parents[1] / "tests" / "cases" / "pages"
DATE_LINE = 10
"""Words that a line with a day has at most where it is kept for the day alone."""
FIGURES = ("recall", "clean", "metadata", "structure")


class Result(msgspec.Struct):
    """What was counted on one page, as right and all, and what was wrong, in words."""

    counts: dict[str, tuple[float, float]]
    problems: list[str]


def main() -> int:
    """Prints the figures of each page and of all; 1 where a page cannot be read."""
    parser = argparse.ArgumentParser(description="Measure how well pages are read.")
    parser.add_argument("names", nargs="*", help="cases (default: all)")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong")
    options = parser.parse_args()
    results = {}
    for case in cases(options.names):
        results[case.name] = result = measure(case)
        row = "  ".join(f"{share(*result.counts[name]):6.3f}" for name in FIGURES)
        print(f"{case.name:24} {row}")
        if options.verbose:
            print("".join(f"    {problem}\n" for problem in result.problems), end="")
    totals = total(list(results.values()))
    print(f"{len(results)} pages".ljust(25) + "  ".join(f"{totals[name]:6.3f}" for name in FIGURES))
    return 0


def cases(names: list[str] | None = None) -> list[Path]:
    """The folders of the collection, or of those `names`."""
    return sorted(case for case in CASES.iterdir() if not names or case.name in names)


def total(results: list[Result]) -> dict[str, float]:
    """Each figure over all pages."""
    return {
        name: share(sum(r.counts[name][0] for r in results), sum(r.counts[name][1] for r in results))
        for name in FIGURES
    }


def share(right: float, whole: float) -> float:
    """`right` of `whole`; 1 where there is nothing."""
    return right / whole if whole else 1.0


def measure(case: Path) -> Result:
    """What was read of one page, held against what is expected."""
    expected = yaml.safe_load((case / "expected.yaml").read_text(encoding="utf-8"))
    article = next(iter(read_sources([str(case / "page.html")])))
    if isinstance(article, SetAside):
        return Result(dict.fromkeys(FIGURES, (0, 1)), [article.reason])
    problems: list[str] = []
    return Result(
        {
            "recall": recall(article, expected, problems),
            "clean": clean(article, expected, problems),
            "metadata": checked(fields(article, expected), problems),
            "structure": checked(parts(article, expected), problems),
        },
        problems,
    )


def recall(article: Article, expected: dict[str, Any], problems: list[str]) -> tuple[int, int]:
    """The body's sentences that are analysed as prose, and all."""
    prose = words(analysed(article, headings=False))
    missing = [sentence for sentence in expected["body"] if words(sentence) not in prose]
    problems += [f"missing: {sentence}" for sentence in missing]
    return len(expected["body"]) - len(missing), len(expected["body"])


def clean(article: Article, expected: dict[str, Any], problems: list[str]) -> tuple[int, int]:
    """The analysed words that belong to the article, and all of them."""
    rest = known = 0
    wanted = [
        words(line)
        for line in (*expected["body"], *expected.get("subheadings", ()), *expected.get("deck", ()))
    ]
    authors = [word for post in expected.get("posts", ()) for word in (post["author"], post["handle"])]
    for line in analysed(article).split("\n"):
        left = words(line)
        count = len(left.split())
        for sentence in sorted(wanted, key=len, reverse=True):
            left = left.replace(sentence, " ")
        leaked = len([word for word in left.split() if any(c.isalnum() for c in word)])
        if any(author in line for author in authors):
            leaked = 0  # the line that says whose post it is
        if leaked:
            problems.append(f"leaked: {words(left)}")
        rest, known = rest + leaked, known + count
    return known - rest, known


def analysed(article: Article, *, headings: bool = True) -> str:
    """The text that is analysed: without headline, date line and excluded spans; with or without subheadings."""
    text = list(article.text)
    spans = [excluded.span for excluded in article.excluded]
    spans += [article.title_span] if article.title_span else []
    spans += [] if headings else article.subheadings
    for span in spans:
        text[span.start : span.end] = " " * (span.end - span.start)
    for heading in article.subheadings:  # a date line is kept, for its day
        if len(heading.of(article.text).split()) <= DATE_LINE and find_date(heading.of(article.text)):
            text[heading.start : heading.end] = " " * (heading.end - heading.start)
    return "".join(text)


def fields(article: Article, expected: dict[str, Any]) -> Iterator[tuple[str, object, object]]:
    """Each field of the metadata that the page states: its name, what is expected, what was read."""
    for name in ("title", "outlet", "url", "byline", "dateline", "section"):
        if name in expected:
            yield name, expected[name], getattr(article, name)
    for name, stamp in (("published", article.published), ("updated", article.updated)):
        if name in expected:
            yield name, moment(expected[name]), moment(cut(stamp.value, expected[name]))
    if "agencies" in expected:
        read = {credit.entity or credit.name for credit in article.credits}
        yield "agencies", {agency(name) for name in expected["agencies"]}, read


def cut(value: str | None, like: str) -> str | None:
    """`value` as precise as `like`."""
    return value[: len(like)] if value and len(like) == len("2021-10-03") else value


def moment(value: str | None) -> object:
    """A moment that can be compared, whatever its time zone."""
    return datetime.fromisoformat(value) if value and "T" in value else value


def agency(name: str) -> str:
    """An agency's identifier, if it has one."""
    row = by_name(name)
    return row.id if row else name


def parts(article: Article, expected: dict[str, Any]) -> Iterator[tuple[str, object, object]]:
    """Each part of the article: what it is, itself, and what was found in its place."""
    headings = {words(span.of(article.text)) for span in article.subheadings}
    for heading in expected.get("subheadings", ()):
        yield "subheading", words(heading), words(heading) if words(heading) in headings else None
    captions = [words(x.span.of(article.text)) for x in article.excluded if x.reason == "caption"]
    for caption in expected.get("captions", ()):
        yield "caption", caption, next((caption for found in captions if words(caption) in found), None)
    for post in expected.get("posts", ()):
        found = {
            (p.author, p.handle)
            for p in article.posts
            if words(post["text"]) in words(p.span.of(article.text))
        }
        yield "post", {(post["author"], post["handle"])}, found
    for entry in expected.get("entries", ()):
        held = [e for e in article.entries if entry["title"] in e.span.of(article.text)]
        yield "entry", [moment(entry["time"])], [moment(e.published.value) for e in held]
    foreign = [words(f.span.of(article.text)) for f in article.foreign]
    for paragraph in expected.get("foreign", ()):
        yield "foreign", paragraph, next((paragraph for found in foreign if words(paragraph) == found), None)


def checked(pairs: Iterator[tuple[str, object, object]], problems: list[str]) -> tuple[int, int]:
    """How many pairs are equal, and all."""
    right = whole = 0
    for name, wanted, found in pairs:
        whole += 1
        right += wanted == found
        if wanted != found:
            problems.append(f"{name}: expected {wanted}, found {found}")
    return right, whole


def words(text: str) -> str:
    """`text` with one space between words."""
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main())
