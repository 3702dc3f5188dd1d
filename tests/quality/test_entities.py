"""Annotated entities: well-formed, each article in one set alone, and what the measure calls found, joined and taken up."""

from types import ModuleType
from typing import Any

import pytest

from scripts import QUALITY, load
from tawatur.model import Article, Published, Span
from tawatur.pipeline import analyse

TEXT = (
    "قالت شركة مرجان للشحن إن السفن متوقفة. وأكد مديرها وليد النعناعي أن الشركة تنتظر. "
    "وأضاف النعناعي أن العمال عادوا. وقال وائل الزعتري إن الخبر صحيح."
)


@pytest.fixture(scope="module")
def entities() -> ModuleType:
    """The script, which is no part of the package."""
    return load("entities")


def spans(*words: str) -> list[Span]:
    """Where each of `words` stands; one given again, where it stands the next time."""
    found: list[Span] = []
    for word in words:
        start = TEXT.index(word, found[-1].end if found else 0)
        found.append(Span(start, start + len(word)))
    return found


def compared(entities: ModuleType, *annotated: tuple[str, list[Span], list[Span]]) -> Any:
    """What the measure makes of `TEXT` where these are annotated: kind, names, descriptions of each."""
    article = Article(id="a", source="a", text=TEXT, published=Published("2018-05-09", "stated"))
    labels = [
        entities.Annotated(kind=kind, acts=True, names=names, described=d) for kind, names, d in annotated
    ]
    return entities.Compared(analyse(article), labels)


def test_sets_share_no_article_with_any_other(entities: ModuleType) -> None:
    """But `others`, two thirds of which are the checked articles of other outlets that may be looked at."""
    sets = {
        name: [article.article for article in entities.read(entities.ANNOTATED / f"{name}.jsonl")]
        for name in entities.SETS
    }
    listed = [article for articles in sets.values() for article in articles]
    assert len(listed) == len(set(listed)) == 960
    checked = {
        path.stem: {line.split('"')[3] for line in path.read_text(encoding="utf-8").splitlines()}
        for path in (QUALITY / "checked").glob("*.jsonl")
    }
    others = {path.name.split(".")[0] for path in (QUALITY / "annotations").glob("*.statements.json")}
    others = others.union(*checked.values())
    assert len(others) > 3000
    assert others.intersection(listed) == checked["others"].intersection(sets["others"])


def test_labels_are_well_formed(entities: ModuleType) -> None:
    for name in entities.SETS:
        for article in entities.read(entities.ANNOTATED / f"{name}.jsonl"):
            for entity in article.entities:
                assert entity.kind in ("person", "body", "state")
                assert entity.names or entity.described, article.article
                assert all(0 <= span.start < span.end for span in (*entity.names, *entity.described))


def test_what_is_named_and_described_is_found_and_joined(entities: ModuleType) -> None:
    figures = compared(
        entities,
        ("body", spans("شركة مرجان للشحن"), spans("الشركة")),
        ("person", spans("وليد النعناعي", "النعناعي"), []),
    ).figures
    assert figures["body* found"] == figures["body*"] == 1
    assert figures["person* found"] == figures["person*"] == 1
    assert figures["joined"] == 3
    assert figures["taken up"] == 1
    assert not figures["joined wrongly"]
    assert not figures["apart"]


def test_one_entity_for_two_is_a_wrong_merge(entities: ModuleType) -> None:
    figures = compared(
        entities, ("person", spans("وليد النعناعي"), []), ("person", spans("وائل الزعتري"), [])
    ).figures
    assert not figures["joined wrongly"]
    names = spans("وليد النعناعي", "النعناعي")
    article = compared(entities, ("person", names[:1], []), ("person", names[1:], []))
    assert article.figures["joined wrongly"] == 1


def test_whom_nobody_found_is_missed(entities: ModuleType) -> None:
    article = compared(entities, ("person", spans("السفن متوقفة"), []))
    assert article.figures["person*"] == 1
    assert not article.figures["person* found"]
    assert any(line.startswith("missed") for line in article.differences)
