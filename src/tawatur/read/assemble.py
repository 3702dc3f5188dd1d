"""From what a reader took to an `Article`: language, leftovers, metadata, identifier."""

import xxhash

from tawatur.model import Article, SetAside
from tawatur.read.language import Language, language_of
from tawatur.read.limits import MAX_ARTICLE_CHARACTERS
from tawatur.read.outlets import outlet_of
from tawatur.read.raw import Raw

_LOST_SHARE = 0.1
"""Share of question marks that no language has; programs put one for each letter that they cannot write."""


def assemble(raw: Raw) -> Article | SetAside:
    """The article in `raw`, or why it cannot be read: too long, or not in Arabic."""
    text = raw.text
    if len(text) > MAX_ARTICLE_CHARACTERS:
        return SetAside(
            source=raw.source,
            reason=f"a text of {len(text):,} characters: at most {MAX_ARTICLE_CHARACTERS:,} are read",
        )
    language = language_of(raw.body)
    if not language.is_arabic:
        return SetAside(source=raw.source, reason=_why_not(raw.body, language))
    outlet = outlet_of(raw.outlet, raw.url)
    return Article(
        id=identify(outlet, raw.url, text),
        source=raw.source,
        text=text,
        outlet=outlet,
        url=raw.url,
        title=raw.title or None,
        section=raw.section,
    )


def _why_not(body: str, language: Language) -> str:
    if body.count("?") > len(body) * _LOST_SHARE:
        return "most letters are question marks: the text was damaged before it came here; get it again"
    if language.code == "und":
        return "a text without words: there is nothing to read"
    return f"a text in {language.name}: only Arabic is read"


def identify(outlet: str | None, url: str | None, text: str) -> str:
    """The identifier of an article: XXH3-128 of outlet, address and text, in hexadecimal."""
    return xxhash.xxh3_128_hexdigest("\0".join((outlet or "", url or "", text)).encode())
