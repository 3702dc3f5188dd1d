"""Marked behind what tells of it: an outlet or a body whose name stands in marks (الموقع الإخباري الرسمي "…", فرقة الرقص "…")."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.name_words import everyday
from tawatur.mentions.reader import Reader, saying_words
from tawatur.mentions.rules import keep_core, quoted, says_it
from tawatur.mentions.term import Match

_MOST_ADJECTIVES = 3
"""Adjectives between a noun and its name, at most: الصحيفة اليومية المرجانية المستقلة "…"."""

_FEMININE = "ه"
"""How an adjective of a feminine noun ends, folded."""


def read_marked_behind(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The outlet or body whose noun `match` is at `index`, where what tells of it and its name in marks stand behind it; None else.

    Adjectives tell of it, or what it is for and adjectives (فريق السباحة المرجاني "…"). Marks hold what somebody said as often as
    a name: it is one where the clause of a verb before the noun follows at once (ذكرت الصحيفة المحلية "ورد الغد" أن …), or
    behind what it is for, where no word of it is an everyday one.
    """
    opening = match.after
    while opening - match.after < _MOST_ADJECTIVES and _adjective(reader, opening, match):
        opening += 1
    governed = opening == match.after
    opening = _behind_genitive(reader, match) if governed else opening
    end = quoted(reader, opening) if opening > match.after and reader.punctuation(opening, "o") else opening
    inside = range(opening + 1, end - 1)
    if (
        end == opening
        or match.term.number != "s"
        or any(reader.verb(at) or reader.closed(at) or says_it(reader.words[at]) for at in inside)
    ):
        return None
    strange = governed and not any(reader.article(at) or everyday(reader.words[at]) for at in inside)
    if governed and _named_before(reader, index, match, opening, end):
        return None
    agrees = reader.words[opening - 1].endswith(_FEMININE) == (match.term.gender == "f")
    if not _clause_of(reader, index, end) and not (strange and (agrees or reader.verb(index - 1))):
        return None
    outlets = match.term.kind == "media_head"
    chunk = Chunk("media" if outlets else "body", index, end, match.prefix)
    chunk.gender, chunk.number, chunk.definite = match.term.gender, "s", True
    chunk.lemma, chunk.en, chunk.head = match.term.lemma, match.term.en, (inside.start, inside.stop)
    states = (reader.nisba(at) for at in range(match.after, opening))
    chunk.country = next((state.term.id for state in states if state is not None), chunk.country)
    known = reader.term(inside.start, "media", "organisation")
    namesake = (
        known is not None and known.term.kind == "media" and governed and not outlets
    )  # شركة الطيران المرجانية "الجزيرة"
    if known is not None and known.after == inside.stop and not namesake:
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


def _behind_genitive(reader: Reader, match: Match) -> int:
    """The token behind what the noun is for, definite, and adjectives: فرقة الرقص المرجانية | "…"; else the noun's own end."""
    at = match.after
    if match.term.definite:
        return at
    while at - match.after < _MOST_ADJECTIVES and reader.article(at):
        if reader.closed(at) or reader.verb(at):
            return match.after
        at += 1
    return at


def _named_before(reader: Reader, index: int, match: Match, opening: int, end: int) -> bool:
    """Whether a name stands before the marks, which say it again or abbreviate it: اتحاد المرافئ المرجاني "IPU"."""
    names = (m for m in reader.at(index) if m.term.id and m.after > index + 1)
    outlets = match.term.kind == "media_head"
    known = any(
        m.after >= opening and m.term.kind != "body" if outlets else m.term.kind in _NAMES for m in names
    )
    short = end - opening == _ONE_IN_MARKS and reader.words[opening + 1].isascii()
    return known or (short and len(reader.words[opening + 1]) <= _INITIALS)


_NAMES = ("organisation", "media", "body")
"""Kinds of terms that are names of bodies."""

_ONE_IN_MARKS, _INITIALS = 3, 5
"""Tokens of one word with its marks; letters of an abbreviation."""


def _clause_of(reader: Reader, noun: int, behind: int) -> bool:
    """Whether a verb of reporting stands before the noun, and what it governs at `behind`: أن …، عن …"""
    governed = reader.word(behind) in saying_words() or reader.word(behind) in particles("an")
    return governed and reader.speaks_nearby(noun, behind)
