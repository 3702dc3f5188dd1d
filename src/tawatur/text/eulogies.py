"""Eulogies: words of praise and blessing behind a name, which are no part of it (رسول الله | صلى الله عليه وسلم)."""

from collections.abc import Sequence
from functools import cache

from tawatur.knowledge.rows_clauses import Clausal
from tawatur.text.clause_words import clause_words

_PRAISE: tuple[Clausal, ...] = ("god_praised", "prophet_praised", "blessed")


def eulogy(words: Sequence[str], index: int) -> int:
    """The token behind the words of praise or blessing that begin at `index` of the folded `words`; `index` where none do."""
    return phrase_end(_PRAISE[0], words, index, *_PRAISE[1:])


@cache
def phrases_open(*functions: Clausal) -> frozenset[str]:
    """The folded words that phrases with `functions` begin with."""
    return frozenset(word for function in functions for word in _by_first_word(function))


def phrase_end(function: Clausal, words: Sequence[str], index: int, *others: Clausal) -> int:
    """The token behind the longest phrase with `function`, or one of `others`, at `index` of the folded `words`; else `index`."""
    behind = index
    for row in (function, *others):
        for rest in _by_first_word(row).get(words[index] if 0 <= index < len(words) else "", ()):
            if index + len(rest) > behind and tuple(words[index : index + len(rest)]) == rest:
                behind = index + len(rest)
    return behind


@cache
def _by_first_word(function: Clausal) -> dict[str, list[tuple[str, ...]]]:
    """The phrases with `function`, in folded words, by the first of them."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in clause_words(function):
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found
