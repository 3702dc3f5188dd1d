"""`tawatur article ID --why`: in words, with the words of the article, in both languages."""

import re

import pytest
from click.testing import CliRunner

from tawatur.cli import main
from tawatur.cli.why import introduced
from tawatur.model import Cue, Span, Speaker, Statement
from tawatur.store import adding, open_store


@pytest.fixture
def shown(tmp_path, invented):
    """What ``tawatur article north.txt --why`` prints, in a language, without marks of direction."""
    path = str(tmp_path / "t.db")
    store = open_store(path, create=True)
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run=1)
    store.close()

    def show(language):
        arguments = ["article", "north.txt", "--why", "--store", path, "--lang", language]
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
        return re.sub("[\u2068\u2069]", "", " ".join(result.output.split()))

    return show


def test_a_statement_is_explained_from_cue_to_chain(shown):
    output = shown("en")
    for part in (
        "Cue: قال (قال, says)",
        'Content: the words in quotation marks · «"»',
        "Speaker: named as subject behind the verb · «وزير الخارجية النورستاني سالم الورداني»",
        "Chain: a source is named beside the clause · Al-Marsa (agency) «وكالة المرسى»",
        "Content: the clause behind “that” · «أن»",
        "the last speaker that agrees with it in gender and number",
    ):
        assert part in output


def test_what_was_left_aside_is_shown_with_its_reason(shown):
    assert "not part of the article's prose advertisement: «Ad»" in shown("en")


def test_the_explanation_comes_in_arabic(shown):
    output = shown("ar")
    assert "القائل: مذكور فاعلا بعد الفعل" in output
    assert "إعلان: «Ad»" in output


@pytest.mark.parametrize(
    ("text", "cue", "content", "word"),
    [
        ("قال فلان إن الماء عاد", "قال", "الماء عاد", ["إن"]),
        ("رحب فلان بالاتفاق", "رحب", "الاتفاق", ["ب"]),
        ("قال: عاد الماء", "قال", "عاد الماء", [":"]),
        ("أعلن فلان الانسحاب", "أعلن", "الانسحاب", []),
        ("عاد الماء، بحسب فلان", "بحسب", "عاد الماء", []),
        ('قال فلان: "عاد الماء"', "قال", "عاد الماء", [': "']),
    ],
)
def test_the_word_before_the_content_is_what_introduced_it(text, cue, content, word):
    def at(words):
        return Span(text.index(words), text.index(words) + len(words))

    statement = Statement(
        id="x",
        article="x",
        speakers=(Speaker(entity="x", name="فلان"),),
        mode="indirect",
        cue=Cue(span=at(cue), lemma=cue, act="say"),
        content=(at(content),),
        rules=("frame_object" if cue == "أعلن" else "frame_that",),
    )
    assert [span.of(text) for span in introduced(text, statement)] == word
