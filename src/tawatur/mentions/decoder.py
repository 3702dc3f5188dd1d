"""Finding the best tags with a trained conditional random field, many sentences at once.

The weights come from python-crfsuite. Its own tagger takes each token's features as strings, every time; here the weights of a
written word's features are summed once and kept, so that a token costs five rows of numbers (four to six times faster).
"""

import gzip
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from tawatur.mentions.features import END, PHRASE_PLACES, START, Views, pair_features, views
from tawatur.mentions.gazetteer import phrase_marks

_FORGET_ABOVE = (
    100_000  # written words kept; some 40 MB. Beyond it, all are forgotten and the next ones learnt anew
)

_FORGET_TRIPLES_ABOVE = 500_000  # rows of neighbours kept; some 80 MB

Rows = NDArray[np.float64]


class Model(msgspec.Struct, frozen=True):
    """A trained field: its tags, ``transitions[a][b]`` from tag a to tag b, and each feature's weights by tag's number."""

    tags: list[str]
    transitions: list[list[float]]
    weights: dict[str, dict[int, float]]


class Lattice(msgspec.Struct, frozen=True):
    """What each tag of each token scores: a row a token, sentences one after the other with edges between them.

    `starts` are the rows of the sentences' first tokens, `lengths` how many tokens each has.
    """

    scores: Rows
    starts: list[int]
    lengths: list[int]


def write_model(model: Model, path: Path) -> None:
    """Writes `model` to the file `path` (gzip of MessagePack); the same model gives the same bytes."""
    path.write_bytes(gzip.compress(msgspec.msgpack.encode(model), mtime=0))


def read_model(path: Path) -> Model:
    """The model in the file `path`; raises FileNotFoundError where there is none."""
    if not path.is_file():
        raise FileNotFoundError(f"no model at {path}; train it: python -m tawatur.mentions.train --help")
    return msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=Model)


