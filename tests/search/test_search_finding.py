"""What searches find: clitics, spellings, phrases, fields, orders, pages; and what is marked in it."""

import msgspec
import pytest
from searching import add, analysis, found

from storing import put_stories
from tawatur.model import Span
from tawatur.search import open_index


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("الرئيس", {"port", "talks", "other"}),  # والرئيس, الرئيس
        ("صحفيين", {"port"}),  # للصحفيين
        ("ابواب", {"port"}),  # أبوابنا
        ("حكومة حافلات", {"other"}),  # بحافلات حكومته
        ("1500", {"port"}),  # ١٬٥٠٠
        ("ترمب", {"talks", "other"}),
        ("الأمريكي", {"talks", "other"}),
        ("مينا*", {"port"}),
        ('"وزير الخارجية"', {"talks"}),
        ('"وزير الروسي"', set()),
        ("«الرئيس الأميركي»", {"talks", "other"}),
        ("وزير -روسي", {"port"}),
        ("NOT وزير", {"other"}),
        ("التجار OR الميناء", {"other", "port"}),
        ("التجار أو الميناء", {"other", "port"}),
        ("(التجار | الميناء) وفد", {"other"}),
        ("وفد من", {"other"}),
        ("title:التصعيد", {"talks"}),
        ("outlet:southern-post", {"talks", "other"}),
        ("after:2031-05-07", {"talks"}),
        ("before:2031-05-20", {"port"}),
        ("date:2031-05", {"talks", "port"}),
        ('date:"6 مايو 2031"', {"port"}),
        ("state:روسي", {"talks"}),
        ("state:RU", {"talks"}),
        ("دولة:روسيا", {"talks"}),
        ("", {"port", "talks", "other"}),
    ],
)
def test_articles_are_found(index, query, articles):
    assert set(found(index, query, kind="articles")) == articles


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("speaker:لافروف", {"talks"}),
        ("speaker:lavrov", {"talks"}),
        ("speaker:sergey-lavrov", {"talks"}),
        ('speaker:"وزير النقل"', {"port"}),
        ("speaker:ترمب", {"talks"}),  # told as ترامب
        ("speaker:trump act:deny", {"talks"}),
        ("act:ينفي", {"talks"}),
        ("act:warn speaker:trump", set()),
        ("mode:direct", {"port"}),
        ("سفينة speaker:الورداني", {"port"}),
        ("state:US", {"talks"}),
    ],
)
def test_statements_are_found(index, query, articles):
    results = index.search(query, kind="statements")
    assert {hit.article for hit in results.hits} == articles
    assert results.total == len(results.hits)


def test_a_query_that_names_a_speaker_means_statements(index):
    assert index.search("speaker:لافروف").kind == "statements"
    assert index.search("(ترامب OR -act:deny)").kind == "statements"
    assert index.search("لافروف").kind == "articles"


@pytest.mark.parametrize("query", ["الرئيس", "ترمب", '"الرئيس الأميركي"', "مينا*", "أبواب سفينة", "حكومة"])
def test_marks_are_the_words_in_the_untouched_text(index, texts, query):
    hits = index.search(query).hits
    assert hits
    for hit in hits:
        text = texts[hit.article]
        for snippet in hit.snippets:
            assert snippet.span.of(text) == snippet.text
            assert "".join(words for words, _ in snippet.pieces()) == snippet.text
            assert all(snippet.span.contains(mark) for mark in snippet.marks)
            assert "\n" not in snippet.text
    assert any(snippet.marks for hit in hits for snippet in hit.snippets)


def test_what_is_marked_is_what_was_searched(index, texts):
    def marked(query):
        hits = index.search(query).hits
        return {m.of(texts[h.article]) for h in hits for s in h.snippets for m in s.marks}

    assert marked("ترمب") == {"ترامب", "ترمب"}
    assert marked("1500") == {"١٬٥٠٠"}
    assert marked("أبواب") == {"أبوابنا"}
    assert marked('"الرئيس الأميركي"') == {"الرئيس الأمريكي", "الرئيس الأميركي"}


def test_the_headline_is_marked_in_its_own_characters(index):
    (hit,) = index.search("التصعيد").hits
    assert [mark.of(hit.title) for mark in hit.title_marks] == ["التصعيد"]
    assert hit.title_pieces() == [("لافروف يحذر من ", False), ("التصعيد", True)]


