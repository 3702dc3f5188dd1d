"""Doubt: the closed vocabulary of what makes a statement less certain."""

from typing import Literal

Doubt = Literal[
    "frame",
    "rule",
    "added",
    "kind",
    "found",
    "noun",
    "form",
    "words",
    "distance",
    "rivals",
    "mentions",
    "turn",
    "gap",
    "length",
    "end",
    "opening",
    "sentence",
    "verb",
]
"""What about a statement lets readers find it wrong more often: the signs that `tawatur.attribution.signs` reads."""
