"""Called bodies: the name in marks that a clause gives a body told of by its kind (جماعة، تطلق على نفسها "حراس المرجان")."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import closed_words
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import keep_core, quoted
from tawatur.text.clause_words import phrase_words

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
    while opening - verb < _LONGEST and reader.word(opening) in phrase_words("by_name") | phrase_words(
        "itself"
    ):
        opening += 1
    itself = any(reader.words[at] in phrase_words("itself") for at in range(verb + 1, opening))
    by_name = opening > verb + 1 and reader.words[opening - 1] in phrase_words("by_name")
    end = quoted(reader, opening)
    named = reader.word(verb) in phrase_words("called") or (
        by_name and reader.word(verb) in phrase_words("gives_name")
    )
    if end == opening or not (named or (itself and reader.word(verb) in phrase_words("names_itself"))):
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
