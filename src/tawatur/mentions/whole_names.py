"""Whole names: foreign names that the tagger cut at a hyphen (جيمس وارد-هاريسون) or at a و that is a letter of theirs."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.name_shapes import RARE, rare
from tawatur.mentions.name_words import arabic_given_names, everyday, family_names, given_names
from tawatur.mentions.reader import Reader, finite_verb, saying_words
from tawatur.text.frequencies import frequency

_AND = "و"


def join_whole_names(reader: Reader, kept: Tagged) -> None:
    """Join those persons in `kept` that one hyphenated word or a word that begins with و cut in two."""
    for first in sorted(first for first, (_, kind) in kept.items() if kind == "person"):
        if first not in kept:
            continue
        after = kept[first][0]
        after = _behind_dash(reader, kept, first, after)
        after = _behind_hyphens(reader, kept, first, after)
        after = _behind_waw(reader, kept, first, after)
        if after != kept[first][0]:
            for inside in range(first + 1, after):
                kept.pop(inside, None)
            kept[first] = (after, "person")


def _behind_hyphens(reader: Reader, kept: Tagged, first: int, after: int) -> int:
    """The token behind a hyphenated last name, of which the tagger has one part: جاك ماكغريغور | -هيل, جيمس | وارد-هاريسون.

    A word alone before the dash is another's name as often (قمة مرجان-صدف).
    """
    if after - first > 1 and _hyphen(reader, after) and not reader.article(after + 1):
        return kept.get(after + 1, (after + 2, ""))[0]  # the name ends in the first part
    hyphen = after + 1
    if not reader.word(after) or reader.article(after) or reader.closed(after) or not _hyphen(reader, hyphen):
        return after
    begun, second = kept.get(after), kept.get(hyphen + 1)
    if second is not None and second[1] == "person":
        return second[0]
    place = begun == (hyphen, "place")
    return hyphen + 2 if place and not reader.article(hyphen + 1) else after  # يوليا فيلي | هامبورغ-كراوزه


def _behind_dash(reader: Reader, kept: Tagged, first: int, after: int) -> int:
    """The token behind a last name printed with a space beside its hyphen, and what was said behind it; else `after`.

    وقالت ماريا أولسن - يانسون إن; not قال سالم الوادي - مدير المرفأ - إن, nor a dash between two who are known.
    """
    second = after + 1
    if not (
        second < reader.limit[first] and reader.kinds[after] == "-" and reader.speaks_nearby(first, after)
    ):
        return after
    end, kind = kept.get(second, (second + 1, ""))
    word = reader.word(second)
    other = reader.at(second) or reader.article(second) or reader.closed(second) or everyday(word)
    if not word or other or not (kind == "person" or rare(reader, second)):
        return after
    foreign = reader.words[first] not in arabic_given_names()
    said = reader.word(end) in saying_words() or (kind == "person" and reader.punctuation(end, ",o"))
    return end if foreign and said else after


def _hyphen(reader: Reader, index: int) -> bool:
    """Whether a dash without spaces beside it stands at `index`, between two words."""
    starts, ends = reader.document.starts, reader.document.ends
    if not 0 < index < reader.size - 1 or reader.kinds[index] != "-" or not reader.word(index + 1):
        return False
    return ends[index - 1] == starts[index] and ends[index] == starts[index + 1]


def _behind_waw(reader: Reader, kept: Tagged, first: int, after: int) -> int:
    """The token behind the person that begins at `after` with a و of its own: إيسوفو | ويدراوغو كومباوري; else `after`.

    One word, which names nobody alone, stands before it; and what the و would join is no name that anything knows.
    """
    second = kept.get(after)
    if second is None or second[1] != "person" or not reader.words[after].startswith(_AND):
        return after
    word, one = reader.words[after], after - first == 1
    return second[0] if one and _own_letter(reader, word) else after


def _own_letter(reader: Reader, word: str) -> bool:
    """Whether the و that the folded `word` begins with is one of its letters: a known name, or what no name is without it."""
    rest = word[1:]
    if rest in given_names() or rest in family_names() or reader.count(rest) > reader.words.count(word):
        return False
    strange = len(rest) > _SHORTEST and not everyday(rest) and not finite_verb(rest) and not frequency(rest)
    return word in family_names() or word in given_names() or (strange and frequency(word) < RARE)


_SHORTEST = 3
"""Letters of what is left without the و, more than."""
