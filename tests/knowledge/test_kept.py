"""Tables kept in the user's cache folder."""

import os
from pathlib import Path

import msgspec
import pytest

from tawatur.knowledge import read_table
from tawatur.knowledge.kept import keep, recall


class Fruit(msgspec.Struct, frozen=True):
    ar: str
    seeds: int = 0


class Tree(msgspec.Struct, frozen=True):
    ar: int


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "ar" / "fruits.yaml"
    path.parent.mkdir()
    path.write_text("- {ar: تين, seeds: 40}\n- {ar: موز}\n", encoding="utf-8")
    return path


def test_kept_rows_are_those_of_the_table(table: Path) -> None:
    rows = read_table(table, Fruit)
    assert recall(table, Fruit) is None
    keep(table, rows)
    assert recall(table, Fruit) == rows == (Fruit("تين", 40), Fruit("موز"))


def test_an_edited_table_is_read_anew_and_replaces_what_was_kept(table: Path) -> None:
    keep(table, read_table(table, Fruit))
    table.write_text("- {ar: رمان}\n", encoding="utf-8")
    assert recall(table, Fruit) is None
    keep(table, read_table(table, Fruit))
    assert recall(table, Fruit) == (Fruit("رمان"),)
    assert len(list((table.parents[1] / "cache").rglob("*fruits*"))) == 1


def test_rows_that_no_longer_fit_are_not_given(table: Path) -> None:
    keep(table, read_table(table, Fruit))
    assert recall(table, Tree) is None


def test_a_damaged_copy_is_not_given(table: Path) -> None:
    keep(table, read_table(table, Fruit))
    (copy,) = (table.parents[1] / "cache").rglob("*fruits*")
    copy.write_bytes(copy.read_bytes()[:-2])
    assert recall(table, Fruit) is None


def test_a_folder_that_cannot_be_made_does_no_harm(table: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (table.parents[1] / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(table.parents[1] / "file"))
    rows = read_table(table, Fruit)
    keep(table, rows)
    assert recall(table, Fruit) is None
