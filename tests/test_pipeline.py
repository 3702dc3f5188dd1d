"""The stages in order, and what happens where one fails."""

from datetime import date

import msgspec
import pytest

from tawatur import pipeline
from tawatur.knowledge import KnowledgeError
from tawatur.model import Analysis, Article, Published, SetAside, Span, TimeExpression

TEXT = "أعلن الوزير أمس الاثنين أن المعبر سيبقى مفتوحا."


def article(name="a.txt", published=None):
    return Article(
        id=name, source=name, text=TEXT, published=Published(published, "stated" if published else "none")
    )


@pytest.fixture
def stages(monkeypatch):
    """Stages that find nothing but one time, so that the order and the dating can be tested alone."""

    def find_times(document, anchor, basis):
        span = Span(TEXT.index("أمس"), TEXT.index("أمس") + 3)
        value = anchor.replace(day=anchor.day - 1).isoformat() if anchor else None
        return [TimeExpression(span=span, kind="DATE", value=value, basis=basis)]

    monkeypatch.setattr(pipeline, "find_mentions", lambda document: ([], []))
    monkeypatch.setattr(pipeline, "find_times", find_times)
    monkeypatch.setattr(pipeline, "find_quantities", lambda document, times: [])
    monkeypatch.setattr(pipeline, "attribute", lambda document, entities, mentions, times: [])
    monkeypatch.setattr(pipeline, "infer_day", lambda article, happenings=(): None)


def test_times_are_reckoned_from_the_day_of_publication(stages):
    time = pipeline.analyse(article(published="2031-05-06T10:00:00+00:00")).times[0]
    assert (time.value, time.basis) == ("2031-05-05", "published")


def test_a_month_alone_is_no_day(stages):
    assert pipeline.analyse(article(published="2031-05")).times[0].value is None


def test_a_day_that_the_text_tells_is_put_in_as_inferred(stages, monkeypatch):
    monkeypatch.setattr(pipeline, "infer_day", lambda article: date(2031, 5, 6))
    analysis = pipeline.analyse(article())
    assert analysis.article.published == Published("2031-05-06", "inferred")
    assert (analysis.times[0].value, analysis.times[0].basis) == ("2031-05-05", "text")


def test_an_undated_article_of_a_story_gets_the_day_that_the_others_tell(stages, monkeypatch):
    dated = pipeline.analyse(article("dated", "2031-05-06"))
    undated = pipeline.analyse(article("undated"))
    given = []

    def infer_day(article, happenings=()):
        given.extend(happenings)
        return date(2031, 5, 6)

    monkeypatch.setattr(pipeline, "infer_day", infer_day)
    (again,) = pipeline.date_by_story([dated, undated])
    assert given == [date(2031, 5, 5)]
    assert again.article.id == "undated"
    assert again.article.published == Published("2031-05-06", "inferred")
    assert again.times[0].basis == "story"


def test_a_story_whose_articles_are_dated_is_left_alone(stages):
    assert pipeline.date_by_story([pipeline.analyse(article(published="2031-05-06"))]) == []


def test_an_article_that_a_stage_fails_on_is_set_aside_with_the_place(monkeypatch):
    def fail(document):
        raise ZeroDivisionError("a stage's fault")

    monkeypatch.setattr(pipeline, "find_mentions", fail)
    outcome = pipeline.analyse_safely(article("bad.txt", "2031-05-06"))
    assert isinstance(outcome, SetAside)
    assert outcome.source == "bad.txt"
    assert "pipeline.py, line" in outcome.reason
    assert "ZeroDivisionError: a stage's fault" in outcome.reason


def test_a_wrong_table_stops_the_run(monkeypatch):
    def fail(document):
        raise KnowledgeError("verbs.yaml, row 3: wrong")

    monkeypatch.setattr(pipeline, "find_mentions", fail)
    with pytest.raises(KnowledgeError):
        pipeline.analyse_safely(article(published="2031-05-06"))


def test_an_analysis_keeps_the_article_as_it_was_read(stages):
    read = article(published="2031-05-06")
    assert msgspec.structs.asdict(pipeline.analyse(read).article) == msgspec.structs.asdict(read)
    assert isinstance(pipeline.analyse_safely(read), Analysis)
