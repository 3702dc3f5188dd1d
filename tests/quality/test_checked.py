"""The checked articles: each in one half alone, no text among the labels, labels well-formed, each speaker known."""

import json
from pathlib import Path
from typing import Any

import pytest

QUALITY = Path(__file__).parents[2] / "quality"
HALVES = sorted((QUALITY / "checked").glob("*.jsonl"))


def articles(half: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in half.read_text(encoding="utf-8").splitlines()]


def test_no_article_is_in_two_halves() -> None:
    """Nor is one among the annotated: what is looked at in one place would be held out in the other."""
    listed = [article["article"] for half in HALVES for article in articles(half)]
    annotated = {path.name.split(".")[0] for path in (QUALITY / "annotations").glob("*.statements.json")}
    assert len(listed) == len(set(listed)) == 3220
    assert annotated.isdisjoint(listed)


@pytest.mark.parametrize("half", HALVES, ids=lambda half: half.stem)
def test_labels_are_well_formed(half: Path) -> None:
    """Spans lie in the text, and each speaker and link is unnamed or has names."""
    names = json.loads((QUALITY / "checked" / "speakers.json").read_text(encoding="utf-8"))
    for article in articles(half):
        for statement in article["statements"]:
            assert statement.keys() <= {"speakers", "cue", "content", "chain", "optional", "nested"}
            for start, end in [statement["cue"], *statement["content"]]:
                assert 0 <= start < end <= article["chars"], article["article"]
            for who in [*statement["speakers"], *statement.get("chain", ())]:
                assert who == "unnamed" or names[who]["ar"], (article["article"], who)
