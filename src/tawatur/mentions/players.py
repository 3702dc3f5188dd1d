"""Players: those of the tables whom papers call by one name (نيمار، إيسكو), in an article on matches."""

from collections.abc import Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import closed_words
from tawatur.mentions.fitting import PLAYERS
from tawatur.mentions.name_words import everyday, given_names
from tawatur.mentions.namesakes import part_namesakes
from tawatur.mentions.on_matches import is_on_matches
from tawatur.mentions.reader import Reader
from tawatur.mentions.state_teams import TEAM_OFFICES
from tawatur.mentions.terms import forms_of, people, states
from tawatur.text import fold, hosts, owned


def list_players(reader: Reader, chunks: list[Chunk]) -> list[Chunk]:
    """`chunks` with the single given names that و joins to a person's in a list of several: فلان الفلاني | وناتشو | وفلان."""
    if sum(chunk.kind == "person" for chunk in chunks) < _SEVERAL or not is_on_matches(reader):
        return chunks
    starts = {chunk.first for chunk in chunks}
    persons = {chunk.first for chunk in chunks if chunk.kind == "person" and chunk.prefix == "و"}
    ends = [chunk.after for chunk in chunks if chunk.kind == "person" and len(chunk.named) > 1]
    added: list[Chunk] = []
    for at in ends:
        while _is_listed(reader, at) and at not in starts:
            if not (at + 1 in persons or reader.stops(at + 1) or _is_listed(reader, at + 1)):
                break
            chunk = Chunk("person", at, at + 1, "و")
            chunk.named, chunk.why = (reader.words[at][1:],), "a given name in a list of players"
            added.append(chunk)
            at += 1
    return sorted(chunks + added, key=lambda chunk: chunk.first) if added else chunks


_SEVERAL = 3
"""Persons named in an article that may list players, at least."""


def _is_listed(reader: Reader, index: int) -> bool:
    """Whether و and a given name that is no word of every day stand at `index`."""
    word = reader.words[index] if index < reader.size else ""
    name = word[1:]
    return (
        word[:1] == "و"
        and name in given_names()
        and word not in given_names()
        and not everyday(name)
        and name not in closed_words()
    )


def know_players(reader: Reader, persons: Sequence[Chunk]) -> None:
    """Makes short names among `persons` those of the only player or coach of the tables who bears them: ويغيب | إيسكو.

    Public figures whom the article shows not to be meant are taken from them before. A given name (مارسيلو) is too likely
    another's, unless the player is famous by it or و joins it to another person's; so is any name where the article does not
    tell of the player's state, or tells of a namesake's.
    """
    part_namesakes(persons)
    short = [chunk for chunk in persons if chunk.rows and len(chunk.named) == 1 and not chunk.offices]
    if not short or not is_on_matches(reader):
        return
    ends = {chunk.after for chunk in persons if len(chunk.named) > 1}
    for chunk in sorted(short, key=lambda short: short.first):
        rows = [(row, famous) for row, famous in chunk.rows if _in_sport(row, famous)]
        word = chunk.named[0]
        if len(rows) != 1 or _of_a_compatriot(reader, chunk):
            continue
        listed = chunk.prefix == "و" and chunk.first in ends
        own = listed or not (word in given_names() or everyday(word) or word.startswith("ال"))
        country = people()[rows[0][0]].country
        others = _is_anothers(reader, chunk, short, country)
        if rows[0][1] or (own and not others and (listed or _is_told(reader, country))):
            chunk.rows, chunk.weak = ((rows[0][0], True),), False
            ends.add(chunk.after)


def _is_anothers(reader: Reader, name: Chunk, short: list[Chunk], country: str | None) -> bool:
    """Whether another state or another given name stands before the name somewhere: الأوروغوياني كارينيو, دينو باجيو."""
    return any(
        chunk.country not in (None, country) or reader.word(chunk.first - 1) in given_names()
        for chunk in short
        if chunk.named == name.named and not (chunk.prefix and chunk.country is None)
    )


_REACH = 3
"""Words between a noun for a compatriot and his name, at most, and one more."""


def _of_a_compatriot(reader: Reader, chunk: Chunk) -> bool:
    """Whether one of the same state as somebody else is told of, who may only be a namesake: مواطنه الأسطورة | رونالدو."""
    return any(
        owned(host) in forms_of("compatriot")
        for word in reader.words[max(chunk.first - _REACH, 0) : chunk.first]
        for _, host in hosts(word)
    )


def _is_told(reader: Reader, country: str | None) -> bool:
    """Whether the article tells of the state by its name or its adjective."""
    state = states().get(country or "")
    if state is None:
        return False
    words = {fold(word) for nisba in state.nisba for word in ("ال" + nisba, "ال" + nisba + "ة")}
    return bool(reader.where(words | {fold(name) for name in state.ar if " " not in name}))


def _in_sport(row: str, famous: bool) -> bool:
    """Whether the person of the tables plays or trains a team; one who is famous may have won otherwise."""
    held = {holding.office for holding in people()[row].offices}
    return not held.isdisjoint(PLAYERS | {"coach"} if famous else TEAM_OFFICES)
