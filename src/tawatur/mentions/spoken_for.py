"""Spoken for: the person or the holder of an office in whose name somebody speaks (المتحدث باسم رئيس الوزراء فلان)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.fitting import offices_meant
from tawatur.mentions.names import read_name
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import people

_BEFORE_NAMES = frozenset(("rank", "address", "religion"))
"""Kinds of office that are part of a name that somebody speaks for (المتحدث باسم الشيخ فلان)."""


def spoken_for(reader: Reader, chunk: Chunk, position: int) -> int:
    """Read the person at `position` for whom `chunk` speaks; 0 where there is none."""
    name = read_name(reader, position)
    if name is None or name.prefix:
        return _office_spoken_for(reader, chunk, position)
    chunk.of = name
    chunk.inner.append(name)
    return name.after


def _office_spoken_for(reader: Reader, chunk: Chunk, position: int) -> int:
    """Read the office at `position` for whose holder `chunk` speaks, with his name where the tables have him hold it; 0 for none.

    المتحدث باسم رئيس الوزراء فلان: another name behind that office is the spokesman's own.
    """
    match = reader.term(position, "office")
    if match is None or match.prefix or match.term.number != "s" or match.term.office_kind in _BEFORE_NAMES:
        return 0
    holder = reader.rules["office"](reader, position, match)
    if holder is None:
        return 0
    row = people().get(holder.row) if holder.kind == "person" else None
    held = {holding.office for holding in row.offices} if row else set()
    if holder.kind == "person" and held.isdisjoint(offices_meant(holder)):
        return holder.titles[0][1]
    chunk.of = holder if holder.kind == "person" else None
    chunk.inner.append(holder)
    return holder.after
