"""Names that marks or their form tell: between quotation marks, before a colon, a land's ending, a family seldom met."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.name_words import everyday, family_names, given_names
from tawatur.mentions.reader import Reader, finite_verb, source_words
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency
from tawatur.text.written import Fact


def fill_marks(reader: Reader, kept: Tagged) -> None:
    """Take the names of `kept` right behind a verb and an opening mark to the mark that closes them: قالت "بي إن"."""
    for first, (after, kind) in list(kept.items()):
        if first < 2 or reader.kinds[first - 1] != "o" or not reader.verb(first - 2) or kind == "place":
            continue
        end = after
        while end < reader.limit[first] and end - first < _LONGEST_MARKED and reader.kinds[end] == "w":
            end += 1
        rest = reader.words[after:end]
        plain = (len(word) > _LETTERS and (finite_verb(word) or everyday(word)) for word in rest)
        if rest and reader.kinds[end : end + 1] == ["c"] and not any(plain):
            for inside in range(first + 1, end):
                kept.pop(inside, None)
            kept[first] = (end, kind)


def add_told(reader: Reader, kept: Tagged) -> None:
    """Add to `kept` what the tagger missed and a mark or ending tells: وسلوى المرجاني: …, وأكدت نورستان."""
    words = reader.words
    for index in (at - 2 for at in reader.marks(":") if at > 1):
        if words[index][:1] != "و" or words[index][1:] not in given_names() or everyday(words[index]):
            continue
        if (
            reader.article(index + 1)
            and not reader.punctuation(index - 1, ":")
            and _free(reader, kept, index)
        ):
            kept[index] = (index + 2, "person")
    for index in reader.where(clause_words("writes")):
        first = _writes(reader, index)
        if first < index:
            kept[first] = (index, "person")
    called = [(at, kind) for at, kind in enumerate(_CALLED.of(reader.document.written)) if kind]
    for index, kind in called:
        if _told(reader, index) and _free(reader, kept, index):
            kept[index] = (index + 1, kind)


def _writes(reader: Reader, index: int) -> int:
    """The first of the two or three words that name who writes a column, before يكتب and a colon at `index`; else `index`."""
    if not reader.punctuation(index + 1, ":"):
        return index
    first = index
    while first and reader.limit[first - 1] == reader.limit[index] and reader.kinds[first - 1] == "w":
        first -= 1
    named = reader.words[first] in given_names() and 1 < index - first < _LONGEST_MARKED
    return first if named else index


def _told(reader: Reader, index: int) -> bool:
    """Whether a verb of reporting or a word for a source stands right before `index`: أكدت نورستان, وحسب بومعزة."""
    if not index or reader.limit[index - 1] != reader.limit[index]:
        return False
    return reader.verb(index - 1) or reader.words[index - 1].removeprefix("و") in source_words()


def _called(word: str) -> str:
    """Which kind of name the folded `word` can only be by its form: a land's in ستان, a family's that papers seldom have."""
    if word.endswith(_LAND):
        return "place" if len(word) > len(_LAND) + 1 else ""
    seldom = word in family_names() and not frequency(word) and not frequency("ال" + word)
    return "person" if seldom and len(word) > _LONGEST_COMMON else ""


def _free(reader: Reader, kept: Tagged, index: int) -> bool:
    """Whether neither `kept` nor a table has a name at `index`."""
    return index not in kept and not reader.at(index)


_LAND = "ستان"
"""How names of lands end."""

_LONGEST_COMMON = 4
"""Letters up to which a family's name may be a word that the counted papers happen not to have."""

_CALLED = Fact("called", _called, most=100_000)

_LONGEST_MARKED = 4
"""Words of a name between marks; more are as often what was said."""

_LETTERS = 3
"""Letters of a foreign word or a spelt letter in a name (إن، آي), at most."""
