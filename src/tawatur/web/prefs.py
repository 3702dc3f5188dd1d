"""What a reader chose: language, digits, colours; kept in a cookie, or told by the browser."""

from typing import get_args
from urllib.parse import urlencode

from starlette.requests import Request

from tawatur.knowledge.labels import Language
from tawatur.web.words import Digits, Theme, Words

COOKIE, YEAR = "tawatur_display", 365 * 86400
LANGUAGES: tuple[Language, ...] = get_args(Language)
DIGITS: tuple[Digits, ...] = get_args(Digits)
THEMES: tuple[Theme, ...] = get_args(Theme)


def words_of(request: Request) -> Words:
    """The words for `request`: ``?lang=`` counts first, then what was chosen, then what the browser asks for."""
    chosen = request.cookies.get(COOKIE, "").split(".")
    language, digits, theme = (*chosen, "", "", "")[:3]
    asked = request.query_params.get("lang", "")
    for one in (asked, language, _accepted(request.headers.get("accept-language", ""))):
        if one in LANGUAGES:
            language = one
            break
    return Words(
        language if language in LANGUAGES else "en",
        digits if digits in DIGITS else "latin",
        theme if theme in THEMES else "auto",
    )


def cookie_of(language: str, digits: str, theme: str) -> str:
    """What the cookie holds for these choices; one that is none is left to the default."""
    kept = (language in LANGUAGES, digits in DIGITS, theme in THEMES)
    return ".".join(one if good else "" for one, good in zip((language, digits, theme), kept, strict=True))


def _accepted(header: str) -> str:
    """The first of our languages that the browser prefers."""
    for piece in header.split(","):
        language = piece.split(";")[0].strip()[:2].lower()
        if language in LANGUAGES:
            return language
    return ""


def other_language(request: Request, words: Words) -> str:
    """The address of the same page in the other language."""
    query = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    query.append(("lang", "en" if words.language == "ar" else "ar"))
    return f"{request.url.path}?{urlencode(query)}"
