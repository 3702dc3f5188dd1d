"""How one wording differs from another, word by word, as the pages use it."""

from tawatur.text.wordings import Kind, Piece, differences

__all__ = ["Kind", "Piece", "differences"]
