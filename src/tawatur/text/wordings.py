"""How one wording differs from another, word by word."""

from typing import Literal, NamedTuple

from rapidfuzz.distance import LCSseq

from tawatur.text import fold

LONGEST = 400
"""Words of a wording that are compared: longer ones are whole speeches, whose differences no one reads word by word."""

MARKS = "«»\"'“”„‘’()[]،,.:;؛!؟?…-–—"


Kind = Literal["same", "new", "gone"]


class Piece(NamedTuple):
    """Words that both wordings have, that only the other one has (`new`), or only the first (`gone`)."""

    kind: Kind
    words: str


def differences(first: str, other: str) -> list[Piece]:
    """`other` in pieces as it differs from `first`; spelling and marks aside. All the same where it is too long."""
    old, new = first.split(), other.split()
    if max(len(old), len(new)) > LONGEST:
        return [Piece("same", other)]
    pieces: list[Piece] = []
    gone: list[str] = []
    fresh: list[str] = []
    for step in LCSseq.opcodes(_keys(old), _keys(new)):
        there, here = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        if step.tag == "equal":
            pieces += [*_told("gone", gone), *_told("new", fresh), *_told("same", here)]
            gone, fresh = [], []
        else:
            gone += there
            fresh += here
    return [*pieces, *_told("gone", gone), *_told("new", fresh)]


def _told(kind: Kind, words: list[str]) -> list[Piece]:
    return [Piece(kind, " ".join(words))] if words else []


def _keys(words: list[str]) -> list[str]:
    return [fold(word).strip(MARKS) for word in words]
