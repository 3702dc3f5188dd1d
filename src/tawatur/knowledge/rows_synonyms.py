"""The row type of the words that stand for each other."""

import msgspec


class Synonyms(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that outlets print for each other in accounts of one utterance (ar/synonyms.yaml explains)."""

    en: str
    ar: list[str]
