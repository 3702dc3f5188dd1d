"""Allies: a name behind what its bearer is to another (حليفتها روسيا، جارتها المرجان): both are one noun phrase, the name's."""

from functools import cache, lru_cache

from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Span

# letters that may be joined before the noun, longest first
JOINED = ("ول", "وب", "فل", "و", "ف", "ل", "ب", "ك", "")


def place_allies(scene: Scene) -> None:
    """Add to `scene` the noun phrases that begin with somebody's ally and end with the ally's name.

    What governs the noun governs the name (مع حليفتها روسيا), what joins it joins the name (سوريا وحليفتها روسيا).
    """
    for phrase in list(scene.phrases_ending.values()):
        token = phrase.first - 1
        if token < 1 or phrase.prefix or phrase.how != "name" or scene.cover[token] is not None:
            continue
        prefix = _ally(scene.document.light[token])
        if prefix is None:
            continue
        span = Span(scene.starts[token] + len(prefix), phrase.span.end)
        whole = NounPhrase(token, phrase.after, span, prefix, phrase.how)
        whole.entities = list(phrase.entities)
        scene.place(whole)


@lru_cache(maxsize=100_000)
def _ally(word: str) -> str | None:
    """The letters joined before a noun for an ally with a pronoun, in light form; None where `word` is none."""
    pronoun = next((p for p in sorted(POSSESSIVES, key=len, reverse=True) if word.endswith(p)), "")
    if not pronoun:
        return None
    noun = word.removesuffix(pronoun)
    return next((j for j in JOINED if noun.startswith(j) and noun.removeprefix(j) in _nouns()), None)


@cache
def _nouns() -> frozenset[str]:
    """The nouns as they stand before a pronoun, folded: حليف، حليفت."""
    return frozenset(noun[:-1] + "ت" if noun.endswith("ه") else noun for noun in nouns_of("ally"))
