"""Alignment: which words of the accounts of a story stand for each other, and how far."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from tawatur.compare.utterance import Word

ROOT, CONCEPT, SPELLING = 0.85, 0.7, 0.6
"""How far words stand for each other that share a root, a row of the table of synonyms, most of their letters; one stem is 1."""

CONSONANTS = 3
"""Consonants from which two words of one skeleton are taken to share a root."""

LETTERS = 0.45
"""Share of groups of three letters that two words have in common, from which they may be two spellings of one."""

SPELLED = 4
"""Letters of a word, at least, for its spelling to tell."""

Matrix = NDArray[np.float64]


class Worded(Protocol):
    """What has words: an utterance, or what stands around a value."""

    @property
    def words(self) -> Sequence[Word]:
        """The telling words in their order."""

    @property
    def terms(self) -> Mapping[str, float]:
        """The stems and names with their weights, each once."""


class Vocabulary:
    """The telling words of all accounts of a story: how much each tells there, and how far each two stand for each other."""

    def __init__(self, utterances: Sequence[Worded]) -> None:
        """Reads the words of `utterances`, a story's."""
        self.words: list[Word] = []
        numbers: dict[str, int] = {}
        for word in (word for utterance in utterances for word in utterance.words):
            if numbers.setdefault(word.term, len(numbers)) == len(self.words):
                self.words.append(word)
        self._numbers = numbers
        self.alike = self._alike()
        self.telling = self._telling(utterances)

    def distinct(self, utterance: Worded) -> NDArray[np.intp]:
        """The numbers of the utterance's words, each once."""
        return np.array([self._numbers[term] for term in utterance.terms], dtype=np.intp)

    def sequence(self, utterance: Worded) -> NDArray[np.intp]:
        """The numbers of the utterance's words in their order."""
        return np.array([self._numbers[word.term] for word in utterance.words], dtype=np.intp)

    def _telling(self, utterances: Sequence[Worded]) -> Matrix:
        """What each word tells: its rarity in the news, less where many accounts of the story have it."""
        held = Counter(term for utterance in utterances for term in utterance.terms)
        many = len(utterances) + 2
        return np.array(
            [w.weight * math.log(many / (held[w.term] + 0.5)) / math.log(many) for w in self.words]
        )

    def _alike(self) -> Matrix:
        size = len(self.words)
        found: Matrix = np.zeros((size, size))
        self._spelled_alike(found)
        plain = [(number, word) for number, word in enumerate(self.words) if _is_plain(word)]
        _put(found, CONCEPT, ((n, str(c)) for n, word in plain for c in word.concepts))
        _put(found, ROOT, ((n, word.root) for n, word in plain if len(word.root) >= CONSONANTS))
        np.fill_diagonal(found, 1.0)
        return found

    def _spelled_alike(self, found: Matrix) -> None:
        groups: dict[str, int] = {}
        rows, columns = [], []
        for number, word in enumerate(self.words):
            if _is_plain(word) and len(word.term) >= SPELLED:
                for letters in {f"_{word.term}_"[i : i + 3] for i in range(len(word.term))}:
                    rows.append(number)
                    columns.append(groups.setdefault(letters, len(groups)))
        if not rows:
            return
        matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(self.words), len(groups)))
        both = (matrix @ matrix.T).tocoo()
        sizes = np.asarray(matrix.sum(axis=1)).ravel()
        near = both.data >= LETTERS * (sizes[both.row] + sizes[both.col] - both.data)
        found[both.row[near], both.col[near]] = SPELLING


def _is_plain(word: Word) -> bool:
    """Whether a word is neither a name nor a number, which stand for themselves alone."""
    return word.term[0] != "@" and not word.term[0].isdigit()


def _put(found: Matrix, value: float, keyed: Iterable[tuple[int, str]]) -> None:
    """Sets `value` for every two words of one key."""
    together: dict[str, list[int]] = defaultdict(list)
    for number, key in keyed:
        together[key].append(number)
    for numbers in together.values():
        for one, other in combinations(numbers, 2):
            found[one, other] = found[other, one] = max(found[one, other], value)


def in_order(alike: Matrix, one: Sequence[float], other: Sequence[float]) -> float:
    """The weight of the words that two accounts have in one order; `one` and `other` are the weights of their words."""
    before = [0.0] * (len(other) + 1)
    for i, row in enumerate(alike.tolist()):
        now = [0.0]
        for j, value in enumerate(row):
            best = max(before[j + 1], now[j])
            if value:
                best = max(best, before[j] + value * min(one[i], other[j]))
            now.append(best)
        before = now
    return before[-1]
