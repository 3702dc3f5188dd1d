"""Apart: the statistical tagger's names that it took together or tore apart, put right."""

from collections.abc import Iterable
from itertools import pairwise

from tawatur.mentions.name_shapes import LONGEST_NAME
from tawatur.mentions.name_words import family_names, given_names, linking_words
from tawatur.mentions.reader import Reader
from tawatur.text.frequencies import frequency

Tagged = dict[int, tuple[int, str]]


def listed_apart(reader: Reader) -> Iterable[tuple[int, tuple[int, str]]]:
    """The tagger's names, those that it took together each by itself: ليلى الصدفي | وسعاد المرجان."""
    last_names = {
        reader.words[after - 1]
        for first, (after, kind) in reader.tagged.items()
        if kind == "person" and after - first > 1
    }
    for first, (after, kind) in reader.tagged.items():
        starts = [at for at in range(first + 1, after) if _listed(reader, at)]
        two = after - first == 2 and not starts and reader.words[first] in last_names
        if two and reader.words[first + 1].startswith("و") and reader.count(reader.words[first + 1][1:]) > 1:
            starts = [first + 1]  # حداد | وهينريكي: two last names
        if not starts or kind == "place" or reader.term(first, "body_head", "organisation", prefix=None):
            yield first, (after, kind)
            continue
        for begin, end in pairwise((first, *starts, after)):
            yield begin, (end, "person")


def _listed(reader: Reader, index: int) -> bool:
    """Whether و joins another's given name at `index`, with a name's word behind it: وسعاد المرجان; not وليد, واصف."""
    word = reader.words[index]
    if not word.startswith("و") or word in given_names() or word[1:] not in given_names():
        return False
    return reader.kinds[index - 1] == "w" and reader.words[index - 1] not in linking_words()


def join_first_names(reader: Reader, kept: Tagged, last_names: set[str]) -> None:
    """Makes one person of a word that the tagger split off before a full name: غوسيب | ماريا فلان."""
    for first in sorted(kept, reverse=True):
        after, kind = kept[first]
        end, behind = kept.get(after, (0, ""))
        if not (kind == behind == "person" and after - first == 1 and end - after > 1):
            continue
        word = reader.words[first]
        if (
            word not in last_names
            and word not in family_names()
            and not reader.at(first)
            and not reader.at(after)
        ):
            del kept[after]
            kept[first] = (end, kind)


def join_last_names(reader: Reader, kept: Tagged, last_names: set[str]) -> None:
    """Makes one person of a full name and one word that the tagger split off behind it: داني راي | فلان."""
    for first in sorted(kept):
        after, kind = kept.get(first, (first, ""))
        end, behind = kept.get(after, (0, ""))
        if not (kind == behind == "person" and 2 <= after - first < LONGEST_NAME and end - after == 1):
            continue
        word = reader.words[after]
        listed = word[0] == "و" and frequency(word[1:]) > 0
        if (
            word not in last_names
            and not listed
            and not any(m.term.kind == "person" for m in reader.at(after))
        ):
            del kept[after]
            kept[first] = (end, kind)
