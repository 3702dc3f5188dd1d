"""Fits the weights of groups again, and tells what they reach: ``python quality/groups.py``.

For each annotated story the weights are fitted on all other stories and measured on it (with the annotated statements, and
with the program's own, in the annotated story); then they are fitted on all. Each kind of evidence keeps its sign, so that
no weight can only make up for another. The gate measures what stands in the code.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from goldstories import GoldPairs, GoldStory, gold_of, gold_pairs, gold_stories
from numpy.typing import NDArray
from scipy.optimize import minimize

from tawatur.compare import likeness
from tawatur.compare.groups import group_utterances
from tawatur.compare.likeness import WEIGHTS, weighed
from tawatur.compare.people import People
from tawatur.compare.utterance import Utterance, utterances_of

LOOSE = 1.0
"""How far the weights may go: the variance of the prior; from 0.3 to 3 the figures are within 0.01 of each other."""

HELD = {"other_number": -1.0}
"""Weights that may not go lower, whatever the annotated stories say: few of their accounts differ in a number."""

Matrix = NDArray[np.float64]


class Labelled(NamedTuple):
    """A story's utterances, the evidence of each pair, and whether it is one utterance (-1: not annotated)."""

    gold: GoldStory
    utterances: list[Utterance]
    evidence: Matrix
    labels: Matrix
    truth: GoldPairs
    names: dict[str, str]


class Weights(NamedTuple):
    """Fitted weights in the order of the table, and the bias."""

    weights: Matrix
    bias: float


def main() -> int:
    """Prints the figures on stories left out and the weights fitted on all; the exit code."""
    stories = [[labelled(g) for g in gold_stories(gold_statements=given)] for given in (True, False)]
    for told, given in zip(stories, ("annotated statements", "own statements"), strict=True):
        counts = {"ant-dev": np.zeros(3), "seeds": np.zeros(3)}
        for story in told:
            others = [x for x in stories[0] + stories[1] if x.gold.story.id != story.gold.story.id]
            counts[story.gold.file.split(".")[0]] += measured(story, fitted(others))
        for file, (hit, found, true) in counts.items():
            print(f"{given}, {file}: each story left out once: F1 {2 * hit / (found + true):.3f}")
    weights = fitted(stories[0] + stories[1])
    for kind, weight in zip(WEIGHTS, weights.weights, strict=True):
        print(f"{kind:14} {weight:6.2f}   in the code {WEIGHTS[kind]:6.2f}")
    print(f"{'bias':14} {weights.bias:6.2f}   in the code {likeness.BIAS:6.2f}")
    return 0


def labelled(gold: GoldStory) -> Labelled:
    """The pairs of an annotated story with their evidence and labels."""
    people = People(gold.analyses)
    utterances = [u for a in gold.analyses for u in utterances_of(a, people)]
    names, truth = gold_of(gold), gold_pairs(gold)
    rows, labels = [], []
    for (i, j), (values, _) in weighed(utterances, worth=0.0).items():
        both = (names.get(utterances[i].id), names.get(utterances[j].id))
        one_utterance = tuple(sorted(map(str, both))) in truth.pairs
        counts = None not in both and (one_utterance or not truth.optional & {*both})
        rows.append([values[kind] for kind in WEIGHTS])
        labels.append(float(one_utterance) if counts else -1.0)
    return Labelled(gold, utterances, np.array(rows), np.array(labels), truth, names)


def fitted(stories: Sequence[Labelled]) -> Weights:
    """The weights of a logistic regression on `stories`, of the signs of those in the code."""
    evidence = np.vstack([story.evidence for story in stories])
    labels = np.concatenate([story.labels for story in stories])
    evidence, labels = evidence[labels >= 0], labels[labels >= 0]
    mean, spread = evidence.mean(axis=0), evidence.std(axis=0) + 1e-9
    rows = np.c_[(evidence - mean) / spread, np.ones(len(evidence))]

    def loss(w: Matrix) -> tuple[float, Matrix]:
        z = rows @ w
        slope = rows.T @ (1 / (1 + np.exp(-z)) - labels)
        slope[:-1] += w[:-1] / LOOSE
        return float((np.logaddexp(0, z) - labels * z).sum() + (w[:-1] ** 2).sum() / 2 / LOOSE), slope

    bounds: list[tuple[float | None, float | None]] = [
        (0, None) if weight > 0 else (HELD.get(kind, -np.inf) * s, 0)
        for (kind, weight), s in zip(WEIGHTS.items(), spread, strict=True)
    ]
    start = np.zeros(rows.shape[1])
    found: Any = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)])
    weights = found.x[:-1] / spread
    return Weights(weights, float(found.x[-1] - (weights * mean).sum()))


def measured(story: Labelled, weights: Weights) -> Matrix:
    """Pairs of statements that are right, found and annotated with `weights`."""
    kept, bias = dict(WEIGHTS), likeness.BIAS
    try:
        WEIGHTS.update({k: float(w) for k, w in zip(WEIGHTS, weights.weights, strict=True)})
        likeness.BIAS = weights.bias
        groups = group_utterances("story", story.utterances)
    finally:
        WEIGHTS.update(kept)
        likeness.BIAS = bias
    found = {pair for group in groups for pair in _pairs([story.names.get(s) for s in group.statements])}
    found, true = (
        {p for p in pairs if not story.truth.optional & {*p}} for pairs in (found, story.truth.pairs)
    )
    return np.array([len(found & true), len(found), len(true)], dtype=float)


def _pairs(members: Sequence[str | None]) -> Iterator[tuple[str, str]]:
    known = sorted({m for m in members if m})
    yield from ((a, b) for a in known for b in known if a < b)


if __name__ == "__main__":
    sys.exit(main())
