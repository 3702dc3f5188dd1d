"""The small network beside the field's weights: what the five words around a token are like, and what that tells of its tag.

Each frequent word has a vector. Two layers of gated convolutions (Dauphin, Fan, Auli & Grangier, ICML 2017) read five words and
then three places; what they give is added to the weights of the features before the best tags are sought.
"""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from tawatur.mentions.viterbi import Numbers
from tawatur.text import hosts

Floats = NDArray[np.float32]

_REACH = 2
"""Words that the first layer reads on either side; the second reads one place on either side."""

_PRODUCT = 200_000
"""Multiplications that numpy's BLAS is given at once: OpenBLAS keeps up to 262,144 in one thread.

More threads than one gain nothing on so little, and took 10 to 31 ms an article for 1.7 where others worked beside them.
"""

_CLOSED = 80.0
"""How far a gate is closed at most: beyond it the exponential leaves the numbers that four bytes hold."""

NUMBER = "#"
"""The word that stands for all numbers."""

_FIRST_WORDS = 1024
"""Words whose places in memory are taken at first, twice as many each time that more are met."""

_BETWEEN, _UNKNOWN, _KNOWN = 0, 1, 2
"""The rows of what stands between sentences, of words without a vector, and of the first word that has one."""


class Network(msgspec.Struct, frozen=True):
    """The network as its file holds it: `words` with spaces between, each with a vector of `size` bytes in steps of `step`.

    The layers' weights are numbers of two bytes, `hidden` values wide.
    """

    words: str
    vectors: bytes
    size: int
    step: float
    hidden: int
    first: bytes
    first_shift: bytes
    second: bytes
    second_shift: bytes
    last: bytes
    last_shift: bytes


def pack(values: Floats) -> bytes:
    """`values` as a file holds them."""
    return values.astype(np.float16).tobytes()


def row_in(rows: Mapping[str, int], word: str) -> int:
    """The row of the folded `word`, as written or else without its clitics; 0 where it has none in `rows`."""
    return next((rows[host] for _, host in hosts(word) if host in rows), 0)


class Reading:
    """Reads tokens with a `Network`, for so many tags."""

    def __init__(self, network: Network, tags: int) -> None:
        """Unpacks `network`; raises ValueError where its parts do not fit each other or the number of `tags`."""
        size, self._hidden = network.size, network.hidden
        words, width, window = network.words.split(" "), 2 * network.hidden, 2 * _REACH + 1
        known = _numbers(network.vectors, np.int8, (len(words), size)) * np.float32(network.step)
        # two rows of zeros: what stands between sentences, and words without a vector
        self._vectors: Floats = np.concatenate((np.zeros((_KNOWN, size), np.float32), known))
        self._row = {word: row for row, word in enumerate(words, _KNOWN)}
        self._first = _numbers(network.first, np.float16, (window, size, width))
        self._first_shift = _numbers(network.first_shift, np.float16, (width,))
        # what words give the first layer at each of its places, in the order in which words are met; their rows there
        self._seen: Floats = np.zeros((window, _FIRST_WORDS, width), np.float32)
        self._place: list[int] = [-1] * len(self._vectors)
        self._met = 0
        self._meet([_BETWEEN, _UNKNOWN])
        self._second = _numbers(network.second, np.float16, (3 * self._hidden, width))
        self._second_shift = _numbers(network.second_shift, np.float16, (width,))
        self._last = _numbers(network.last, np.float16, (self._hidden, tags))
        self._last_shift = _numbers(network.last_shift, np.float16, (tags,))

    def rows_of(self, keys: Sequence[tuple[str, str]]) -> list[int]:
        """The rows that `add_to` knows the words `keys` (folded, with their kinds) by."""
        known = [row_in(self._row, NUMBER if kind == "n" else word) or _UNKNOWN for word, kind in keys]
        place = self._place
        if new := [row for row in dict.fromkeys(known) if place[row] < 0]:
            self._meet(new)
        return [place[row] for row in known]

    def _meet(self, rows: Sequence[int]) -> None:
        """Works out what the words whose vectors stand in `rows` give the first layer."""
        met, after = self._met, self._met + len(rows)
        window, room, width = self._seen.shape
        if after > room:
            longer: Floats = np.zeros((window, max(after, 2 * room), width), np.float32)
            longer[:, :met] = self._seen[:, :met]
            self._seen = longer
        together = max(1, _PRODUCT // self._first[0].size)
        for begin in range(met, after, together):
            end = min(begin + together, after)
            self._seen[:, begin:end] = self._vectors[rows[begin - met : end - met]] @ self._first
        self._seen[_REACH, met:after] += self._first_shift
        for number, row in enumerate(rows, met):
            self._place[row] = number
        self._met = after

    def add_to(self, scores: Floats, rows: Numbers) -> None:
        """Adds to `scores` what the network gives each tag, of tokens known by `rows`; 0 is between sentences."""
        here = self._seen[_REACH].take(rows, axis=0)
        for reach in range(1, _REACH + 1):
            here[reach:] += self._seen[_REACH - reach].take(rows[:-reach], axis=0)
            here[:-reach] += self._seen[_REACH + reach].take(rows[reach:], axis=0)
        low = _gated(here)
        low[rows == _BETWEEN] = 0
        more = _product(_beside(low), self._second)
        more += self._second_shift
        low += _gated(more)
        scores += _product(low, self._last)
        scores += self._last_shift


def _numbers(values: bytes, kind: type[np.int8 | np.float16], shape: tuple[int, ...]) -> Floats:
    """The numbers of `kind` that `values` hold, as a table of that `shape`."""
    read = np.frombuffer(values, dtype=kind)
    if read.size != np.prod(shape):
        raise ValueError(
            f"the model's network has {read.size} numbers where {shape} are expected; put the packaged file back, or train it anew"
        )
    return read.astype(np.float32).reshape(shape)


def _beside(values: Floats) -> Floats:
    """Each row of `values` between those before and behind it; zeros beyond the ends."""
    size = values.shape[1]
    shown: Floats = np.zeros((len(values), 3 * size), dtype=np.float32)
    shown[1:, :size] = values[:-1]
    shown[:, size : 2 * size] = values
    shown[:-1, 2 * size :] = values[1:]
    return shown


def _product(values: Floats, weights: Floats) -> Floats:
    """``values @ weights``, a few rows at a time: see `_PRODUCT`."""
    together = max(1, _PRODUCT // weights.size)
    whole = len(values) - len(values) % together
    found: Floats = np.empty((len(values), weights.shape[1]), dtype=np.float32)
    if whole:
        shape = (whole // together, together)
        np.matmul(values[:whole].reshape(*shape, -1), weights, out=found[:whole].reshape(*shape, -1))
    if whole < len(values):
        np.matmul(values[whole:], weights, out=found[whole:])
    return found


def _gated(values: Floats) -> Floats:
    """The first half of the columns, each let through as far as its gate in the second half is open."""
    half = values.shape[1] // 2
    gate: Floats = np.negative(values[:, half:])
    np.minimum(gate, _CLOSED, out=gate)
    np.exp(gate, out=gate)
    gate += 1
    np.divide(values[:, :half], gate, out=gate)
    return gate
