"""Two articles side by side (`tawatur compare A B`): aligned statements, shared wording, differing values."""

from tawatur.beside.elsewhere import Elsewhere, elsewhere
from tawatur.beside.page import page
from tawatur.beside.pair import Aligned, Pair, Side, put_side_by_side
from tawatur.beside.record import record, shared_record

__all__ = [
    "Aligned",
    "Elsewhere",
    "Pair",
    "Side",
    "elsewhere",
    "page",
    "put_side_by_side",
    "record",
    "shared_record",
]
