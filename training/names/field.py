"""Learning a conditional random field over tokens by stochastic gradients, from tags and from what a teacher expects.

AdaGrad (Duchi, Hazan & Singer, JMLR 2011) over small groups of sentences of like length; a sentence without tags of its own brings
a teacher's scores, and the field is drawn to the teacher's expectations of its tags (Hinton, Vinyals & Dean 2015; for fields: Wang
and others, ACL 2020). Features of a kind are hidden together, a token at a time, so that the others learn to do without them. A
network may score the tags beside the features; both are learnt as one field.
"""

import re
from collections.abc import Sequence
from typing import Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

Floats = NDArray[np.float32]
Numbers = NDArray[np.int32]

_LATER = (
    0.6  # of the rounds; behind them steps are shorter, and weights are the mean of what each round ends with
)
_PACE, _LATER_PACE = 0.1, 0.04
_DECAY = 0.01  # of a weight whose feature a step has
_HIDDEN = 0.1  # of all features of all tokens, at random
_TOGETHER = 32  # sentences a step
_ALIKE = (
    16  # so many steps' sentences are put in the order of their lengths, so that little room is left empty
)
_FORBIDDEN = -30.0

_HIDDEN_KINDS = (
    (re.compile(r"w-1w=|c-1c=|cc\+1=|c-1cc\+1="), "joined", 0.5),
    (re.compile(r"([-+][12])?(?:w|h|p3|p4|s3|s4|hp3|hp4|hn3)="), "letters", 0.5),
    (re.compile(r"([-+][12])?h?r[0-9?]?="), "clusters", 0.3),
)
"""Features that a step hides together: all of a kind that a token has of one place, and how often."""


class Lesson(msgspec.Struct, frozen=True):
    """A sentence to learn from: its tokens' features, one after the other, how many each has, its words, and what is expected.

    Either `tags` are its tags' numbers, or `scores` are a teacher's, a row a token. `words` are numbers of words.
    """

    features: Numbers
    counts: Numbers
    words: Numbers
    tags: Numbers | None = None
    scores: Floats | None = None


class Field(msgspec.Struct, frozen=True):
    """What was learnt: a row of weights for each feature, a column for each tag, and what each step from tag to tag scores."""

    weights: Floats
    transitions: Floats


class Beside(Protocol):
    """A network whose scores are added to those of the features."""

    def scores(self, words: Numbers, lengths: Numbers) -> Floats:
        """What each tag scores at each place of each sentence (sentence, place, tag), while learning."""
        ...

    def learn(self, slope: Floats, way: float) -> None:
        """Takes a step against `slope`, that of the loss by the scores given last; `way` is how much of all steps is done."""
        ...

    def settle(self) -> None:
        """Ends the learning."""
        ...


class _Step(msgspec.Struct, frozen=True):
    """Sentences learnt from at once, longest first: where each token stands, its features, and the tags expected of it.

    `features` are the numbers of all that the step has, `met` those of each token as positions in them, `ends` where a token's
    end; `sentence` and `place` say where each token stands, `expected` and `pairs` what is expected of tags and of neighbours.
    """

    features: Numbers
    met: Numbers
    ends: Numbers
    words: Numbers
    lengths: Numbers
    sentence: Numbers
    place: Numbers
    expected: NDArray[np.float16]
    pairs: Floats


def hidden_kinds(features: Sequence[str]) -> tuple[Numbers, Floats]:
    """The number of the kind of each of `features`, and how often each kind is hidden."""
    numbers = {"": 0}
    often = [0.0]
    kinds = np.zeros(len(features), dtype=np.int32)
    for row, feature in enumerate(features):
        for pattern, name, share in _HIDDEN_KINDS:
            if begins := pattern.match(feature):
                key = name + ((begins.lastindex and begins[1]) or "")
                if key not in numbers:
                    numbers[key] = len(often)
                    often.append(share)
                kinds[row] = numbers[key]
                break
    return kinds, np.array(often, dtype=np.float32)


def impossible(tags: Sequence[str]) -> Floats:
    """What a step from one of `tags` to another costs where no name has it: into a name's middle from outside, out of its middle.

    Kinds with ``L-`` and ``U-`` end with these, and only with them.
    """
    ended = {tag[2:] for tag in tags if tag[0] == "L"}
    cost = np.zeros((len(tags), len(tags)), dtype=np.float32)
    for row, left in enumerate(tags):
        goes_on = left[0] in "BI" and left[2:] in ended
        for column, right in enumerate(tags):
            inside = right[0] in "IL"
            joins = inside and left[0] in "BI" and left[2:] == right[2:]
            if (inside or goes_on) and not joins:
                cost[row, column] = _FORBIDDEN
    return cost


