"""Comparing what was assembled: once each, and with the days that only a story tells."""

import msgspec
import pytest

from storing import put_stories
from tawatur.engine import read_into, retell
from tawatur.model import Comparison, Published
from tawatur.store import adding, articles, open_store, stories


@pytest.fixture
def store(tmp_path, invented):
    """A store with the invented articles and stories, none of which waits."""
    store = open_store(str(tmp_path / "t.db"), create=True)
    by_id = {a.article.id: a for a in invented.analyses}
    read_into(store, [a.article for a in invented.analyses], lambda article: by_id[article.id])
    put_stories(store, invented.stories, invented.storylines)
    yield store
    store.close()


def comparing(seen):
    def compare(story, analyses):
        seen.append((story.id, [a.article.id for a in analyses]))
        return Comparison(story=story.id)

    return compare


def test_each_story_is_compared_once_with_its_articles_in_order(store, invented):
    seen = []
    assert retell(store, comparing(seen)) == 2
    assert seen == [(s.id, list(s.articles)) for s in invented.stories]
    assert retell(store, comparing(seen)) == 0


def test_all_stories_are_told_and_compared_again_where_that_is_asked_for(store, invented):
    retell(store, comparing([]))
    assert retell(store, comparing([]), again=True) == len(stories.listed(store))
    held = [article for item in stories.listed(store) for article in item.story.articles]
    assert sorted(held) == sorted(a.article.id for a in invented.analyses)


def test_an_article_dated_by_its_story_is_stored_told_and_compared_so(store, invented):
    south = invented.analyses[1]
    undated = msgspec.structs.replace(south.article, published=Published())
    with store.writing() as connection:
        adding.revise(connection, [msgspec.structs.replace(south, article=undated)])
    put_stories(store, [msgspec.structs.replace(invented.stories[0], last=None), invented.stories[1]])

    def date(analyses):
        assert [a.article.id for a in analyses] == list(invented.stories[0].articles)
        dated = msgspec.structs.replace(undated, published=Published("2031-05-07", "inferred"))
        return [msgspec.structs.replace(south, article=dated, statements=())]

    compared = []

    def compare(story, analyses):
        compared.extend((a.article.id, a.article.published.value) for a in analyses)
        return Comparison(story=story.id)

    retell(store, compare, date)
    assert (south.article.id, "2031-05-07") in compared
    assert articles.find(store, "south.txt").article.published.basis == "inferred"
    assert {s.statement for s in articles.said_by(store, "salem-al-wardani")} == {"n1.0", "n1.1"}


def test_stories_whose_articles_are_all_dated_or_all_not_are_not_dated(store):
    def never(analyses):
        raise AssertionError("dated")

    assert retell(store, comparing([]), never) == 2
