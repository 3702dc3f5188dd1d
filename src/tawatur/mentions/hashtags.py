"""Hashtags: names written as one behind an office (الممثلة #لطيفة_المرجاني)."""

from tawatur.mentions.name_words import everyday
from tawatur.mentions.reader import Reader

_LONGEST_TAG = 4
"""Words; longer hashtags are mottoes (#معا_من_أجل_وطن_آمن)."""
_NO_NAME = frozenset(
    ("office", "trade", "source", "nisba", "crowd", "body", "body_head", "media_head", "media_all")
)


def hashtag_end(reader: Reader, index: int) -> int:
    """The token behind a hashtag's words at `index` that can be somebody's name: الممثلة #لطيفة_المرجاني; else `index`."""
    text, starts, ends = reader.document.article.text, reader.document.starts, reader.document.ends
    before = text[ends[index - 1] : starts[index]] if 0 < index < reader.size else ""
    if "#" not in before or any(m.term.kind in _NO_NAME for m in reader.at(index)):
        return index
    after = index + 1
    while after < reader.limit[index] and text[ends[after - 1] : starts[after]] == "_":
        after += 1
    word = reader.words[index]
    plain = reader.article(index) or len(word) < 3 or word.startswith(("بال", "لل")) or everyday(word)
    noun = plain and (after - index == 1 or reader.article(index))  # #تعليق، #الاتفاق_النووي
    place = any(
        m.term.kind in ("city", "capital", "state", "place", "organisation") for m in reader.at(index)
    )
    named = all(reader.kinds[position] == "w" for position in range(index, after))
    return after if named and not noun and not place and after - index <= _LONGEST_TAG else index
