"""Nicknames: a word in marks behind somebody's name, by which the article calls them again (سالم حداد "الصقر"، … وقال الصقر إن)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import closed_words, particles
from tawatur.mentions.name_words import everyday, linking_words
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.mentions.rules import quoted
from tawatur.mentions.terms import forms_of
from tawatur.text.clause_words import phrase_words

_LONGEST = 2
"""Words of a nickname."""

_BY = "ب"
"""The preposition between such a word and the nickname."""

_SHORTEST = 3
"""Letters of a word that a preposition is joined to."""


def nickname(reader: Reader, name: Chunk) -> tuple[str, ...]:
    """The folded words in marks right behind the person's whole `name`, or behind الملقب بـ, that stand again elsewhere; else none.

    A word of every day is none unless a word such as الملقب tells: the marks may hold what somebody said.
    """
    opening = name.after + (1 if reader.punctuation(name.after, ",") else 0)
    told = reader.word(opening) in forms_of("nicknamed")
    if told:
        opening += 1
        opening += reader.word(opening) == _BY or reader.word(opening) in forms_of("on_behalf")
    elif opening > name.after or len(name.named) < 2:
        return ()
    words = _in_marks(reader, opening) or (_joined(reader, opening) if told else ())
    if told or not words:
        return words
    usual = any(everyday(word) or finite_verb(word) or word in closed_words() for word in words)
    return () if usual or not _again(reader, words) else words


def _again(reader: Reader, words: tuple[str, ...]) -> bool:
    """Whether `words`, which stand in the document, stand in it once more."""
    size = len(words)
    return sum(tuple(reader.words[at : at + size]) == words for at in range(reader.size - size + 1)) > 1


def is_called(reader: Reader, name: Chunk) -> bool:
    """Whether words such as يدعى tell that `name`, with a comma between or none, is somebody's: نادل يدعى سمير."""
    before = name.first - 1
    before -= reader.kinds[before] == ","
    return before >= 0 and reader.words[before] in phrase_words("called")


def is_named(reader: Reader, index: int) -> bool:
    """Whether words right before `index` tell what somebody there is called: شاب اسمه | نادر, سيدة عرفت عن نفسها بـ"| عائشة"."""
    before = index - 1
    before -= before > 0 and reader.kinds[before] == "o"
    if before < 1 or reader.limit[before] != reader.limit[index]:
        return False
    word = reader.words[before]
    given = word in phrase_words("by_name") and not phrase_words("gives_name").isdisjoint(
        reader.words[max(before - _REACH, 0) : before]
    )
    if not given and word not in phrase_words("called"):
        return False
    for at in range(before - 1, max(before - _REACH_SOMEBODY, -1), -1):
        if reader.words[at] in saying_words() | particles("relative_what") or reader.term(at, *_THINGS):
            return False  # قال خبير إن الناقة اسمها مها
        if reader.term(at, *_SOMEBODY, prefix=None) is not None:
            return True
    return False


_SOMEBODY = ("trade", "source", "office", "kin", "own_kin", "some")
"""Kinds of nouns for somebody; things and places are called something, too."""

_THINGS = ("place", "city", "town", "body", "body_head", "media", "media_head")
"""Kinds of nouns for what is called something, too: قرية تدعى سلمى."""

_REACH = 3
"""Tokens between a verb of calling and its preposition: عرفت | عن نفسها | بـ."""

_REACH_SOMEBODY = 8
"""Tokens from the noun for somebody to what he is called."""


def _in_marks(reader: Reader, opening: int) -> tuple[str, ...]:
    """The words in marks at `opening`, none where there are too many."""
    after = quoted(reader, opening)
    first, last = opening + 1, after - 1
    named = 0 < last - first <= _LONGEST and all(kind in "wl" for kind in reader.kinds[first:last])
    return tuple(reader.words[first:last]) if named else ()


def _joined(reader: Reader, position: int) -> tuple[str, ...]:
    """The nickname at `position`, which the preposition may be joined to: الملقب بالصقر, المكنى أبو سدران."""
    word = reader.word(position)
    host = word[1:] if word[:1] == _BY and len(word) > _SHORTEST else word
    if host in linking_words():
        behind = reader.word(position + 1)
        return (host, behind) if behind else ()
    strange = host != word and not everyday(host) and _again(reader, (host,))  # المعروف بمرجان
    return (host,) if host.startswith("ال") or strange else ()
