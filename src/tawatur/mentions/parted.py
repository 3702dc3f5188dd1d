"""Parted names: a state's body whose name of two words has the state's adjective between them (القناة السورية الرسمية)."""

from tawatur.mentions.body_places import place_of
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.terms import Match, entrances


def read_parted(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The body of a state whose two words stand around the state's adjective at `index`, with what it is for; else None."""
    if not match.term.definite:
        return _around_state(reader, index, match)
    nisba = reader.nisba(match.after, True)
    if nisba is None or nisba.term.number != "s" or match.after > index + 1:
        return None
    second = reader.word(nisba.after)
    for prefix, door in entrances(reader.words[index]):
        node = door.children.get(second) if prefix == match.prefix else None
        term = next((term for term in node.terms if term.kind == "body"), None) if node else None
        if term is None or second in particles("fi"):
            continue  # السفارة النرويجية | في بيان
        chunk = Chunk("body", index, nisba.after + 1, prefix, term.id)
        chunk.country, chunk.lemma, chunk.en, chunk.gender = nisba.term.id, term.lemma, term.en, term.gender
        chunk.definite, chunk.why = True, "a body of the tables around its state's adjective"
        if joined_article(reader.word(chunk.after)):
            chunk.after += 1  # الوكالة السورية الرسمية للأنباء
        chunk.head = (chunk.first, chunk.after)
        return chunk
    return None


def _around_state(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The body of a state whose noun has the state's name behind it, before its adjective: مصرف كينيا المركزي."""
    state = (
        reader.term(match.after, "state") if match.after == index + 1 and match.term.number == "s" else None
    )
    second = reader.word(state.after) if state else ""
    if state is None or not second.startswith("ال"):
        return None
    for _, door in entrances("ال" + reader.words[index][len(match.prefix) :]):
        node = door.children.get(second)
        term = next((term for term in node.terms if term.kind == "body"), None) if node else None
        if term is None:
            continue
        chunk = Chunk("body", index, state.after + 1, match.prefix, term.id)
        chunk.country, chunk.lemma, chunk.en, chunk.gender = state.term.id, term.lemma, term.en, term.gender
        chunk.definite, chunk.why = True, "a body of the tables around its state's name"
        place_of(reader, chunk, match.after, state)
        chunk.head = (chunk.first, chunk.after)
        return chunk
    return None
