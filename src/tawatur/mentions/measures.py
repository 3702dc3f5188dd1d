"""Units of money and measure behind a number."""

from functools import cache, lru_cache

from tawatur.knowledge import Unit, units
from tawatur.text import Document, bare, fold
from tawatur.text.hit import Hit
from tawatur.text.phrasebook import Phrasebook

_ENDINGS = ("ه", "ا", "ين")
"""Of gender and case, folded."""


def unit_behind(document: Document, at: int) -> tuple[str, int] | None:
    """The unit at token `at` as ``(code, token after)``, None where there is none.

    Of currencies that share a name the adjective decides (جنيه مصري), and where it is left out, one that the article names in
    full elsewhere, or the only one whose country it speaks of.
    """
    if at >= len(document):
        return None
    hits = [hit for hit in _book().at(document, at) if not hit.prefix]
    for hit in hits:
        if hit.row.of and _has_adjective(document, hit.after, hit.row):
            return hit.row.code, hit.after + 1
    plain = [hit for hit in hits if not hit.row.of]
    if plain:
        return plain[0].row.code, plain[0].after
    if not hits:
        return None
    codes = frozenset(hit.row.code for hit in hits)
    return _named_elsewhere(document, at, codes) or _by_country(document, at, hits)


def _has_adjective(document: Document, at: int, row: Unit) -> bool:
    return at < len(document) and _stem(document.fold[at]) in _stems(tuple(row.of))


def _named_elsewhere(document: Document, at: int, codes: frozenset[str]) -> tuple[str, int] | None:
    for index in range(len(document)):
        for hit in _book().at(document, index):
            if hit.row.code in codes and hit.row.of and _has_adjective(document, hit.after, hit.row):
                return hit.row.code, at + 1
    return None


def _by_country(document: Document, at: int, hits: list[Hit[Unit]]) -> tuple[str, int] | None:
    """The currency of the only one of the countries in question that the article speaks of (ريال in one on السعودية)."""
    spoken_of = {_stem(word) for word in set(document.fold)}
    codes = {
        hit.row.code for hit in hits if hit.row.of and not spoken_of.isdisjoint(_stems(tuple(hit.row.of)))
    }
    return (codes.pop(), at + 1) if len(codes) == 1 else None


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """An adjective without article and endings of gender and case."""
    word = bare(word)
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) > len(e) + 2), "")
    return word[: len(word) - len(ending)]


@cache
def _stems(adjectives: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(fold(form.split()[0])) for form in adjectives)


@cache
def _book() -> Phrasebook[Unit]:
    plain = [(form, row) for row in units() for form in row.ar]
    definite = [("ال" + form, row) for form, row in plain if row.kind != "percent" and form[0] >= "ء"]
    return Phrasebook(plain + definite)
