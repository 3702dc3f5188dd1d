"""Whether every sentence of every brief is borne out by articles: ``python quality/briefs.py STORE [--from DAY] [--until DAY]``.

Writes the brief of each story of a store, in both languages, and reads the record (what ``tawatur brief --format json`` prints)
without the code that wrote it: each sentence has evidence; each span lies in the article's stored text and its words are what
stands there; the sentence is its parts and no more; words are in the evidence, and labels are labels of the program. Prints a
line for each sentence that fails, and the share of the others. Ends with 1 if one failed.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

from tawatur.brief import record, write
from tawatur.knowledge.labels import Language, labels
from tawatur.store import Store, articles, open_store, stories

LANGUAGES: tuple[Language, ...] = ("ar", "en")
_PLACES = re.compile(r"\{\w+\}")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(
        description="Check that every sentence of every brief resolves to words."
    )
    parser.add_argument("store", help="an analysed store whose stories are compared")
    parser.add_argument(
        "--from", dest="first", default="", metavar="DAY", help="stories that begin on this day or later"
    )
    parser.add_argument(
        "--until", dest="last", default="9999", metavar="DAY", help="stories that begin before this day"
    )
    options = parser.parse_args()
    store = open_store(options.store)
    told = [s for s in stories.listed(store) if options.first <= (s.story.first or "") < options.last]
    briefs, sentences, failed = 0, 0, 0
    for listed in told:
        texts = texts_of(store, listed.story.articles)
        for language in LANGUAGES:
            written = record(write(store, listed.story.id, language))
            briefs += 1
            for sentence in all_sentences(written):
                sentences += 1
                reason = unresolved(sentence, texts)
                if reason is not None:
                    failed += 1
                    print(f"story {listed.number} ({language}): {reason}: {sentence['text']}")
    share = (sentences - failed) / sentences if sentences else 0.0
    print(
        f"{len(told):,} stories, {briefs:,} briefs, {sentences:,} sentences: {share:.2%} resolve to words of articles"
    )
    return 1 if failed or not sentences else 0


def texts_of(store: Store, identifiers: tuple[str, ...]) -> dict[str, str]:
    """The stored texts of articles, by every name that a record may call them."""
    names = articles.names(store, identifiers)
    return {names.source(a.article.id): a.article.text for a in articles.fetch(store, identifiers)}


def all_sentences(written: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The title and every sentence of a record."""
    yield written["title"]
    for section in written["sections"]:
        yield from section["sentences"]


def unresolved(sentence: dict[str, Any], texts: dict[str, str]) -> str | None:
    """Why a sentence does not resolve to words; None where it does."""
    if not sentence["evidence"]:
        return "no evidence"
    for evidence in sentence["evidence"]:
        text = texts.get(evidence["article"])
        if text is None:
            return "evidence of no article"
        for (start, end), words in zip(evidence["spans"], evidence["words"], strict=True):
            if not words.strip() or text[start:end] != words:
                return f"other words at {start}–{end}"
    if "".join(part["text"] for part in sentence["parts"]) != sentence["text"]:
        return "more than its parts"
    printed = " ".join(" ".join(words.split()) for e in sentence["evidence"] for words in e["words"])
    for part in sentence["parts"]:
        pieces = part["text"].split(" … ") if part["type"] == "words" else []
        if not all(" ".join(piece.split()) in printed for piece in pieces):
            return "words that no evidence has"
        if part["type"] == "label" and not is_label(part["text"]):
            return f"words of nobody ({part['text']})"
        if part["type"] == "name" and not any(c.isalnum() for c in part["text"]):
            return "a name without a letter"
    return None


def is_label(text: str) -> bool:
    """Whether `text` is made of pieces of the program's labels and nothing else."""
    pieces = label_pieces()
    reached = {0}
    for start in range(len(text)):
        if start in reached:
            reached |= {start + len(piece) for piece in pieces if text.startswith(piece, start)}
    return len(text) in reached


@cache
def label_pieces() -> frozenset[str]:
    """What stands between the places of the labels, in all languages."""
    found: set[str] = set()
    for language in LANGUAGES:
        for form in labels(language).forms.values():
            for one in [form] if isinstance(form, str) else form:
                found |= {piece for piece in _PLACES.split(one) if piece}
    return frozenset(found)


if __name__ == "__main__":
    sys.exit(main())
