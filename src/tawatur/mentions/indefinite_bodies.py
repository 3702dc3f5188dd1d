"""Indefinite bodies: a head noun without the article and plain words behind it, which name nobody: فريق جيد, مستشفى في سدران."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import everyday
from tawatur.mentions.plain_words import apart_from_names
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.rules import acts
from tawatur.text.frequencies import is_joined


def names_nobody(reader: Reader, chunk: Chunk, plain: int) -> bool:
    """Whether the body `chunk`, whose head ends before the token `plain`, only tells of any of its kind, and does not speak.

    Behind the head stand plain words without the article, or where it is.
    """
    if chunk.number != "s" or acts(reader, chunk):
        return False
    place = range(0)
    if chunk.of is not None:
        within = chunk.of.prefix == "ب" or reader.words[chunk.of.first - 1] in particles("fi")
        if chunk.of.kind not in ("place", "state") or not within:
            return False
        place = range(chunk.of.first, chunk.of.after)
    return all(
        at in place or reader.words[at] in particles("fi") or _plain(reader, at)
        for at in range(plain, chunk.after)
    )


def _plain(reader: Reader, index: int) -> bool:
    """Whether a word of every day without the article, or a letter that governs what stands in marks, stands at `index`."""
    word = reader.words[index]
    if reader.kinds[index] != "w" or reader.article(index) or joined_article(word) or index in reader.tagged:
        return False
    governed = word[0] == "ب" and is_joined(word)  # أسرة بكاملها
    if len(word) == 1 or reader.is_modifier(index) or reader.closed(index) or governed:
        return True
    return (
        not reader.at(index)
        and not word.startswith(("وال", "بال"))
        and (everyday(word) or apart_from_names(word))
    )
