"""Finding the best tags with a trained conditional random field, many sentences at once.

The weights come from python-crfsuite. Its own tagger takes each token's features as strings, every time; here the weights of a
written word's features are summed once and kept, so that a token costs five rows of numbers, and the features that join
neighbours are looked up by number, for all tokens of an article together.
"""

import gzip
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from tawatur.mentions.features import END, JOINED, PHRASE_PLACES, START, Joined, Views, views
from tawatur.mentions.gazetteer import OPENINGS, phrase_marks
from tawatur.mentions.viterbi import Numbers, Rows, best_paths
from tawatur.text import ByWord, Written

# written words kept, some 50 MB; beyond them all are forgotten and the next ones learnt anew
_FORGET_ABOVE = 100_000

_OWN = ("",)
_NEAR = ("-1", "+1")
_FAR = ("-2", "+2")
"""How the features begin that a token has of itself, from the one before it, behind it, and from those two away."""

_VIEWS = 5
"""Places that a word is seen from: itself, the two beside it, the two beyond them."""

_BASES = count(0, 1 << 32)
"""What the numbers of words begin from, for each decoder, and anew when it has forgotten: they stand with the words themselves."""


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
        # which two parts begin a feature: few tokens do, and the look-up of all of them took most of this step
        self._begin = np.zeros((len(self.numbers) + 1,) * 2, dtype=bool)
        for one, two, *_ in found:
            self._begin[self.numbers[one], self.numbers[two]] = True

    def _key(self, parts: Sequence[Any]) -> Any:
        """One number for `parts`, be they numbers or arrays of them."""
        key = parts[0]
        for part in parts[1:]:
            key = key * (len(self.numbers) + 1) + part
        return key

    def add_to(self, scores: Rows, parts: Numbers) -> None:
        """Adds the weights to the rows of `scores`, whose tokens' parts have the numbers `parts`; first and last are edges."""
        inner = max(0, len(parts) - 2)
        shown = [parts[1 + place : 1 + place + inner] for place in self._places]
        may = self._begin[shown[0], shown[1]].nonzero()[0]
        keys = self._key([part[may] for part in shown])
        nearest = self._keys.searchsorted(keys)
        met = (self._keys[nearest] == keys).nonzero()[0]
        scores[may[met] + 1] += self._weights[nearest[met]]


