"""Running the analysis and reading into a store."""

import pytest
from stages import article, found

from tawatur.engine import read_into, reading, run
from tawatur.model import Article, SetAside
from tawatur.store import open_store, runs


@pytest.fixture
def store(tmp_path):
    store = open_store(str(tmp_path / "t.db"), create=True)
    yield store
    store.close()


def test_outcomes_come_in_the_order_of_the_articles():
    outcomes = list(run((article(n) for n in range(40)), found, jobs=2))
    assert [o.article.source for o in outcomes] == [f"{n}.txt" for n in range(40)]


def test_an_article_that_kills_its_worker_is_set_aside_and_the_others_are_analysed():
    stream = [article(n, "يقتل" if n == 5 else "نص") for n in range(20)]
    outcomes = list(run(stream, found, jobs=2))
    assert len(outcomes) == 20
    assert isinstance(outcomes[5], SetAside)
    assert "died" in outcomes[5].reason
    assert sum(isinstance(o, SetAside) for o in outcomes) == 1


def test_a_reading_stores_counts_and_sets_aside(store):
    inputs = [article(1), SetAside(source="x.bin", reason="no text"), article(2, "يفشل"), article(3)]
    progress = read_into(store, inputs, found, sources=["folder"])
    assert (progress.stored, progress.unchanged, len(progress.set_aside)) == (2, 0, 2)
    holds = runs.contents(store)
    assert (holds.articles, holds.statements) == (2, 2)
    assert {a.source: a.reason for a in holds.set_aside} == {"x.bin": "no text", "2.txt": "failed"}
    assert holds.runs[0].ended


def test_known_articles_are_not_analysed_again(store):
    read_into(store, [article(1)], found)

    def never(_article):
        raise AssertionError("analysed again")

    assert read_into(store, [article(1)], never).unchanged == 1


def test_an_input_that_can_be_read_after_all_is_no_longer_set_aside(store):
    read_into(store, [SetAside(source="1.txt", reason="truncated")], found)
    read_into(store, [article(1)], found)
    assert runs.contents(store).set_aside == []


def test_what_was_analysed_before_an_interrupt_is_stored(store):
    def stream():
        for n in range(100):
            yield article(n)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_into(store, stream(), found)
    assert runs.contents(store).articles == reading.WINDOW
    assert runs.contents(store).runs[0].ended is None


def test_progress_is_told_only_of_what_other_processes_see(store, monkeypatch):
    monkeypatch.setattr(reading, "BATCH", 7)
    other = open_store(store.address)
    seen = []

    def report(progress):
        seen.append((progress.stored, runs.contents(other).articles))

    read_into(store, [article(n) for n in range(30)], found, report=report)
    other.close()
    assert len(seen) >= 4
    assert all(told == there for told, there in seen)


def test_a_text_with_half_a_character_is_set_aside_and_the_rest_stored(store):
    named_badly = Article(id="x", source="a\0b", text="نص")
    progress = read_into(store, [article(1, "نص \ud800"), named_badly, article(2)], found)
    assert progress.stored == 1
    assert "half a character" in progress.set_aside[0].reason
    assert "NUL" in progress.set_aside[1].reason
