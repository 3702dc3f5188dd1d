"""Finding the best tags with a trained conditional random field, many sentences at once.

The weights of a written word's features are summed once and kept, so that a token costs five rows of numbers; the features that
join neighbours are looked up by number, for all tokens of an article together. A small network may add to the scores (`network`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from operator import attrgetter
from typing import Any

import numpy as np

from tawatur.mentions.features import END, JOINED, MARKS, START, Joined, Shown, Views, mark_features, views
from tawatur.mentions.field import Model
from tawatur.mentions.gazetteer import OPENINGS, phrase_marks
from tawatur.mentions.network import Floats, Reading
from tawatur.mentions.viterbi import Numbers, Rows, paths_off
from tawatur.mentions.weights import RowsByTemplate, Steps, places
from tawatur.text import ByWord, Written

# written words kept, some 50 MB; beyond them all are forgotten and the next ones learnt anew
_FORGET_ABOVE = 100_000

_OWN = ("",)
_NEAR = ("-1", "+1")
_FAR = ("-2", "+2")
"""How the features begin that a token has of itself, from the one before it, behind it, and from those two away."""

_BESIDE = (-1, 0, 1)
"""How far from the part of a name in the tables those tokens stand that have its features."""

_OUTSIDE = "O"
"""The tag of what is no part of a name."""

_SURE = 6.0
"""How much more a token has to score as no part of a name to be none, whatever stands beside it.

Of 108,000 tokens of 400 articles that the whole search tags as parts of names none scores more than 5 below.
"""

_VIEWS = 5
"""Places that a word is seen from: itself, the two beside it, the two beyond them."""

_ROW, _FOLD = attrgetter("row"), attrgetter("fold")

_BASES = count(0, 1 << 32)
"""What the numbers of words begin from, for each decoder, and anew when it has forgotten: they stand with the words themselves."""


class Lattice:
    """What each tag of each token scores: a row a token, sentences one after the other with edges between them.

    `starts` are the rows of the sentences' first tokens, `lengths` how many tokens each has.
    """

    def __init__(self, scores: Rows, starts: list[int], lengths: list[int]) -> None:
        """Takes the scores as they are; what is added to them is added there."""
        self.scores, self.starts, self.lengths = scores, starts, lengths


class _JoinedWeights:
    """The weights of one template that joins a token with its neighbours, found by the numbers of the parts joined."""

    def __init__(self, template: Joined, features: tuple[int, Sequence[str]], steps: Steps) -> None:
        """Takes the template's features: the row in `steps` of the first, and their texts."""
        first, texts = features
        self.view, self._places = template.view, template.places
        self.numbers: dict[str, int] = {}  # of a part; 0 is that of all parts that no feature has
        found = [text.split(" ") for text in texts]
        for parts in found:
            for part in parts:
                self.numbers.setdefault(part, len(self.numbers) + 1)
        shown = np.array([[self.numbers[part] for part in parts] for parts in found], dtype=np.int64)
        columns = list(shown.reshape(len(found), len(template.places)).T)
        keys = self._key(columns)
        order = np.argsort(keys)
        self._keys: Numbers = np.append(keys[order], np.iinfo(np.int64).max)
        self._steps = steps[first : first + len(texts)][order]
        # which two parts begin a feature: few tokens do, and the look-up of all of them took most of this step
        self._begin = np.zeros((len(self.numbers) + 1,) * 2, dtype=bool)
        self._begin[columns[0], columns[1]] = True

    def _key(self, parts: Sequence[Any]) -> Any:
        """One number for `parts`, be they numbers or arrays of them."""
        key = parts[0]
        for part in parts[1:]:
            key = key * (len(self.numbers) + 1) + part
        return key

    def add_to(self, scores: Floats, parts: Numbers, step: np.float32) -> None:
        """Adds the weights in steps of `step` to the rows of `scores`, whose tokens have the `parts`; first and last are edges."""
        inner = max(0, len(parts) - 2)
        shown = [parts[1 + place : 1 + place + inner] for place in self._places]
        may = self._begin[shown[0], shown[1]].nonzero()[0]
        keys = self._key([part[may] for part in shown])
        nearest = self._keys.searchsorted(keys)
        met = (self._keys[nearest] == keys).nonzero()[0]
        scores[may[met] + 1] += self._steps[nearest[met]] * step


