"""Groups: the statements that are one utterance, by average likeness, and how they relate pair by pair."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components

from tawatur.compare.likeness import Scores, likenesses
from tawatur.compare.utterance import Utterance
from tawatur.knowledge.labels import labels
from tawatur.model import Group, Pair, Relation

JOIN = 0.275
"""Average likeness from which statements are one utterance, chosen with the weights (python quality/groups.py)."""

WIDER = 1.4
"""A statement that says so many times more than a group may hold its utterance besides another."""

SAME, EXTENDS = 0.9, 0.85
"""Likeness of wording from which it is the same; containment from which the longer one extends the shorter."""

LOOSENESS: tuple[Relation, ...] = ("same", "extends", "paraphrase", "differs")
"""Relations from the closest to the loosest."""


def group_utterances(story: str, utterances: Sequence[Utterance]) -> list[Group]:
    """The groups of two statements or more; the number of origins is left open.

    A statement that holds two utterances may stand in two groups.
    """
    scores = likenesses(utterances)
    clusters = _clusters(len(utterances), scores)
    groups = []
    for cluster in _widened(clusters, utterances, scores):
        members = [utterances[i] for i in cluster]
        pairs = tuple(_pair(i, j, utterances, scores) for i, j in combinations(sorted(cluster), 2))
        groups.append(
            Group(
                id=f"g-{members[0].id}",
                story=story,
                statements=tuple(u.id for u in members),
                outlets=len({u.outlet for u in members}),
                origins=None,
                relation=max((p.relation for p in pairs), key=LOOSENESS.index),
                pairs=pairs,
            )
        )
    return sorted(_apart(groups), key=lambda group: -group.outlets)


def _apart(groups: list[Group]) -> list[Group]:
    """Groups with ids of their own: two may begin with one statement."""
    seen: dict[str, int] = {}
    named = []
    for group in groups:
        count = seen[group.id] = seen.get(group.id, 0) + 1
        named.append(group if count == 1 else _renamed(group, f"{group.id}/{count}"))
    return named


def _renamed(group: Group, identifier: str) -> Group:
    return Group(
        id=identifier,
        story=group.story,
        statements=group.statements,
        outlets=group.outlets,
        origins=group.origins,
        relation=group.relation,
        pairs=group.pairs,
    )


def _clusters(count: int, scores: Scores) -> list[list[int]]:
    """Average-link clusters: the two nearest are joined as long as their average likeness is enough.

    An average is enough only where one pair is, so each piece that such pairs connect is clustered by itself.
    """
    strong = [pair for pair, found in scores.items() if found.score >= JOIN]
    if not strong:
        return []
    rows, columns = zip(*strong, strict=True)
    graph = csr_matrix((np.ones(len(strong)), (rows, columns)), shape=(count, count))
    _, labels = connected_components(graph, directed=False)
    pieces: dict[int, list[int]] = {}
    for number in sorted({i for pair in strong for i in pair}):
        pieces.setdefault(int(labels[number]), []).append(number)
    return [cluster for piece in pieces.values() for cluster in average_link(piece, scores)]


def average_link(piece: list[int], scores: Scores) -> list[list[int]]:
    """The average-link clusters of two or more in `piece`, whose pairs have `scores`; in time of the square of its size.

    By chains of nearest neighbours (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983).

    Two that are each other's nearest are joined; what has nothing near enough stays as it is, since joining others brings
    nothing nearer.
    """
    totals = _totals(piece, scores)
    sizes, open_ = np.ones(len(piece)), np.ones(len(piece), bool)
    members = [[i] for i in piece]
    chain: list[int] = []
    while open_.any():
        if not chain:
            chain.append(int(np.argmax(open_)))
        tip = chain[-1]
        averages = np.where(open_, totals[tip] / (sizes * sizes[tip]), -1.0)
        averages[tip] = -1.0
        near = int(np.argmax(averages))
        if averages[near] < JOIN:
            open_[chain.pop()] = False
        elif len(chain) > 1 and averages[chain[-2]] == averages[near]:
            keep, drop = sorted(chain[-2:])
            del chain[-2:]
            members[keep] += members[drop]
            members[drop] = []
            totals[keep] += totals[drop]
            totals[:, keep] += totals[:, drop]
            sizes[keep] += sizes[drop]
            open_[drop] = False
        else:
            chain.append(near)
    return [found for found in members if len(found) > 1]


def _totals(piece: list[int], scores: Scores) -> NDArray[np.float64]:
    """The likeness of every two of `piece`, by their places in it."""
    totals = np.zeros((len(piece), len(piece)))
    for (a, i), (b, j) in combinations(enumerate(piece), 2):
        totals[a, b] = totals[b, a] = _score(scores, i, j)
    return totals


def _widened(clusters: list[list[int]], utterances: Sequence[Utterance], scores: Scores) -> list[list[int]]:
    """The clusters, each with the long statements of others that hold its utterance as well."""
    near: dict[int, set[int]] = {}
    for (i, j), found in scores.items():
        if found.score >= JOIN:
            near.setdefault(i, set()).add(j)
            near.setdefault(j, set()).add(i)
    wide = []
    for cluster in clusters:
        mass = sum(utterances[i].mass for i in cluster) / len(cluster)
        close = set().union(*(near[i] for i in cluster)) - set(cluster)
        large = [n for n in close if utterances[n].mass >= WIDER * mass]
        joined = [n for n in large if sum(_score(scores, n, i) for i in cluster) >= JOIN * len(cluster)]
        wide.append(sorted([*cluster, *joined]))
    return wide


def _score(scores: Scores, i: int, j: int) -> float:
    found = scores.get((min(i, j), max(i, j)))
    return found.score if found else 0.0


def _pair(i: int, j: int, utterances: Sequence[Utterance], scores: Scores) -> Pair:
    one, other = utterances[i], utterances[j]
    found = scores.get((i, j))
    return Pair(
        a=one.id,
        b=other.id,
        score=round(found.score, 3) if found else 0.0,
        relation=relation(one, other),
        reason=found.reason if found else labels("en")("bond.by_the_others"),
        evidence=found.evidence if found else (),
        speakers=found.bond.key if found else None,
    )


def relation(one: Utterance, other: Utterance) -> Relation:
    """How two wordings of one utterance relate."""
    shared = sum(weight for term, weight in one.terms.items() if term in other.terms)
    if shared >= SAME * max(one.mass, other.mass):
        return "same"
    mine, yours = _numbers(one), _numbers(other)
    if mine and yours and not mine & yours:
        return "differs"
    short, long = sorted((one.mass, other.mass))
    if containment(one, other) >= EXTENDS and short < EXTENDS * long:
        return "extends"
    return "paraphrase"


def containment(one: Utterance, other: Utterance) -> float:
    """The share of the shorter utterance's letters that stand in the longer, 0 to 1."""
    short, long = (one, other) if one.mass <= other.mass else (other, one)
    scale = short.mass / _size(short)
    wide = long.mass / _size(long)
    shared = sum(min(w * scale, long.letters.get(k, 0.0) * wide) for k, w in short.letters.items())
    return shared / short.mass


def _size(utterance: Utterance) -> float:
    return sum(utterance.letters.values()) or 1.0


def _numbers(utterance: Utterance) -> set[str]:
    return {term for term in utterance.terms if term.isdigit()}