class Decoder:
    """Tags sentences with a `Model`."""

    def __init__(self, model: Model) -> None:
        """Reads `model`; what is learnt of words stays with this object."""
        self.tags = model.tags
        self._transitions = np.array(model.transitions)
        self._weights = {feature: self._row(by_tag) for feature, by_tag in model.weights.items()}
        self._forget()

    def _row(self, by_tag: dict[int, float]) -> Rows:
        row = np.zeros(len(self.tags))
        row[list(by_tag)] = list(by_tag.values())
        return row

    def _forget(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._views: list[Views] = []
        self._pairs: dict[tuple[int, int, int], Rows | None] = {}
        self._table = np.zeros((1024, len(_SEEN_FROM), len(self.tags)))
        self._learn(("^", "^"), START)
        self._learn(("$", "$"), END)

    def _learn(self, key: tuple[str, str], seen: Views) -> int:
        """Sums the weights of a written word's features, once for each place that it is seen from."""
        number = len(self._views)
        if number == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        for place, name in enumerate(_SEEN_FROM):
            for feature in getattr(seen, name):
                if (row := self._weights.get(feature)) is not None:
                    self._table[number, place] += row
        self._numbers[key] = number
        self._views.append(seen)
        return number

    def tag(
        self, fold: Sequence[str], kinds: Sequence[str], sentences: Sequence[tuple[int, int]]
    ) -> list[list[str]]:
        """The best tags of each of `sentences`, ranges of the tokens whose folded words and kinds are given."""
        return self.best(self.score(fold, kinds, sentences))

    def score(
        self, fold: Sequence[str], kinds: Sequence[str], sentences: Sequence[tuple[int, int]]
    ) -> Lattice:
        """The scores of every tag of every token of `sentences`."""
        if len(self._views) > _FORGET_ABOVE or len(self._pairs) > _FORGET_TRIPLES_ABOVE:
            self._forget()
        numbers: list[int] = []
        for first, after in sentences:
            numbers.append(0)
            for key in zip(fold[first:after], kinds[first:after], strict=True):
                number = self._numbers.get(key)
                numbers.append(self._learn(key, views(*key)) if number is None else number)
            numbers.append(1)
        scores = self._scores(numbers)
        starts = []
        begin = 1
        for first, after in sentences:
            starts.append(begin)
            self._add_pairs(scores, numbers, begin, after - first)
            self._add_phrases(scores, fold, first, after, begin)
            begin += after - first + 2
        return Lattice(scores, starts, [after - first for first, after in sentences])

    def best(self, lattice: Lattice) -> list[list[str]]:
        """The best tags of each sentence of `lattice`."""
        if not lattice.starts:
            return []
        paths = self._best(lattice)
        return [[self.tags[tag] for tag in path] for path in paths]

    def _scores(self, numbers: list[int]) -> Rows:
        """Each token's score for each tag, from itself and two tokens on either side.

        A sentence's edges are tokens that give nothing to those two away, so that sentences can follow each other.
        """
        seen = self._table[numbers]
        scores: Rows = seen[:, 0].copy()
        scores[1:] += seen[:-1, 1]
        scores[:-1] += seen[1:, 2]
        scores[2:] += seen[:-2, 3]
        scores[:-2] += seen[2:, 4]
        return scores

    def _add_pairs(self, scores: Rows, numbers: list[int], begin: int, length: int) -> None:
        """Adds the weights of features that join a token with its neighbours; each pair and triple is looked up once."""
        for at in range(begin, begin + length):
            triple = (numbers[at - 1], numbers[at], numbers[at + 1])
            row = self._pairs.get(triple, _UNKNOWN)
            if row is _UNKNOWN:
                row = self._pairs[triple] = self._pair_row(*triple)
            if row is not None:
                scores[at] += row

    def _pair_row(self, before: int, here: int, behind: int) -> Rows | None:
        """The summed weights of what joins three written words; None where there are none."""
        seen = self._views
        rows = [
            row
            for feature in pair_features(seen[before], seen[here], seen[behind])
            if (row := self._weights.get(feature)) is not None
        ]
        return np.sum(rows, axis=0) if rows else None

    def _add_phrases(self, scores: Rows, fold: Sequence[str], first: int, after: int, begin: int) -> None:
        """Adds the weights of the tables' names that stand at or beside a token."""
        for position, mark in phrase_marks(fold, first, after).items():
            for distance, prefix in PHRASE_PLACES:
                row = self._weights.get(prefix + mark)
                if row is not None and 0 <= position + distance < after - first:
                    scores[begin + position + distance] += row

    def _best(self, lattice: Lattice) -> list[list[int]]:
        """Viterbi's best path through each sentence; all sentences take each step together, longest first."""
        order = sorted(range(len(lattice.starts)), key=lambda i: -lattice.lengths[i])
        begins = np.array([lattice.starts[i] for i in order])
        lengths = [lattice.lengths[i] for i in order]
        longest = lengths[0]
        going = [sum(length > step for length in lengths) for step in range(longest)]
        reached = lattice.scores[begins]
        ends = reached.copy()
        back: list[NDArray[np.int64]] = []
        for step in range(1, longest):
            number = going[step]
            candidates = reached[:number, :, None] + self._transitions
            back.append(candidates.argmax(axis=1))
            reached = candidates.max(axis=1) + lattice.scores[begins[:number] + step]
            ends[:number] = reached
        current = ends.argmax(axis=1)
        paths = np.zeros((len(order), longest), dtype=np.int64)
        everyone = np.arange(len(order))
        for step in range(longest - 1, -1, -1):
            number = going[step]
            paths[:number, step] = current[:number]
            if step:
                current[:number] = back[step - 1][everyone[:number], current[:number]]
        found: list[list[int]] = [[] for _ in order]
        for row, original in zip(paths.tolist(), order, strict=True):
            found[original] = row[: lattice.lengths[original]]
        return found


_UNKNOWN: Rows = np.zeros(0)
_SEEN_FROM = ("own", "as_previous", "as_next", "as_second_previous", "as_second_next")
