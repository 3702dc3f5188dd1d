"""Stories and their comparisons in the store."""

import msgspec
import pytest

from tawatur.store import StoreError, adding, stories


@pytest.fixture
def told(store, invented):
    """A store with the invented stories, compared."""
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run=1)
    stories.replace(store, invented.stories, invented.storylines, {})
    stories.keep(store, [invented.comparison])
    return store


def test_a_comparison_comes_back_as_it_was(told, invented):
    assert stories.comparison(told, invented.stories[0].id) == invented.comparison


def test_storylines_come_back(told, invented):
    assert tuple(stories.storylines(told)) == invented.storylines


def test_stories_are_listed_newest_first_and_undated_last(told, invented):
    listed = stories.listed(told)
    assert [x.story for x in listed] == list(invented.stories)
    assert (listed[0].number, listed[0].outlets, listed[0].discrepancies) == (1, 2, 1)


def test_an_unchanged_story_keeps_its_comparison(told, invented):
    assert stories.replace(told, invented.stories, invented.storylines, {}) == 0
    assert stories.comparison(told, invented.stories[0].id).groups
    assert [s.id for s in stories.to_compare(told)] == [invented.stories[1].id]


def test_a_changed_story_keeps_its_number_and_is_compared_again(told, invented):
    grown = msgspec.structs.replace(invented.stories[0], place="السدرة")
    assert stories.replace(told, [grown, invented.stories[1]], [], {}) == 1
    assert stories.find(told, "1").story == grown
    assert grown in stories.to_compare(told)
    assert not stories.comparison(told, grown.id).groups


def test_a_story_that_is_no_more_goes_with_all_that_was_found(told, invented):
    stories.replace(told, invented.stories[1:], [], {})
    assert len(stories.listed(told)) == 1
    assert not stories.comparison(told, invented.stories[0].id).discrepancies
    assert not stories.of_article(told, "a1" * 8)


def test_a_new_story_gets_a_new_number(told, invented):
    third = msgspec.structs.replace(invented.stories[1], id="99" * 8)
    stories.replace(told, [*invented.stories, third], [], {})
    assert stories.find(told, "99").number == 3


def test_a_story_that_takes_over_the_articles_of_another_keeps_its_number(told, invented):
    """An earlier article that turns up gives a story another first article, and with it another id."""
    first = msgspec.structs.replace(invented.stories[0], id="99" * 8)
    stories.replace(told, [first, invented.stories[1]], [], {})
    assert stories.find(told, "99").number == 1
    assert len(stories.listed(told)) == 2


def test_forgotten_comparisons_are_made_again(told):
    stories.forget_comparisons(told)
    assert len(stories.to_compare(told)) == 2


def test_an_articles_stories_are_known(told):
    assert stories.of_article(told, "b2" * 8) == [1]


def test_a_story_that_is_not_there_says_where_to_look(told):
    with pytest.raises(StoreError, match="tawatur stories"):
        stories.find(told, "77")
    with pytest.raises(StoreError, match="2 stories"):
        stories.find(told, "5")
