"""Parts of bodies: whose part a ministry or department is, told behind it (الداخلية بحكومة الوفاق, كلية الطب بجامعة سدران).

An office or a committee of one belongs to it by ل (المكتب الإعلامي لإمارة سدران, اللجنة المركزية للحزب).
"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import addressed, read_institution
from tawatur.mentions.terms import forms_of
from tawatur.mentions.verbs_before import verb_takes
from tawatur.text.clause_words import clause_words

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


def owner_of(reader: Reader, chunk: Chunk) -> bool:
    """Whether the ministry `chunk` is told without the article, so that whose it is stands behind: وزارة صحة | حركة حماس.

    A body or government there is taken into it.
    """
    position = chunk.after
    if not chunk.row.endswith(_MINISTRY) or position - chunk.first < 2 or reader.article(position - 1):
        return False
    known = reader.term(position, "body", "body_head", "government", "organisation")
    whole = read_institution(reader, position) if known is not None else None
    if whole is not None and whole.kind in ("body", "government"):
        chunk.of, chunk.after = whole, whole.after
        chunk.inner.append(whole)
        chunk.country = chunk.country or whole.country
    return True


def belongs_to(reader: Reader, chunk: Chunk, position: int) -> int:
    """The token behind the body that `chunk`, a department with an adjective, is one of, behind ل at `position`; else 0.

    المكتب الإعلامي | لإمارة سدران, القيادة المشتركة | للتحالف; not دعت اللجنة العليا | للحوار, which the verb has behind ل.
    """
    noun = reader.words[chunk.first][len(chunk.prefix) :].removeprefix("ال")
    department = noun in forms_of("department") or chunk.row == _LEADERSHIP
    adjective = reader.word(position - 1)
    described = (
        position > chunk.first + 1
        and adjective.startswith("ال")
        and adjective[2:] in clause_words("of_a_part")
    )
    if not (department and described) or chunk.country is not None or verb_takes(reader, chunk.first, "li"):
        return 0
    kinds = (*_WHOLES, "body_head")
    known = next((m for m in reader.at(position) if m.prefix == "ل" and m.term.kind in kinds), None)
    whole = (
        read_institution(reader, position, "ل") if known is not None and known.term.number == "s" else None
    )
    if whole is None or whole.kind not in ("body", "government", "bare"):
        return 0
    if chunk.row == _LEADERSHIP:
        chunk.row = ""
    chunk.of = whole
    chunk.inner.append(whole)
    chunk.country = chunk.country or whole.country
    return whole.after


def leads_forces(reader: Reader, chunk: Chunk, position: int) -> bool:
    """Whether القيادة with an adjective of no state leads those behind ل at `position`: القيادة الوطنية | للدرك."""
    leads = chunk.row == _LEADERSHIP and chunk.country is None and position > chunk.first + 1
    adjective = reader.words[position - 1].removeprefix("ال") in clause_words("of_a_part")
    forces = reader.word(position).startswith("لل") and not addressed(reader, position)
    kinds = {match.term.kind for match in reader.at(position)}
    known = "body_head" in kinds or any(kind in _WHOLES for kind in kinds)  # not القيادة السياسية | للشعب
    if not (leads and adjective and forces and known) or verb_takes(reader, chunk.first, "li"):
        return False
    return read_institution(reader, position, "ل") is None


_LEADERSHIP = "leadership"
"""The state's body that القيادة alone is."""


def _may_be_part(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` is a ministry whose state is not told, or a department by its field: كلية الطب, المكتب الإعلامي."""
    if chunk.row:
        return chunk.row.endswith(_MINISTRY) and chunk.country is None
    noun = reader.words[chunk.first][len(chunk.prefix) :].removeprefix("ال")
    return noun in forms_of("department") and chunk.country is None
