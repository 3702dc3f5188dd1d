"""Facilities: nouns for places and services (مطار، تطبيق، مهرجان) that are bodies in the articles where they speak."""

from tawatur.mentions.bodies import read_generic_body
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.term import Match
from tawatur.text import fold, hosts

_NAME = 4
"""Words of a facility's name, and of what stands between it and what it said, at most."""


def read_facility(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The facility at `index` as a body, where one of its kind says something in the article: وقال المطار إن …"""
    noun = fold(match.term.lemma)
    forms = (noun, "ال" + noun)
    if not any(
        word.endswith(noun)
        and any(host in forms for _, host in hosts(word))
        and any(_says(reader, at) for at in places)
        for word, places in reader.document.places.items()
    ):
        return None
    return read_generic_body(reader, index, match)


def _says(reader: Reader, index: int) -> bool:
    """Whether the noun at `index` says something: a verb of reporting beside it, and what was said soon behind."""
    before = index > 0 and reader.limit[index - 1] == reader.limit[index] and reader.verb(index - 1)
    verb = before
    for position in range(index + 1, min(index + 2 + _NAME, reader.limit[index])):
        if reader.word(position) in saying_words() or reader.punctuation(position, ":"):
            return verb
        if reader.punctuation(position, ".,"):
            return False
        verb = verb or (position <= index + 2 and reader.article(index) and reader.verb(position))
    return False
