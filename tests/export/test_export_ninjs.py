"""IPTC ninjs: the export follows the schema and holds the articles again."""

import re
from datetime import datetime

from exported import lines

from tawatur.export.ninjs import export_ninjs

# --- IPTC ninjs 3.0: facts of its JSON schema

LINE, MOMENT, URI = str, "date-time", "uri"
CONCEPT = {"name": LINE, "rel": LINE, "uri": URI, "literal": LINE}
PIECE = {"role": LINE, "contentType": LINE, "value": LINE}
NINJS = {
    "uri": URI,
    "type": {"text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"},
    "representationType": {"full", "partial"},
    "version": LINE,
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "language": LINE,
    "title": LINE,
    "by": LINE,
    "located": LINE,
    "headlines": [PIECE],
    "bodies": [PIECE | {"charCount": int, "wordCount": int}],
    "people": [CONCEPT],
    "organisations": [CONCEPT],
    "places": [CONCEPT],
    "subjects": [CONCEPT],
    "events": [CONCEPT | {"id": LINE}],
    "objects": [CONCEPT],
    "infoSources": [{"name": LINE, "role": LINE, "uri": URI, "literal": LINE}],
    "renditions": [{"name": LINE, "href": URI, "contentType": LINE}],
    "altIds": [{"role": LINE, "value": LINE}],
    "standard": {"name": LINE, "version": LINE, "schema": URI},
}
"""The properties of a news object that are used here, with their kinds; the schema allows no others beside its own.

Restated from ninjs-schema_3.0.json of https://github.com/iptc/newsinjson (specification/, CC BY 4.0): objects within a news
object have `additionalProperties: false`, the news object `unevaluatedProperties: false`."""
REQUIRED = {"headlines": "value", "bodies": "value", "renditions": "name"}
"""What an item of these lists has to have; of the news object itself only `uri` is required."""


def conforms(value, schema):
    if schema == MOMENT:  # RFC 3339
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", value), value
        datetime.fromisoformat(value)
    elif schema == URI:
        assert re.fullmatch(r"[a-z][a-z0-9+.-]*:[!-~]+", value), value
    elif isinstance(schema, set):
        assert value in schema
    elif isinstance(schema, list):
        assert isinstance(value, list)
        for one in value:
            conforms(one, schema[0])
    elif isinstance(schema, dict):
        assert set(value) <= set(schema), set(value) - set(schema)
        for key, one in value.items():
            conforms(one, schema[key])
    else:
        assert type(value) is schema, value


def test_news_objects_follow_the_schema(store):
    for told in lines(export_ninjs, store):
        assert "uri" in told, "the one property that is required"
        conforms(told, NINJS)
        for key, needed in REQUIRED.items():
            assert all(needed in item for item in told.get(key, []))
        assert told["type"] != "event", "which would need eventDetails"


def test_news_objects_hold_the_articles_again(store, records):
    told = {item["altIds"][0]["value"]: item for item in lines(export_ninjs, store)}
    assert set(told) == {article["source"] for article in records["article"]}
    for article in records["article"]:
        item = told[article["source"]]
        assert item["bodies"][0]["value"] == article["text"]
        assert item["bodies"][0]["charCount"] == len(article["text"])
        assert (item.get("headlines") or [{"value": None}])[0]["value"] == article["title"]
        names = {one["literal"] for key in ("people", "organisations", "places") for one in item.get(key, [])}
        mentioned = {m["entity"] for m in records["mention"] if m["article"] == article["source"]}
        known = {
            e["id"]
            for e in records["entity"]
            if e["kind"] in ("person", "organisation", "media", "state", "place")
        }
        assert mentioned & known <= names
    assert told["-accuse.txt"]["contentCreated"] == "2031-05-07T08:30:00+03:00"
    assert "contentCreated" not in told["south.txt"], "a day is no time"
