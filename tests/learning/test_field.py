"""The field that the name tagger is learnt with."""

import itertools

import numpy as np
import pytest

from training.names.field import Lesson, expectations, hidden_kinds, impossible, learn

TAGS = ["B-person", "I-person", "L-person", "O", "U-person"]
RNG = np.random.default_rng(3)


def test_expectations_are_those_of_all_paths() -> None:
    scores = RNG.standard_normal((1, 4, 3)).astype(np.float32)
    ways = RNG.standard_normal((3, 3)).astype(np.float32)
    likely, pairs = expectations(scores, ways, np.array([4], dtype=np.int32))
    paths = list(itertools.product(range(3), repeat=4))
    weights = np.array(
        [
            np.exp(
                sum(scores[0, at, tag] for at, tag in enumerate(path))
                + sum(ways[step] for step in itertools.pairwise(path))
            )
            for path in paths
        ]
    )
    weights /= weights.sum()
    of_place = np.zeros((4, 3))
    of_pair = np.zeros((3, 3))
    for path, weight in zip(paths, weights, strict=True):
        for at, tag in enumerate(path):
            of_place[at, tag] += weight
        for step in itertools.pairwise(path):
            of_pair[step] += weight
    assert likely[0] == pytest.approx(of_place, abs=1e-5)
    assert pairs == pytest.approx(of_pair, abs=1e-5)


def test_shorter_sentences_beside_longer_ones_change_nothing() -> None:
    scores = RNG.standard_normal((2, 5, 3)).astype(np.float32)
    ways = RNG.standard_normal((3, 3)).astype(np.float32)
    both, _ = expectations(scores, ways, np.array([5, 2], dtype=np.int32))
    alone, _ = expectations(scores[1:, :2], ways, np.array([2], dtype=np.int32))
    assert both[1, :2] == pytest.approx(alone[0], abs=1e-6)
    assert not both[1, 2:].any()


def test_a_name_goes_on_until_its_last_tag() -> None:
    cost = impossible(TAGS)
    allowed = {(TAGS[a], TAGS[b]) for a, b in np.argwhere(cost == 0).tolist()}
    assert ("B-person", "L-person") in allowed
    assert ("O", "U-person") in allowed
    assert not allowed & {
        ("O", "I-person"),
        ("B-person", "O"),
        ("U-person", "L-person"),
        ("I-person", "U-person"),
    }


def test_kinds_without_a_last_tag_may_end_anywhere() -> None:
    cost = impossible(["B-place", "I-place", "O"])
    assert cost[0, 2] == cost[1, 2] == 0
    assert cost[2, 1] < 0


def test_features_of_one_place_are_hidden_together() -> None:
    kinds, often = hidden_kinds(["w=كلام", "p3=كلا", "-1w=قال", "r0=17", "c-1c=a b", "k=w"])
    assert kinds[0] == kinds[1] != kinds[2]
    assert kinds[5] == 0
    assert often[0] == 0
    assert all(0 < often[kinds[at]] < 1 for at in range(5))


def lesson(tag: int) -> Lesson:
    numbers = np.array([tag, 2], dtype=np.int32)
    return Lesson(
        numbers, np.array([2], dtype=np.int32), np.zeros(1, np.int32), np.array([tag], dtype=np.int32)
    )


def test_what_the_lessons_say_is_learnt_and_the_same_each_time() -> None:
    lessons = [lesson(number % 2) for number in range(40)]
    first, again = (learn(lessons, ["a", "b", "both"], ["A", "O"], 6) for _ in range(2))
    assert (first.weights == again.weights).all()
    assert first.weights[0].argmax() == 0
    assert first.weights[1].argmax() == 1


def test_a_teachers_scores_are_learnt_from() -> None:
    scores = np.array([[3.0, 0.0]], dtype=np.float32)
    told = Lesson(
        np.array([0], dtype=np.int32), np.array([1], dtype=np.int32), np.zeros(1, np.int32), scores=scores
    )
    field = learn([told] * 20, ["a"], ["A", "O"], 6, teacher=np.zeros((2, 2), np.float32))
    assert field.weights[0].argmax() == 0


def test_scores_without_a_teachers_steps_are_refused() -> None:
    told = Lesson(
        np.array([0], dtype=np.int32),
        np.array([1], dtype=np.int32),
        np.zeros(1, np.int32),
        scores=np.zeros((1, 2), np.float32),
    )
    with pytest.raises(ValueError, match="steps from tag to tag"):
        learn([told], ["a"], ["A", "O"], 1)


class Watched:
    """A network that scores nothing and keeps what it is told."""

    def __init__(self) -> None:
        self.slopes: list[float] = []
        self.settled = False

    def scores(self, words: np.ndarray, lengths: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
        return np.zeros((*words.shape, 2), dtype=np.float32)

    def learn(self, slope: np.ndarray, way: float) -> None:  # type: ignore[type-arg]
        assert 0 <= way < 1
        self.slopes.append(float(slope.sum()))

    def settle(self) -> None:
        self.settled = True


def test_a_network_beside_the_features_learns_from_every_step() -> None:
    beside = Watched()
    learn([lesson(number % 2) for number in range(64)], ["a", "b", "both"], ["A", "O"], 3, beside=beside)
    assert len(beside.slopes) == 6
    assert beside.slopes == pytest.approx([0.0] * 6, abs=1e-5)
    assert beside.settled
