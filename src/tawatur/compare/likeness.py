"""Likeness of two utterances: one visible list of evidence, each with its value and its weight.

The weights are those of a logistic regression on the annotated stories, with the sign that each kind of evidence must have;
``python quality/groups.py`` fits them again and tells what they reach on stories that they were not fitted on.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from tawatur.compare.alignment import Matrix, Vocabulary, in_order
from tawatur.compare.speakers import Bond, bond
from tawatur.compare.utterance import Utterance, Word
from tawatur.knowledge.labels import labels
from tawatur.model import Act, Evidenced, EvidenceKind

WEIGHTS: dict[EvidenceKind, float] = {
    "letters": 2.14,  # cosine of all letters of the telling words, in groups of three
    "overlap": 4.99,  # what of both stands in the other, word by word (stem, name, root, synonym, spelling)
    "contained": 2.23,  # what of the shorter stands in the longer, if it says enough
    "order": 1.63,  # what they have in common in one order
    "speakers": 3.61,  # how far the speakers are the same
    "best_of_both": 1.46,  # how near it is to each one's best match in the other's article
    "best_of_one": 1.15,  # the same for the one of the two for which it is nearer
    "same_number": 1.49,  # a number in common
    "same_act": 0.93,  # the same act: both deny
    "both_quoted": 0.62,  # both in quotation marks
    "nested": -0.95,  # one is told inside another's words and the other is not
    "same_article": -1.75,  # an article seldom gives one utterance twice
    "other_number": -1.0,  # numbers, and none in common; held small: in one sentence they are what a reader looks for
}
"""How much each kind of evidence counts."""

BIAS = -10.6
"""What the evidence has to make up for."""

ENOUGH = 16.0
"""Mass of terms from which containment counts in full: about four telling words; two words are contained in anything."""

WORTH = 0.05
"""Cosine of letters or of words from which two utterances are looked at."""

NEAREST = 40
"""With so many others an utterance is compared at most, the nearest: a text of thousands of like sentences would else be compared
for minutes. The annotated stories lose no pair by it (``python quality/groups.py``)."""

ROWS = 1000
"""Utterances whose cosines with all others are held at a time."""

NEAR_ACTS: frozenset[frozenset[Act]] = frozenset(
    frozenset(pair)
    for pair in (
        ("announce", "report"),
        ("announce", "affirm"),
        ("announce", "promise"),
        ("accuse", "criticise"),
        ("condemn", "criticise"),
        ("condemn", "regret"),
        ("demand", "propose"),
        ("threaten", "warn"),
        ("describe", "judge"),
        ("expect", "judge"),
        ("affirm", "judge"),
        ("praise", "welcome"),
        ("feel", "regret"),
        ("deny", "refuse"),
    )
)
"""Acts that one outlet tells where another tells the other; *say* is near to all."""


class Likeness(NamedTuple):
    """How likely two utterances are one, 0 to 1, and the evidence, each kind with its value and its weight."""

    score: float
    evidence: tuple[Evidenced, ...]
    bond: Bond

    @property
    def reason(self) -> str:
        """The evidence in words."""
        say = labels("en")
        told = [f"{say(f'evidence.{e.kind}')} {e.value:.2f}" for e in self.evidence if e.kind != "speakers"]
        return ", ".join([say(self.bond.key), *told])


Scores = dict[tuple[int, int], Likeness]


Values = dict[EvidenceKind, float]


def likenesses(utterances: Sequence[Utterance]) -> Scores:
    """The likeness of every two utterances of a story that have something in common, by their places in the sequence."""
    return {
        pair: Likeness(_score(values), _evidence(values), between)
        for pair, (values, between) in weighed(utterances).items()
    }


def weighed(
    utterances: Sequence[Utterance], worth: float = WORTH
) -> dict[tuple[int, int], tuple[Values, Bond]]:
    """The value of each kind of evidence for every two utterances that have something in common, and their speakers' bond.

    Pairs that cannot reach a likeness of `worth` are left out: the order of words takes longest to compare.
    """
    if not utterances:
        return {}
    vocabulary = Vocabulary(utterances)
    distinct = [vocabulary.distinct(u) for u in utterances]
    weights = [vocabulary.telling[d] for d in distinct]
    found: dict[tuple[int, int], tuple[Values, Bond]] = {}
    for i, j, letters in _worth_a_look(utterances):
        between = bond(utterances[i], utterances[j])
        if between.value:
            alike = vocabulary.alike[np.ix_(distinct[i], distinct[j])]
            mine, yours = weights[i], weights[j]
            values = _values(utterances[i], utterances[j], alike, mine, yours, letters, between)
            found[i, j] = (values, between)
    best = _best({pair: _first_look(values) for pair, (values, _) in found.items()}, utterances)
    for (i, j), (values, _) in list(found.items()):
        values["best_of_both"], values["best_of_one"] = best[i, j]
        values["order"] = 1.0
        if _score(values) < worth:
            del found[i, j]
        else:
            values["order"] = _order(utterances[i], utterances[j], vocabulary)
    return found


def _worth_a_look(utterances: Sequence[Utterance]) -> Iterator[tuple[int, int, float]]:
    """Pairs of utterances with letters or words in common that are not one inside the other, with the cosine of letters.

    Each utterance is in a pair with the `NEAREST` others at least, where it has as many.
    """
    letters = table([u.letters for u in utterances])
    words = table([keys_of(u.words) for u in utterances])
    seen: dict[tuple[int, int], float] = {}
    for start in range(0, len(utterances), ROWS):
        by_letters = (letters[start : start + ROWS] @ letters.T).toarray()
        near = np.maximum(by_letters, (words[start : start + ROWS] @ words.T).toarray())
        for row in range(len(near)):
            near[row, start + row] = 0.0  # itself
            others = np.flatnonzero(near[row] >= WORTH)
            if len(others) > NEAREST:
                others = others[np.argsort(-near[row, others], kind="stable")[:NEAREST]]
            for other in others.tolist():
                seen[min(start + row, other), max(start + row, other)] = float(by_letters[row, other])
    for (i, j), cosine in sorted(seen.items()):
        first, second = utterances[i].statement, utterances[j].statement
        if first.parent != second.id and second.parent != first.id:
            yield i, j, cosine


def keys_of(words: Iterable[Word]) -> dict[str, float]:
    """The stems, roots and concepts of words with their weights, of length 1."""
    keys: dict[str, float] = {}
    for word in words:
        for key in (word.term, f"={word.root}", *map(str, word.concepts)):
            keys[key] = max(keys.get(key, 0.0), word.weight)
    length = math.sqrt(sum(weight * weight for weight in keys.values())) or 1.0
    return {key: weight / length for key, weight in keys.items()}


def cosines(vectors: Sequence[Mapping[str, float]]) -> Matrix:
    """The cosine of every two of `vectors`, which have length 1."""
    rows = table(vectors)
    return np.asarray((rows @ rows.T).todense())


def table(vectors: Sequence[Mapping[str, float]]) -> Any:
    """`vectors`, which have length 1, as the rows of a sparse matrix: its product with itself holds their cosines."""
    numbers: dict[str, int] = {}
    rows, columns, weights = [], [], []
    for row, vector in enumerate(vectors):
        for key, weight in vector.items():
            rows.append(row)
            columns.append(numbers.setdefault(key, len(numbers)))
            weights.append(weight)
    return csr_matrix((weights, (rows, columns)), shape=(len(vectors), max(len(numbers), 1)))


def _values(
    one: Utterance,
    other: Utterance,
    alike: Matrix,
    mine: Matrix,
    yours: Matrix,
    letters: float,
    between: Bond,
) -> Values:
    """The value of each kind of evidence but those that need a look at the other pairs."""
    first = float(alike.max(axis=1) @ mine / (mine.sum() or 1.0))
    second = float(alike.max(axis=0) @ yours / (yours.sum() or 1.0))
    short, long = (first, second) if one.mass <= other.mass else (second, first)
    numbers, others = _numbers(one), _numbers(other)
    return {
        "letters": letters,
        "overlap": 2 * short * long / (short + long) if short + long else 0.0,
        "contained": short * min(1.0, min(one.mass, other.mass) / ENOUGH),
        "speakers": between.value,
        "same_number": float(bool(numbers & others)),
        "other_number": float(bool(numbers and others and not numbers & others)),
        "same_act": _acts(one.statement.cue.act, other.statement.cue.act),
        "both_quoted": float(one.statement.mode == other.statement.mode == "direct"),
        "nested": float((one.statement.parent is None) != (other.statement.parent is None)),
        "same_article": float(one.article.id == other.article.id),
    }


def _numbers(utterance: Utterance) -> set[float]:
    return {quantity.value for quantity in utterance.quantities if quantity.value is not None}


def _acts(one: Act, other: Act) -> float:
    if one == other:
        return 1.0
    return 0.5 if "say" in (one, other) or frozenset((one, other)) in NEAR_ACTS else 0.0


def _first_look(values: Values) -> float:
    return (values["overlap"] + values["contained"] + 1e-6) * values["speakers"]


def _best(
    looks: Mapping[tuple[int, int], float], utterances: Sequence[Utterance]
) -> dict[tuple[int, int], tuple[float, float]]:
    """How near each pair is to the best match of the one and of the other in the other's article; the smaller share first."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), look in looks.items():
        best[i, utterances[j].article.id] = max(best[i, utterances[j].article.id], look)
        best[j, utterances[i].article.id] = max(best[j, utterances[i].article.id], look)
    found = {}
    for (i, j), look in looks.items():
        shares = (look / best[i, utterances[j].article.id], look / best[j, utterances[i].article.id])
        found[i, j] = (min(shares), max(shares))
    return found


def _order(one: Utterance, other: Utterance, vocabulary: Vocabulary) -> float:
    mine, yours = [w.weight for w in one.words], [w.weight for w in other.words]
    alike = vocabulary.alike[np.ix_(vocabulary.sequence(one), vocabulary.sequence(other))]
    return in_order(alike, mine, yours) / min(sum(mine), sum(yours))


def _score(values: Values) -> float:
    return 1 / (1 + math.exp(-BIAS - sum(WEIGHTS[kind] * value for kind, value in values.items())))


def _evidence(values: Values) -> tuple[Evidenced, ...]:
    return tuple(
        Evidenced(kind=kind, value=round(values[kind], 3), weight=weight)
        for kind, weight in WEIGHTS.items()
        if values[kind]
    )
