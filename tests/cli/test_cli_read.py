"""`tawatur read`: exit codes, messages, reading again."""

import json

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from tawatur.cli import main, read
from tawatur.model import Analysis, SetAside
from tawatur.store import open_store, schema

TEXT = "قال الوزير سالم الورداني إن المعبر سيبقى مفتوحا أمام المسافرين طوال أيام الأسبوع القادم.\n" * 3


@pytest.fixture
def call(tmp_path, monkeypatch):
    """Runs ``tawatur read`` on sources in a fresh folder, with an analysis that finds nothing."""

    def analysed(article):
        if "يفشل" in article.text:
            return SetAside(source=article.source, reason="the analysis failed")
        return Analysis(article=article)

    monkeypatch.setattr(read, "analyse_safely", analysed)
    monkeypatch.chdir(tmp_path)

    def run(*sources):
        return CliRunner().invoke(main, ["read", *sources])

    return run


def test_reading_all_is_done(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = call("a.txt")
    assert result.exit_code == 0
    assert "Stored 1 article in" in result.output
    assert (tmp_path / "tawatur.db").exists()


def test_reading_again_changes_nothing(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    call("a.txt")
    result = call("a.txt")
    assert result.exit_code == 0
    assert "1 were stored already" in result.output


def test_a_changed_file_is_a_new_version(call, tmp_path):
    for text in (TEXT, TEXT + "وأضاف أن القرار نهائي."):
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        result = call("a.txt")
    assert "1 of them are new versions" in result.output


def test_bad_input_is_set_aside_and_the_rest_read(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT + "يفشل", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    result = call(str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), str(tmp_path / "empty.txt"))
    assert result.exit_code == 1
    assert "Set aside 2" in result.output
    assert "b.txt: the analysis failed" in result.output


def test_when_nothing_can_be_read_the_exit_code_says_so(call):
    result = call("nowhere")
    assert result.exit_code == 3
    assert "Nothing could be read." in result.output


def test_no_source_is_wrong_use(call):
    assert call().exit_code == 2


def test_the_summary_comes_as_json(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    summary = json.loads(call("a.txt", "nowhere", "--json").stdout)
    assert summary["stored"] == 1
    assert summary["set_aside"][0]["source"] == "nowhere"


def test_an_interrupt_says_what_is_kept(call, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def interrupted(article):
        raise KeyboardInterrupt

    monkeypatch.setattr(read, "analyse_safely", interrupted)
    result = call("a.txt")
    assert result.exit_code == 130
    assert "the same command goes on" in result.output


def test_what_an_interrupt_left_uncompared_is_compared_by_the_next_reading(call, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    compare = read.compare

    def interrupted(story, analyses):
        raise KeyboardInterrupt

    monkeypatch.setattr(read, "compare", interrupted)
    assert call("a.txt").exit_code == 130
    with open_store("tawatur.db").reading() as connection:
        assert connection.execute(sa.select(schema.stories.c.compared)).scalars().all() == [False]
    monkeypatch.setattr(read, "compare", compare)
    assert call("a.txt").exit_code == 0
    with open_store("tawatur.db").reading() as connection:
        assert connection.execute(sa.select(schema.stories.c.compared)).scalars().all() == [True]


def test_stories_are_told_after_a_reading(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert "The store holds 1 story" in call("a.txt").output


def test_inputs_set_aside_for_one_reason_are_told_together(call, tmp_path):
    for name in "abcde":
        (tmp_path / f"{name}.txt").write_text(f"{TEXT} يفشل {name}", encoding="utf-8")
    assert (
        "a.txt, b.txt, c.txt and 2 more: the analysis failed"
        in call(*["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]).output
    )


def test_the_store_in_the_folder_that_is_read_is_no_source(call, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for _ in range(2):
        result = call(".")
        assert result.exit_code == 0, result.output
        assert "Set aside" not in result.output
