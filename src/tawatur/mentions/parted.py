"""Parted names: a state's body whose name of two words has the state's adjective between them (القناة السورية الرسمية)."""

from tawatur.mentions.body_places import place_of
from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader, joined_article
from tawatur.mentions.term import Match, Term
from tawatur.mentions.terms import entrances


def read_parted(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The body of a state whose two words stand around the state's adjective at `index`, with what it is for; else None."""
    if not match.term.definite:
        return _around_state(reader, index, match)
    nisba = reader.nisba(match.after, True)
    if nisba is None or nisba.term.number != "s" or match.after > index + 1:
        return None
    second = reader.word(nisba.after)
    if second in particles("fi"):
        return None  # السفارة النرويجية | في بيان
    term = _body(reader.words[index], match.prefix, second)
    if term is None:
        return None
    chunk = _phrase(index, match, term, nisba)
    chunk.why = "a body of the tables around its state's adjective"
    if joined_article(reader.word(chunk.after)):
        chunk.after += 1  # الوكالة السورية الرسمية للأنباء
    chunk.head = (chunk.first, chunk.after)
    return chunk


def _around_state(reader: Reader, index: int, match: Match) -> Chunk | None:
    """The body of a state whose noun has the state's name behind it, before its adjective: مصرف كينيا المركزي."""
    state = (
        reader.term(match.after, "state") if match.after == index + 1 and match.term.number == "s" else None
    )
    second = reader.word(state.after) if state else ""
    if state is None or not second.startswith("ال"):
        return None
    term = _body("ال" + reader.words[index][len(match.prefix) :], "", second)
    if term is None:
        return None
    chunk = _phrase(index, match, term, state)
    chunk.why = "a body of the tables around its state's name"
    place_of(reader, chunk, match.after, state)
    chunk.head = (chunk.first, chunk.after)
    return chunk


def _body(written: str, prefix: str, second: str) -> Term | None:
    """The body of the tables that the `written` word behind `prefix` and the `second` one name, which stand around the state."""
    for joined, noun in entrances(written):
        node = noun.children.get(second) if joined == prefix else None
        term = next((term for term in node.terms if term.kind == "body"), None) if node else None
        if term is not None:
            return term
    return None


def _phrase(index: int, match: Match, term: Term, state: Match) -> Chunk:
    chunk = Chunk("body", index, state.after + 1, match.prefix, term.id)
    chunk.country, chunk.lemma, chunk.en, chunk.gender = state.term.id, term.lemma, term.en, term.gender
    chunk.definite = True
    return chunk
