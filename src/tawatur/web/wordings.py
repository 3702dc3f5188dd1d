"""How one wording differs from another, word by word, as the pages use it."""

from tawatur.text.wordings import Kind, Piece, differences, kin

__all__ = ["Kind", "Piece", "differences", "marked"]


def marked(first: str, other: str) -> tuple[tuple[Piece, ...], bool]:
    """`other` in pieces as it differs from `first`; whole, and True, where they have too little in common to be marked."""
    pieces = tuple(differences(first, other))
    return (pieces, False) if kin(pieces) else ((Piece("same", other),), True)
