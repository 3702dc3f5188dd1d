"""Likeness of two utterances: one visible list of evidence, each with its weight and its words."""

from typing import NamedTuple

from tawatur.compare.utterance import Utterance
from tawatur.model import Entity

LETTERS = 0.5
"""Weight of the likeness of all letters (cosine of weighted groups of three)."""

CONTAINED = 0.5
"""Weight of how much of the shorter one stands in the longer."""

ENOUGH = 16.0
"""Mass of terms from which containment counts in full: about four telling words; two words are contained in anything."""

SAME_ARTICLE = 0.1
"""Taken off within one article, which seldom gives one utterance twice."""

OTHER_SPEAKER = 0.3
"""Taken off for speakers that have nothing in common but may speak for each other; less where they share more."""


class Likeness(NamedTuple):
    """How alike two utterances are, 0 to 1, and why, in words."""

    score: float
    reason: str


def likeness(one: Utterance, other: Utterance, letters: float | None = None) -> Likeness:
    """The likeness of two utterances; 0 where their speakers cannot be the same.

    `letters` is the cosine of their letters where it is known already.
    """
    bond, bond_reason = speakers_alike(one, other)
    if not bond:
        return Likeness(0.0, bond_reason)
    if letters is None:
        letters = sum(w * other.letters.get(k, 0.0) for k, w in one.letters.items())
    contained = containment(one, other)
    score = LETTERS * letters + CONTAINED * contained * min(1.0, min(one.mass, other.mass) / ENOUGH)
    score -= OTHER_SPEAKER * (1 - bond)
    score -= SAME_ARTICLE * (one.article.id == other.article.id)
    return Likeness(max(score, 0.0), f"wording {letters:.2f}, contained {contained:.2f}, {bond_reason}")


def containment(one: Utterance, other: Utterance) -> float:
    """The share of the shorter utterance's letters that stand in the longer, 0 to 1."""
    short, long = (one, other) if one.mass <= other.mass else (other, one)
    scale = short.mass / _size(short)
    wide = long.mass / _size(long)
    shared = sum(min(w * scale, long.letters.get(k, 0.0) * wide) for k, w in short.letters.items())
    return shared / short.mass


def _size(utterance: Utterance) -> float:
    return sum(utterance.letters.values()) or 1.0


def speakers_alike(one: Utterance, other: Utterance) -> tuple[float, str]:
    """How far the speakers are the same (1) or may speak for each other (less), and the reason; 0 where they cannot."""
    mine, yours = {s.id: s for s in one.speakers}, {s.id: s for s in other.speakers}
    if mine.keys() == yours.keys():
        return 1.0, "same speaker"
    if mine.keys() & yours.keys():
        return 0.8, "a speaker in common"
    if any(a.kind != "unnamed" and a.name == b.name for a in mine.values() for b in yours.values()):
        return 0.8, "speakers of one name"
    pairs = [(a, b) for a in mine.values() for b in yours.values()]
    if any(_same_state(a, b, ("state", "organisation")) for a, b in pairs):
        return 0.5, "bodies of one state"
    if all(a.kind == "unnamed" and b.kind == "unnamed" for a, b in pairs):
        return 0.5, "neither is named"
    if any("unnamed" in (a.kind, b.kind) for a, b in pairs):
        return 0.3, "one is not named"
    if any({a.kind, b.kind} == {"person", "organisation"} and _country(a, b) for a, b in pairs):
        return 0.3, "a person and a body of one state"
    return 0.0, "other speakers"


def _same_state(one: Entity, other: Entity, kinds: tuple[str, ...]) -> bool:
    return one.kind in kinds and other.kind in kinds and _country(one, other)


def _country(one: Entity, other: Entity) -> bool:
    return one.country is not None and one.country == other.country
