"""The model of language that reads the news: what each word is like, and what stands before and behind it.

A word is read by letters (a convolution over five) and by the vectors of it and of it without clitics, where these are frequent.
Three gated convolutions (Dauphin and others, ICML 2017) go through a sentence from either side, each seeing twice as far as the one
before; the word between is told from both, as in ELMo (Peters and others, NAACL 2018). Products are taken in bfloat16.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from tawatur.text import hosts

Numbers = NDArray[np.int64]

SIZE = 256
_LETTER_SIZE, _LETTERS_AT_ONCE, _LETTER_PATTERNS = 32, 5, 320
_REACHES = (1, 2, 4)
_RAREST = 4  # times that a word stands in the news; rarer ones are read by their letters alone
_MOST_LETTERS = 120  # kinds; all others are one
_LONGEST, _END = 14, 6  # letters read of a word, with its two edges, and of them at a longer word's end
_OUTSIDE, _EDGE, _OTHER = 0, 1, 2  # what numbers of letters begin with

torch.set_num_threads(1)  # so that two of these commands can run beside each other


class Vocabulary:
    """The words that have vectors, most frequent first, and the numbers of letters; 0 stands for a word that has none."""

    def __init__(self, counts: dict[str, int], letters: dict[str, int]) -> None:
        """Takes the `counts` of the words, and numbers that begin with 3 for `letters`."""
        self.counts, self.letters = counts, letters
        self.words = {word: number for number, word in enumerate(counts, 1)}

    @classmethod
    def of(cls, counts: Counter[str]) -> "Vocabulary":
        """The vocabulary of a text whose words have these `counts`."""
        frequent = {word: count for word, count in counts.most_common() if count >= _RAREST}
        letters = Counter(letter for word in counts for letter in word)
        numbers = {letter: number for number, (letter, _) in enumerate(letters.most_common(_MOST_LETTERS), 3)}
        return cls(frequent, numbers)

    def look_up(self, words: Sequence[str]) -> "LookedUp":
        """What the model reads of each of `words`."""
        letters = np.zeros((len(words), _LONGEST), dtype=np.int64)
        for row, word in zip(letters, words, strict=True):
            room = _LONGEST - 2
            shown = word if len(word) <= room else word[: room - _END] + word[-_END:]
            row[: len(shown) + 2] = [_EDGE, *(self.letters.get(letter, _OTHER) for letter in shown), _EDGE]
        own = [self.words.get(word, 0) for word in words]
        without = [self._without_clitics(word) for word in words]
        return LookedUp(torch.from_numpy(letters), torch.tensor(own), torch.tensor(without))

    def _without_clitics(self, word: str) -> int:
        return next((self.words[host] for _, host in hosts(word)[1:] if host in self.words), 0)


class LookedUp:
    """Words as the model reads them, a row a word: letters, the vector's number, and that of the word without clitics."""

    def __init__(self, letters: torch.Tensor, own: torch.Tensor, without: torch.Tensor) -> None:
        """Takes the three."""
        self.letters, self.own, self.without = letters, own, without

    def __getitem__(self, rows: torch.Tensor) -> "LookedUp":
        """Those of some words."""
        return LookedUp(self.letters[rows], self.own[rows], self.without[rows])

    def hide(self, share: float) -> "LookedUp":
        """The same with vectors hidden by chance, so that letters are learnt as well."""
        own = torch.where(torch.rand(self.own.shape) < share, 0, self.own)
        return LookedUp(self.letters, own, torch.where(torch.rand(own.shape) < share, 0, self.without))


def product(values: torch.Tensor, layer: nn.Linear) -> torch.Tensor:
    """What `layer` makes of `values`, in bfloat16."""
    half = torch.bfloat16
    return values.to(half) @ layer.weight.to(half).t() + layer.bias.to(half)


class Words(nn.Module):
    """A word's state from its letters and vectors."""

    def __init__(self, letters: int) -> None:
        """For so many kinds of `letters`."""
        super().__init__()
        self.letters = nn.Embedding(letters, _LETTER_SIZE, padding_idx=_OUTSIDE)
        self.patterns = nn.Linear(_LETTER_SIZE * _LETTERS_AT_ONCE, _LETTER_PATTERNS)
        self.mixed = nn.Linear(_LETTER_PATTERNS, 2 * SIZE)
        self.norm = nn.LayerNorm(SIZE)

    def forward(self, letters: torch.Tensor, vectors: torch.Tensor) -> torch.Tensor:
        """The states of words with these letters and summed vectors, a row each."""
        beside = _LETTERS_AT_ONCE // 2
        shown = functional.pad(self.letters(letters).to(torch.bfloat16), (0, 0, beside, beside))
        places = letters.shape[1]
        window = torch.cat([shown[:, at : at + places] for at in range(_LETTERS_AT_ONCE)], 2)
        found = product(window, self.patterns) - 1e4 * (letters == _OUTSIDE).to(torch.bfloat16).unsqueeze(2)
        best = functional.relu(found.max(1)[0])
        return self.norm(functional.glu(product(best, self.mixed), 1).float() + vectors).to(torch.bfloat16)


