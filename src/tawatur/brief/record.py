"""A brief as a record for machines: each sentence with its parts and all of its evidence."""

from typing import Any

import msgspec

from tawatur.brief.called import carrier_called
from tawatur.brief.notes import address, numbered
from tawatur.brief.parts import Brief, Citation, Sentence

VERSION = 1
"""Raised by one when a key changes its meaning or goes away."""


def record(brief: Brief) -> dict[str, Any]:
    """`brief` with spans in code points of the articles' untouched text; articles are named by their source."""
    numbers = {id(sentence): number for number, sentence in numbered(brief)}
    return {
        "type": "brief",
        "version": VERSION,
        "story": brief.story,
        "number": brief.number,
        "language": brief.language,
        "title": _sentence(brief, brief.title, None),
        "sections": [
            {
                "key": section.key,
                "heading": section.heading,
                "sentences": [_sentence(brief, s, numbers[id(s)]) for s in section.sentences],
            }
            for section in brief.sections
        ],
        "articles": [
            {
                "article": brief.names.source(article.id),
                "outlet": article.outlet,
                "title": article.title,
                "published": article.published.value,
                "url": article.url,
            }
            for article in brief.articles
        ],
    }


def _sentence(brief: Brief, sentence: Sentence, note: int | None) -> dict[str, Any]:
    parts = []
    for part in sentence.parts:
        told = msgspec.to_builtins(part)
        if "at" in told:
            at = told.pop("at")
            told |= {"article": brief.names.source(at["article"]), "spans": at["spans"]}
        parts.append(told)
    return {
        "note": note,
        "level": sentence.level,
        "text": sentence.text,
        "parts": parts,
        "evidence": [_evidence(brief, citation) for citation in sentence.citations],
    }


def _evidence(brief: Brief, citation: Citation) -> dict[str, Any]:
    article = next(a for a in brief.articles if a.id == citation.article)
    return {
        "article": brief.names.source(article.id),
        "outlet": article.outlet,
        "name": carrier_called(article, brief.names, brief.language),
        "published": article.published.value,
        "url": address(article, citation.spans),
        "spans": [[span.start, span.end] for span in citation.spans],
        "words": [span.of(article.text) for span in citation.spans],
    }
