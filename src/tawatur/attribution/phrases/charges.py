"""Charges: the words behind an office that tell of what it is, where no table knows them (رئيس | حي المرجان)."""

from collections.abc import Collection, Sequence

from tawatur.attribution.reading.scene import Scene, describes
from tawatur.model import Entity
from tawatur.text import fold

# how many words behind an office may tell more of it
REACH_REST = 6


def words_behind(scene: Scene, first: int, limit: int) -> list[str]:
    """The folded words from token `first` that may tell more of somebody's office: a district, a field, a town no table has."""
    token, end = first, min(limit, first + REACH_REST)
    while token < end:
        known = scene.cover[token]
        if known is not None and known.entities[0].kind not in ("place", "organisation", "state"):
            break
        if known is None and not (
            describes(scene, token)
            or (scene.is_(token, "fi") and scene.fold[token] == "في")
            or (scene.fold[token].startswith(("بال", "لل")) and scene.kinds[token] == "w")
        ):
            break
        token += 1
    return scene.fold[first:token]


def in_charge(words: Sequence[str], heads: Collection[str]) -> bool:
    """Whether the folded `words` begin with one of `heads` without its article, which what follows tells more of: رئيس، مدير."""
    return words[0] in heads and not words[0].startswith("ال")


def ends_with_title(person: Entity, called: str) -> bool:
    """Whether the folded words of a name's phrase end with an office behind the name: فلان، نقيب الصيادلة."""
    words, name = called.split(), fold(person.name).split()
    return bool(words and name) and name[-1] not in words[-1]  # #سالم_الوادي
