"""Stories and their comparisons in the store."""

import msgspec
import pytest

from storing import put_stories
from tawatur.store import StoreError, adding, gathering, stories
from tawatur.store.gathering import Batch
from tawatur.store.lines import storylines


@pytest.fixture
def told(store, invented):
    """A store with the invented stories, compared."""
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run=1)
    put_stories(store, invented.stories, invented.storylines, {})
    stories.keep(store, [invented.comparison])
    return store


def test_a_comparison_comes_back_as_it_was(told, invented):
    assert stories.comparison(told, invented.stories[0].id) == invented.comparison


def test_storylines_come_back(told, invented):
    two = msgspec.structs.replace(invented.storylines[0], stories=tuple(s.id for s in invented.stories))
    put_stories(told, invented.stories, [two])
    assert storylines(told) == [two]


def test_stories_are_listed_newest_first_and_undated_last(told, invented):
    listed = stories.listed(told)
    assert [x.story for x in listed] == list(invented.stories)
    assert (listed[0].number, listed[0].outlets, listed[0].discrepancies) == (1, 2, 1)


def test_an_unchanged_story_keeps_its_comparison(told, invented):
    put_stories(told, invented.stories)
    assert stories.comparison(told, invented.stories[0].id).groups
    assert [s.id for s in stories.to_compare(told)] == [invented.stories[1].id]


def test_a_changed_story_keeps_its_number_and_is_compared_again(told, invented):
    grown = msgspec.structs.replace(invented.stories[0], place="السدرة")
    put_stories(told, [grown])
    assert stories.find(told, "1").story == grown
    assert grown in stories.to_compare(told)
    assert not stories.comparison(told, grown.id).groups


def test_a_story_that_is_no_more_goes_with_all_that_was_found_and_leads_to_its_heir(told, invented):
    gone, heir = (story.id for story in invented.stories)
    gathering.save(told, Batch(gone={gone: heir}))
    assert len(stories.listed(told)) == 1
    assert not stories.comparison(told, gone).discrepancies
    assert not stories.of_article(told, "a1" * 8)
    assert stories.find(told, gone).story.id == stories.find(told, "1").story.id == heir


def test_old_ids_lead_on_through_every_merger(told, invented):
    first, second = (story.id for story in invented.stories)
    third = msgspec.structs.replace(invented.stories[1], id="99" * 8)
    put_stories(told, [third])
    gathering.save(told, Batch(gone={first: second}))
    gathering.save(told, Batch(gone={second: third.id}))
    assert stories.find(told, first).story.id == third.id


def test_a_story_that_comes_about_again_has_its_number_back(told, invented):
    gathering.save(told, Batch(gone={invented.stories[0].id: invented.stories[1].id}))
    put_stories(told, invented.stories)
    assert stories.find(told, "1").story.id == invented.stories[0].id


def test_a_new_story_gets_a_number_that_none_had(told, invented):
    gathering.save(told, Batch(gone={invented.stories[1].id: invented.stories[0].id}))
    put_stories(told, [msgspec.structs.replace(invented.stories[1], id="99" * 8)])
    assert stories.find(told, "99").number == 3


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
