"""Bodies that the lead tells of by their kind and the article names next: ذكرت صحيفة ألمانية …، وأضافت صحيفة "المرجان" …"""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.headline_bodies import head, is_such, name_headline_bodies
from tawatur.mentions.part_states import same_state
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of, outlets

LEAD = 60
"""Tokens below the headline in which papers tell of a body by its kind first; farther on it is one of many."""

_SENTENCES = 3
"""Ends of sentences between the kind and the name; farther on it must be the only one of that kind with a name."""


def name_first_bodies(reader: Reader, chunks: list[Chunk]) -> None:
    """Makes each kind of body that a headline or a lead tells of the one that is named below. `chunks` are in the text's order."""
    name_headline_bodies(reader, chunks)
    _name_lead_bodies(reader, chunks)


def _name_lead_bodies(reader: Reader, chunks: list[Chunk]) -> None:
    """Makes each kind that speaks in the headline or lead, without article, the body or outlet of that kind that is named next.

    It speaks there too, and no other of that kind is named before it.
    """
    paragraphs = reader.document.paragraphs
    lead = (paragraphs[0][1] if len(paragraphs) > 1 else 0) + LEAD
    for at, chunk in enumerate(chunks):
        if chunk.first >= lead:
            return
        if not _any_of_its_kind(reader, chunk):
            continue
        named = [body for body in chunks[at + 1 :] if _is_named(reader, chunk, body)]
        if named and _told_next(reader, chunk, named):
            chunk.means, chunk.why = named[0], "a kind told of first and named next"


def _any_of_its_kind(reader: Reader, chunk: Chunk) -> bool:
    """Whether `chunk` describes one body or outlet that speaks, and neither names it nor tells whose it is: منظمة حقوقية."""
    if (
        chunk.kind != "unnamed"
        or chunk.number != "s"
        or chunk.of
        or chunk.means
        or chunk.prefix not in ("", "و")
    ):
        return False
    noun = reader.words[chunk.first][len(chunk.prefix) :]
    if chunk.first and reader.words[chunk.first - 1] in forms_of("on_behalf"):
        return False  # الناطق باسم | شرطة المنطقة
    kind = not noun.startswith("ال") and (noun in forms_of("body") or noun in forms_of("media"))
    return kind and reader.speaks(chunk.first, chunk.after)


def _is_named(reader: Reader, kind: Chunk, body: Chunk) -> bool:
    """Whether `body` has a name and is of the kind and, where both are told, the state of `kind`."""
    if body.kind not in ("body", "media") or body.means or body.thing:
        return False
    row = outlets().get(body.row)
    country = row.country if row else body.country
    if kind.country and country and not same_state(kind.country, country):
        return False
    named = body.after - body.first > 1 and head(reader, body) == head(reader, kind)
    return named or (body.kind == "media" and is_such(reader, kind, body))


def _told_next(reader: Reader, kind: Chunk, named: list[Chunk]) -> bool:
    """Whether the first of `named` speaks, and soon, or as the only one."""
    first = named[0]
    if not reader.speaks(first.first, first.after):
        return False
    ends = [
        at for at in range(kind.after, first.first) if reader.kinds[at] == "." or reader.limit[at] == at + 1
    ]
    return len(ends) <= _SENTENCES or len({body.row or reader.words[body.after - 1] for body in named}) == 1
