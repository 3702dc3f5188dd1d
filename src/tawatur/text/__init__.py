"""Text: normal forms, tokens, clitics, sentences, quotations."""

from tawatur.text.by_word import ByWord
from tawatur.text.calendar_date import FoundDate
from tawatur.text.clitics import bare, hosts, owned, words_of
from tawatur.text.dates import find_date
from tawatur.text.document import Document, Quotation
from tawatur.text.normal import Normal, fold, light, normalise
from tawatur.text.prepare import prepare
from tawatur.text.written import WRITTEN, Fact, Written

__all__ = [
    "WRITTEN",
    "ByWord",
    "Document",
    "Fact",
    "FoundDate",
    "Normal",
    "Quotation",
    "Written",
    "bare",
    "find_date",
    "fold",
    "hosts",
    "light",
    "normalise",
    "owned",
    "prepare",
    "words_of",
]
