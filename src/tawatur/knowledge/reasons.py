"""Why an input was set aside, in the reader's language: reading says it in English, and that is what is stored."""

import re
from functools import cache, lru_cache

import msgspec
from babel import Locale

from tawatur.knowledge.labels import Language
from tawatur.knowledge.table import table

_PLACE = re.compile(r"\{([a-z])\}")
DEEPEST = 4
"""How many sentences may stand within each other."""


class Reason(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sentence in English and in Arabic, with the same places."""

    en: str
    ar: str


@lru_cache(maxsize=4096)
def reason_in(reason: str, language: Language) -> str:
    """`reason`, as reading gave it in English, in `language`; as it is where no row of reasons.yaml fits."""
    return _told(reason, 0) if language == "ar" else reason


def _told(words: str, depth: int) -> str:
    if words in _languages():
        return _languages()[words]
    for pattern, arabic in _patterns():
        found = pattern.fullmatch(words)
        if found is not None and depth < DEEPEST:
            pieces = _PLACE.split(arabic)  # words and names of places in turn
            return "".join(_told(found[p], depth + 1) if i % 2 else p for i, p in enumerate(pieces))
    return words


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The sentences, those with most letters of their own first, so that the closest one is taken."""
    rows = sorted(table("reasons.yaml", Reason), key=lambda row: -len(_PLACE.sub("", row.en)))
    return tuple((re.compile(_pattern(row.en), re.DOTALL), row.ar) for row in rows)


def _pattern(english: str) -> str:
    pieces = _PLACE.split(english)
    return "".join(f"(?P<{piece}>.+?)" if i % 2 else re.escape(piece) for i, piece in enumerate(pieces))


@cache
def _languages() -> dict[str, str]:
    """The names of languages in English, with those in Arabic."""
    english, arabic = Locale("en").languages, Locale("ar").languages
    return {name: arabic[code] for code, name in english.items() if code in arabic}
