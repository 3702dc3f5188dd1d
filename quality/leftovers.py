"""Which articles of the corpus have a leftover line among what is analysed? ``python quality/leftovers.py [--every N] [-v]``.

Reads the records of ``../shared/corpora/ant`` as `tawatur read` does, takes out headline and excluded spans, and counts the
articles in which a line is left that ``leftovers.yaml`` lists, or that is the headline of another article: a link to it. ``-v``
prints the lines. Exits with 1 where more than `MOST` of the articles have one.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from tawatur.model import Article, SetAside
from tawatur.read.assemble import assemble
from tawatur.read.layout import Line, lines_of
from tawatur.read.records import take

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "ant"
PHRASES = Path(__file__).with_suffix(".yaml")
MOST = 0.005
"""Share of articles with a leftover line that the issue allows."""
EDGES = " :.،,؛!؟?|*•-–—\"“”«»()[]'"
HEADLINE_WORDS = 4
"""Words that a headline has at least to be no mere name."""
INSIDE_WORDS = 40


def main() -> int:
    """Counts and prints; the exit code."""
    parser = argparse.ArgumentParser(description="Count leftover lines among what is analysed.")
    parser.add_argument(
        "--every", type=int, default=1, metavar="N", help="read each Nth article (default: all)"
    )
    parser.add_argument("-v", "--verbose", action="store_true", help="print the lines")
    options = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"LEFTOVERS SKIPPED: there are no articles at {CORPUS}. Nothing was measured.")
        return 0
    headlines = {bare(line_of(record["title"])) for record in records()}
    kinds: Counter[str] = Counter()
    articles = having = 0
    for number, record in enumerate(records()):
        raw = take(record, record["id"])
        article = assemble(raw) if number % options.every == 0 and not isinstance(raw, SetAside) else None
        if not isinstance(article, Article):
            continue
        articles += 1
        left = [
            (line.text, kind) for line in analysed(article) if (kind := leftover(line, article, headlines))
        ]
        having += bool(left)
        kinds.update({kind for _, kind in left})
        if options.verbose:
            for text, kind in left:
                print(f"{record['id']}  {kind}: {text[:120]}")
    print(
        f"{articles:,} articles, {having:,} with a leftover line: {having / max(1, articles):.2%} (at most {MOST:.1%})"
    )
    print(", ".join(f"{kind} {count}" for kind, count in kinds.most_common()))
    return 1 if having > articles * MOST else 0


def records() -> Iterator[dict[str, Any]]:
    """The corpus's records."""
    for month in sorted(CORPUS.glob("*.jsonl.gz")):
        with gzip.open(month, "rt", encoding="utf-8") as lines:
            yield from map(json.loads, lines)


def analysed(article: Article) -> list[Line]:
    """The lines of what is analysed besides the headline."""
    text = list(article.text)
    for span in [x.span for x in article.excluded] + ([article.title_span] if article.title_span else []):
        text[span.start : span.end] = " " * (span.end - span.start)
    return lines_of("".join(text))


def leftover(line: Line, article: Article, headlines: set[str]) -> str | None:
    """The kind of leftover that a line is by the list, or None."""
    listed = _PHRASES
    form = line.form
    if not form:
        return None
    if bare(form) in listed["line"]:
        return "line"
    if form.startswith(tuple(listed["start"])):
        return "start"
    if form.rstrip(" .").endswith(tuple(phrase.rstrip(" .") for phrase in listed["end"])):
        return "end"
    if line.words <= INSIDE_WORDS and any(phrase in form for phrase in listed["inside"]):
        return "inside"
    if (
        line.words >= HEADLINE_WORDS
        and bare(form) in headlines
        and bare(form) != bare(line_of(article.title or ""))
    ):
        return "headline"
    return None


def line_of(text: str) -> str:
    """The normal form of a one-line text."""
    lines = lines_of(text)
    return lines[0].form if lines else ""


def bare(form: str) -> str:
    """A normal form without marks at its ends."""
    return form.strip(EDGES)


_PHRASES: dict[str, list[str]] = yaml.safe_load(PHRASES.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
