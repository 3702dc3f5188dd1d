"""Mentions: who and what an article speaks of, when, and how many."""

from tawatur.mentions.days import infer_day
from tawatur.mentions.find import find_mentions
from tawatur.mentions.quantities import find_quantities
from tawatur.mentions.times import find_times

__all__ = ["find_mentions", "find_quantities", "find_times", "infer_day"]
