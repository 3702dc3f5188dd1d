"""The best path is the one that trying all of them finds, whatever lengths the sentences have."""

from itertools import pairwise, product

import numpy as np
import pytest

from tawatur.mentions.viterbi import best_paths, paths_off

TAGS = 3


@pytest.mark.parametrize("seed", range(5))
def test_the_best_path_is_found(seed: int) -> None:
    """Sentences of one token, of even and of odd numbers, with rows between them that belong to none."""
    chance = np.random.default_rng(seed)
    lengths = [1, 5, 2, 6, 1, 3, 4]
    starts = [1 + sum(lengths[:i]) + 2 * i for i in range(len(lengths))]
    scores = chance.normal(size=(starts[-1] + lengths[-1] + 1, TAGS))
    transitions = chance.normal(size=(TAGS, TAGS))

    def score(path: tuple[int, ...], start: int) -> float:
        seen = sum(scores[start + place, tag] for place, tag in enumerate(path))
        return float(seen + sum(transitions[a, b] for a, b in pairwise(path)))

    best = [
        list(max(product(range(TAGS), repeat=length), key=lambda path, start=start: score(path, start)))
        for start, length in zip(starts, lengths, strict=True)
    ]
    assert best_paths(scores, transitions, starts, lengths) == best


def test_sentences_of_one_token_have_no_steps() -> None:
    """Nothing is walked where there is nowhere to go."""
    scores = np.array([[0.0, 2.0, 1.0], [3.0, 0.0, 1.0]])
    assert best_paths(scores, np.zeros((TAGS, TAGS)), [0, 1], [1, 1]) == [[1], [0]]


def test_no_sentence_has_no_path() -> None:
    """An empty text gives none."""
    assert best_paths(np.zeros((0, TAGS)), np.zeros((TAGS, TAGS)), [], []) == []


@pytest.mark.parametrize("seed", range(5))
def test_runs_off_the_usual_tag_have_the_tags_of_the_whole_path(seed: int) -> None:
    """Where most tokens are sure of one tag, only the others are walked, and nothing else comes out."""
    chance = np.random.default_rng(seed)
    lengths = [1, 9, 2, 14, 1, 30]
    starts = [1 + sum(lengths[:i]) + i for i in range(len(lengths))]
    scores = chance.normal(size=(starts[-1] + lengths[-1] + 1, TAGS))
    transitions = chance.uniform(-1, 1, size=(TAGS, TAGS))
    usual, sure = 1, 4.0  # no path gains more by its two steps
    scores[chance.random(len(scores)) < 0.7, usual] += 9
    tags = [[usual] * length for length in lengths]
    runs = paths_off(usual, scores, transitions, starts, lengths, sure)
    for sentence, first, path in runs:
        tags[sentence][first : first + len(path)] = path
    assert tags == best_paths(scores, transitions, starts, lengths)
    assert 0 < sum(len(path) for _, _, path in runs) < sum(lengths)


def test_a_text_of_the_usual_tag_alone_has_no_runs() -> None:
    """Nothing is walked where no token is in doubt."""
    scores = np.array([[0.0, 9.0, 0.0]] * 4)
    assert paths_off(1, scores, np.zeros((TAGS, TAGS)), [1], [3], 2.0) == []
