"""`tawatur brief`: forms by option and by the file's name, and what is wrong use."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tawatur.cli import main

EXAMPLE = Path(__file__).parents[2] / "src" / "tawatur" / "example" / "articles.jsonl"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("briefed") / "t.db")
    assert CliRunner().invoke(main, ["read", str(EXAMPLE), "--store", path]).exit_code == 0
    return path


def run(address, *arguments):
    return CliRunner().invoke(main, ["brief", *arguments, "--store", address])


def test_markdown_goes_to_the_terminal(address):
    done = run(address, "1", "--lang", "ar")
    assert done.exit_code == 0
    assert "## من قال ماذا" in done.output


def test_json_is_one_record(address):
    assert json.loads(run(address, "1", "--format", "json").output)["type"] == "brief"


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("b.md", b"# "),
        ("b.html", b"<!DOCTYPE html>"),
        ("b.docx", b"PK"),
        ("b.json", b'{"type":"brief"'),
        ("b", b"# "),
    ],
)
def test_the_files_name_says_the_form(address, tmp_path, name, begins):
    target = tmp_path / name
    assert run(address, "1", "-o", str(target)).exit_code == 0
    assert target.read_bytes().startswith(begins)
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["1", "--format", "docx"], "Give -o FILE"),
        (["99"], "No story is called 99"),
        (["1", "-o", "/nowhere/b.md"], "cannot be written"),
        (["1", "-o", "brief.pdf"], "no brief is written as .pdf. Give a name that ends in .md, .html"),
    ],
)
def test_wrong_use_is_told(address, arguments, told):
    done = run(address, *arguments)
    assert done.exit_code == 2
    assert told in done.output
