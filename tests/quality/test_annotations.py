"""The annotated articles that attribution is measured on: each in one half, each label well-formed, each speaker known."""

import json
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

ANNOTATIONS = Path(__file__).parents[2] / "quality" / "annotations"
FILES = sorted(ANNOTATIONS.glob("*.statements.json"))
MODES = {"direct", "indirect", "mixed"}


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_every_article_is_in_exactly_one_half() -> None:
    """An article in two halves would be looked at in one and held out in the other."""
    listed = list(chain.from_iterable(read(ANNOTATIONS / "split.json").values()))
    annotated = [path.name.removesuffix(".statements.json") for path in FILES]
    assert sorted(listed) == sorted(annotated)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name.split(".")[0])
def test_labels_are_well_formed(path: Path) -> None:
    """Spans are in the text and in order, modes and identifiers are those of the guidelines."""
    article = read(path)
    assert path.name == f"{article['article']}.statements.json"
    statements = article["statements"]
    assert [s["id"] for s in statements] == [
        f"{article['article']}.{n}" for n in range(1, len(statements) + 1)
    ]
    for statement in statements:
        assert statement["mode"] in MODES
        assert statement["speakers"]
        bounds = [bound for span in statement["content"] for bound in span]
        assert bounds == sorted(set(bounds)), statement["id"]
        links = [link["span"] for link in statement.get("chain", [])]
        for start, end in [*statement["content"], *links, *filter(None, [statement["cue"]])]:
            assert 0 <= start < end <= article["chars"], statement["id"]


def test_every_named_speaker_has_names() -> None:
    """A speaker without names could never be found right."""
    names = read(ANNOTATIONS / "speakers.json")
    for path in FILES:
        for statement in read(path)["statements"]:
            named = [*statement["speakers"], *(link["who"] for link in statement.get("chain", []))]
            for who in named:
                assert who.startswith("unnamed:") or names[who]["ar"] or names[who]["en"], (path.name, who)
