"""The export as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one annotation page, an annotation a line.

What was found in an article annotates the article's text. Each target has a TextQuoteSelector and a TextPositionSelector, whose
positions count code points of the untouched text, as the recommendation asks. The text is ``urn:tawatur:article:ID``; the page
that it was read from is given as ``via``.
"""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from tawatur.export.jsonl import every_record
from tawatur.export.links import urn, web_address
from tawatur.store import Store

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

AROUND = 32
"""Code points of prefix and suffix, as the recommendation's examples have about."""

Record = dict[str, Any]


def export_webannotation(store: Store, out: BinaryIO) -> int:
    """Write the annotations of all current articles to `out`, and return how many there are."""
    head = {"@context": CONTEXT, "id": "urn:tawatur:annotations", "type": "AnnotationPage"}
    out.write(msgspec.json.encode(head)[:-1] + b',"items":[')
    total = 0
    for annotation in _annotations(store):
        out.write((b",\n" if total else b"\n") + msgspec.json.encode(annotation))
        total += 1
    out.write(b"\n]}\n")
    return total


def _annotations(store: Store) -> Iterator[Record]:
    article: Record = {}
    number = 0
    for record in every_record(store):
        told = record["type"]
        if told == "article":
            article, number = record, 0
        elif told in ("mention", "time", "quantity", "statement"):
            number += 1
            yield _annotation(record, article, number)


def _annotation(record: Record, article: Record, number: int) -> Record:
    told = record["type"]
    if told == "statement":
        spans = [(span[0], span[1]) for span in map(msgspec.to_builtins, record["content"])]
        identifier = urn("statement", record["id"])
    else:
        spans = [(record["start"], record["end"])]
        identifier = urn(told, f"{article['id']}-{number}")
    targets = [_target(article, start, end) for start, end in spans]
    return {
        "@context": CONTEXT,
        "id": identifier,
        "type": "Annotation",
        "motivation": "identifying" if told == "mention" else "describing",
        "body": _bodies(record),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(article: Record, start: int, end: int) -> Record:
    text = article["text"]
    source: Record = {"id": urn("article", article["id"]), "type": "Text", "format": "text/plain"}
    source["language"] = article["language"]
    if address := web_address(article["url"]):
        source["via"] = address
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"type": "SpecificResource", "source": source, "selector": [quote, position]}


def _bodies(record: Record) -> list[Record]:
    """Who or what is meant as a resource; everything else as the record itself, in a dataset."""
    kept = {k: v for k, v in record.items() if k not in ("type", "article", "start", "end", "content")}
    value = msgspec.json.encode(kept).decode()
    described = {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": value}
    told = record["type"]
    if told == "mention":
        return [
            {"type": "SpecificResource", "purpose": "identifying", "source": urn("entity", record["entity"])},
            described,
        ]
    if told == "statement":
        who = [
            {"type": "SpecificResource", "purpose": "identifying", "source": urn("entity", speaker["entity"])}
            for speaker in record["speakers"]
        ]
        return [*who, {"type": "TextualBody", "purpose": "classifying", "value": record["act"]}, described]
    return [{"type": "TextualBody", "purpose": "classifying", "value": told}, described]
