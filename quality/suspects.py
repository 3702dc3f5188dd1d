"""Where in the corpus may a statement be missing or have the wrong speaker? ``python quality/suspects.py [KIND …] [--every N]``.

Labels show the errors of a few articles. This asks the articles of ``../shared/corpora/ant`` for places that can hardly be right,
so that the causes of errors are counted by how often they come in the news. Articles held out are left out: nobody looks at those.

quoted: six words or more in quotation marks, in no statement. unsaid: a sentence that a verb of saying opens, with أن, a colon
or quotation marks behind it, and no statement in it. goes_on: a verb of going on (وأضاف) with another speaker than the statement
before it.
"""

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from gate import SHARED, corpus_lines
from heldout import ANNOTATIONS, CHECKED, read

from tawatur.model import Analysis, SetAside, Span
from tawatur.pipeline import analyse
from tawatur.read import read_sources
from tawatur.text import Document, prepare
from tawatur.text.lexicon import verbs_at
from tawatur.text.verb_form import VerbForm

Suspect = tuple[str, Span]
"""A kind, and the place in code points of the article's text."""

KINDS = ("quoted", "unsaid", "goes_on")
SAYING = ("say", "affirm", "announce", "report")
"""Acts of verbs that hardly open a sentence without saying what was said."""
FEWEST = 6
"""Words in quotation marks that are no mere name."""
NEAR = 40
"""Tokens behind a verb within which what was said begins."""
AROUND = 160
"""Code points of text that are shown on either side."""


def main() -> int:
    """Prints the suspects in random order, of each kind asked for, with the text around; 2 where the corpus is not here."""
    parser = argparse.ArgumentParser(
        description="List places where a statement may be missing or have the wrong speaker."
    )
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"{', '.join(KINDS)} (default: all)")
    parser.add_argument(
        "--every", type=int, default=20, metavar="N", help="read each Nth article (default: 20)"
    )
    options = parser.parse_args()
    if unknown := set(options.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")
    if not SHARED.is_dir():
        print(f"no corpus at {SHARED}")
        return 2
    found = [
        (kind, f"{analysis.article.source} {shown(analysis.article.text, span)}")
        for analysis in analyses(options.every)
        for kind, span in suspects(analysis)
    ]
    random.Random(1).shuffle(found)
    for wanted in options.kinds or KINDS:
        places = [place for kind, place in found if kind == wanted]
        print(f"{wanted}: {len(places)}", *places, sep="\n\n", end="\n\n")
    return 0


def analyses(every: int) -> Iterator[Analysis]:
    """Each Nth article of the corpus with what was found in it, but for those held out."""
    split: dict[str, list[str]] = read(ANNOTATIONS / "split.json")
    held = {name for half, names in split.items() if "heldout" in half for name in names}
    held |= {json.loads(line)["article"] for line in (CHECKED / "heldout.jsonl").open(encoding="utf-8")}
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "articles.jsonl"
        lines = (line for number, line in enumerate(corpus_lines()) if number % every == 0)
        records.write_text(
            "".join(line for line in lines if json.loads(line)["id"] not in held), encoding="utf-8"
        )
        for article in read_sources([str(records)]):
            if not isinstance(article, SetAside):
                yield analyse(article)


def suspects(analysis: Analysis) -> Iterator[Suspect]:
    """The places of one article where a statement may be missing or have the wrong speaker."""
    document = prepare(analysis.article)
    said = [(min(s.cue.span.start, s.content[0].start), s.content[-1].end) for s in analysis.statements]
    for quoted in document.quotations:
        span = _span(document, quoted.opening + 1, quoted.end)
        words = sum(kind == "w" for kind in document.kinds[quoted.opening + 1 : quoted.end])
        if words >= FEWEST and not _meets(span, said):
            yield "quoted", span
    for first, after in document.sentences:
        if _says(document, first, after) and not _meets(_span(document, first, after), said):
            yield "unsaid", _span(document, first, first + 1)
    outer = [s for s in analysis.statements if s.parent is None]
    for before, statement in pairwise(outer):
        token = next(t for t, end in enumerate(document.ends) if end > statement.cue.span.start)
        goes_on = any(form.verb.carries_on for form in _forms(document, token))
        if goes_on and not {s.entity for s in before.speakers} & {s.entity for s in statement.speakers}:
            yield "goes_on", statement.cue.span


def _says(document: Document, first: int, after: int) -> bool:
    """Whether a verb of saying opens the sentence and what was said seems to stand behind it."""
    if not any(form.verb.act in SAYING and not form.verb.weak for form in _forms(document, first)):
        return False
    near = range(first + 1, min(after, first + NEAR))
    return any(document.kinds[t] in ":o" or document.fold[t].startswith(("ان", "بان")) for t in near)


def _forms(document: Document, token: int) -> list[VerbForm]:
    """The finite verbs of the third person that a token may be."""
    found = verbs_at(document.fold[token], document.light[token]) if document.kinds[token] == "w" else ()
    return [form for _, form in found if form.kind in ("perfect", "imperfect") and form.person == 3]


def _span(document: Document, first: int, after: int) -> Span:
    return Span(document.starts[first], document.ends[max(first, after - 1)])


def _meets(span: Span, said: list[tuple[int, int]]) -> bool:
    return any(start < span.end and span.start < end for start, end in said)


def shown(text: str, span: Span) -> str:
    """The place between ⟦ and ⟧ with the text around it, in one line."""
    before, behind = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    return f"{before}⟦{text[span.start : span.end]}⟧{behind}".replace("\n", "¶")


if __name__ == "__main__":
    sys.exit(main())
