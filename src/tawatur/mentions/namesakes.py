"""Namesakes: one of another state who bears a public figure's last name, whom the article never names in full."""

from collections.abc import Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder
from tawatur.mentions.part_states import PART_OF
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import people


def part_namesakes(persons: Sequence[Chunk]) -> None:
    """Takes from short names among `persons` the public figures that the article shows to be of another state: البرازيلي رونالدو.

    It does where it tells the state of one so called before the name, nowhere the figure's own, and has no full name of the figure.
    """
    full = {chunk.row for chunk in persons if chunk.row and len(chunk.named) > 1}
    short = [chunk for chunk in persons if chunk.rows and len(chunk.named) == 1]
    told: dict[tuple[str, ...], set[str]] = {}
    for chunk in short:
        if chunk.country and chunk.of is None and chunk.head[0] > chunk.first:
            told.setdefault(chunk.named, set()).add(PART_OF.get(chunk.country, chunk.country))
    for chunk in short:
        states = told.get(chunk.named)
        if (
            states
            and any(famous for _, famous in chunk.rows)
            and not any(_can_be(row, states, full) for row, _ in chunk.rows)
        ):
            chunk.row, chunk.rows, chunk.why = (
                "",
                (),
                "one who bears a public figure's name, of another state",
            )


def _can_be(row: str, states: set[str], full: set[str]) -> bool:
    """Whether the public figure `row` is named in full, or of one of the `states` told, or of none."""
    own = people()[row].country
    return row in full or own is None or PART_OF.get(own, own) in states


def named_as_relatives(reader: Reader, phrases: Sequence[Chunk], persons: Sequence[Chunk]) -> set[int]:
    """Who is named only as the one whose relative somebody is (ابن | سمير مرسان): the identities of those of `persons`."""
    told = {
        id(phrase.of)
        for phrase in phrases
        if phrase.of is not None
        and phrase.of.kind == "person"
        and any(reader.term(at, "kin", prefix=None) for at in range(phrase.first, phrase.of.first))
    }
    if not told:
        return told
    others = {person.named for person in persons if id(person) not in told}
    return {id(person) for person in persons if id(person) in told and person.named not in others}


def note_relative(reader: Reader, chunk: Chunk, holder: Holder, relatives: set[int]) -> None:
    """Note that `holder`, whom `chunk` names, is told of as a relative: ابنته منى, or one of `relatives`."""
    kin = reader.term(chunk.first, "own_kin", prefix=chunk.prefix)
    if kin:
        holder.gender = "f" if kin.term.gender == "f" else holder.gender
    if kin or (id(chunk) in relatives and not holder.row):
        holder.kin = True
