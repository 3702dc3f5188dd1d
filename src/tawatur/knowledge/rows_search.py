"""The row type of the fields that a search may name."""

from typing import Literal

import msgspec

FieldKey = Literal[
    "speaker",
    "outlet",
    "state",
    "act",
    "mode",
    "certainty",
    "via",
    "title",
    "story",
    "after",
    "before",
    "date",
]


class SearchField(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A field of the search (search_fields.yaml explains the columns)."""

    key: FieldKey
    names: list[str]
    means: str
    means_ar: str
    example: str
