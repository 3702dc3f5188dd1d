"""Nicknames amid names: in marks between somebody's first name and the last, one person's all the same (سوزانا "سوزي" مرستون)."""

from tawatur.mentions.apart import Tagged
from tawatur.mentions.name_shapes import rare
from tawatur.mentions.name_words import everyday, family_names, given_names, linking_words
from tawatur.mentions.named_after import takes_somebody
from tawatur.mentions.reader import Reader, finite_verb
from tawatur.text import bare

_LONGEST = 2
"""Words of a nickname."""

_FIRST = 2
"""Words before it, at most."""


def join_over_nicknames(reader: Reader, kept: Tagged) -> None:
    """Make one person in `kept` of what the tagger has before a nickname in marks and the last name behind it.

    The nickname is no word of every day (قال هاني "نعم" …), but with the article or behind أبو: هشام "الصقر" المرجاني.
    """
    for first in sorted(first for first, (_, kind) in kept.items() if kind == "person"):
        after = kept.get(first, (first, ""))[0]
        if not 0 < after - first <= _FIRST or not reader.punctuation(after, "o"):
            continue
        behind = _behind_marks(reader, first, after)
        end = _last_name(reader, kept, first, behind) if behind else 0
        if end:
            for inside in range(first + 1, end):
                kept.pop(inside, None)
            kept[first] = (end, "person")


def _behind_marks(reader: Reader, first: int, opening: int) -> int:
    """The token behind the nickname in marks at `opening`, 0 for none."""
    closing = opening + 1
    while closing < reader.limit[first] and closing - opening <= _LONGEST and reader.kinds[closing] in "wl":
        closing += 1
    if closing == opening + 1 or not reader.punctuation(closing, "c"):
        return 0
    words = reader.words[opening + 1 : closing]
    called = words[0] in linking_words() or (words[0].startswith("ال") and len(words) == 1)
    plain = any(finite_verb(word) or everyday(word) for word in words) or reader.closed(opening + 1)
    return closing + 1 if called or not plain else 0


def _last_name(reader: Reader, kept: Tagged, first: int, index: int) -> int:
    """The token behind the last name at `index`, that of the name at `first`; 0 where another's name or none stands there."""
    if index >= reader.limit[first] or reader.kinds[index] != "w" or reader.closed(index):
        return 0
    told = index + 1 < reader.size and (reader.word(index + 1)[:1] == "ب" or reader.closed(index + 1))
    if told and takes_somebody(reader, first - 1):
        return 0  # وصف هاني "أبو النور" المرجاني بأنه …
    if all(reader.term(at, "person") is not None for at in (first, index)):
        return 0  # هاجم ترامب "النعسان" بايدن
    after, kind = kept.get(index, (0, ""))
    word = reader.words[index]
    if kind == "person":
        # كتب سالم "مرجان" هاني الوادي: the two words behind it are another's name
        return 0 if after - index > 1 and word in given_names() else after
    if reader.article(index):
        plain = reader.is_modifier(index) or reader.nisba(index) or everyday(bare(word))
        alone = reader.words[first] in given_names() and reader.kinds[first + 1] == "o"
        return index + 1 if alone and not plain else 0
    return index + 1 if word in family_names() or rare(reader, index) else 0