class Learning:
    """The state of a field that is learnt: weights, and the sums of squares that AdaGrad divides by."""

    def __init__(self, features: Sequence[str], tags: Sequence[str], seed: int) -> None:
        """Begins with weights of zero; `seed` is that of all that is left to chance."""
        self.chance = np.random.default_rng(seed)
        self._kinds, self._often = hidden_kinds(features)
        self.tags = list(tags)
        self.weights = np.zeros((len(features), len(tags)), np.float32)
        self.ways = np.zeros((len(tags), len(tags)), np.float32)
        self._squares, self._way_squares = np.full_like(self.weights, 0.01), np.full_like(self.ways, 0.1)

    def step(self, step: _Step, pace: np.float32, beside: Beside | None, way: float) -> None:
        """Learns from the sentences of `step`."""
        shown = self._shown(step)
        here = self.weights[step.features]
        at = (step.sentence, step.place)
        if beside:
            words = np.zeros((len(step.lengths), step.lengths[0]), dtype=np.int32)
            words[at] = step.words
            scores = beside.scores(words, step.lengths)
        else:
            scores = np.zeros((len(step.lengths), step.lengths[0], len(self.tags)), np.float32)
        scores[at] += shown @ here
        found, pairs = expectations(scores, self.ways, step.lengths)
        wrong = found[at] - step.expected
        if beside:
            slope = np.zeros_like(scores)
            slope[at] = wrong / np.float32(len(wrong))
            beside.learn(slope, way)
        slope = shown.T @ wrong + np.float32(_DECAY) * here
        self._squares[step.features] += slope * slope
        self.weights[step.features] = here - pace / np.sqrt(self._squares[step.features]) * slope
        way_slope = pairs - step.pairs
        self._way_squares += way_slope * way_slope
        self.ways -= pace / np.sqrt(self._way_squares) * way_slope

    def _shown(self, step: _Step) -> Any:
        """The features of a step's tokens as a matrix, some of them hidden, the others so much the stronger."""
        tokens, often = len(step.ends) - 1, self._often
        kept = (self.chance.random((tokens, len(often)), dtype=np.float32) >= often) / (1 - often)
        of_token = np.repeat(np.arange(tokens), np.diff(step.ends))
        values = kept[of_token, self._kinds[step.features][step.met]]
        values *= (self.chance.random(len(step.met), dtype=np.float32) >= _HIDDEN) / np.float32(1 - _HIDDEN)
        return sparse.csr_matrix((values, step.met, step.ends), shape=(tokens, len(step.features)))


def learn(
    lessons: Sequence[Lesson],
    features: Sequence[str],
    tags: Sequence[str],
    rounds: int,
    seed: int = 0,
    beside: Beside | None = None,
    teacher: Floats | None = None,
) -> Field:
    """The field learnt from `lessons`, whose numbers are those of `features` and `tags`; the same lessons give the same field.

    `beside` is learnt with it. `teacher` is what the teacher's steps from tag to tag score, where lessons have scores.
    """
    state = Learning(features, tags, seed)
    steps = _steps(lessons, len(tags), teacher, state.chance)
    mean, ways_mean = np.zeros_like(state.weights), impossible(tags)
    later_from = min(int(np.ceil(rounds * _LATER)), rounds - 1)
    for turn in range(rounds):
        pace = np.float32(_PACE if turn < rounds * _LATER else _LATER_PACE)
        for done, number in enumerate(state.chance.permutation(len(steps)).tolist()):
            state.step(steps[number], pace, beside, (turn + done / len(steps)) / rounds)
        if turn >= later_from:
            mean += state.weights / np.float32(rounds - later_from)
            ways_mean += state.ways / np.float32(rounds - later_from)
    if beside:
        beside.settle()
    return Field(mean, ways_mean)


