"""How outlets and speakers are named on pages: each name knows its language, so that it is set apart."""

from dataclasses import dataclass
from functools import cache

from tawatur.knowledge import outlets
from tawatur.knowledge.labels import Language
from tawatur.model import Article, Credit, Link, Speaker
from tawatur.store.articles import Names

UNNAMED = "unnamed:"


@dataclass(frozen=True)
class Name:
    """What somebody is called: `text` in `language`, `other` as the articles write it, `entity` to look them up by."""

    text: str
    language: Language
    other: str = ""
    unnamed: bool = False
    entity: str = ""


@cache
def _outlets(language: Language) -> dict[str, str]:
    rows = outlets()
    by_name = {row.id: row.en if language == "en" else row.ar[0] for row in rows}
    return by_name | {domain: by_name[row.id] for row in rows for domain in row.domain}


def script(text: str) -> Language:
    """The language whose letters `text` begins with."""
    for letter in text:
        if "\u0600" <= letter <= "\u08ff" or "\ufb50" <= letter <= "\ufeff":
            return "ar"
        if letter.isalpha():
            return "en"
    return "en"


def outlet(identifier: str, language: Language) -> Name:
    """An outlet as people call it; its identifier or domain where no table knows it."""
    text = _outlets(language).get(identifier, identifier)
    return Name(text, script(text), entity=identifier)


def carrier(article: Article, names: Names, language: Language) -> Name:
    """The outlet of an article, or its source's name where the outlet is not known."""
    if article.outlet:
        return outlet(article.outlet, language)
    source = names.source(article.id)
    return Name(source, script(source))


def speaker(one: Speaker | Link | Credit, language: Language) -> Name:
    """A name in `language` as far as it is known; the description of one who is not named."""
    entity = one.entity or ""
    if not isinstance(one, Credit) and one.unnamed:
        told = one.description if isinstance(one, Speaker) else None
        told = told or entity.removeprefix(UNNAMED)
        return Name(told, script(told), unnamed=True, entity=entity)
    arabic = one.name or entity
    if language == "en" and not isinstance(one, Credit) and one.name_en:
        return Name(one.name_en, "en", arabic if arabic != one.name_en else "", entity=entity)
    return Name(arabic, script(arabic), entity=entity)
