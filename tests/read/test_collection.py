"""The collection of pages: each in the markup of a content system, each read whole, clean and known for what it is."""

from pathlib import Path
from types import ModuleType

import pytest

from scripts import load

CASES = sorted(case.name for case in (Path(__file__).parents[1] / "cases" / "pages").iterdir())
LEAKED, MISSED = 0.01, 0.01
"""Shares of a page's words and sentences; one page of few sentences may not miss any."""


@pytest.fixture(scope="module")
def collection() -> ModuleType:
    return load("collection")


def test_there_are_pages_of_thirty_systems_and_more() -> None:
    assert len(CASES) >= 30


@pytest.mark.parametrize("name", CASES)
def test_a_page_is_read_whole_and_clean_with_its_metadata(collection: ModuleType, name: str) -> None:
    result = collection.measure(collection.CASES / name)
    figures = {figure: collection.share(*counts) for figure, counts in result.counts.items()}
    assert figures["recall"] >= 1 - MISSED, result.problems
    assert figures["clean"] >= 1 - LEAKED, result.problems
    assert figures["metadata"] == figures["structure"] == 1.0, result.problems


@pytest.mark.parametrize("name", CASES)
def test_the_lines_beside_the_article_are_not_analysed(collection: ModuleType, name: str) -> None:
    expected = collection.yaml.safe_load(
        (collection.CASES / name / "expected.yaml").read_text(encoding="utf-8")
    )
    article = next(iter(collection.read_sources([str(collection.CASES / name / "page.html")])))
    analysed = {collection.words(line) for line in collection.analysed(article).split("\n")}
    body = {*expected["body"], *expected.get("subheadings", ())}
    assert not [line for line in expected["leftovers"] if line in analysed and line not in body]