def _steps(
    lessons: Sequence[Lesson], tags: int, teacher: Floats | None, chance: np.random.Generator
) -> list[_Step]:
    """`lessons` put together for each step, those with tags apart from those without."""
    length = np.array([len(lesson.counts) for lesson in lessons])
    tagged = np.array([lesson.tags is not None for lesson in lessons])
    steps = []
    for part in (np.flatnonzero(tagged), np.flatnonzero(~tagged)):
        order = chance.permutation(part)
        for first in range(0, len(order), _TOGETHER * _ALIKE):
            alike = order[first : first + _TOGETHER * _ALIKE]
            alike = alike[np.argsort(-length[alike], kind="stable")]
            for begin in range(0, len(alike), _TOGETHER):
                chosen = [lessons[number] for number in alike[begin : begin + _TOGETHER].tolist()]
                steps.append(_step(chosen, tags, teacher))
    return steps


def _step(lessons: list[Lesson], tags: int, teacher: Floats | None) -> _Step:
    counts = np.concatenate([lesson.counts for lesson in lessons])
    features, met = np.unique(np.concatenate([lesson.features for lesson in lessons]), return_inverse=True)
    lengths = np.array([len(lesson.counts) for lesson in lessons], dtype=np.int32)
    sentence = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    place = np.concatenate([np.arange(length, dtype=np.int32) for length in lengths])
    expected, pairs = _expected(lessons, tags, teacher, sentence, place, lengths)
    return _Step(
        features.astype(np.int32),
        met.astype(np.int32),
        np.concatenate(([0], np.cumsum(counts))).astype(np.int32),
        np.concatenate([lesson.words for lesson in lessons]),
        lengths,
        sentence,
        place,
        expected.astype(np.float16),
        pairs,
    )


def _expected(
    lessons: list[Lesson],
    tags: int,
    teacher: Floats | None,
    sentence: Numbers,
    place: Numbers,
    lengths: Numbers,
) -> tuple[Floats, Floats]:
    """How likely each tag of each token is, and how many steps from tag to tag there are: as tagged, or as the teacher expects."""
    gold = [lesson.tags for lesson in lessons if lesson.tags is not None]
    if gold:
        tagged = np.concatenate(gold)
        pairs = np.zeros((tags, tags), dtype=np.float32)
        beside = sentence[1:] == sentence[:-1]
        np.add.at(pairs, (tagged[:-1][beside], tagged[1:][beside]), 1)
        return np.eye(tags, dtype=np.float32)[tagged], pairs
    if teacher is None:
        raise ValueError(
            "lessons without tags need the teacher's steps from tag to tag; give them as `teacher`"
        )
    scores = np.zeros((len(lengths), lengths[0], tags), dtype=np.float32)
    scores[sentence, place] = np.concatenate([row.scores for row in lessons if row.scores is not None])
    likely, pairs = expectations(scores, teacher, lengths)
    return likely[sentence, place], pairs


def expectations(scores: Floats, transitions: Floats, lengths: Numbers) -> tuple[Floats, Floats]:
    """How likely each tag is at each place of each sentence, and how many steps from tag to tag are expected of all.

    `scores` is (sentence, place, tag), longest sentence first. Forward and backward, each place's sum kept at one.
    """
    sentences, places, tags = scores.shape
    own = np.exp(scores - scores.max(axis=2, keepdims=True))
    way = np.exp(transitions)
    forward, backward = np.zeros_like(scores), np.zeros_like(scores)
    total = np.ones((sentences, places), dtype=scores.dtype)
    going = [int((lengths > place).sum()) for place in range(places)]
    for place, number in enumerate(going):
        reached = own[:number, place] * (forward[:number, place - 1] @ way if place else np.float32(1))
        total[:number, place] = reached.sum(axis=1)
        forward[:number, place] = reached / total[:number, place, None]
    backward[np.arange(sentences), lengths - 1] = 1
    for place in range(places - 2, -1, -1):
        number = going[place + 1]
        ahead = backward[:number, place + 1] * own[:number, place + 1]
        backward[:number, place] = (ahead @ way.T) / total[:number, place + 1, None]
    likely = forward * backward
    likely /= np.maximum(likely.sum(axis=2, keepdims=True), 1e-30)
    inside = np.arange(places)[None] < lengths[:, None]
    ahead = backward[:, 1:] * own[:, 1:] / total[:, 1:, None] * inside[:, 1:, None]
    pairs = (forward[:, :-1].reshape(-1, tags).T @ ahead.reshape(-1, tags)) * way
    return likely, pairs
