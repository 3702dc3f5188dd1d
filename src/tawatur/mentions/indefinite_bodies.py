"""Indefinite bodies: a head noun without the article and plain words behind it, which name nobody: فريق جيد, مستشفى في سدران.

One that speaks is a source without a name: قالت شركة دراسات إن …
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.descriptions import described
from tawatur.mentions.name_words import everyday
from tawatur.mentions.plain_words import apart_from_names
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.rules import acts
from tawatur.mentions.terms import forms_of
from tawatur.text.frequencies import frequency, is_joined

LONGER = 5
"""Letters of a word with ب and the article, more than."""


def names_nobody(reader: Reader, chunk: Chunk, plain: int) -> bool:
    """Whether the body `chunk`, whose head ends before the token `plain`, only tells of any of its kind.

    Behind the head stand plain words without the article or where it is, or first of all what it is for: منظمة للدفاع عن البيئة.
    """
    if chunk.number != "s":
        return False
    word = reader.words[plain] if plain < chunk.after and reader.kinds[plain] == "w" else ""
    if joined_article(word) or (word.startswith("بال") and is_joined(word) and len(word) > LONGER):
        return True
    if acts(reader, chunk) and _goes_on(reader, chunk, plain):
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


def two_bodies(reader: Reader, chunk: Chunk) -> Chunk | None:
    """The description of two bodies that the dual `chunk` begins, where they speak or were taken for a name: حزبان سياسيان.

    Whose they are would stand behind the shorter dual (حزبا المعارضة), so that a noun with the article is no part of it.
    """
    chunk.kind, chunk.how, chunk.head = "unnamed", "description", (chunk.first, chunk.after)
    over = not chunk.definite and reader.article(chunk.after)  # شركتان | الوزارة
    two = chunk if over else described(reader, chunk)
    return two if chunk.first in reader.tagged or reader.speaks(chunk.first, two.after) else None


def _goes_on(reader: Reader, chunk: Chunk, plain: int) -> bool:
    """Whether words behind `chunk` make it a certain one (جهاز حماية | المنافسة، مركز أبحاث | "سدران"), or it has a name in it."""
    behind = chunk.after
    within = behind < reader.size and reader.limit[behind] == reader.limit[chunk.first]
    if within and (reader.kinds[behind] in "lo" or reader.article(behind) or behind in reader.tagged):
        return True
    told = range(plain, chunk.of.first if chunk.of is not None else chunk.after)
    return any(reader.kinds[at] == "w" and not _common(reader.words[at]) for at in told)


_COMMON = 20
"""Articles that hold a noun or an adjective with the article; of others nobody knows whether they are names (إنسايدر, بايرن)."""


def _common(word: str) -> bool:
    """Whether papers have the folded `word`, or the one that a letter is joined to, with the article."""
    return len(word) < 3 or frequency("ال" + word) >= _COMMON or (word[0] in "وب" and _common(word[1:]))


def _plain(reader: Reader, index: int) -> bool:
    """Whether a word of every day without the article, or a letter that governs what stands in marks, stands at `index`."""
    word = reader.words[index]
    if reader.kinds[index] != "w" or reader.article(index) or joined_article(word) or index in reader.tagged:
        return False
    if word in forms_of("document") or (word[0] == "و" and _plain_word(word[1:])):
        return True  # شركة دراسات، شركة استيراد وتصدير
    people = reader.term(index, "office", "trade", "crowd")
    if people is not None and people.term.number in "pd" and people.after == index + 1:
        return not people.term.definite  # فريق علماء، مجموعة محامين
    governed = word[0] == "ب" and is_joined(word)  # أسرة بكاملها
    if len(word) == 1 or reader.is_modifier(index) or reader.closed(index) or governed:
        return True
    return not reader.at(index) and not word.startswith(("وال", "بال")) and _plain_word(word)


def _plain_word(word: str) -> bool:
    """Whether papers have the folded `word` where no names stand."""
    return everyday(word) or apart_from_names(word)
