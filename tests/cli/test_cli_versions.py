"""`tawatur article ID --versions`."""

import json

import msgspec
from click.testing import CliRunner

from tawatur.cli import main
from tawatur.cli.versions import Piece, changes
from tawatur.store import adding, open_store, runs


def test_only_what_changed_is_told_with_words_around_it():
    before = "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة قتل سبعة أشخاص في الحادث"
    after = before.replace("قتل سبعة", "قتل تسعة")
    (stretch,) = changes(before, after)
    assert stretch == [
        Piece("both", "ستة سبعة ثمانية تسعة عشرة قتل"),
        Piece("gone", "سبعة"),
        Piece("new", "تسعة"),
        Piece("both", "أشخاص في الحادث"),
    ]


def test_equal_texts_have_no_changes():
    assert list(changes("كلمة كلمة", "كلمة\nكلمة")) == []


def test_versions_are_shown_in_their_order(tmp_path, invented):
    path = str(tmp_path / "t.db")
    store = open_store(path, create=True)
    old = invented.analyses[0]
    text = old.article.text.replace("12 شاحنة", "15 شاحنة")
    new = msgspec.structs.replace(old, article=msgspec.structs.replace(old.article, id="ff" * 8, text=text))
    for analysis in (old, new):
        run = runs.begin(store, ["folder"])
        with store.writing() as connection:
            adding.add(connection, [analysis], run)
    store.close()
    call = ["article", "north.txt", "--store", path, "--versions"]
    output = CliRunner().invoke(main, call).output
    assert output.index("Version 1") < output.index("superseded") < output.index("Version 2")
    assert "[-12-] {+15+} شاحنة" in output
    assert [v["number"] for v in json.loads(CliRunner().invoke(main, [*call, "--json"]).output)] == [1, 2]


def test_statements_say_in_which_versions_they_stand(tmp_path, invented):
    path = str(tmp_path / "t.db")
    store = open_store(path, create=True)
    old = invented.analyses[0]
    article = msgspec.structs.replace(old.article, id="ff" * 8, text=old.article.text + "\nزيادة.")
    new = msgspec.structs.replace(old, article=article, statements=old.statements[1:])
    for analysis in (old, new):
        run = runs.begin(store, ["folder"])
        with store.writing() as connection:
            adding.add(connection, [analysis], run)
    store.close()
    call = ["article", "north.txt", "--store", path]
    told = CliRunner().invoke(main, [*call, "--versions"]).output
    assert told.count("in version 1\n") == 1
    assert told.count("in version 1, 2") == len(old.statements) - 1
    first, second = json.loads(CliRunner().invoke(main, [*call, "--versions", "--json"]).output)
    assert first["standing"][old.statements[0].id] == [1]
    assert set(map(tuple, second["standing"].values())) == {(1, 2)}
    assert CliRunner().invoke(main, call).output.count("in version 1, 2") == len(old.statements) - 1
