"""Golden articles of our own: who speaks and acts is found, and every way of naming somebody leads to the one entity.

A case is a folder: ``article.txt`` and ``mentions.json``, a list of places (``at``, words of the article that begin with the
mention) and the name of whom they denote.
"""

import json
from pathlib import Path

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article, Entity, Published
from tawatur.text import prepare

CASES = sorted(folder for folder in (Path(__file__).parent / "cases").iterdir() if folder.is_dir())


def found(folder: Path) -> dict[str, str]:
    """For each place of the case, the name of whom the mention there denotes; an empty name where none is found."""
    text = (folder / "article.txt").read_text(encoding="utf-8")
    document = prepare(Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated")))
    entities, mentions = find_mentions(document)
    by_id: dict[str, Entity] = {entity.id: entity for entity in entities}
    names: dict[str, str] = {}
    for place in json.loads((folder / "mentions.json").read_text(encoding="utf-8")):
        start = text.index(place["at"])
        marked = start + (text[start] == '"')
        over = [
            m
            for m in mentions
            if m.span.start <= marked < m.span.end and by_id[m.entity].kind not in ("state", "place")
        ]
        own = [m for m in over if m.head.start <= marked < m.head.end] or over
        names[place["at"]] = by_id[own[0].entity].name if own else ""
    return names


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_every_mention_of_a_case_leads_to_its_entity(folder: Path) -> None:
    expected = {
        p["at"]: p["name"] for p in json.loads((folder / "mentions.json").read_text(encoding="utf-8"))
    }
    assert found(folder) == expected
