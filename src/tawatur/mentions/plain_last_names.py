"""Plain last names: an everyday word as the last name behind a given name alone (قال ريموند لام إن …، السفير كينيث وورد، …)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.name_words import arabic_given_names, everyday, family_names, given_names, known_words
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.text import owned
from tawatur.text.frequencies import frequency, is_joined


def plain_last(reader: Reader, name: Chunk, behind: Chunk | None) -> bool:
    """Whether the word behind the given name alone that `name` is can only be its last: `behind` is what begins there.

    A noun without article, pronoun and the ending of an accusative, with a mark, a particle or what was said right behind it,
    is no description of the one named: descriptions have the article, or a noun of their own behind them.
    """
    last = name.after
    word = reader.word(last)
    if len(name.named) != 1 or name.named[0] not in given_names() or not word or len(word) < 2:
        return False
    if behind is not None and (behind.prefix or behind.after > last + 1 or behind.kind not in _SHORT):
        return False
    ends = reader.punctuation(last + 1, ",:o(") or reader.word(last + 1) in saying_words()
    foreign = name.named[0] not in arabic_given_names()
    if reader.closed(last):
        return word == _LEE and foreign and ends
    if word[0] == "و" and word[1:2] != "و" and frequency(word[1:]) > 0:
        return False  # كينيث | ووصف
    return (ends or reader.closed_at(last + 1)) and not _describes(reader, last)


def another_family(reader: Reader, index: int) -> bool:
    """Whether a second family, with the article as the first, stands at `index`: خالد المنذر | الناصر, سالم الورد | السعدي.

    It is no noun, office or adjective of the tables, and a name by itself or no word of every day.
    """
    word = reader.word(index)
    apart = not (reader.article(index - 1) or reader.word(index - 1) in given_names())
    if apart or not reader.article(index) or reader.nisba(index, True) or reader.closed(index):
        return False
    if word.endswith(_INFLECTED) or word in saying_words() or word in forms_of("not_name"):
        return False
    if any(m.term.kind not in _NAMES for m in reader.at(index)):
        return False
    named = word[2:] in given_names() or word in known_words() or word in family_names()
    return named or not (everyday(word[2:]) or everyday(word))


_INFLECTED = ("ات", "ون", "ين", "ان", "ه")
"""Endings of plurals, duals and feminine adjectives."""

_NAMES = ("person", "name_title", "name_before", "place", "city")
"""Kinds of terms whose words are names of families too."""

_SHORT = ("person", "unnamed")
"""Kinds of phrases of one word that a last name may look like."""

_LEE = "لي"
"""A last name that is spelled as a preposition with its pronoun; behind a foreign given name nobody was told anything."""


def _describes(reader: Reader, index: int) -> bool:
    """Whether the word at `index` tells something of whoever is named before it, or begins what he did."""
    word, light = reader.words[index], reader.document.light[index]
    if reader.article(index) or owned(light) or word.endswith(("ا", "ه", "ات", "ين", "ون")):
        return True
    if word in saying_words() or word in forms_of("not_name") or (finite_verb(word) and word[:2] != "وو"):
        return True
    return word[0] in "بلكفيت" and (is_joined(word) or word[0] in "يت") and frequency(word[1:]) > 0
