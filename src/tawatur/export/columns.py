"""The columns of the export's records, for formats that need them named beforehand: one table a type of record.

The records are those of JSON Lines, key for key. A list of no entry here is nested, anything else is text.
"""

from collections.abc import Iterator
from typing import Literal

from tawatur.export import records

Kind = Literal["text", "whole", "number", "span", "texts", "spans", "nested"]

_EVERYWHERE: dict[str, Kind] = {
    "start": "whole",
    "end": "whole",
    "outlets": "whole",
    "origins": "whole",
    "similarity": "number",
    "certainty": "number",
    "doubts": "texts",
    "cue": "span",
    "addressee": "span",
    "occasion": "span",
    "a_span": "span",
    "b_span": "span",
    "content": "spans",
    "agencies": "texts",
    "aliases": "texts",
    "articles": "texts",
    "stories": "texts",
    "statements": "texts",
    "subheadings": "spans",
    "about": "nested",
}

_OF_ONE: dict[tuple[str, str], Kind] = {
    ("quantity", "value"): "number",
    ("statement", "time"): "span",
    ("statement", "place"): "span",
}

PLURALS = {
    "article": "articles",
    "mention": "mentions",
    "time": "times",
    "quantity": "quantities",
    "statement": "statements",
    "entity": "entities",
    "story": "stories",
    "storyline": "storylines",
    "group": "groups",
    "discrepancy": "discrepancies",
    "omission": "omissions",
    "passage": "passages",
    "naming": "namings",
    "moment": "moments",
}
"""The types of records, each with the name of its table."""


def kind(record: str, key: str, value: object) -> Kind:
    """What the column `key` of the records of a type holds; `value` is one of its values, which tells of a key of no entry."""
    other: Kind = "nested" if isinstance(value, list | tuple | dict) else "text"
    return _OF_ONE.get((record, key), _EVERYWHERE.get(key, other))


def rows(every: Iterator[records.Record]) -> Iterator[tuple[str, records.Record]]:
    """Each record with its type, without the key that says it; the first line is left out."""
    for record in every:
        told = str(record["type"])
        if told in PLURALS:
            yield told, {key: value for key, value in record.items() if key != "type"}
