"""The store whose export is tested, and its records."""

import pytest
from exported import HOSTILE, lines

from storing import put_stories
from tawatur.export import export_jsonl
from tawatur.model import Article, Published
from tawatur.pipeline import analyse
from tawatur.store import adding, open_store, runs, stories


@pytest.fixture
def store(tmp_path, invented):
    """The invented story, and an article of hostile and astral characters with an accusation and no zone of time."""
    store = open_store(str(tmp_path / "t.db"), create=True)
    accusing = analyse(
        Article(
            id="d4" * 8,
            source="-accuse.txt",
            outlet="bbc",
            url="https://www.bbc.co.uk/خبر?a=1 b",
            title=HOSTILE,
            published=Published("2031-05-07T08:30:00+03:00", "stated"),
            text=f"{HOSTILE}\n\nاتهم وزير الخارجية الروسي سيرغي لافروف الولايات المتحدة بأنها تعرقل \U0001f600 الاتفاق أمس.",
        )
    )
    run = runs.begin(store, ["test"])
    with store.writing() as connection:
        adding.add(connection, [*invented.analyses, accusing], run)
    put_stories(store, invented.stories, invented.storylines)
    stories.keep(store, [invented.comparison])
    return store


@pytest.fixture
def records(store):
    """The records of JSON Lines by type, without the type."""
    found = {}
    for record in lines(export_jsonl, store)[1:]:
        found.setdefault(record.pop("type"), []).append(record)
    return found


@pytest.fixture
def texts(records):
    return {f"urn:tawatur:article:{a['id']}": a["text"] for a in records["article"]}
