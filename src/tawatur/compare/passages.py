"""Shared passages: wording that two articles have in common, grown from runs of eight words through small edits.

After the method of passim (Smith, Cordell & Dillon, "Infectious Texts", 2013): n-gram seeds, chained and extended. Seeds
are numbers in one array, so that those that several articles hold are found by sorting.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from tawatur.compare.formulas import Shared, is_formula
from tawatur.compare.provenance import Provenance, provenance
from tawatur.model import Analysis, Passage, Span
from tawatur.text.shingles import Words, shingles, summed, words_of

SEED = 8
"""Words of a run that two articles share; shorter runs are phrases that everyone uses."""

TELLING = 18.0
"""Summed rarity of a seed's words, at least: less, and it is a formula (titles in full, courtesies)."""

COMMON = 40
"""Articles that may share a seed; what stands in more is a formula of an outlet, not wording that one has from another."""

GAP = 5
"""Words that may differ between two runs of one passage, on either side."""

Run = tuple[int, int, int]
"""Words that agree one by one: where they begin in one text and in the other, and how many they are."""


def shared_passages(analyses: Sequence[Analysis]) -> list[Passage]:
    """The shared passages of every two articles, in the order of `analyses`; a headline counts as prose."""
    if len(analyses) < 2:
        return []  # most stories are one article, whose words need not be read for this
    texts = [words_of(a.article.text, (x.span for x in a.article.excluded)) for a in analyses]
    found = []
    for (one, other), runs in groupby(_runs(texts), key=itemgetter(0, 1)):
        pair, words = (analyses[one], analyses[other]), (texts[one], texts[other])
        chained = list(_chained([run[2:] for run in runs], *words))
        for a, b, similarity in chained:
            sides = Shared(pair[0], words[0], a), Shared(pair[1], words[1], b)
            if is_formula(*sides, lone=len(chained) == 1):
                continue
            whole = sides[0].share, sides[1].share
            told = provenance(*pair, a, b, whole=whole)
            found.append(_passage(*pair, a, b, similarity, told))
    return found


def _passage(
    one: Analysis, other: Analysis, a: Span, b: Span, similarity: float, told: Provenance
) -> Passage:
    return Passage(
        a=one.article.id,
        b=other.article.id,
        a_span=a,
        b_span=b,
        similarity=round(similarity, 3),
        direction=told.direction,
        reason=told.reason,
        origin=told.origin,
        origin_basis=told.basis,
    )


def _runs(texts: Sequence[Words]) -> Iterator[tuple[int, int, int, int, int]]:
    """Runs of seeds on one line: article, other article, place in each, seeds in a row; sorted."""
    seeds, article, place = _seeds(texts)
    order = np.argsort(seeds, kind="stable")
    seeds, article, place = seeds[order], article[order], place[order]
    begins = (
        np.flatnonzero(np.concatenate(([True], seeds[1:] != seeds[:-1])))
        if len(seeds)
        else np.zeros(0, np.int64)
    )
    sizes = np.diff(np.append(begins, len(seeds)))
    pairs = [
        _pairs_of(begins[sizes == size], int(size), article, place)
        for size in np.unique(sizes)
        if 1 < size <= COMMON
    ]
    matched = np.concatenate(pairs) if pairs else np.zeros((0, 4), np.int64)
    matched = matched[matched[:, 0] != matched[:, 1]]
    if not len(matched):
        return
    lines = matched[:, 2] - matched[:, 3]
    order = np.lexsort((matched[:, 2], lines, matched[:, 1], matched[:, 0]))
    matched, lines = matched[order], lines[order]
    same = (matched[1:, :2] == matched[:-1, :2]).all(axis=1) & (lines[1:] == lines[:-1])
    breaks = (
        np.flatnonzero(~(same & (matched[1:, 2] - matched[:-1, 2] <= SEED))) + 1
    )  # runs of words meet or overlap
    begins, ends = np.append(0, breaks), np.append(breaks, len(matched)) - 1
    rows = np.column_stack((matched[begins], matched[ends, 2] - matched[begins, 2] + SEED))
    yield from map(tuple, rows[np.lexsort((rows[:, 3], rows[:, 2], rows[:, 1], rows[:, 0]))].tolist())


def _seeds(texts: Sequence[Words]) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int64]]:
    """All telling seeds, with the article and the word at which each begins."""
    seeds, articles, places = [], [], []
    for number, words in enumerate(texts):
        telling = np.flatnonzero(summed(words.rarities, SEED) >= TELLING)
        seeds.append(shingles(words.hashes, SEED)[telling])
        articles.append(np.full(len(telling), number, np.int64))
        places.append(telling.astype(np.int64))
    return np.concatenate(seeds), np.concatenate(articles), np.concatenate(places)


def _pairs_of(
    begins: NDArray[np.int64], size: int, article: NDArray[np.int64], place: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Every two of the `size` places that share a seed, for the seeds that begin at `begins` in the sorted arrays."""
    one, other = np.triu_indices(size, 1)
    first, second = (begins[:, None] + one).ravel(), (begins[:, None] + other).ravel()
    return np.column_stack((article[first], article[second], place[first], place[second]))


def _chained(runs: list[Run], one: Words, other: Words) -> Iterator[tuple[Span, Span, float]]:
    """Passages of runs that follow each other in both articles with small gaps, grown word by word at their ends."""
    chains: list[list[Run]] = []
    for run in runs:
        for chain in reversed(chains[-4:]):
            at, there, length = chain[-1]
            if _follows(run[0] - at - length, length) and _follows(run[1] - there - length, length):
                chain.append(run)
                break
        else:
            chains.append([run])
    for chain in chains:
        yield _grown(chain, one, other)


def _follows(gap: int, length: int) -> bool:
    """Whether a run comes `gap` words behind one of `length` words, or begins in the midst of it."""
    return -length < gap <= GAP


def _grown(chain: list[Run], one: Words, other: Words) -> tuple[Span, Span, float]:
    (a, b, _), (a_last, b_last, length) = chain[0], chain[-1]
    before, ahead = _same(one, other, a, b, -1), _same(one, other, a_last + length, b_last + length, 1)
    a, b = a - before, b - before
    a_after, b_after = a_last + length + ahead, b_last + length + ahead
    agreeing = len({at + i for at, _, n in chain for i in range(n)}) + before + ahead
    similarity = min(agreeing / max(a_after - a, b_after - b), 1.0)
    return one.span(a, a_after - 1), other.span(b, b_after - 1), similarity


def _same(one: Words, other: Words, at: int, there: int, step: int) -> int:
    """How many words from `at` and `there` on (-1: before them) are the same."""
    mine = one.hashes[at:] if step > 0 else one.hashes[:at][::-1]
    yours = other.hashes[there:] if step > 0 else other.hashes[:there][::-1]
    length = min(len(mine), len(yours))
    differing = np.flatnonzero(mine[:length] != yours[:length])
    return int(differing[0]) if len(differing) else length
