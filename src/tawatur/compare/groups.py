"""Groups: the statements that are one utterance, by average likeness, and how they relate pair by pair."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from scipy.sparse import csr_matrix

from tawatur.compare.likeness import Likeness, containment, likeness
from tawatur.compare.utterance import Utterance
from tawatur.model import Group, Pair, Relation

JOIN = 0.36
"""Average likeness from which statements are one utterance, as measured on labelled groups."""

WORTH = 0.15
"""Cosine of letters below which no other evidence makes two statements one utterance; they are not looked at."""

WIDER = 1.4
"""A statement that says so many times more than a group may hold its utterance besides another."""

SAME, EXTENDS = 0.9, 0.85
"""Likeness of wording from which it is the same; containment from which the longer one extends the shorter."""

LOOSENESS: tuple[Relation, ...] = ("same", "extends", "paraphrase", "differs")
"""Relations from the closest to the loosest."""

Scores = dict[tuple[int, int], Likeness]


def group_utterances(story: str, utterances: Sequence[Utterance]) -> list[Group]:
    """The groups of two statements or more; the number of origins is left open.

    A statement that holds two utterances may stand in two groups.
    """
    scores = _scores(utterances)
    clusters = _clusters(len(utterances), scores)
    groups = []
    for cluster in _widened(clusters, utterances, scores):
        members = [utterances[i] for i in cluster]
        pairs = tuple(_pair(utterances[i], utterances[j], scores) for i, j in combinations(cluster, 2))
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


def _scores(utterances: Sequence[Utterance]) -> Scores:
    """The likeness of every two utterances that have letters enough in common."""
    numbers: dict[str, int] = {}
    rows, columns, weights = [], [], []
    for row, utterance in enumerate(utterances):
        for letters, weight in utterance.letters.items():
            rows.append(row)
            columns.append(numbers.setdefault(letters, len(numbers)))
            weights.append(weight)
    if not rows:
        return {}
    matrix = csr_matrix((weights, (rows, columns)), shape=(len(utterances), len(numbers)))
    product = np.asarray((matrix @ matrix.T).todense())
    found: Scores = {}
    for i, j in zip(*np.nonzero(np.triu(product, 1) >= WORTH), strict=True):
        one, other = utterances[i], utterances[j]
        if one.statement.parent != other.id and other.statement.parent != one.id:
            found[int(i), int(j)] = likeness(one, other, float(product[i, j]))
    return found


def _clusters(count: int, scores: Scores) -> list[list[int]]:
    """Average-link clusters: the two nearest are joined as long as their average likeness is enough."""
    members: dict[int, list[int]] = {i: [i] for i in range(count)}
    links: dict[int, dict[int, float]] = {i: {} for i in range(count)}
    for (i, j), found in scores.items():
        if found.score > 0:
            links[i][j] = links[j][i] = found.score
    while True:
        best = max(
            (
                (total / (len(members[i]) * len(members[j])), -i, -j)
                for i in links
                for j, total in links[i].items()
                if i < j
            ),
            default=(0.0, 0, 0),
        )
        if best[0] < JOIN:
            return [m for m in members.values() if len(m) > 1]
        keep, drop = -best[1], -best[2]
        members[keep] += members.pop(drop)
        for other, total in links.pop(drop).items():
            del links[other][drop]
            if other != keep:
                links[keep][other] = links[other][keep] = links[keep].get(other, 0.0) + total


def _widened(clusters: list[list[int]], utterances: Sequence[Utterance], scores: Scores) -> list[list[int]]:
    """The clusters, each with the long statements of others that hold its utterance as well."""
    wide = []
    for cluster in clusters:
        mass = sum(utterances[i].mass for i in cluster) / len(cluster)
        found = list(cluster)
        for number, utterance in enumerate(utterances):
            if number in cluster or utterance.mass < WIDER * mass:
                continue
            total = sum(_score(scores, number, i) for i in cluster)
            if total / len(cluster) >= JOIN:
                found.append(number)
        wide.append(sorted(found))
    return wide


def _score(scores: Scores, i: int, j: int) -> float:
    found = scores.get((min(i, j), max(i, j)))
    return found.score if found else 0.0


def _pair(one: Utterance, other: Utterance, scores: Scores) -> Pair:
    found = likeness(one, other)
    return Pair(
        a=one.id,
        b=other.id,
        score=round(found.score, 3),
        relation=relation(one, other),
        reason=found.reason,
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


def _numbers(utterance: Utterance) -> set[str]:
    return {term for term in utterance.terms if term.isdigit()}
