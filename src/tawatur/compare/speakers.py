"""How far the speakers of two statements are the same, or may speak for each other."""

from functools import cache
from typing import NamedTuple

from tawatur.compare.utterance import Utterance
from tawatur.knowledge import synonyms
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.stems import stem

MEDIA = "media"
"""The row of the table of synonyms whose words describe media that are not named (وسائل إعلام سورية)."""


class Bond(NamedTuple):
    """How far two statements have the same speakers: 1 the same, 0 others; and the key of labels.yaml that says why."""

    value: float
    key: str


SAME, SHARED, NAMESAKE = Bond(1.0, "bond.same"), Bond(0.8, "bond.shared"), Bond(0.8, "bond.namesake")
ONE_STATE, NO_NAMES = Bond(0.5, "bond.one_state"), Bond(0.5, "bond.no_names")
FOR_A_BODY, ONE_UNNAMED = Bond(0.3, "bond.for_a_body"), Bond(0.3, "bond.one_unnamed")
OTHERS = Bond(0.0, "bond.others")


def bond(one: Utterance, other: Utterance) -> Bond:
    """The bond between the speakers of two statements."""
    return _bond(one.speakers, other.speakers)


@cache
def _bond(one: tuple[Entity, ...], other: tuple[Entity, ...]) -> Bond:
    mine, yours = {s.id: s for s in one}, {s.id: s for s in other}
    if mine.keys() == yours.keys():
        return SAME
    if mine.keys() & yours.keys():
        return SHARED
    pairs = [(a, b) for a in mine.values() for b in yours.values()]
    if any(a.kind != "unnamed" and a.name == b.name for a, b in pairs):
        return NAMESAKE
    if any(_bodies_of_one_state(a, b) or _media_of_one_state(a, b) for a, b in pairs):
        return ONE_STATE
    if all(a.kind == "unnamed" and b.kind == "unnamed" and _is_media(a) == _is_media(b) for a, b in pairs):
        return NO_NAMES
    if any(_may_be(a, b) or _may_be(b, a) for a, b in pairs):
        return ONE_UNNAMED
    if any({a.kind, b.kind} == {"person", "organisation"} and _country(a, b) for a, b in pairs):
        return FOR_A_BODY
    return OTHERS


def _bodies_of_one_state(one: Entity, other: Entity) -> bool:
    kinds = ("state", "organisation")
    return one.kind in kinds and other.kind in kinds and _country(one, other)


def _media_of_one_state(one: Entity, other: Entity) -> bool:
    return _is_media(one) and _is_media(other) and _country(one, other)


def _is_media(entity: Entity) -> bool:
    return entity.kind == "media" or any(stem(fold(word)) in _media_words() for word in entity.name.split())


@cache
def _media_words() -> frozenset[str]:
    return frozenset(stem(fold(word)) for row in synonyms() if row.en == MEDIA for word in row.ar)


def _may_be(unnamed: Entity, other: Entity) -> bool:
    """Whether one who is not named may be `other`; media are called media where they are not named."""
    return unnamed.kind == "unnamed" and _is_media(unnamed) == _is_media(other)


def _country(one: Entity, other: Entity) -> bool:
    return one.country is not None and one.country == other.country
