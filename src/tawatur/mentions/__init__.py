"""Mentions: who and what an article speaks of, when, and how many."""

from tawatur.mentions.find import find_mentions

__all__ = ["find_mentions"]
