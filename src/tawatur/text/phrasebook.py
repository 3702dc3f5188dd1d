"""Phrasebook: words and phrases of the tables, found at a token."""

from collections.abc import Callable, Iterable, Set
from functools import wraps
from typing import Generic, TypeVar

from tawatur.text.by_word import ByWord
from tawatur.text.clitics import hosts
from tawatur.text.hit import Hit, Tokens
from tawatur.text.normal import fold
from tawatur.text.tokens import tokenise

T = TypeVar("T")

_REMEMBERED = 100_000
"""Written words whose readings a phrasebook keeps, some 10 MB; articles without end bring new ones without end."""


def read_once(read: Callable[[Tokens, int], T]) -> Callable[[Tokens, int], T]:
    """`read`, but what it finds at a token of a text is kept with the text: several stages ask for it, some more than once."""
    name = read.__name__

    @wraps(read)
    def kept(tokens: Tokens, index: int) -> T:
        known = tokens.read.get(name)
        if known is None:
            known = tokens.read[name] = {}
        if index not in known:
            known[index] = read(tokens, index)
        found: T = known[index]
        return found

    return kept


def glued(tokens: Tokens, index: int) -> bool:
    """Whether nothing stands between token `index` and the one before it."""
    return 0 < index < len(tokens.starts) and tokens.ends[index - 1] == tokens.starts[index]


_Openings = tuple[list[tuple[str, T]], dict[str, list[tuple[str, list[str], T]]]]
"""The phrases that a written word begins: by itself, and by the word behind it, longest first; each with its proclitics."""


class Phrasebook(Generic[T]):
    """Phrases by their first word; a proclitic (و ف ب ل ك) may stand on it."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        """Takes ``(phrase, what it stands for)`` pairs; phrases are folded here."""
        self._first: dict[str, list[tuple[list[str], T]]] = {}
        self._known: ByWord[_Openings[T]] = ByWord(self._openings, most=_REMEMBERED)
        for phrase, row in phrases:
            words = [fold(phrase[start:end]) for start, end, _ in tokenise(phrase, 0, len(phrase))]
            self._first.setdefault(words[0], []).append((words[1:], row))

    def at(self, tokens: Tokens, index: int) -> list[Hit[T]]:
        """All phrases that start at token `index`, longest first, whole words before split ones."""
        folds, after = tokens.fold, index + 1
        alone, longer = self._known[folds[index]]
        hits = [Hit(prefix, after, row) for prefix, row in alone]
        behind = longer.get(folds[after]) if longer and after < len(folds) else None
        if behind:
            hits[:0] = [
                Hit(prefix, after + len(rest), row)
                for prefix, rest, row in behind
                if folds[after : after + len(rest)] == rest
            ]
        return hits

    def rows(self, word: str) -> list[tuple[bool, T]]:
        """What the phrases stand for that a folded word may begin, each with whether it is that word alone."""
        return [(not rest, row) for _, rest, row in self._readings(word)]

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with the folded `word`."""
        return not self._first.keys().isdisjoint([host for _, host in hosts(word)])

    def first_words(self) -> Set[str]:
        """The folded words that phrases begin with, without proclitics."""
        return self._first.keys()

    def _openings(self, word: str) -> _Openings[T]:
        readings = self._readings(word)
        longer: dict[str, list[tuple[str, list[str], T]]] = {}
        for reading in readings:
            if reading[1]:
                longer.setdefault(reading[1][0], []).append(reading)
        return [(prefix, row) for prefix, rest, row in readings if not rest], longer

    def _readings(self, word: str) -> tuple[tuple[str, list[str], T], ...]:
        """``(prefix, rest of the phrase, what it stands for)`` for each phrase, longest first."""
        readings = (("", word),) if len(word) < 2 else hosts(word)
        first = self._first
        found = [
            (prefix, rest, row) for prefix, host in readings if host in first for rest, row in first[host]
        ]
        if len(found) > 1:
            found.sort(key=lambda reading: -len(reading[1]))
        return tuple(found)
