"""The bundled example shows what its page says that it shows."""

from pathlib import Path

import pytest

from tawatur.compare import compare
from tawatur.model import Analysis, Comparison
from tawatur.pipeline import analyse, tell_stories
from tawatur.read import read_sources

EXAMPLE = Path(__file__).parents[1] / "src" / "tawatur" / "example" / "articles.jsonl"


@pytest.fixture(scope="module")
def analyses() -> list[Analysis]:
    return [analyse(article) for article in read_sources([str(EXAMPLE)])]  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def stories(analyses: list[Analysis]) -> list[Comparison]:
    """The comparisons of the example's three stories: the crossing, the fire, the vote."""
    by_id = {analysis.article.id: analysis for analysis in analyses}
    told = tell_stories(analyses)[0]
    return [compare(story, [by_id[a] for a in story.articles]) for story in told]


def test_thirteen_articles_tell_three_stories(analyses: list[Analysis], stories: list[Comparison]) -> None:
    assert (len(analyses), len(stories)) == (13, 3)


@pytest.mark.parametrize(
    ("story", "kind", "verdict", "values"),
    [
        (0, "place", "conflict", {"كفرنور", "دير السدر"}),
        (0, "number", "conflict", {"14 شاحنة", "12 شاحنة"}),
        (1, "number", "update", {"17 قتيلا", "19 شخصا", "21 شخصا"}),
        (1, "within_article", "conflict", {"أول من أمس السبت", "اليوم الأحد"}),
        (2, "number", "conflict", {"88 نائبا", "86 نائبا"}),
    ],
)
def test_what_the_accounts_differ_in_is_found(
    stories: list[Comparison], story: int, kind: str, verdict: str, values: set[str]
) -> None:
    told = [(d.kind, d.verdict, {v.value for v in d.values}) for d in stories[story].discrepancies]
    assert (kind, verdict, values) in told


def test_two_wordings_of_a_quotation_are_told_once(stories: list[Comparison]) -> None:
    assert [d.kind for d in stories[0].discrepancies].count("wording") == 1


def test_a_source_without_a_name_stays_without_one(analyses: list[Analysis]) -> None:
    speakers = [s for a in analyses for statement in a.statements for s in statement.speakers]
    assert any(s.unnamed and s.name is None and "مصدر حكومي رفيع" in (s.description or "") for s in speakers)


def test_copies_of_one_text_are_one_origin(stories: list[Comparison]) -> None:
    assert any((group.outlets, group.origins) == (2, 1) for group in stories[2].groups)
