"""The weights of features as a file holds them."""

import numpy as np
import pytest

from tawatur.mentions.weights import Weights, gathered, places

FEATURES = {
    "w=دمشق": {0: 0.5, 2: -0.25},
    "w==": {1: 1.0},
    "-1w=في": {2: 0.75},
    "w-1w=في دمشق": {0: 0.1},
}


def test_each_feature_has_the_weights_that_it_was_given() -> None:
    """Under its template, be its text a sign = itself."""
    weights = gathered(FEATURES, 3)
    steps = weights.steps() * weights.step
    found = {
        template + text: {tag: value for tag, value in enumerate(steps[row].round(2).tolist()) if value}
        for template, (first, texts) in weights.rows().items()
        for row, text in enumerate(texts, first)
    }
    assert found == FEATURES
    assert len(weights) == len(FEATURES)


def test_templates_are_told_by_the_place_that_they_begin_with() -> None:
    at = places(gathered(FEATURES, 3).rows())
    assert {place: list(templates) for place, templates in at.items()} == {"": ["w=", "w-1w="], "-1": ["w="]}


def test_no_features_have_no_weights() -> None:
    weights = gathered({}, 3)
    assert (len(weights), weights.rows(), weights.steps().shape) == (0, {}, (0, 3))


def test_a_weight_that_two_bytes_do_not_hold_is_refused() -> None:
    with pytest.raises(ValueError, match="longer steps"):
        gathered({"w=دمشق": {0: 400.0}}, 3)


def test_weights_that_are_cut_short_are_refused() -> None:
    whole = gathered(FEATURES, 3)
    cut = Weights(3, whole.step, whole.texts, whole.numbers[: -np.dtype(np.int16).itemsize])
    with pytest.raises(ValueError, match="put the packaged file back"):
        cut.steps()