def test_a_statement_is_shown_whole(index, texts):
    (hit,) = index.search("speaker:ترامب").hits
    assert [s.text for s in hit.snippets] == ["تكون بلاده طرفا في المحادثات"]
    assert hit.snippets[0].span.of(texts["talks"]) == hit.snippets[0].text
    assert (hit.act, hit.mode, [s.entity for s in hit.speakers]) == ("deny", "indirect", ["donald-trump"])


def test_an_article_without_a_word_to_mark_shows_its_beginning(index):
    (hit,) = index.search("after:2031-05-07").hits
    assert hit.snippets[0].text.startswith("حذر وزير الخارجية الروسي")
    assert not hit.snippets[0].marks


def test_leftovers_of_the_page_are_not_searched(store, tmp_path):
    from searching import add, analysis

    from tawatur.model import Excluded
    from tawatur.search import open_index

    text = "مطر على السهل\n\nهطل المطر.\nاشترك في نشرتنا"
    where = text.index("اشترك")
    add(
        store,
        analysis("other", id="rain", text=text, excluded=(Excluded(Span(where, len(text)), "subscription"),)),
    )
    index = open_index(store)
    assert found(index, "نشرتنا") == []
    assert found(index, "هطل") == ["rain"]


def test_orders_of_time_put_the_undated_last(index):
    assert found(index, "", sort="newest") == ["talks", "port", "other"]
    assert found(index, "", sort="oldest") == ["port", "talks", "other"]


def test_pages_are_pieces_of_one_order(index):
    whole = found(index, "", sort="newest")
    assert [found(index, "", sort="newest", offset=n, limit=1) for n in range(4)] == [[a] for a in whole] + [
        []
    ]
    assert index.search("", limit=1).total == 3


def test_spellings_that_were_searched_as_one_are_told(index):
    assert ("ترمب", "ترامب") in index.search("ترمب").variants


def test_a_word_that_stands_nowhere_is_answered_with_near_ones(index):
    results = index.search("التصعييد روسيا")
    assert results.total == 0
    assert "التصعيد روسيا" in results.suggestions


def test_facets_count_and_lead_to_what_they_count(index):
    results = index.search("وزير")
    facets = {facet.name: {v.value: v for v in facet.values} for facet in results.facets}
    assert {v: c.count for v, c in facets["outlet"].items()} == {"northern-herald": 1, "southern-post": 1}
    assert facets["month"]["2031-05"].count == 2
    assert facets["state"]["RU"].label("ar") == "روسيا"
    assert facets["act"]["warn"].label("en") == "warns"
    assert facets["speaker"]["sergey-lavrov"].label("en") == "Sergey Lavrov"
    for name, values in facets.items():
        for value in values.values():
            assert index.search(value.query, kind="articles").total == value.count, (name, value.query)


def test_what_is_unsure_is_found_counted_and_told(store):
    again = analysis("talks", id="again")
    first, *rest = again.statements
    told = [
        msgspec.structs.replace(first, certainty=0.74),
        *(msgspec.structs.replace(s, certainty=0.75) for s in rest),
    ]
    doubted = [msgspec.structs.replace(s, id=f"again:{n}") for n, s in enumerate(told)]
    add(store, msgspec.structs.replace(again, statements=doubted))
    index = open_index(store)
    results = index.search("certainty:unsure")
    assert [(hit.statement, hit.unsure) for hit in results.hits] == [(doubted[0].id, True)]
    assert doubted[1].id in [hit.statement for hit in index.search("تأكد:مؤكد").hits]
    (certainty,) = (f for f in index.search("", kind="statements").facets if f.name == "certainty")
    assert {v.value: v.count for v in certainty.values} == {
        "unsure": 1,
        "sure": index.search("certainty:sure").total,
    }


def test_a_facet_that_is_chosen_can_be_taken_back(index):
    results = index.search("وزير outlet:southern-post", kind="articles")
    (outlet,) = next(facet.values for facet in results.facets if facet.name == "outlet")
    assert (outlet.selected, outlet.query) == (True, "وزير")


def test_a_story_is_a_field(store, invented):
    from tawatur.search import QueryError, open_index

    put_stories(store, [_story("talks")], [], {})
    index = open_index(store)
    assert found(index, "story:1") == ["talks"]
    with pytest.raises(QueryError, match="No story is called 9"):
        index.search("story:9")


def _story(article):
    from tawatur.model import Story

    return Story(id="s1", articles=(article,), title="t", title_from=article)
