"""Bodies in marks behind a head: an outlet or a body in quotation marks right behind an office (مراسل "…")."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.names import read_name
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import quoted, read_institution

SENT = ("envoy", "ambassador")
"""How the identifiers of offices end whose holders are sent to a place (المبعوث الأممي إلى ليبيا)."""


def quoted_body(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind an outlet or body in quotation marks that follows a head directly (مراسل "…"), else `position`."""
    end = quoted(reader, position)
    inner = read_institution(reader, position + 1) if end > position else None
    if end > position and (inner is None or inner.kind == "place"):
        inner = _employer(reader, chunk, position, end) or inner
    if inner is None and _strange_body(reader, chunk, position, end):
        inner = Chunk("body", position + 1, end - 1)
        inner.why = "words in marks between an office and a name"
    if inner is None or inner.after != end - 1:
        return position
    chunk.of = inner
    chunk.inner.append(inner)
    return end


def _employer(reader: Reader, chunk: Chunk, opening: int, end: int) -> Chunk | None:
    """The outlet of the tables alone in marks behind one who reports for it, though its name is a word: موفد "العربية"."""
    reports = chunk.office_kinds & _REPORTING or any(office.endswith(SENT) for office in chunk.offices)
    known = reader.term(opening + 1, "media", prefix="") if reports else None
    if known is None or known.after != end - 1 or not known.term.id:
        return None
    outlet = Chunk("media", opening + 1, known.after, "", known.term.id)
    outlet.lemma, outlet.en, outlet.why = (
        known.term.lemma,
        known.term.en,
        "an outlet whose reporter is told of",
    )
    return outlet


_REPORTING = frozenset(("media",))
"""Kinds of office whose holders work for outlets."""

_LONGEST_MARKED = 2
"""Words of a body's name in marks that nothing else speaks for; more are as often what was said."""


def _strange_body(reader: Reader, chunk: Chunk, opening: int, end: int) -> bool:
    """Whether one or two words in marks stand between an office that needs a complement and what may be a name."""
    words = range(opening + 1, end - 1)
    if chunk.definite or chunk.number != "s" or not 0 < len(words) <= _LONGEST_MARKED:
        return False
    if reader.article(opening + 1) or any(reader.kinds[i] not in "wl" for i in words):  # مراسل "العربية"
        return False
    name = read_name(reader, end, behind_office=True)
    named = name is not None and not name.prefix and (len(name.named) > 1 or reader.stops(name.after))
    return named and not any(reader.verb(i) or reader.closed(i) for i in words)
