"""Small sets of words that shape a clause, folded as the text is."""

from functools import cache

from tawatur import knowledge
from tawatur.knowledge.rows_clauses import Clausal
from tawatur.knowledge.rows_phrases import Single
from tawatur.text import fold


@cache
def clause_words(function: Clausal) -> frozenset[str]:
    """The folded words of the table of clause words with `function` (``while``: بينما)."""
    return frozenset(
        fold(form) for row in knowledge.clause_words() if row.function == function for form in row.ar
    )


@cache
def phrase_words(function: Single) -> frozenset[str]:
    """The folded words and phrases of the table of phrases with `function` (``called``: يدعى، اسمه)."""
    return frozenset(fold(form) for row in knowledge.phrases() if row.function == function for form in row.ar)
