"""Continental: the federation of a continent that الاتحاد القاري calls again (الاتحاد الأوروبي لكرة القدم)."""

from collections.abc import Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder
from tawatur.mentions.wording import title_words
from tawatur.text import Document
from tawatur.text.clause_words import clause_words

_NOUN_AND_ADJECTIVE = 2

_UNIONS = frozenset(("eu", "african-union"))
"""The unions of states that are called as federations of sport are; what they play tells those."""


def of_the_continent(
    document: Document, chunk: Chunk, bodies: Sequence[tuple[Chunk, Holder]]
) -> Holder | None:
    """The body met last by the noun of `chunk` and a continent's adjective, where `chunk` has القاري: الاتحاد الأفريقي."""
    words = title_words(document, chunk, chunk.first, chunk.after)
    if len(words) != _NOUN_AND_ADJECTIVE or words[1] not in clause_words("of_the_continent"):
        return None
    for body, holder in reversed(bodies):
        named = title_words(document, body, body.first, body.after)
        political = len(named) == _NOUN_AND_ADJECTIVE and holder.row in _UNIONS  # الاتحاد الأوروبي
        if named[:1] == words[:1] and not (political or clause_words("continental").isdisjoint(named[1:2])):
            return holder
    return None