class Tower(nn.Module):
    """Three gated convolutions that go through sentences from their beginning."""

    def __init__(self) -> None:
        """Makes the layers."""
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(2 * SIZE, 2 * SIZE) for _ in _REACHES])
        self.norms = nn.ModuleList([nn.LayerNorm(SIZE) for _ in _REACHES])

    def forward(self, states: torch.Tensor) -> torch.Tensor:
        """What is known at each place of what stands there and before (sentence, place, value)."""
        places = states.shape[1]
        for layer, norm, reach in zip(self.layers, self.norms, _REACHES, strict=True):
            before = functional.pad(states, (0, 0, reach, 0))[:, :places]
            added = functional.glu(product(torch.cat([states, before], 2), layer), 2)
            weight, bias = norm.weight.to(torch.bfloat16), norm.bias.to(torch.bfloat16)
            states = functional.layer_norm(states + added, (SIZE,), weight, bias)
        return states


def turned(states: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
    """`states` with each sentence's words in the opposite order."""
    place = torch.arange(states.shape[1])[None]
    other = lengths[:, None] - 1 - place
    other = torch.where(other >= 0, other, place)
    return states.gather(1, other.unsqueeze(2).expand(-1, -1, states.shape[2]))


class Language(nn.Module):
    """The model without its vectors, which are read and learnt row by row."""

    def __init__(self, letters: int) -> None:
        """For so many kinds of `letters`."""
        super().__init__()
        self.words, self.left, self.right = Words(letters), Tower(), Tower()
        self.both, self.told, self.norm = (
            nn.Linear(2 * SIZE, 2 * SIZE),
            nn.Linear(SIZE, SIZE),
            nn.LayerNorm(SIZE),
        )
        self.edges = nn.Parameter(torch.randn(2, SIZE) * 0.1)

    def forward(
        self, letters: torch.Tensor, vectors: torch.Tensor, rows: torch.Tensor, lengths: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Of each token, whose word is a row of `letters` and `vectors`: the word, it and those before, it and those behind.

        The last is what both sides tell of the word between.
        """
        states = self.words(letters, vectors)[rows]
        first, last = self.edges.to(torch.bfloat16)[:, None, None].expand(2, len(states), 1, SIZE)
        left = self.left(torch.cat([first, states], 1))
        right = self.right(torch.cat([last, turned(states, lengths)], 1))
        around = torch.cat([left[:, :-1], turned(right[:, :-1], lengths)], 2)
        told = self.norm(product(functional.glu(product(around, self.both), 2), self.told).float())
        return states, left[:, 1:], turned(right[:, 1:], lengths), told


class Read:
    """What was read: the model, its vocabulary, the vectors that words are read by, and those that they are told by."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Begins a model for `vocabulary`."""
        self.vocabulary = vocabulary
        self.model = Language(len(vocabulary.letters) + 3)
        words = len(vocabulary.words) + 1
        self.vectors = torch.randn(words, SIZE) * 0.1
        self.told, self.told_bias = torch.randn(words, SIZE) * 0.05, torch.zeros(words, 1)

    def write(self, path: Path) -> None:
        """Writes it to the file `path`."""
        parts = (self.vectors, self.told, self.told_bias)
        torch.save((self.vocabulary.counts, self.vocabulary.letters, self.model.state_dict(), *parts), path)

    @classmethod
    def from_file(cls, path: Path) -> "Read":
        """What the file `path` holds."""
        counts, letters, state, *parts = torch.load(path, weights_only=True)
        read = cls(Vocabulary(counts, letters))
        read.model.load_state_dict(state)
        read.vectors, read.told, read.told_bias = parts
        return read

    def summed(self, words: LookedUp) -> torch.Tensor:
        """The vectors of `words` and of them without clitics, added."""
        own, without = words.own, words.without
        return self.vectors[own] * (own > 0).unsqueeze(1) + self.vectors[without] * (without > 0).unsqueeze(1)


def batches(lengths: Iterable[int], chance: np.random.Generator, tokens: int) -> list[Numbers]:
    """Sentences of these `lengths` put together by chance, of like length, so that each part has room for so many `tokens`."""
    size = np.array(list(lengths))
    order = np.lexsort((chance.random(len(size)), size // 3))
    parts, begin = [], 0
    for at in range(1, len(order) + 1):
        if at == len(order) or (at - begin + 1) * size[order[begin : at + 1]].max() > tokens:
            parts.append(order[begin:at])
            begin = at
    return [parts[number] for number in chance.permutation(len(parts)).tolist()]
