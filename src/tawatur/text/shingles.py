"""Shingles: runs of words as numbers, by which wording that texts share is found without comparing the texts."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import xxhash
from numpy.typing import NDArray

from tawatur.model import Span
from tawatur.text.normal import fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem
from tawatur.text.tokens import TOKEN, WORD

Numbers = NDArray[np.uint64]

_STEP = np.uint64(0x9E3779B97F4A7C15)
"""Odd, with bits spread evenly (the golden ratio): each place of a run counts another power of it."""


class Words(NamedTuple):
    """The words of a text that are its own, in order: the hash of the fold, the rarity of the stem, where each stands."""

    hashes: Numbers
    rarities: NDArray[np.float64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def span(self, first: int, last: int) -> Span:
        """Where the words from `first` to `last`, both included, stand in the text."""
        return Span(int(self.starts[first]), int(self.ends[last]))


@lru_cache(maxsize=200_000)
def _word(word: str) -> tuple[int, float]:
    folded = fold(word)
    return _number(folded), rarity(stem(folded))


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    return _number(fold(word))


def _number(folded: str) -> int:
    return xxhash.xxh3_64_intdigest(folded.encode(errors="surrogatepass"))


def words_of(text: str, aside: Iterable[Span] = ()) -> Words:
    """The words and numbers of `text` but for those that touch the spans `aside`; offsets are its code points."""
    found = [
        (m.start(), m.end(), *_word(m.group()))
        for m in TOKEN.finditer(text)
        if m.lastgroup in ("w", "l", "n")
    ]
    starts, ends, hashes, rarities = zip(*found, strict=True) if found else ((), (), (), ())
    words = Words(
        np.array(hashes, np.uint64),
        np.array(rarities, np.float64),
        np.array(starts, np.int64),
        np.array(ends, np.int64),
    )
    own = np.ones(len(found), bool)
    for span in aside:
        own &= (words.ends <= span.start) | (words.starts >= span.end)
    if own.all():
        return words
    return Words(words.hashes[own], words.rarities[own], words.starts[own], words.ends[own])


def hashes_of(text: str, aside: Iterable[Span] = ()) -> Numbers:
    """The hashes of `words_of`, four times as fast; of a word that a span of `aside` cuts, what is left counts as a word."""
    found: list[str] = []
    position = 0
    for span in sorted(aside):
        if span.start > position:
            found += WORD.findall(text, position, span.start)
        position = max(position, span.end)
    found += WORD.findall(text, position)
    return np.array([_hash(word) for word in found], np.uint64)


def shingles(hashes: Numbers, length: int) -> Numbers:
    """A number for each run of `length` words, in order: the same words in the same order have the same number."""
    count = len(hashes) - length + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    runs = np.zeros(count, np.uint64)
    for place in range(length):
        runs = runs * _STEP + hashes[place : place + count]
    return runs ^ (runs >> np.uint64(29))


def summed(values: NDArray[np.float64], length: int) -> NDArray[np.float64]:
    """The sum of each run of `length` values, in order."""
    if len(values) < length:
        return np.zeros(0)
    total = np.concatenate(([0.0], np.cumsum(values)))
    return total[length:] - total[:-length]
