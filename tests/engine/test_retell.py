"""Assembling stories from what is stored."""

import msgspec
import pytest

from tawatur.engine import read_into, retell
from tawatur.model import Comparison, Published
from tawatur.store import adding, articles, open_store, stories


@pytest.fixture
def store(tmp_path, invented):
    store = open_store(str(tmp_path / "t.db"), create=True)
    by_id = {a.article.id: a for a in invented.analyses}
    read_into(store, [a.article for a in invented.analyses], lambda article: by_id[article.id])
    yield store
    store.close()


def comparing(seen):
    def compare(story, analyses):
        seen.append((story.id, [a.article.id for a in analyses]))
        return Comparison(story=story.id)

    return compare


def test_each_story_is_compared_once_with_its_articles_in_order(store, invented):
    seen = []
    told = (invented.stories, invented.storylines)
    assert retell(store, lambda analyses: told, comparing(seen)) == 2
    assert seen == [(s.id, list(s.articles)) for s in invented.stories]
    assert retell(store, lambda analyses: told, comparing(seen)) == 0
    assert retell(store, lambda analyses: told, comparing(seen), again=True) == 2


def test_stories_are_told_of_all_current_analyses(store, invented):
    given = []

    def tell(analyses):
        given.extend(analyses)
        return (), ()

    retell(store, tell, comparing([]))
    assert given == list(invented.analyses)
    assert stories.listed(store) == []


def test_an_article_dated_by_its_story_is_stored_told_and_compared_so(store, invented):
    south = invented.analyses[1]
    undated = msgspec.structs.replace(south.article, published=Published())
    with store.writing() as connection:
        adding.revise(connection, [msgspec.structs.replace(south, article=undated)])
    story = msgspec.structs.replace(invented.stories[0], last=None)
    told = []

    def tell(analyses):
        last = max(a.article.published.value or "" for a in analyses)
        told.append(last)
        return (msgspec.structs.replace(story, last=last), invented.stories[1]), ()

    def date(analyses):
        assert [a.article.id for a in analyses] == list(story.articles)
        dated = msgspec.structs.replace(undated, published=Published("2031-05-07", "inferred"))
        return [msgspec.structs.replace(south, article=dated, statements=())]

    compared = []

    def compare(story, analyses):
        compared.append((story.last, [a.article.published.value for a in analyses]))
        return Comparison(story=story.id)

    retell(store, tell, compare, date)
    assert told == ["2031-05-06T10:00:00+00:00", "2031-05-07"]
    assert compared[0] == ("2031-05-07", ["2031-05-06T10:00:00+00:00", "2031-05-07"])
    assert articles.find(store, "south.txt").article.published.basis == "inferred"
    assert {s.statement for s in articles.said_by(store, "salem-al-wardani")} == {"n1.0", "n1.1"}


def test_stories_whose_articles_are_all_dated_or_all_not_are_not_dated(store, invented):
    def never(analyses):
        raise AssertionError("dated")

    assert retell(store, lambda analyses: (invented.stories, ()), comparing([]), never) == 2
