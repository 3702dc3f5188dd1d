"""Respelt: people of the tables whose foreign name an article spells otherwise (شاووش أوغلو for تشاووش أوغلو), by consonants.

Papers write the vowels and some consonants of foreign names as they hear them; the consonants that `skeleton` keeps stay. Arabic
names are told apart by their vowels (سالم, سليم), so no word of theirs may differ.
"""

from functools import cache

from rapidfuzz.distance import Levenshtein

from tawatur import knowledge
from tawatur.knowledge import Named
from tawatur.mentions.name_words import given_names, inflected, linking_words
from tawatur.mentions.terms import name_words
from tawatur.mentions.transliterate import skeleton

WHY = "another spelling of a name of the tables, with the same consonants"

Words = tuple[str, ...]

_INFLECTED = 5
"""Articles that hold a word's other forms: such a word is Arabic, and its vowels tell."""


def respelt(words: Words, country: str | None) -> Named | None:
    """The only person of the tables whose whole name `words` (folded) spell otherwise, None where there is none or several.

    `country` is the named one's state as the article gives it; a person of another state is somebody else.
    """
    if len(words) < 2:
        return None
    fitting = {
        row.id: row
        for name, row in _by_consonants().get(tuple(map(skeleton, words)), ())
        if country in (None, row.country) and all(map(_may_be_one, words, name))
    }
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _may_be_one(written: str, known: str) -> bool:
    """Whether two words of one skeleton can be one foreign word: the same, or near, and none of Arabic or another's name."""
    if written == known:
        return True
    if written in given_names() or Levenshtein.distance(written, known) > _FARTHEST:
        return False
    return not any(
        word.startswith("ال") or word in linking_words() or inflected(word, _INFLECTED)
        for word in (written, known)
    )


_FARTHEST = 2
"""Letters by which two spellings of a word may differ: with more, one skeleton is two names (برودي, بيرد)."""


@cache
def _by_consonants() -> dict[Words, list[tuple[Words, Named]]]:
    """The whole names of the people in the tables, by their words' skeletons."""
    found: dict[Words, list[tuple[Words, Named]]] = {}
    for row in knowledge.named():
        for name in {name_words(form) for form in row.ar} if row.kind == "person" else ():
            if len(name) > 1:
                found.setdefault(tuple(map(skeleton, name)), []).append((name, row))
    return found
