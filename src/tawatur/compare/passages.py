"""Shared passages: wording that two articles have in common, grown from runs of eight words through small edits.

After the method of passim (Smith, Cordell & Dillon, "Infectious Texts", 2013): n-gram seeds, chained and extended.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.model import Analysis, Direction, Passage, Span
from tawatur.text import fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem
from tawatur.text.tokens import tokenise

SEED = 8
"""Words of a run that two articles share; shorter runs are phrases that everyone uses."""

TELLING = 18.0
"""Summed rarity of a seed's words, at least: less, and it is a formula (titles in full, courtesies)."""

GAP = 5
"""Words that may differ between two runs of one passage, on either side."""


class _Words(NamedTuple):
    """The words of an article's prose: folds and where they stand."""

    folds: list[str]
    spans: list[Span]


def shared_passages(analyses: Sequence[Analysis]) -> list[Passage]:
    """The shared passages of every two articles, in the order of `analyses`; a headline counts as prose."""
    if len(analyses) < 2:
        return []  # most stories are one article, whose words need not be read for this
    texts = [_words(analysis) for analysis in analyses]
    seeds: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, words in enumerate(texts):
        for at in range(len(words.folds) - SEED + 1):
            seeds[tuple(words.folds[at : at + SEED])].append((number, at))
    matches: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for seed, places in seeds.items():
        if len(places) > 1 and sum(rarity(stem(word)) for word in seed) >= TELLING:
            for i, (one, at) in enumerate(places):
                for other, there in places[i + 1 :]:
                    if one != other:
                        matches[one, other].append((at, there))
    found = []
    for (one, other), pairs in sorted(matches.items()):
        for a, b, similarity in _chained(sorted(pairs), texts[one], texts[other]):
            direction, reason = _direction(analyses[one], analyses[other])
            found.append(
                Passage(
                    a=analyses[one].article.id,
                    b=analyses[other].article.id,
                    a_span=a,
                    b_span=b,
                    similarity=round(similarity, 3),
                    direction=direction,
                    reason=reason,
                )
            )
    return found


def _words(analysis: Analysis) -> _Words:
    article = analysis.article
    aside = [x.span for x in article.excluded]
    folds, spans = [], []
    for start, end, kind in tokenise(article.text, 0, len(article.text)):
        span = Span(start, end)
        if kind in "wln" and not any(x.overlaps(span) for x in aside):
            folds.append(fold(article.text[start:end]))
            spans.append(span)
    return _Words(folds, spans)


def _chained(pairs: list[tuple[int, int]], one: _Words, other: _Words) -> Iterator[tuple[Span, Span, float]]:
    """Passages of seeds that follow each other in both articles with small gaps; a seed is used once."""
    chains: list[list[tuple[int, int]]] = []
    for at, there in pairs:
        for chain in reversed(chains[-4:]):
            last_at, last_there = chain[-1]
            if 0 < at - last_at <= SEED + GAP and 0 < there - last_there <= SEED + GAP:
                chain.append((at, there))
                break
        else:
            chains.append([(at, there)])
    for chain in chains:
        (a, b), (a_last, b_last) = chain[0], chain[-1]
        before, ahead = _same(one, other, a, b, -1), _same(one, other, a_last + SEED, b_last + SEED, 1)
        a, b = a - before, b - before
        a_after, b_after = a_last + SEED + ahead, b_last + SEED + ahead
        agreeing = len({at + i for at, _ in chain for i in range(SEED)}) + before + ahead
        yield (
            Span(one.spans[a].start, one.spans[a_after - 1].end),
            Span(other.spans[b].start, other.spans[b_after - 1].end),
            agreeing / max(a_after - a, b_after - b),
        )


def _same(one: _Words, other: _Words, at: int, there: int, step: int) -> int:
    """How many words from `at` and `there` on (-1: before them) are the same."""
    count = 0
    while True:
        i, j = (at + count, there + count) if step > 0 else (at - count - 1, there - count - 1)
        if min(i, j) < 0 or i >= len(one.folds) or j >= len(other.folds) or one.folds[i] != other.folds[j]:
            return count
        count += 1


def _direction(one: Analysis, other: Analysis) -> tuple[Direction, str]:
    """Who likely has it from whom: a common agency, one outlet named by the other, else nothing but the time is known."""
    mine = {credit.entity or credit.name for credit in one.article.credits}
    yours = {credit.entity or credit.name for credit in other.article.credits}
    if mine & yours:
        return "common_origin", f"both are credited to {', '.join(sorted(mine & yours))}"
    if other.article.outlet and other.article.outlet in mine:
        return "a_from_b", "the article credits the other's outlet"
    if one.article.outlet and one.article.outlet in yours:
        return "b_from_a", "the article credits the other's outlet"
    return "unknown", "no credit tells who has it from whom"
