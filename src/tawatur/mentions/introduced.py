"""Names that are words of the day (رحمة، فضيلة، رمز), told by how a report introduces their bearers and calls them then.

The tagger and the tables take such a word for the noun. But whoever is introduced in full, with an age or with what she is, and
then speaks by the first word alone, is called so: «فضيلة الورداني، ربة بيت، …» and «وتقول فضيلة إن …».
"""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import acts, given_names
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.terms import forms_of
from tawatur.text.frequencies import frequency


def add_introduced(reader: Reader, kept: Tagged) -> None:
    """Add to `kept` the full names whose first word, a noun of the day, stands alone right behind a verb of saying elsewhere."""
    for verb in reader.verbs():
        alone = verb + 1
        said = reader.word(alone + 1) in saying_words() or reader.punctuation(alone + 1, ":o")
        if not said or not _may_be_given(reader, alone):
            continue
        for first in reader.document.places[reader.words[alone]]:
            after = _introduced(reader, first) if first != alone else 0
            if after:
                for inside in range(first + 1, after):
                    kept.pop(inside, None)
                kept[first] = (after, "person")
                reader.set_off.add(first)


def _may_be_given(reader: Reader, index: int) -> bool:
    """Whether the word at `index`, no given name of the tables, may be one: no noun for people or papers, not too common."""
    word = reader.word(index)
    if len(word) < _SHORTEST or word in given_names() or reader.article(index) or reader.closed(index):
        return False
    courtesy = all(m.term.kind == "office" and m.term.office_kind == "address" for m in reader.at(index))
    return courtesy and frequency(word) < _COMMON  # سعادة، فضيلة


_SHORTEST = 3
"""Letters of such a word."""

_COMMON = 250
"""Articles that hold a word: commoner ones are hardly anybody's name (صورة)."""


def _introduced(reader: Reader, first: int) -> int:
    """The token behind the words at `first` that introduce somebody: رمز الوادي (35 عاما)، رحمة الوادي، معلمة …; else 0."""
    heads = first == 0 or reader.limit[first - 1] != reader.limit[first]
    for after in (first + 2, first + 3):
        word = reader.word(after - 1)
        if not word or reader.closed(after - 1) or word in forms_of("not_name"):
            return 0
        if reader.punctuation(after, "(") and reader.kinds[after + 1 : after + 2] == ["n"]:
            return after
        if reader.punctuation(after, ",") and (heads or reader.verb(first - 1)):
            return after if _what_she_is(reader, after + 1, heads) else 0
    return 0


def _what_she_is(reader: Reader, index: int, heads: bool) -> bool:
    """Whether what somebody is begins at `index`: معلمة، وهي معلمة; any noun behind a name that `heads` a paragraph."""
    told = reader.term(index, "office", "trade", "kin")
    if (told is not None and not told.term.definite) or reader.word(index) in particles("circumstance"):
        return True
    noun = bool(reader.word(index)) and not (reader.article(index) or reader.closed(index))
    return heads and noun and not reader.verb(index) and not acts(reader.words[index])
