"""Shares of names: how often a word stands in names of each kind in news that nobody tagged by hand.

A tagger that was trained without them tags a corpus (`count_shares`); for each word the share of its places that fall into names of
persons, organisations and places tells the next tagger what one sentence does not (class distributions: Qi, Collobert, Kuksa,
Kavukcuoglu & Weston, CIKM 2009).
"""

import gzip
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tawatur.mentions.clusters import clusters

FILE = Path(__file__).with_name("names.shares.gz")
"""The bundled shares: a line a word that stands in names, with its step for persons, organisations and places."""

STEPS = (0.02, 0.1, 0.25, 0.5, 0.75, 0.93)
"""A share's step is how many of these it is above."""

KINDS = ("person", "organisation", "place")
_LETTERS = "POL"  # of the kinds, in features

Steps = tuple[int, ...]


@cache
def shares() -> dict[str, Steps]:
    """The bundled steps of folded words."""
    lines = gzip.decompress(FILE.read_bytes()).decode("utf-8").splitlines()
    return {word: tuple(map(int, steps)) for word, *steps in (line.split("\t") for line in lines)}


def share_features(readings: Sequence[tuple[str, str]]) -> list[str]:
    """The features of the first of a word's `readings` (prefix, host) that news hold often enough."""
    for _, host in readings:
        steps = shares().get(host)
        if steps:
            return [f"d{letter}={step}" for letter, step in zip(_LETTERS, steps, strict=True) if step]
        if host in clusters():
            return ["d=0"]
    return ["d=?"]


def is_share(feature: str) -> bool:
    """Whether `feature` is one of `share_features`, of the token itself or of one beside it."""
    name = feature[2:] if feature[:1] in "-+" else feature
    return name.startswith(("d=", *(f"d{letter}=" for letter in _LETTERS)))
