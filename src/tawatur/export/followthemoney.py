"""The export as FollowTheMoney entities (https://followthemoney.tech): articles, people and bodies."""

from typing import Any, BinaryIO

import msgspec

from tawatur.export.jsonl import every_record
from tawatur.export.links import web_address
from tawatur.store import Store

SCHEMATA = {"person": "Person", "organisation": "Organization", "media": "Organization"}
"""What our kinds of entities are there; it has no schema for states and places as such."""

LANGUAGES = {
    "ar": "ara",
    "en": "eng",
    "fa": "fas",
    "fr": "fra",
    "tr": "tur",
    "he": "heb",
    "ku": "kur",
    "ur": "urd",
}
"""ISO 639-1 to 639-3, which it uses."""

Entity = dict[str, Any]


def export_followthemoney(store: Store, out: BinaryIO) -> int:
    """Write articles, people and bodies to `out`, a JSON object a line, and return how many there are."""
    total = 0
    for record in every_record(store):
        entity = _article(record) if record["type"] == "article" else None
        if record["type"] == "entity":
            entity = _entity(record)
        if entity is not None:
            out.write(msgspec.json.encode(entity) + b"\n")
            total += 1
    return total


def _made(identifier: str, schema: str, properties: dict[str, list[str | None]]) -> Entity:
    kept = {key: list(dict.fromkeys(v for v in values if v)) for key, values in properties.items()}
    return {
        "id": identifier,
        "schema": schema,
        "properties": {key: values for key, values in kept.items() if values},
    }


def _article(record: dict[str, Any]) -> Entity:
    return _made(
        f"article-{record['id']}",
        "Article",
        {
            "title": [record["title"]],
            "author": [record["byline"]],
            "publisher": [record["outlet"]],
            "publishedAt": [record["published"]],
            "sourceUrl": [web_address(record["url"])],
            "language": [LANGUAGES.get(record["language"])],
            "bodyText": [record["text"]],
        },
    )


def _entity(record: dict[str, Any]) -> Entity | None:
    schema = SCHEMATA.get(record["kind"])
    if schema is None:
        return None
    country = record["country"]
    return _made(
        record["id"],
        schema,
        {
            "name": [record["name"], record["name_en"]],
            "alias": record["aliases"],
            "country": [country.lower() if country and not country.startswith("X") else None],
            "wikidataId": [record["wikidata"]],
        },
    )
