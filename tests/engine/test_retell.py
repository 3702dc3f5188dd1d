"""Assembling stories from what is stored."""

import msgspec
import pytest

from tawatur.engine import read_into, retell
from tawatur.model import Comparison, Published
from tawatur.store import articles, open_store, stories


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


def test_an_article_dated_by_its_story_is_stored_and_compared_so(store, invented):
    def date(analyses):
        return [
            msgspec.structs.replace(
                a,
                article=msgspec.structs.replace(a.article, published=Published("2031-05-07", "inferred")),
                statements=(),
            )
            for a in analyses
            if a.article.id == "b2" * 8
        ]

    compared = []

    def compare(story, analyses):
        compared.extend(a.article.published.value for a in analyses)
        return Comparison(story=story.id)

    retell(store, lambda analyses: (invented.stories, ()), compare, date)
    assert compared == ["2031-05-06T10:00:00+00:00", "2031-05-07", None]
    assert articles.find(store, "south.txt").article.published.basis == "inferred"
    assert {s.statement for s in articles.said_by(store, "salem-al-wardani")} == {"n1.0", "n1.1"}
