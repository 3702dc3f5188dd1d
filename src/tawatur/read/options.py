"""Options: what a user chooses about how sources are read."""

from collections.abc import Mapping

import msgspec

from tawatur.read.records import FIELDS

SPOKEN = {"section": "category"}
"""Names of fields in the documentation that records have under another name here."""


class Options(msgspec.Struct, frozen=True):
    """How sources are read.

    `columns` names, for a field of an article (``title``), the column of a table that holds it (``العنوان``).
    `allow_private` lets addresses of this machine and of private networks be read. `store` is the path of the store that
    is read into: in a folder its files (with SQLite's ``-wal`` and ``-shm`` beside them) are no sources.
    """

    columns: Mapping[str, str] = {}
    allow_private: bool = False
    store: str | None = None


DEFAULT = Options()
"""Names of columns as they are usual, public addresses only."""


def columns_of(mapping: str) -> dict[str, str]:
    """The columns in a ``field=column,field=column`` list; raises ValueError with words for a person."""
    found: dict[str, str] = {}
    for pair in filter(None, (piece.strip() for piece in mapping.split(","))):
        field, equals, column = (part.strip() for part in pair.partition("="))
        field = SPOKEN.get(field, field)
        if not equals or not column:
            raise ValueError(f"{pair!r} is no field=column, such as title=العنوان")
        if field not in FIELDS:
            known = ", ".join(sorted({*FIELDS, *SPOKEN} - set(SPOKEN.values())))
            raise ValueError(f"{field!r} is no field of an article: {known} are")
        found[field] = column
    return found
