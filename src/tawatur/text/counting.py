"""The words that stand around a number: modifiers, harm, people, labels."""

from functools import cache

from tawatur.knowledge import CountWord, count_words
from tawatur.text.hit import Tokens
from tawatur.text.phrasebook import Phrasebook


@cache
def count_book() -> Phrasebook[CountWord]:
    """All words of ar/counting.yaml; nouns for victims with the article too."""
    plain = [(form, row) for row in count_words() for form in (*row.ar, *row.dual)]
    definite = [("ال" + form, row) for form, row in plain if row.function == "victim"]
    return Phrasebook(plain + definite)


def count_word(tokens: Tokens, index: int, function: str, prefix: str | None = None) -> CountWord | None:
    """The row with `function` whose phrase starts at token `index`, with the given proclitic (any where None)."""
    for hit in count_book().at(tokens, index):
        if hit.row.function == function and (prefix is None or hit.prefix == prefix):
            return hit.row
    return None


def is_modifier(tokens: Tokens, index: int) -> bool:
    """Whether a modifier of amounts (نحو, أكثر من) starts at token `index`."""
    return count_word(tokens, index, "modifier") is not None


def is_stop(tokens: Tokens, index: int) -> bool:
    """Whether token `index` is a word that is never what is counted."""
    return any(hit.row.function in ("stop", "modifier", "among") for hit in count_book().at(tokens, index))
