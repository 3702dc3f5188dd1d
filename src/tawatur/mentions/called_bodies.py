"""Called bodies: the name in marks that a clause gives a body told of by its kind (جماعة، تطلق على نفسها "حراس المرجان")."""

from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import closed_words
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import keep_core, quoted
from tawatur.text import fold

_ADJECTIVES = 2
"""Adjectives of the kind, at most, before the clause."""

_LONGEST = 4
"""Words of a clause up to the mark: تطلق على نفسها اسم."""


def name_called(reader: Reader, chunk: Chunk) -> bool:
    """Name the indefinite body that ends with its kind by the marks behind a verb of calling; says whether they name it."""
    verb = chunk.after
    while verb - chunk.after < _ADJECTIVES and _adjective(reader, verb):
        verb += 1
    verb += reader.kinds[verb : verb + 1] == [","]
    if verb >= reader.limit[chunk.first] or not _agrees(reader, chunk, verb):
        return False
    opening = verb + 1
    while opening - verb < _LONGEST and reader.word(opening) in _told("by_name") | _told("itself"):
        opening += 1
    itself = any(reader.words[at] in _told("itself") for at in range(verb + 1, opening))
    by_name = opening > verb + 1 and reader.words[opening - 1] in _told("by_name")
    end = quoted(reader, opening)
    named = reader.word(verb) in _told("called") or (by_name and reader.word(verb) in _told("gives_name"))
    if end == opening or not (named or (itself and reader.word(verb) in _told("names_itself"))):
        return False
    chunk.after, chunk.head = end, (opening + 1, end - 1)
    keep_core(reader, chunk, opening + 1, end - 1)
    chunk.why = "the name by which a body is called"
    return True


def _adjective(reader: Reader, index: int) -> bool:
    word = reader.word(index)
    return bool(word) and word.endswith(("ه", "ي")) and word not in closed_words() and not reader.verb(index)


def _agrees(reader: Reader, chunk: Chunk, verb: int) -> bool:
    """Whether the word at `verb` says of the body's own gender what it is called: جماعة تدعى, not جماعة من حي يدعى."""
    word = reader.word(verb)
    feminine = word.startswith("ت") or (word.endswith(("ها", "ه")) and not word.endswith("مه"))
    return (chunk.gender == "f") == feminine


@cache
def _told(function: str) -> frozenset[str]:
    """The folded words with `function` in the phrase table."""
    return frozenset(fold(form) for row in knowledge.phrases() if row.function == function for form in row.ar)
