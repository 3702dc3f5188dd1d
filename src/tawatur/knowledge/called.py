"""What outlets and states are called for people, in each language."""

from functools import cache

from tawatur.knowledge import outlets, states
from tawatur.knowledge.labels import Language


def outlet_name(identifier: str, language: Language) -> str:
    """The outlet with this identifier or domain as people call it; the identifier where no table knows it."""
    return _outlets().get(identifier, {}).get(language, identifier)


def state_name(code: str, language: Language) -> str:
    """The state with this ISO code as people call it; the code where no table knows it."""
    return _states().get(code, {}).get(language, code)


@cache
def _outlets() -> dict[str, dict[Language, str]]:
    names: dict[str, dict[Language, str]] = {}
    for row in outlets():
        called: dict[Language, str] = {"en": row.en, "ar": row.ar[0]}
        names[row.id] = called
        names |= dict.fromkeys(row.domain, called)
    return names


@cache
def _states() -> dict[str, dict[Language, str]]:
    return {row.iso: {"en": row.en, "ar": row.ar[0]} for row in states()}
