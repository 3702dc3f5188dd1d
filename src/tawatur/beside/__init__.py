"""Two articles side by side (`tawatur compare A B`): aligned statements, shared wording, differing values."""

from tawatur.beside.page import page
from tawatur.beside.pair import Aligned, Pair, Side, put_side_by_side
from tawatur.beside.record import record

__all__ = ["Aligned", "Pair", "Side", "page", "put_side_by_side", "record"]
