"""The row type of the English words of names."""

from typing import Literal

import msgspec


class EnglishWord(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word of names in English (ar/english_words.yaml explains the columns)."""

    en: str
    part: Literal["noun", "adjective", "title"]
    ar: list[str]
    of: bool = False
    feminine: bool = False
    beside_name: str | None = None