class _SeenWeights:
    """The weights of the features that a word shows to tokens at `places`, side by side for each place."""

    def __init__(self, by_place: Sequence[Mapping[str, tuple[int, Sequence[str]]]], steps: Steps) -> None:
        """Takes the features at each place by template: the row in `steps` of the first, and their texts."""
        self._row: dict[str, dict[str, int]] = RowsByTemplate()
        count, ours = 1, []  # row 0 holds zeros
        for template in dict.fromkeys(template for features in by_place for template in features):
            shown = [features.get(template, (0, ()))[1] for features in by_place]
            texts = shown[0] if len(shown) == 1 else dict.fromkeys(text for one in shown for text in one)
            rows = self._row[template] = dict(zip(texts, range(count, count + len(texts)), strict=True))
            count += len(texts)
            for column, (features, one) in enumerate(zip(by_place, shown, strict=True)):
                if one:
                    first = features[template][0]
                    ours.append((column, [rows[text] for text in one], steps[first : first + len(one)]))
        self._steps: Steps = np.zeros((count, len(by_place), steps.shape[1]), dtype=np.int16)
        for column, numbers, part in ours:
            self._steps[numbers, column] = part

    def sums(self, shown: Sequence[Sequence[Shown]]) -> Steps:
        """The summed weights of each of the words that show the features `shown`: word, place, tag."""
        row_of = self._row
        rows: list[int] = []
        starts: list[int] = []
        for features in shown:
            starts.append(len(rows))
            rows.append(0)
            rows += [
                row for template, text in features if (row := row_of[template].get(text))
            ]  # most have none
        sums: Steps = np.add.reduceat(self._steps[rows], starts, axis=0)
        return sums


