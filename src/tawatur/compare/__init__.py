"""Comparison: the same utterance in several articles, its origins, what differs between accounts, and who left it out."""

from tawatur.compare.compare import compare

__all__ = ["compare"]
