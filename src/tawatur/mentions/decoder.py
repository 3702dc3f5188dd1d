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
        if len(self._views) > _FORGET_ABOVE:
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
        paths = self._best(lattice.scores, lattice.starts, lattice.lengths)
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
        """Adds the weights of features that join a token with its neighbours."""
        seen, weights = self._views, self._weights
        for at in range(begin, begin + length):
            before, here, behind = seen[numbers[at - 1]], seen[numbers[at]], seen[numbers[at + 1]]
            for feature in pair_features(before, here, behind):
                row = weights.get(feature)
                if row is not None:
                    scores[at] += row

    def _add_phrases(self, scores: Rows, fold: Sequence[str], first: int, after: int, begin: int) -> None:
        """Adds the weights of the tables' names that stand at or beside a token."""
        for position, mark in phrase_marks(fold, first, after).items():
            for distance, prefix in PHRASE_PLACES:
                row = self._weights.get(prefix + mark)
                if row is not None and 0 <= position + distance < after - first:
                    scores[begin + position + distance] += row

    def _best(self, scores: Rows, starts: list[int], lengths: list[int]) -> list[list[int]]:
        """Viterbi's best path through each sentence; all sentences take each step together."""
        order = sorted(range(len(starts)), key=lambda i: -lengths[i])
        begins = np.array([starts[i] for i in order])
        width = np.array([lengths[i] for i in order])
        reached = scores[begins]
        back: list[NDArray[np.int64]] = []
        ends: list[Rows] = [reached.copy()]
        for step in range(1, int(width[0])):
            going = int(np.searchsorted(-width, -step, side="left"))
            candidates = reached[:going, :, None] + self._transitions
            back.append(candidates.argmax(axis=1))
            reached = candidates.max(axis=1) + scores[begins[:going] + step]
            ends.append(reached)
        paths: list[list[int]] = [[] for _ in starts]
        for place, original in enumerate(order):
            tag = int(ends[lengths[original] - 1][place].argmax())
            path = [tag]
            for step in range(lengths[original] - 2, -1, -1):
                tag = int(back[step][place][tag])
                path.append(tag)
            paths[original] = path[::-1]
        return paths


_SEEN_FROM = ("own", "as_previous", "as_next", "as_second_previous", "as_second_next")