class Decoder:
    """Tags sentences with a `Model`."""

    def __init__(self, model: Model) -> None:
        """Reads `model`; what is learnt of words stays with this object."""
        self.tags = model.tags
        self._outside = model.tags.index(_OUTSIDE)
        self._transitions = np.array(model.transitions, dtype=np.float32)
        features, steps = model.weights.rows(), model.weights.steps()
        self._step = np.float32(model.weights.step)
        none: tuple[int, list[str]] = (0, [])
        joined = [(template, features.pop(template.prefix, none)) for template in JOINED]
        self._joined = [_JoinedWeights(template, found, steps) for template, found in joined]
        of_marks = {template: features.pop(template, none) for template in MARKS}
        self._mark_rows = {
            template + text: row
            for template, (first, texts) in of_marks.items()
            for row, text in enumerate(texts, first)
        }
        self._steps = steps
        at = places(features)
        self._own, self._near, self._far = (
            _SeenWeights([at.get(place, {}) for place in seen_from], steps)
            for seen_from in (_OWN, _NEAR, _FAR)
        )
        self._network = Reading(model.network, len(model.tags)) if model.network else None
        self._mark_weights: Floats = np.zeros((0, len(_BESIDE), len(model.tags)), dtype=np.float32)
        self._marks = ByWord(self._number_of_mark, most=_FORGET_ABOVE)
        self._forget()

    def _forget(self) -> None:
        self._base = next(_BASES)
        self._numbers: dict[tuple[str, str], int] = {}
        self._learnt = 0
        self._table: Floats = np.zeros((1024, _VIEWS, len(self.tags)), dtype=np.float32)
        self._parts = np.zeros((1024, len(self._joined)), dtype=np.int64)
        self._vectors = np.zeros(1024, dtype=np.int64)  # their rows in the network; edges have none
        self._learn([("^", "^"), ("$", "$")], [START, END])

    def _learn(self, keys: Sequence[tuple[str, str]], seen: Sequence[Views]) -> None:
        """Sums the weights of written words' features, once for each place that they are seen from."""
        first = self._learnt
        after = first + len(keys)
        while after > len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
            self._parts = np.concatenate([self._parts, np.zeros_like(self._parts)])
            self._vectors = np.concatenate([self._vectors, np.zeros_like(self._vectors)])
        self._table[first:after, :1] = self._own.sums([views.own for views in seen]) * self._step
        self._table[first:after, 1:3] = self._near.sums([views.near for views in seen]) * self._step
        self._table[first:after, 3:] = self._far.sums([views.far for views in seen]) * self._step
        if self._network and first:  # the first two are a sentence's edges
            self._vectors[first:after] = self._network.rows_of(keys)
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
        if self._network:
            self._network.add_to(scores, self._vectors[numbers])
        for column, parts in enumerate(self._parts[numbers].T):
            self._joined[column].add_to(scores, parts, self._step)
        self._add_phrases(scores, words, sentences, starts)
        return Lattice(scores, starts, [after - first for first, after in sentences])

    def _rows_of(self, words: Sequence[Written]) -> list[int]:
        """The numbers of `words`, counted from this decoder's first; those not met before are learnt."""
        rows = list(map(_ROW, words))
        first, after = self._base, self._base + self._learnt
        if rows and not first <= min(rows) <= max(rows) < after:
            self._meet(dict.fromkeys(word for word in words if not first <= word.row < after))
            rows = list(map(_ROW, words))
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
        tags = [[_OUTSIDE] * length for length in lattice.lengths]
        runs = paths_off(
            self._outside, lattice.scores, self._transitions, lattice.starts, lattice.lengths, _SURE
        )
        for sentence, first, path in runs:
            tags[sentence][first : first + len(path)] = [self.tags[tag] for tag in path]
        return tags

    def gains(self, kind: str, gain: float) -> Floats:
        """What each tag gains where those of names of `kind` gain `gain`."""
        return np.array([gain * (tag[2:] == kind) for tag in self.tags], dtype=np.float32)

    def _scores(self, numbers: Numbers) -> Floats:
        """Each token's score for each tag, from itself and two tokens on either side.

        A sentence's edges are tokens that give nothing to those two away, so that sentences can follow each other.
        """
        seen = self._table.take(numbers, axis=0)
        scores: Floats = seen[:, 0].copy()
        scores[1:] += seen[:-1, 1]
        scores[:-1] += seen[1:, 2]
        scores[2:] += seen[:-2, 3]
        scores[:-2] += seen[2:, 4]
        return scores

    def _add_phrases(
        self,
        scores: Floats,
        words: Sequence[Written],
        sentences: Sequence[tuple[int, int]],
        starts: Sequence[int],
    ) -> None:
        """Adds the weights of the tables' names that stand at or beside a token.

        `starts` are the rows of the sentences' first tokens.
        """
        fold = list(map(_FOLD, words))
        behind = [*fold[1:], ""]
        openers = [
            index
            for index, words_behind in enumerate(OPENINGS.of(words))
            if words_behind and behind[index] in words_behind
        ]
        tokens: list[int] = []
        numbers: list[int] = []
        for (first, after), start in zip(sentences, starts, strict=True):
            inside = openers[bisect_left(openers, first) : bisect_left(openers, after - 1)]
            if not inside:
                continue
            for position, mark in phrase_marks(fold, first, after, inside).items():
                tokens.append(start + position)
                numbers.append(self._marks[mark])
        if tokens:
            at, weights = np.array(tokens), self._mark_weights[numbers]
            for distance in _BESIDE:  # beyond a sentence's end stands an edge, whose scores nobody reads
                scores[at + distance] += weights[:, distance + 1]

    def _number_of_mark(self, mark: str) -> int:
        """The row of `_mark_weights` that tells what a token marked as part of a name gives itself and those beside it."""
        weights = np.zeros((1, len(_BESIDE), len(self.tags)), dtype=np.float32)
        for distance, feature in mark_features(mark):
            if (row := self._mark_rows.get(feature)) is not None:
                weights[0, distance + 1] += self._steps[row] * self._step
        self._mark_weights = np.concatenate((self._mark_weights, weights))
        return len(self._mark_weights) - 1
