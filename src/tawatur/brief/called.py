"""What outlets, people and times are called in a brief: plain words, without marks of direction."""

from tawatur.knowledge.called import outlet_name
from tawatur.knowledge.labels import Language
from tawatur.model import Article, Credit, Entity, Link, Speaker
from tawatur.store.articles import Names


def outlet_called(identifier: str, language: Language) -> str:
    """An outlet as people call it; its identifier or domain where no table knows it."""
    return outlet_name(identifier, language)


def carrier_called(article: Article, names: Names, language: Language) -> str:
    """The outlet of an article, or its source's name where the outlet is not known."""
    return outlet_called(article.outlet, language) if article.outlet else names.source(article.id)


def called(one: Speaker | Link | Credit | Entity, language: Language) -> str:
    """A name in the language, as far as it is known; the description of one who is not named."""
    if isinstance(one, Speaker | Link) and one.unnamed:
        told = one.description if isinstance(one, Speaker) else None
        return told or one.entity.removeprefix("unnamed:")
    if isinstance(one, Credit | Link) and one.entity and outlet_name(one.entity, language) != one.entity:
        return outlet_name(one.entity, language)
    english = None if isinstance(one, Credit) else one.name_en
    identifier = one.id if isinstance(one, Entity) else one.entity
    return (english if language == "en" else None) or one.name or identifier or ""


def kept(time: str, language: Language) -> str:
    """`time` with marks around it that keep its digits in their order among Arabic letters."""
    return f"\u200e{time}\u200e" if language == "ar" else time


def minute(value: str) -> str:
    """A time of ISO 8601 to the minute."""
    return value[:16].replace("T", " ")
