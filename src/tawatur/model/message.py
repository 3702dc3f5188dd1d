"""Message: what the program says in its own voice, so that it can be said in each of its languages."""

import msgspec


class Term(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words that a message holds.

    `ar` is a name or words as printed; `en` the English name, where one is known; a term that is the program's own word
    has its key of labels.yaml as `label` instead.
    """

    ar: str = ""
    en: str | None = None
    label: str | None = None


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sentence of labels.yaml (`key`) and the terms that fill its places; several terms of one place are listed."""

    key: str
    terms: dict[str, tuple[Term, ...]] = {}
