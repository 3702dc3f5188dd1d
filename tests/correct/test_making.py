"""Corrections made of what a person says."""

import pytest

from tawatur.correct import CorrectionError, correct_content, correct_speakers, pick, reject
from tawatur.model import Entity, Span
from tawatur.store.anchoring import Corrected, Kept, correct

NADIA = Entity(id="nadia", kind="person", name="نادية")


@pytest.fixture
def view(invented):
    north = invented.analyses[0]
    return Corrected(north, north)


def after(view, *corrections):
    return correct(view.found, [Kept(i, c) for i, c in enumerate(corrections, 1)])


def test_a_statement_is_meant_by_its_number_or_its_id(view):
    first, second = view.found.statements
    assert (pick(view, "1"), pick(view, "2"), pick(view, "n1.1")) == (first, second, second)


@pytest.mark.parametrize("name", ["0", "3", "-1", "٢", "", "n9", "9" * 5000])
def test_a_statement_that_is_not_there_is_refused_with_those_that_are(view, name):
    with pytest.raises(CorrectionError, match=r"north.txt has statements 1 to 2; .* is none of them"):
        pick(view, name)


def test_an_article_without_statements_says_so(invented):
    rain = invented.analyses[2]
    with pytest.raises(CorrectionError, match="has no statement; 1 is none"):
        pick(Corrected(rain, rain), "1")


def test_a_correction_keeps_what_was_found_who_says_so_and_when(view):
    first = view.found.statements[0]
    made = correct_speakers(view, first, [NADIA], "editor", "heard it")
    text = view.found.article.text
    assert made.found == first.speakers
    assert made.anchor.cue.text == "قال"
    assert [words.span.of(text) for words in made.anchor.content] == ["المعبر سيبقى مفتوحا"]
    assert (made.by, made.note, made.entities) == ("editor", "heard it", (NADIA,))
    assert made.at.endswith("+00:00")


def test_an_entity_that_the_article_has_is_not_kept_again(view):
    agency = view.found.entities[1]
    assert correct_speakers(view, view.found.statements[0], [agency, agency], "e", "").entities == ()


@pytest.mark.parametrize(("by", "note"), [("a\udcff", ""), ("a", "b\udcff")])
def test_bytes_of_another_encoding_are_refused(view, by, note):
    with pytest.raises(CorrectionError, match=r"Character 2 of .* is not UTF-8"):
        reject(view, view.found.statements[0], by, note)


def test_what_is_so_already_is_refused(view):
    first = view.found.statements[0]
    with pytest.raises(CorrectionError, match="is the speaker already"):
        correct_speakers(view, first, [view.found.entities[0]], "e", "")
    with pytest.raises(CorrectionError, match="content already"):
        correct_content(view, first, first.content, "e", "")
    now = after(view, correct_speakers(view, first, [NADIA], "e", ""))
    assert correct_speakers(now, first, [view.found.entities[0]], "e", "").kind == "speaker"


def test_pieces_that_share_words_are_refused(view):
    with pytest.raises(CorrectionError, match="share words"):
        correct_content(view, view.found.statements[0], [Span(0, 9), Span(5, 17)], "e", "")


def test_a_rejected_statement_must_be_taken_back_first(view):
    first = view.found.statements[0]
    now = after(view, reject(view, first, "e", ""))
    for make in (
        lambda: reject(now, first, "e", ""),
        lambda: correct_speakers(now, first, [NADIA], "e", ""),
        lambda: correct_content(now, first, [Span(0, 3)], "e", ""),
    ):
        with pytest.raises(CorrectionError, match=r"tawatur correct north.txt 1 --undo"):
            make()
