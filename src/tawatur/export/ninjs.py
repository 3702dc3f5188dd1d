"""The export as IPTC ninjs 3.0 (https://iptc.org/standards/ninjs/): a news object an article, one a line.

Who an article speaks of stands in `people`, `organisations`, `places`; whom it has its matter from in `infoSources`.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from tawatur.export.links import WIKIDATA, urn, web_address
from tawatur.model import Analysis, Article, Entity
from tawatur.store import Store, articles

STANDARD = {
    "name": "ninjs",
    "version": "3.0",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
}

_LISTS = {
    "person": "people",
    "organisation": "organisations",
    "media": "organisations",
    "state": "places",
    "place": "places",
    "event": "events",
    "product": "objects",
    "agreement": "subjects",
    "document": "subjects",
    "forum": "subjects",
    "group": "subjects",
}
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:\d\d)")
_LINES = re.compile(r"\s+")


def export_ninjs(store: Store, out: BinaryIO) -> int:
    """Write all current articles to `out`, a JSON object a line, and return how many there are."""
    total = 0
    for analysis in articles.walk(store):
        out.write(msgspec.json.encode(news_object(analysis)) + b"\n")
        total += 1
    return total


def news_object(analysis: Analysis) -> dict[str, Any]:
    """One article as a ninjs object; keys of which nothing is known are left out."""
    article = analysis.article
    told: dict[str, Any] = {
        "uri": urn("article", article.id),
        "type": "text",
        "representationType": "full",
        "standard": STANDARD,
        "language": article.language,
    }
    told |= dict(_when(article))
    told |= {key: " ".join(value.split()) for key, value in _lines(article) if value and value.strip()}
    if article.title:
        told["headlines"] = [{"role": "main", "contentType": "text/plain", "value": article.title}]
    told["bodies"] = [
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": len(article.text),
            "wordCount": len(article.text.split()),
            "value": article.text,
        }
    ]
    for entity in analysis.entities:
        if entity.kind in _LISTS:
            told.setdefault(_LISTS[entity.kind], []).append(_concept(entity))
    sources = list(_sources(article))
    if sources:
        told["infoSources"] = sources
    if address := web_address(article.url):
        told["renditions"] = [{"name": "web", "href": address, "contentType": "text/html"}]
    told["altIds"] = [{"role": "source", "value": article.source}]
    return told


def _when(article: Article) -> Iterator[tuple[str, str]]:
    """When it was published; ninjs has whole times only, with their zone."""
    value = article.published.value
    if value and _MOMENT.fullmatch(value):
        yield "contentCreated", value if value[16:17] == ":" else f"{value[:16]}:00{value[16:]}"


def _lines(article: Article) -> Iterator[tuple[str, str | None]]:
    yield "title", article.title
    yield "by", article.byline
    yield "located", article.dateline


def _concept(entity: Entity) -> dict[str, str]:
    uri = WIKIDATA + entity.wikidata if entity.wikidata else urn("entity", entity.id)
    return {"name": entity.name, "rel": "about", "uri": uri, "literal": entity.id}


def _sources(article: Article) -> Iterator[dict[str, str]]:
    if article.outlet:
        yield {"name": article.outlet, "role": "publisher", "literal": article.outlet}
    for credit in article.credits:
        literal = {"literal": credit.entity} if credit.entity else {}
        yield {"name": credit.name, "role": "origin", **literal}
