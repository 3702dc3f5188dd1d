"""Corrections: kept apart, applied when reading, found again after a new analysis and in another version."""

import msgspec
import pytest

from storing import put_stories
from tawatur.model import Correction, Entity, Span, Speaker
from tawatur.store import StoreError, adding, articles, correcting, corrections, runs, stories
from tawatur.store.anchoring import anchor_of, words_at

NADIA = Entity(id="nadia-al-sahli", kind="person", name="نادية السهلي")


def span(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def correction(analysis, position=0, **fields):
    statement = analysis.statements[position]
    given = {"kind": "speaker", "by": "editor", "at": "2031-05-07T08:00:00+00:00"} | fields
    if given["kind"] == "speaker":
        text = analysis.article.text
        spoke = Speaker(entity=NADIA.id, name=NADIA.name, mention=span(text, "سالم"))
        given |= {"speakers": (spoke,), "entities": (NADIA,)}
    anchor = anchor_of(statement, analysis.article.text)
    return Correction(article=analysis.article.id, anchor=anchor, found=statement.speakers, **given)


@pytest.fixture
def north(invented):
    return invented.analyses[0]


@pytest.fixture
def text(north):
    return north.article.text


@pytest.fixture
def at(text):
    """Where words stand in the first article."""
    return lambda words: span(text, words)


@pytest.fixture
def words(at, text):
    """Words of the first article with their place."""
    return lambda words: words_at(at(words), text)


@pytest.fixture
def filled(store, invented):
    run = runs.begin(store, ["x"])
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run)
    return store


def read(store, article="north.txt"):
    return articles.find(store, article)


def another_version(store, analysis, text):
    """`analysis` as of an article with other words, each span where its words now stand."""

    def moved(old):
        return span(text, old.of(analysis.article.text))

    statements = tuple(
        msgspec.structs.replace(
            s,
            id=f"v2-{s.id}",
            cue=msgspec.structs.replace(s.cue, span=moved(s.cue.span)),
            content=tuple(moved(c) for c in s.content),
        )
        for s in analysis.statements
    )
    article = msgspec.structs.replace(analysis.article, id="f0" * 8, text=text)
    new = msgspec.structs.replace(analysis, article=article, statements=statements)
    with store.writing() as connection:
        adding.add(connection, [new], run=1)
    return new


def test_what_is_read_is_as_corrected_and_what_was_found_is_kept(filled, north):
    correcting.put(filled, correction(north))
    for analysis in (
        read(filled),
        next(articles.walk(filled)),
        articles.versions(filled, "a1" * 8)[0].analysis,
    ):
        statement = analysis.statements[0]
        assert [s.name for s in statement.speakers] == ["نادية السهلي"]
        assert statement.rules[-1] == "corrected_speaker"
        assert (statement.certainty, statement.doubts) == (None, ()), "a person has looked at it"
        assert NADIA in analysis.entities
        assert analysis.statements[1] == north.statements[1]
    view = corrections.view(filled, "a1" * 8)
    assert view.found == north


def test_corrected_words_are_the_content(filled, north, text, words):
    content = (words("سيبقى مفتوحا"),)
    correcting.put(filled, correction(north, kind="content", content=content))
    statement = read(filled).statements[0]
    assert [s.of(text) for s in statement.content] == ["سيبقى مفتوحا"]
    assert statement.speakers == north.statements[0].speakers


def test_a_rejected_statement_is_not_read_and_what_it_held_goes_one_up(filled, north):
    inner = msgspec.structs.replace(north.statements[1], parent=north.statements[0].id)
    with filled.writing() as connection:
        adding.revise(connection, [msgspec.structs.replace(north, statements=(north.statements[0], inner))])
    correcting.put(filled, correction(north, kind="rejection"))
    (left,) = read(filled).statements
    assert (left.id, left.parent) == (inner.id, None)
    assert corrections.view(filled, "a1" * 8).is_rejected(north.statements[0].id)


def test_the_last_correction_counts_and_taking_it_back_brings_the_one_before(filled, north, at, words):
    first = correcting.put(filled, correction(north, kind="content", content=(words("مفتوحا"),)))
    second = correcting.put(filled, correction(north, kind="content", content=(words("المعبر سيبقى"),)))
    assert read(filled).statements[0].content == (at("المعبر سيبقى"),)
    assert [(c.number, c.state) for c in corrections.listed(filled)] == [
        (first, "replaced"),
        (second, "applied"),
    ]
    correcting.take_back(filled, second)
    assert read(filled).statements[0].content == (at("مفتوحا"),)
    correcting.take_back(filled, first)
    assert read(filled) == north
    assert corrections.listed(filled) == []


def test_taking_back_what_is_not_there_says_where_to_look(filled):
    with pytest.raises(StoreError, match="tawatur corrections"):
        correcting.take_back(filled, 7)


def test_a_correction_is_of_a_stored_article(filled, north):
    strange = msgspec.structs.replace(correction(north), article="99" * 8)
    with pytest.raises(StoreError, match="No article has the id"):
        correcting.put(filled, strange)


