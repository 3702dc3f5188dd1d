"""Aged names: a first name alone that the report gives an age, whom it so introduces: ويؤكد سالم (18 سنة) أن."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.name_words import arabic_given_names
from tawatur.mentions.reader import Reader, saying_words
from tawatur.text import fold
from tawatur.text.lexicon import verbs_at

_YEAR = "Y"
"""What the tables call the unit of years."""


def is_aged(reader: Reader, name: Chunk) -> bool:
    """Whether `name` is one given name of Arabic without a title, with years right behind it, in brackets, a comma or neither.

    The years end there: أمضى سالم | 12 عاما في الملاعب tells no age.
    """
    if (
        name.offices
        or not _introduces(reader, name.first - 1)
        or len(name.named) != 1
        or name.named[0] not in arabic_given_names()
    ):
        return False
    behind = name.head[1]
    number = behind + reader.punctuation(behind, "(,")
    years = number + 1
    if years >= reader.limit[name.first] or reader.kinds[number] != "n":
        return False
    closed = reader.punctuation(years + 1, "),") or reader.word(years + 1) in saying_words()
    return reader.word(years) in _years() and closed


def _introduces(reader: Reader, index: int) -> bool:
    """Whether a verb of reporting at `index` tells of somebody new, not of who goes on: ويؤكد | سالم (18 سنة), not ويضيف."""
    if index < 0 or not reader.verb(index):
        return False
    read = verbs_at(reader.words[index], reader.document.light[index])
    return not all(form.verb.carries_on for _, form in read)


@cache
def _years() -> frozenset[str]:
    """The folded words for years behind a number: سنة، عاما."""
    rows = [row for row in knowledge.time_words() if row.function == "unit" and row.value == _YEAR]
    return frozenset(fold(form) for row in rows for form in (*row.ar, *row.plural))
