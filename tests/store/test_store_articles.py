"""Adding, finding and walking through articles."""

from collections.abc import Sequence

import msgspec
import pytest

from tawatur.model import Analysis
from tawatur.store import Store, StoreError, adding, articles


def put(store: Store, analyses: Sequence[Analysis]) -> adding.Added:
    with store.writing() as connection:
        return adding.add(connection, analyses, run=1)


def changed(analysis: Analysis, **fields: object) -> Analysis:
    return msgspec.structs.replace(analysis, article=msgspec.structs.replace(analysis.article, **fields))


def test_what_was_stored_comes_back_as_it_was(store, invented):
    put(store, invented.analyses)
    assert list(articles.walk(store)) == list(invented.analyses)


def test_the_same_article_twice_changes_nothing(store, invented):
    assert put(store, invented.analyses).stored == 3
    again = put(store, invented.analyses)
    assert (again.stored, again.unchanged) == (0, 3)
    assert list(articles.walk(store)) == list(invented.analyses)


def test_the_same_article_twice_in_one_batch_is_stored_once(store, invented):
    added = put(store, [invented.analyses[0], invented.analyses[0]])
    assert (added.stored, added.unchanged) == (1, 1)


@pytest.mark.parametrize("together", [True, False])
def test_changed_text_of_a_source_is_a_new_version(store, invented, together):
    old = invented.analyses[0]
    new = changed(old, id="ff" * 8, text=old.article.text + " تحديث")
    if together:
        added = put(store, [old, new])
    else:
        put(store, [old])
        added = put(store, [new])
    assert added.versions == 1
    assert [a.article.id for a in articles.walk(store)] == ["ff" * 8]
    assert [a.article.id for a in articles.walk(store, all_versions=True)] == [old.article.id, "ff" * 8]


def test_an_address_read_under_two_record_names_keeps_both_texts(store, invented):
    """Another record of the same address is a version, yet the first record still says what it said."""
    old = invented.analyses[0]
    new = changed(old, id="ff" * 8, source="north-2", text=old.article.text + " تحديث")
    assert put(store, [old, new]).versions == 1
    assert len(list(articles.walk(store))) == 2


def test_one_text_under_two_names_is_one_article_with_both_names(store, invented):
    first = invented.analyses[0]
    put(store, [first])
    with store.writing() as connection:
        copy = changed(first, source="copy.txt").article
        pairs = adding.known(connection, [copy])
        assert (copy.id, "") in pairs
        assert (copy.id, "copy.txt") not in pairs
        adding.add(connection, [], 1, renamed=[copy])
        assert (copy.id, "copy.txt") in adding.known(connection, [copy])
    assert articles.names(store).sources[first.article.id] == ("north.txt", "copy.txt")
    assert articles.find(store, "copy.txt") == first


def test_files_of_one_name_but_other_outlets_are_different_articles(store, invented):
    first = invented.analyses[1]
    second = changed(first, id="ee" * 8, outlet="valley-times", text="نص آخر")
    assert put(store, [first, second]).versions == 0


@pytest.mark.parametrize("together", [True, False])
def test_another_article_in_a_file_of_the_same_name_is_no_version(store, invented, together):
    """Two folders may both hold a 1.txt: nothing of the first is lost, and the second is told apart."""
    first = changed(invented.analyses[0], url=None, outlet=None, source="1.txt")
    second = changed(invented.analyses[2], source="1.txt")
    for batch in [[first, second]] if together else [[first], [second]]:
        put(store, batch)
    assert len(list(articles.walk(store))) == 2
    called = articles.names(store)
    assert called.source(first.article.id) == "1.txt"
    assert called.source(second.article.id) == "1.txt#2"
    with pytest.raises(StoreError, match="means 2 articles"):
        articles.find(store, "1.txt")


def test_a_text_that_comes_back_is_current_again(store, invented):
    old = invented.analyses[0]
    new = changed(old, id="ff" * 8, text=old.article.text + " تحديث")
    for analysis in (old, new, old):
        put(store, [analysis])
    assert [a.article.id for a in articles.walk(store)] == [old.article.id]


@pytest.mark.parametrize("name", ["1", "a1a1", "a1" * 8, "north.txt"])
def test_an_article_is_found_by_number_id_prefix_or_source(store, invented, name):
    put(store, invented.analyses)
    assert articles.find(store, name).article.source == "north.txt"


def test_an_article_in_a_folder_is_found_by_its_file_name(store, invented):
    put(store, invented.analyses)
    assert articles.find(store, "rain.txt").article.source == "notes/rain.txt"


def test_a_name_that_nothing_has_says_what_to_give(store, invented):
    put(store, invented.analyses)
    with pytest.raises(StoreError, match="No article is called zz"):
        articles.find(store, "zz")


def test_a_name_in_another_encoding_is_nothings_name(store, invented):
    put(store, invented.analyses)
    with pytest.raises(StoreError, match="No article is called"):
        articles.find(store, "a\udcff")


def test_a_prefix_of_two_articles_lists_them(store, invented):
    twin = changed(invented.analyses[0], id="a1ff", source="twin.txt", url=None)
    put(store, [invented.analyses[0], twin])
    with pytest.raises(StoreError, match=r"2 articles: 1 \(north.txt\), 2 \(twin.txt\)"):
        articles.find(store, "a1")


@pytest.mark.parametrize("who", ["salem-al-wardani", "سالم الورداني", "الوردانى", "سالِم"])
def test_statements_are_found_by_their_speaker_in_any_spelling(store, invented, who):
    put(store, invented.analyses)
    assert {s.statement for s in articles.said_by(store, who)} == {"n1.0", "n1.1", "s1.0"}


def test_a_percent_sign_in_a_speaker_is_not_a_wildcard(store, invented):
    put(store, invented.analyses)
    assert articles.said_by(store, "%") == []


def test_an_article_without_an_outlet_is_named_by_its_source(store, invented):
    put(store, invented.analyses)
    assert articles.names(store).outlet("c3" * 8) == "notes/rain.txt"


def test_walking_through_more_than_a_page_misses_none(store, invented, monkeypatch):
    monkeypatch.setattr(articles, "PAGE", 2)
    put(store, invented.analyses)
    assert len(list(articles.walk(store))) == 3
