"""Set off: the tagger's names between what a name stands behind and what ends it, whatever their words are elsewhere.

بحسب ما ذكرت المتحدثة | ليليان لي |، and not a word of every day with لي, to me.
"""

from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import arabic_given_names, everyday, family_names, given_names, in_what_state
from tawatur.mentions.reader import TANWIN, Reader, finite_verb, saying_words, source_words
from tawatur.text.frequencies import frequency, is_joined

_ENDS = ",.:("
"""Marks that end a name."""

_LONGEST = 3
"""Words of a name that is kept whole for where it stands; longer ones are two or hold another word."""


def is_set_off(reader: Reader, first: int, after: int) -> bool:
    """Whether the tagger's name in tokens ``first`` to ``after - 1`` is whole, of words that can be one person's name."""
    if not 1 < after - first <= _LONGEST or not first or after > reader.limit[first]:
        return False
    if _was(reader, first - 1) and not reader.punctuation(after, _ENDS):
        return False  # وكان زاهاف | تخطى الحارس: a verb behind the name
    if not _begins(reader, first) or not _ends(reader, after):
        return False
    if reader.closed(first) or reader.article(first) or reader.proclitics(first):
        return False
    word = reader.words[first]
    if any(match.term.kind not in _NAMES for match in reader.at(first)) or everyday(word):
        return False  # مباحث المرجان
    foreign = word not in arabic_given_names()
    return foreign and all(_may_follow(reader, at) for at in range(first + 1, after))


_NAMES = ("person", "city", "capital", "place", "state")
"""Kinds of terms that are given names too: فيكتوريا."""


def _begins(reader: Reader, index: int) -> bool:
    """Whether a verb of reporting or was, a word for a source, a comma or an office stands right before `index`."""
    before = reader.words[index - 1]
    if reader.verb(index - 1) or reader.punctuation(index - 1, ",") or before in source_words():
        return True
    if _was(reader, index - 1):
        return True  # وكان | جون دور، المدير، قد قال
    office = reader.term(index - 1, "office", "trade")
    return (office is not None and office.after == index) or _ends_office(reader, index)


def _was(reader: Reader, index: int) -> bool:
    """Whether كان, which the subject stands behind, stands at `index`."""
    return reader.word(index).removeprefix("و") in particles("was")


def _ends_office(reader: Reader, index: int) -> bool:
    """Whether an office with more words, the last a state's adjective, ends right before `index`: وزير الدفاع النورستاني | فلان."""
    if reader.nisba(index - 1, True) is None:
        return False
    for first in range(index - 2, max(index - _LONGEST_OFFICE, 0) - 1, -1):
        if not reader.word(first) or reader.limit[first] != reader.limit[index] or reader.closed(first):
            return False
        if reader.term(first, "office", "deputy", prefix=None) is not None:
            return True
    return False


_LONGEST_OFFICE = 7
"""Words of an office with its field and state."""


def _ends(reader: Reader, index: int) -> bool:
    """Whether a mark, a complementiser or what one is stands at `index`."""
    if index >= reader.size or reader.punctuation(index, _ENDS) or reader.word(index) in saying_words():
        return True
    if reader.word(index) in particles("relative"):
        return True
    return reader.term(index, "office", prefix="") is not None or (
        reader.article(index) and reader.term(index, "trade", prefix="") is not None
    )


def _may_follow(reader: Reader, index: int) -> bool:
    """Whether the word at `index` may be of the name before it: no verb, no article, nothing joined to it by a letter."""
    word = reader.word(index)
    if len(word) < 2 or reader.article(index) or in_what_state(word):
        return False
    if finite_verb(word) and word[0] != "و":
        return False
    if TANWIN in reader.document.words(index, index + 1) or word.endswith(_PRONOUNS):
        return False
    if word[0] == "و":
        rest = word[1:]
        known = (
            rest in given_names() or rest in family_names() or reader.count(rest) or frequency("ال" + rest)
        )
        return not known and frequency(rest) <= frequency(word)
    return not (word[0] in "بلكف" and len(word) > 2 and is_joined(word))


_PRONOUNS = ("ه", "ها", "هم", "هما")
"""Endings that tell whose a noun is."""
