"""Which stories belong to one development."""

from array import array

from tawatur.stories.draft import Draft
from tawatur.stories.facts import Facts
from tawatur.stories.lines import joins, lead, vector_of
from tawatur.stories.portrait import Portrait


def test_a_story_goes_on_from_the_one_it_is_likest_to():
    found = lead({1: 0.6, 2: 0.6}, [(1, "s-a", 0.5), (1, "s-b", 0.6), (2, "s-b", 0.6)])
    assert found is not None
    assert (found.story, found.shared) == ("s-b", (1, 2))


def test_a_story_that_is_like_none_begins_a_line():
    assert lead({1: 0.6, 2: 0.6}, [(1, "s-a", 0.1)]) is None


def test_a_line_takes_in_what_is_like_its_latest_stories():
    assert joins({1: 0.5}, [{1: 0.5}, {1: 0.4, 2: 0.5}, {2: 0.5}])


def test_a_line_does_not_drift_on_the_likeness_to_one_of_its_stories():
    assert not joins({1: 0.5}, [{1: 0.5}, {2: 0.5}, {3: 0.5}, {2: 0.4, 3: 0.4}])


def test_a_name_counts_more_than_a_word_that_weighs_as_much():
    """A development goes on with other words, but the same actors."""
    nothing, facts = array("I"), Facts(headline=None, clause="", places=(), days=())
    weights = array("f", [0.5, 0.5, 0.5])
    terms = array("I", [1, 2, 3])
    draft = Draft(1)
    draft.add(
        Portrait(
            "a",
            None,
            None,
            None,
            terms,
            weights,
            nothing,
            array("f"),
            nothing,
            0.0,
            (),
            facts,
            array("I", [2]),
        )
    )
    vector = vector_of(draft)
    assert vector[2] > vector[1] == vector[3]
