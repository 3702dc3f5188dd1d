"""Marked behind adjectives: an outlet or a body whose name stands in marks behind what it is like (الموقع الإخباري الرسمي "…")."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.rules import keep_core, quoted
from tawatur.mentions.term import Match

_MOST_ADJECTIVES = 3
"""Adjectives between a noun and its name, at most: الصحيفة اليومية المرجانية المستقلة "…"."""

_FEMININE = "ه"
"""How an adjective of a feminine noun ends, folded."""


def read_marked_behind(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The outlet or body whose noun `match` is at `index`, where adjectives and its name in marks stand behind it; None else.

    Marks hold what somebody said as often as a name: it is one where the clause of a verb before the noun follows at once
    (ذكرت الصحيفة المحلية "ورد الغد" أن …).
    """
    opening = match.after
    while opening - match.after < _MOST_ADJECTIVES and _adjective(reader, opening, match):
        opening += 1
    end = quoted(reader, opening) if opening > match.after and reader.punctuation(opening, "o") else opening
    if end == opening or match.term.number != "s" or not _clause_of(reader, index, end):
        return None
    inside = range(opening + 1, end - 1)
    if any(reader.verb(at) or reader.closed(at) for at in inside):
        return None
    chunk = Chunk("media" if match.term.kind == "media_head" else "body", index, end, match.prefix)
    chunk.gender, chunk.number, chunk.definite = match.term.gender, "s", True
    chunk.lemma, chunk.en, chunk.head = match.term.lemma, match.term.en, (inside.start, inside.stop)
    states = (reader.nisba(at) for at in range(match.after, opening))
    chunk.country = next((state.term.id for state in states if state is not None), chunk.country)
    known = reader.term(inside.start, "media", "organisation")
    if known is not None and known.after == inside.stop:
        chunk.row, chunk.kind = known.term.id, "media" if known.term.kind == "media" else "body"
        chunk.lemma, chunk.en = known.term.lemma, known.term.en
    keep_core(reader, chunk, inside.start, inside.stop)
    chunk.why = "a name in marks behind what it is like"
    return chunk


def _adjective(reader: Reader, at: int, match: Match) -> bool:
    """Whether the word at `at` can be an adjective of the noun: of its gender, with the article as it has."""
    word = reader.word(at)
    if not word or reader.closed(at) or reader.verb(at) or reader.article(at) != match.term.definite:
        return False
    return word.endswith(_FEMININE) == (match.term.gender == "f")


def _clause_of(reader: Reader, noun: int, behind: int) -> bool:
    """Whether a verb of reporting stands before the noun, and what it governs at `behind`: أن …، عن …"""
    governed = reader.word(behind) in saying_words() or reader.word(behind) in particles("an")
    return governed and reader.speaks_nearby(noun, behind)
