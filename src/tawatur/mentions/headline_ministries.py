"""Ministries that a headline calls by their field alone before what they said, and the article names: الثقافة: …"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader, joined_article
from tawatur.text import fold

_MINISTRY = fold("وزارة")
"""The folded kind that stands before the field."""

_LONGEST = 3
"""Words of a field, at most."""


def headline_ministry(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the ministry before what is the first phrase of a headline that it said, where one of that field is below."""
    first = int(reader.kinds[:1] == ["o"])
    if first >= reader.size or not reader.words[first].startswith("ال"):
        return chunks
    after = first
    while after < min(reader.limit[first], first + _LONGEST) and reader.kinds[after] == "w":
        after += 1
    said = after + reader.punctuation(after, "c")
    if after == first or not reader.punctuation(said, ":") or any(c.first < after for c in chunks):
        return chunks
    field = reader.words[first:after]
    named = next((chunk for chunk in chunks if _is_of(reader, chunk, field)), None)
    if named is None:
        return chunks
    called = Chunk("body", first, after, "", named.row)
    called.means, called.why, called.definite, called.gender = named, "the ministry of this field", True, "f"
    return [called, *chunks]


def _is_of(reader: Reader, chunk: Chunk, field: list[str]) -> bool:
    """Whether `chunk` is the ministry of `field`, by its whole name or its beginning."""
    word = reader.words[chunk.first]
    kind = joined_article(word) or word.removeprefix(chunk.prefix)
    behind = chunk.first + 1
    return chunk.kind == "body" and kind == _MINISTRY and reader.words[behind : behind + len(field)] == field