class _SeenWeights:
    """The weights of the features that a word shows to tokens at `places`, side by side for each place."""

    def __init__(self, places: Sequence[str], rows: Mapping[str, int], weights: Rows) -> None:
        """Takes the features that begin with one of `places` out of all, whose rows of `weights` are given."""
        tags = weights.shape[1]
        found = [
            (feature[len(place) :], column, row)
            for column, place in enumerate(places)
            for feature, row in rows.items()
            if feature.startswith(place)
        ]
        self._row: dict[str, int] = {}
        for feature, _, _ in found:
            self._row.setdefault(feature, len(self._row) + 1)  # row 0 holds zeros
        self._weights: Rows = np.zeros((1 + len(self._row), len(places), tags))
        for feature, column, row in found:
            self._weights[self._row[feature], column] = weights[row]

    def sums(self, shown: Sequence[Sequence[str]]) -> Rows:
        """The summed weights of each of the words that show the features `shown`: word, place, tag."""
        row_of = self._row.get
        rows: list[int] = []
        starts: list[int] = []
        for features in shown:
            starts.append(len(rows))
            rows.append(0)
            rows += filter(None, map(row_of, features))  # most features have no weights
        sums: Rows = np.add.reduceat(self._weights[rows], starts, axis=0)
        return sums


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
        self._own, self._near, self._far = (
            _SeenWeights(places, self._row, self._weights) for places in (_OWN, _NEAR, _FAR)
        )
        self._marks = ByWord(self._weights_of_mark, most=_FORGET_ABOVE)
        self._joined = [_JoinedWeights(template, self._row, self._weights) for template in JOINED]
        self._forget()

    def _forget(self) -> None:
        self._base = next(_BASES)
        self._numbers: dict[tuple[str, str], int] = {}
        self._learnt = 0
        self._table = np.zeros((1024, _VIEWS, len(self.tags)))
        self._parts = np.zeros((1024, len(self._joined)), dtype=np.int64)
        self._learn([("^", "^"), ("$", "$")], [START, END])

    def _learn(self, keys: Sequence[tuple[str, str]], seen: Sequence[Views]) -> None:
        """Sums the weights of written words' features, once for each place that they are seen from."""
        first = self._learnt
        after = first + len(keys)
        while after > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
            self._parts = np.concatenate([self._parts, np.zeros_like(self._parts)])
        self._table[first:after, :1] = self._own.sums([views.own for views in seen])
        self._table[first:after, 1:3] = self._near.sums([views.near for views in seen])
        self._table[first:after, 3:] = self._far.sums([views.far for views in seen])
        for column, joined in enumerate(self._joined):
            number_of, view = joined.numbers.get, joined.view
            self._parts[first:after, column] = [number_of(getattr(views, view), 0) for views in seen]
        self._numbers |= dict(zip(keys, range(first, after), strict=True))
        self._learnt = after

    def tag(self, words: Sequence[Written], sentences: Sequence[tuple[int, int]]) -> list[list[str]]:
        """The best tags of each of `sentences`, ranges of `words`."""
        return self.best(self.score(words, sentences))

    def score(self, words: Sequence[Written], sentences: Sequence[tuple[int, int]]) -> Lattice:
        """The scores of every tag of every token of `sentences`."""
        if self._learnt > _FORGET_ABOVE:
            self._forget()
        met = self._rows_of(words)
        with_edges: list[int] = []
        starts: list[int] = []
        for first, after in sentences:
            with_edges.append(self._base)
            starts.append(len(with_edges))
            with_edges += met[first:after]
            with_edges.append(self._base + 1)
        numbers: Numbers = np.array(with_edges, dtype=np.int64) - self._base
        scores = self._scores(numbers)
        for column, parts in enumerate(self._parts[numbers].T):
            self._joined[column].add_to(scores, parts)
        self._add_phrases(scores, words, sentences, starts)
        return Lattice(scores, starts, [after - first for first, after in sentences])

    def _rows_of(self, words: Sequence[Written]) -> list[int]:
        """The numbers of `words`, counted from this decoder's first; those not met before are learnt."""
        rows = [word.row for word in words]
        first, after = self._base, self._base + self._learnt
        if rows and not first <= min(rows) <= max(rows) < after:
            self._meet(dict.fromkeys(word for word in words if not first <= word.row < after))
            rows = [word.row for word in words]
        return rows

    def _meet(self, words: Iterable[Written]) -> None:
        """Gives `words` their numbers, which no word in another spelling has brought them yet."""
        key_of = {word: (word.fold, word.kind) for word in words}
        new = [key for key in dict.fromkeys(key_of.values()) if key not in self._numbers]
        self._learn(new, [views(*key) for key in new])
        for word, key in key_of.items():
            word.row = self._base + self._numbers[key]

    def best(self, lattice: Lattice) -> list[list[str]]:
        """The best tags of each sentence of `lattice`."""
        paths = best_paths(lattice.scores, self._transitions, lattice.starts, lattice.lengths)
        return [[self.tags[tag] for tag in path] for path in paths]

    def _scores(self, numbers: Numbers) -> Rows:
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
        self,
        scores: Rows,
        words: Sequence[Written],
        sentences: Sequence[tuple[int, int]],
        starts: Sequence[int],
    ) -> None:
        """Adds the weights of the tables' names that stand at or beside a token.

        `starts` are the rows of the sentences' first tokens.
        """
        fold = [word.fold for word in words]
        behind = [*fold[1:], ""]
        openers = [index for index, begun in enumerate(OPENINGS.of(words)) if behind[index] in begun]
        tokens: list[int] = []
        weights: list[int] = []
        for (first, after), start in zip(sentences, starts, strict=True):
            inside = openers[bisect_left(openers, first) : bisect_left(openers, after - 1)]
            if not inside:
                continue
            for position, mark in phrase_marks(fold, first, after, inside).items():
                for distance, weight in self._marks[mark]:
                    if 0 <= position + distance < after - first:
                        tokens.append(start + position + distance)
                        weights.append(weight)
        if tokens:  # one may get the weights of several
            np.add.at(scores, tokens, self._weights[weights])

    def _weights_of_mark(self, mark: str) -> list[tuple[int, int]]:
        """The weights that a token marked as part of a name gives to itself and those beside it: how far from it, which row."""
        rows = [(distance, self._row.get(prefix + mark)) for distance, prefix in PHRASE_PLACES]
        return [(distance, row) for distance, row in rows if row is not None]
