"""Kunyas: mothers called by their child's name (قالت أم مازن إن …), which is spelled as the particle أم and the noun are."""

from tawatur.mentions.name_words import everyday, given_names
from tawatur.mentions.reader import Reader, saying_words, source_words
from tawatur.text import fold

_MOTHER = "أم"
"""As printed: folded it is إم too."""

MOTHERS = frozenset((fold(_MOTHER),))
"""The same, folded."""

_SHORTEST = 3
"""Letters of a child's name; in shorter words a preposition is as likely (أم له)."""


def mother_of(reader: Reader, index: int) -> bool:
    """Whether أم at `index` and the word behind it name somebody who speaks, or whom the tagger takes for a person.

    Behind it stands a given name, or a strange word that the name ends with: قالت أم زيدون، but أم فلسطينية, أم الطفل, أم لطفلين.
    """
    if not reader.word(index) or reader.document.light[index] != _MOTHER or not reader.word(index + 1):
        return False
    tagged = reader.tagged.get(index, (0, ""))[1] == "person"
    before = reader.words[index - 1] if index else ""
    speaks = reader.verb(index - 1) or before in source_words()
    if not (tagged or speaks):
        return False
    child = reader.word(index + 1)
    if child in given_names():
        return True
    plain = reader.at(index + 1) or reader.article(index + 1) or reader.closed(index + 1)
    if plain or len(child) < _SHORTEST or child[0] in "لبك" or child.endswith("ه") or everyday(child):
        return False
    ends = reader.word(index + 2) in saying_words() or reader.stops(index + 2)
    return bool(speaks and ends)
