"""The brief of a story: every sentence is borne out by words of articles, and one that is not is refused.

brief = write(store, "12", "ar")
page(brief), markdown(brief), word(brief), record(brief)
"""

from tawatur.brief.checking import UnsupportedError, check
from tawatur.brief.markdown import markdown
from tawatur.brief.page import page
from tawatur.brief.parts import Brief, Citation, Section, Sentence
from tawatur.brief.record import record
from tawatur.brief.word import MissingError, word
from tawatur.brief.writing import compose, write

__all__ = [
    "Brief",
    "Citation",
    "MissingError",
    "Section",
    "Sentence",
    "UnsupportedError",
    "check",
    "compose",
    "markdown",
    "page",
    "record",
    "word",
    "write",
]
