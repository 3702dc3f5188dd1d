"""Which stories belong to one development."""

from tawatur.stories.lines import joins, lead


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
