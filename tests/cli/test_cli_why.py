"""`tawatur article ID --why`: in words, with the words of the article, in both languages."""

import io
import re

import pytest
from click.testing import CliRunner
from rich.console import Console

from tawatur.cli import main
from tawatur.cli.why import explain, introduced
from tawatur.knowledge.labels import labels
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
        'Content: the words in quotation marks · «"» · 112:131',
        "Speaker: named as subject behind the verb · «وزير الخارجية النورستاني سالم الورداني»",
        "Chain: a source is named beside the clause · Al-Marsa (agency) «وكالة المرسى»",
        "Content: the clause behind “that” · «أن»",
        "the last speaker that agrees with it in gender and number",
    ):
        assert part in output


def test_how_often_statements_like_it_are_right_is_told_with_what_makes_it_so(shown):
    output = shown("en")
    assert "Certainty: 94 of 100 like it are right" in output
    doubts = "the speaker is not named with the verb · the speaker stands far from the verb"
    assert f"Certainty: 62 of 100 like it are right · {doubts}" in output
    assert "يصح 62 من كل 100 قول مثله" in shown("ar")


def test_only_a_statement_below_the_limit_is_marked_unsure(shown):
    assert shown("en").count("reported · unsure") == 1
    assert "quoted · unsure" not in shown("en")


def test_what_was_left_aside_is_shown_with_its_reason(shown):
    assert "not part of the article's prose advertisement: «Ad»" in shown("en")


def test_the_explanation_comes_in_arabic(shown):
    output = shown("ar")
    assert "القائل: مذكور فاعلا بعد الفعل" in output
    assert "إعلان: «Ad»" in output


@pytest.mark.parametrize(
    ("text", "cue", "content", "rule", "word"),
    [
        ("قال فلان إن الماء عاد", "قال", "الماء عاد", "frame_that", ["إن"]),
        ('قال فلان إن "الماء عاد"', "قال", "الماء عاد", "frame_that", ['إن "']),
        ("رحب فلان بالاتفاق", "رحب", "الاتفاق", "frame_bi", ["ب"]),
        ("قال: عاد الماء", "قال", "عاد الماء", "frame_colon", [":"]),
        ('قال فلان: "عاد الماء"', "قال", "عاد الماء", "frame_quotation", [': "']),
        ("قال فلان «عاد الماء»", "قال", "عاد الماء", "frame_quotation", ["«"]),
        ("قال فلان عاد الماء", "قال", "عاد الماء", "frame_quotation", []),
        ("أعلن فلان الانسحاب", "أعلن", "الانسحاب", "frame_object", []),
        ("عاد الماء، بحسب فلان", "بحسب", "عاد الماء", "frame_source", []),
        ("عاد الماء إن", "إن", "عاد الماء", "frame_that", []),
    ],
)
def test_what_stands_right_before_the_content_introduced_it(text, cue, content, rule, word):
    def at(words):
        return Span(text.index(words), text.index(words) + len(words))

    statement = Statement(
        id="x",
        article="x",
        speakers=(Speaker(entity="x", name="فلان"),),
        mode="indirect",
        cue=Cue(span=at(cue), lemma=cue, act="say"),
        content=(at(content),),
        rules=(rule,),
    )
    assert [span.of(text) for span in introduced(text, statement)] == word


def test_a_heading_needs_no_verb(invented):
    text = invented.analyses[0].article.text
    speaker = invented.analyses[0].statements[0].speakers[0]
    statement = Statement(
        id="x",
        article="x",
        speakers=(speaker,),
        mode="indirect",
        cue=Cue(span=Span(0, 4), lemma="قال", act="say"),
        content=(Span(22, 35),),
        rules=("frame_colon", "speaker_in_heading"),
    )
    out = Console(file=io.StringIO(), width=200)
    explain(out, labels("en"), invented.analyses[0].article, statement)
    shown = out.file.getvalue()
    assert f"{text[:4]}" in shown
    assert "no verb: the form of the sentence says that it was said" in shown
