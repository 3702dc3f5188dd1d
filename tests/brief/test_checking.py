"""A sentence that no words of an article bear out is refused."""

from dataclasses import replace

import msgspec
import pytest

from tawatur.brief import UnsupportedError, check, write
from tawatur.brief.parts import Citation, Count, Label, Name, Section, Time, Words
from tawatur.model import Span
from tawatur.store import stories


def with_sentence(brief, **changed):
    """The brief with its first statement changed."""
    section = next(section for section in brief.sections if section.key == "said")
    sentence = replace(section.sentences[0], **changed)
    return replace(brief, sections=(Section("said", section.heading, (sentence,)),))


def first_statement(brief):
    return next(section for section in brief.sections if section.key == "said").sentences[0]


def test_what_is_composed_is_borne_out(brief, analyses):
    check(brief, analyses)
    assert len(brief.sentences()) > 12


def test_a_sentence_without_evidence_is_refused(brief, analyses):
    with pytest.raises(UnsupportedError, match="cites no words"):
        check(with_sentence(brief, citations=()), analyses)


@pytest.mark.parametrize(
    ("spans", "reason"),
    [
        ((), "names no span"),
        ((Span(5, 5),), "is not in"),
        ((Span(10, 10**7),), "is not in"),
        ((Span(-3, 4),), "is not in"),
    ],
)
def test_spans_that_lead_nowhere_are_refused(brief, analyses, spans, reason):
    article = first_statement(brief).citations[0].article
    with pytest.raises(UnsupportedError, match=reason):
        check(with_sentence(brief, citations=(Citation(article, spans),)), analyses)


def test_a_span_without_a_word_is_refused(brief, analyses):
    article = next(a.article for a in analyses if "\n\n" in a.article.text)
    gap = article.text.index("\n\n")
    with pytest.raises(UnsupportedError, match="holds no word"):
        check(with_sentence(brief, citations=(Citation(article.id, (Span(gap, gap + 2),)),)), analyses)


def test_evidence_of_another_story_is_refused(brief, analyses):
    with pytest.raises(UnsupportedError, match="is not of the story"):
        check(with_sentence(brief, citations=(Citation("another", (Span(0, 4),)),)), analyses)


def added(brief, part):
    sentence = first_statement(brief)
    return with_sentence(brief, parts=(*sentence.parts, part))


@pytest.mark.parametrize(
    ("part", "reason"),
    [
        (Label("كما كان متوقعا", "brief.statement"), "is no label"),
        (Label(" (", "no.such.label"), "is no label"),
        (Name("سعيد المجهول بن فلان"), "no cited article has the name"),
        (Count("9 outlets", "n_outlets", 9), "counts 9"),
        (Count("99 origins", "n_origins", 99), "counts 99"),
        (Time("1999-01-01", "1999-01-01"), "no cited article has the time"),
    ],
)
def test_parts_that_come_from_nowhere_are_refused(brief, analyses, part, reason):
    with pytest.raises(UnsupportedError, match=reason):
        check(added(brief, part), analyses)


def test_words_that_an_article_does_not_print_there_are_refused(brief, analyses):
    words = next(part for part in first_statement(brief).parts if isinstance(part, Words))
    forged = msgspec.structs.replace(words, text=words.text + " تماما")
    with pytest.raises(UnsupportedError, match="is not what"):
        check(added(brief, forged), analyses)


def test_words_that_are_printed_and_not_cited_are_refused(brief, analyses):
    article = analyses[0].article
    elsewhere = Words(article.text[:6], Citation(article.id, (Span(0, 6),)))
    cited = [c for c in first_statement(brief).citations if c.article != article.id]
    assert cited, "the statement is carried by another article, too"
    with pytest.raises(UnsupportedError):
        check(with_sentence(brief, parts=(elsewhere,), citations=tuple(cited)), analyses)


def test_writing_refuses_before_anything_is_written(store, monkeypatch):
    from tawatur.brief import writing

    def invented(scribe, dossier):
        return scribe.sentence("brief.title", [])

    monkeypatch.setattr(writing, "_title", invented)
    with pytest.raises(UnsupportedError):
        write(store, "1", "ar")


def test_every_story_has_a_brief_in_both_languages(store):
    for listed in stories.listed(store):
        for language in ("ar", "en"):
            assert write(store, str(listed.number), language).sections
