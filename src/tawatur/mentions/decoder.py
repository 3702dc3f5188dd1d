"""Finding the best tags with a trained conditional random field, many sentences at once.

The weights come from python-crfsuite. Its own tagger takes each token's features as strings, every time; here the weights of a
written word's features are summed once and kept, so that a token costs five rows of numbers, and the features that join
neighbours are looked up by number, for all tokens of an article together.
"""

import gzip
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from tawatur.mentions.features import END, JOINED, PHRASE_PLACES, START, Joined, Views, views
from tawatur.mentions.gazetteer import openings, phrase_marks
from tawatur.mentions.viterbi import Numbers, Rows, best_paths

# written words kept, some 50 MB; beyond them all are forgotten and the next ones learnt anew
_FORGET_ABOVE = 100_000

_PLACES = ("-1", "+1", "-2", "+2")
"""How the features begin that a token has from the one before it, behind it, and from those two away."""


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


class _JoinedWeights:
    """The weights of one template that joins a token with its neighbours, found by the numbers of the parts joined."""

    def __init__(self, template: Joined, rows: Mapping[str, int], weights: Rows) -> None:
        """Takes the template's features out of all, whose rows of `weights` are given."""
        found = {
            tuple(feature[len(template.prefix) :].split(" ")): row
            for feature, row in rows.items()
            if feature.startswith(template.prefix)
        }
        self.view, self._places = template.view, template.places
        self.numbers: dict[str, int] = {}  # of a part; 0 is that of all parts that no feature has
        for parts in found:
            for part in parts:
                self.numbers.setdefault(part, len(self.numbers) + 1)
        keys = [self._key([self.numbers[part] for part in parts]) for parts in found]
        order = np.argsort(np.array(keys, dtype=np.int64))
        self._keys: Numbers = np.append(np.array(keys, dtype=np.int64)[order], np.iinfo(np.int64).max)
        self._weights: Rows = weights[np.array(list(found.values()), dtype=np.int64)[order]]

    def _key(self, parts: Sequence[Any]) -> Any:
        """One number for `parts`, be they numbers or arrays of them."""
        key = parts[0]
        for part in parts[1:]:
            key = key * (len(self.numbers) + 1) + part
        return key

    def add_to(self, scores: Rows, parts: Numbers) -> None:
        """Adds the weights to the rows of `scores`, whose tokens' parts have the numbers `parts`; first and last are edges."""
        inner = max(0, len(parts) - 2)
        keys = self._key([parts[1 + place : 1 + place + inner] for place in self._places])
        nearest = np.searchsorted(self._keys, keys)
        met = np.flatnonzero(self._keys[nearest] == keys)
        scores[met + 1] += self._weights[nearest[met]]


class Decoder:
    """Tags sentences with a `Model`."""

    def __init__(self, model: Model) -> None:
        """Reads `model`; what is learnt of words stays with this object."""
        self.tags = model.tags
        self._transitions = np.array(model.transitions)
        self._row = {feature: row for row, feature in enumerate(model.weights)}
        self._weights = np.zeros((len(model.weights), len(model.tags)))
        for row, by_tag in enumerate(model.weights.values()):
            self._weights[row, list(by_tag)] = list(by_tag.values())
        # a word's own features first: they are all those that begin with no place
        self._seen_from = [self._row] + [
            {feature[2:]: row for feature, row in self._row.items() if feature.startswith(place)}
            for place in _PLACES
        ]
        self._joined = [_JoinedWeights(template, self._row, self._weights) for template in JOINED]
        self._forget()

    def _forget(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._openers: set[int] = set()
        self._table = np.zeros((1024, 1 + len(_PLACES), len(self.tags)))
        self._parts = np.zeros((1024, len(self._joined)), dtype=np.int64)
        self._learn(("^", "^"), START)
        self._learn(("$", "$"), END)

    def _learn(self, key: tuple[str, str], seen: Views) -> int:
        """Sums the weights of a written word's features, once for each place that it is seen from."""
        number = len(self._numbers)
        if number == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
            self._parts = np.concatenate([self._parts, np.zeros_like(self._parts)])
        for place, shown in enumerate((seen.own, seen.near, seen.near, seen.far, seen.far)):
            rows = [row for row in map(self._seen_from[place].get, shown) if row is not None]
            self._table[number, place] = self._weights[rows].sum(axis=0)
        for column, joined in enumerate(self._joined):
            self._parts[number, column] = joined.numbers.get(getattr(seen, joined.view), 0)
        if openings(key[0]):
            self._openers.add(number)
        self._numbers[key] = number
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
        if len(self._numbers) > _FORGET_ABOVE:
            self._forget()
        numbers: list[int] = []
        starts: list[int] = []
        for first, after in sentences:
            numbers.append(0)
            starts.append(len(numbers))
            for key in zip(fold[first:after], kinds[first:after], strict=True):
                number = self._numbers.get(key)
                numbers.append(self._learn(key, views(*key)) if number is None else number)
            numbers.append(1)
        scores = self._scores(numbers)
        for column, parts in enumerate(self._parts[numbers].T):
            self._joined[column].add_to(scores, parts)
        for (first, after), start in zip(sentences, starts, strict=True):
            self._add_phrases(scores, fold, first, after, start, numbers)
        return Lattice(scores, starts, [after - first for first, after in sentences])

    def best(self, lattice: Lattice) -> list[list[str]]:
        """The best tags of each sentence of `lattice`."""
        paths = best_paths(lattice.scores, self._transitions, lattice.starts, lattice.lengths)
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

    def _add_phrases(
        self, scores: Rows, fold: Sequence[str], first: int, after: int, start: int, numbers: list[int]
    ) -> None:
        """Adds the weights of the tables' names that stand at or beside a token of one sentence."""
        shift = start - first
        openers = [index for index in range(first, after) if numbers[index + shift] in self._openers]
        for position, mark in phrase_marks(fold, first, after, openers).items():
            for distance, prefix in PHRASE_PLACES:
                row = self._row.get(prefix + mark)
                if row is not None and 0 <= position + distance < after - first:
                    scores[start + position + distance] += self._weights[row]