def test_a_correction_survives_a_new_analysis(filled, north, at):
    """The statement has another id and other ends; its cue is the same."""
    correcting.put(filled, correction(north))
    other = msgspec.structs.replace(north.statements[0], id="new", content=(at("المعبر سيبقى"),))
    with filled.writing() as connection:
        adding.revise(connection, [msgspec.structs.replace(north, statements=(other, *north.statements[1:]))])
    assert read(filled).statements[0].speakers[0].entity == NADIA.id
    assert {s.statement for s in articles.said_by(filled, NADIA.id)} == {"new"}


def test_a_statement_found_by_another_cue_is_met_by_its_content(filled, north, at):
    correcting.put(filled, correction(north))
    cue = msgspec.structs.replace(north.statements[0].cue, span=at("وفق"))
    other = msgspec.structs.replace(north.statements[0], cue=cue)
    with filled.writing() as connection:
        adding.revise(connection, [msgspec.structs.replace(north, statements=(other,))])
    assert read(filled).statements[0].speakers[0].entity == NADIA.id


def test_a_correction_whose_statement_is_no_longer_found_is_shown_as_lost(filled, north):
    number = correcting.put(filled, correction(north))
    with filled.writing() as connection:
        adding.revise(connection, [msgspec.structs.replace(north, statements=north.statements[1:])])
    (listed,) = corrections.listed(filled)
    assert (listed.number, listed.state, listed.statement) == (number, "lost", None)
    assert [kept.number for kept in corrections.view(filled, "a1" * 8).lost] == [number]


def test_a_new_version_keeps_a_correction_where_the_words_still_stand(filled, north, text, at, words):
    """Something before it is gone, it is spaced otherwise, and the new analysis ends it elsewhere."""
    correcting.put(filled, correction(north))
    correcting.put(filled, correction(north, kind="content", content=(words("سيبقى مفتوحا"),)))
    new_text = (
        text.replace("Ad\n\n", "").replace("المعبر سيبقى", "المعبر  سيبقى").replace("12 شاحنة", "15 شاحنة")
    )
    found = msgspec.structs.replace(north.statements[0], content=(at("سيبقى مفتوحا"),))
    new = another_version(filled, msgspec.structs.replace(north, statements=(found,)), new_text)
    statement = read(filled).statements[0]
    assert statement.id == new.statements[0].id
    assert [s.of(new_text) for s in statement.content] == ["سيبقى مفتوحا"]
    assert (statement.speakers[0].name, statement.speakers[0].mention) == ("نادية السهلي", None)
    assert {c.state for c in corrections.listed(filled)} == {"applied"}
    assert {s.statement for s in articles.said_by(filled, NADIA.id)} == {new.statements[0].id}


def test_a_new_version_without_the_words_loses_the_correction_and_says_so(filled, north, text):
    correcting.put(filled, correction(north))
    new_text = text.replace("سيبقى مفتوحا", "لن يغلق")
    another_version(filled, msgspec.structs.replace(north, statements=north.statements[1:]), new_text)
    assert [c.state for c in corrections.listed(filled)] == ["lost"]
    old = articles.versions(filled, "a1" * 8)[0].analysis
    assert old.statements[0].speakers[0].entity == NADIA.id


def test_a_correction_that_one_of_two_current_versions_keeps_is_applied(filled, north, text):
    """Another record of the same address has other words; the first still says what it said."""
    number = correcting.put(filled, correction(north))
    article = msgspec.structs.replace(north.article, source="north-2")
    second = msgspec.structs.replace(north, article=article, statements=north.statements[1:])
    another_version(filled, second, text.replace("سيبقى مفتوحا", "لن يغلق"))
    assert len([a for a in articles.walk(filled) if a.article.outlet == "northern-herald"]) == 2
    (listed,) = corrections.listed(filled)
    assert (listed.number, listed.state, listed.source) == (number, "applied", "north.txt")


def test_stories_with_the_article_are_compared_again(filled, invented, north):
    put_stories(filled, invented.stories, [], {})
    stories.keep(filled, [invented.comparison, msgspec.structs.replace(invented.comparison, story="52" * 8)])
    assert stories.to_compare(filled) == []
    number = correcting.put(filled, correction(north))
    assert [s.id for s in stories.to_compare(filled)] == [invented.stories[0].id]
    stories.keep(filled, [invented.comparison])
    correcting.take_back(filled, number)
    assert [s.id for s in stories.to_compare(filled)] == [invented.stories[0].id]


def test_search_by_speaker_follows_corrections(filled, north):
    number = correcting.put(filled, correction(north))
    assert [s.statement for s in articles.said_by(filled, "السهلي")] == ["n1.0"]
    assert "n1.0" not in {s.statement for s in articles.said_by(filled, "salem-al-wardani")}
    correcting.take_back(filled, number)
    assert articles.said_by(filled, "السهلي") == []
    assert "n1.0" in {s.statement for s in articles.said_by(filled, "salem-al-wardani")}
