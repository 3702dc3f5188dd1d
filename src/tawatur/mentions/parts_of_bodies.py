"""Parts of bodies: whose part a ministry or department is, told behind it (الداخلية بحكومة الوفاق, كلية الطب بجامعة سدران)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import read_institution
from tawatur.mentions.terms import forms_of
from tawatur.mentions.verbs_before import verb_takes

_MINISTRY = "_ministry"
"""How the identifiers of ministries end."""

_WHOLES = ("body", "government", "organisation")
"""Kinds of terms for bodies that others are parts of."""


def part_of(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind the body at `position` that `chunk` is a part of; 0 where none is told.

    A ministry is one of a government among several, a department one of any body.
    """
    if chunk.of is not None or not reader.word(position):
        return 0
    inside = reader.words[position] in particles("fi")
    joined = "" if inside else "ب"
    at = position + inside
    if at >= reader.limit[chunk.first] or not (inside or reader.words[position].startswith("ب")):
        return 0
    kinds = ("government",) if chunk.row.endswith(_MINISTRY) else _WHOLES
    known = next((m for m in reader.at(at) if m.prefix == joined and m.term.kind in kinds), None)
    if known is None or not _may_be_part(reader, chunk):
        return 0
    if verb_takes(reader, chunk.first, "fi" if inside else "bi"):
        return 0  # رحبت الإدارة | بالحكومة, شككت اللجنة | في الهيئة
    whole = read_institution(reader, at, joined)
    if whole is not None and whole.kind in ("body", "government"):
        chunk.of = whole
        chunk.inner.append(whole)
        chunk.country = chunk.country or whole.country
        return whole.after
    if not known.term.definite:
        return 0
    chunk.of = Chunk("body", at, known.after, joined)
    return known.after


def _may_be_part(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` is a ministry whose state is not told, or a department by its field: كلية الطب, المكتب الإعلامي."""
    if chunk.row:
        return chunk.row.endswith(_MINISTRY) and chunk.country is None
    noun = reader.words[chunk.first][len(chunk.prefix) :].removeprefix("ال")
    return noun in forms_of("department") and chunk.country is None
