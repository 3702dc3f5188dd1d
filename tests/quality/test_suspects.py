"""Suspects: places where a statement may be missing or have the wrong speaker are found, and what is right is none."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tawatur.model import Analysis, Article, Cue, Span, Speaker, Statement

sys.path.insert(0, str(Path(__file__).parents[2] / "quality"))
from suspects import suspects

TEXT = 'قال سالم الوادي إن الجسر سيفتح غدا. وأضاف أن "الطريق إلى الميناء آمن تماما منذ الصباح". وأضافت نورة أن المدرسة مغلقة.'


@dataclass
class Said:
    """One statement of the text: its cue, its content, and who is taken for its speaker."""

    cue: str
    content: str
    speaker: str


RIGHT = [
    Said("قال", "الجسر سيفتح غدا", "salem"),
    Said("وأضاف", "الطريق إلى الميناء آمن تماما منذ الصباح", "salem"),
    Said("وأضافت", "المدرسة مغلقة", "salem"),
]


def analysis(*said: Said) -> Analysis:
    """The text with these statements."""
    statements = []
    for number, one in enumerate(said):
        cue, content = TEXT.index(one.cue), TEXT.index(one.content)
        statements.append(
            Statement(
                id=str(number),
                article="t",
                speakers=(Speaker(entity=one.speaker, name=one.speaker),),
                mode="indirect",
                cue=Cue(span=Span(cue, cue + len(one.cue)), lemma="قال", act="say"),
                content=(Span(content, content + len(one.content)),),
            )
        )
    return Analysis(article=Article(id="t", source="t", text=TEXT), statements=tuple(statements))


def found(*said: Said) -> list[tuple[str, str]]:
    """Kinds and words of the suspects."""
    return [(kind, TEXT[span.start : span.end]) for kind, span in suspects(analysis(*said))]


def test_what_is_right_is_no_suspect() -> None:
    assert found(*RIGHT) == []


@pytest.mark.parametrize(
    ("missing", "kinds"),
    [(0, ["unsaid"]), (1, ["quoted", "unsaid"]), (2, ["unsaid"])],
    ids=["said", "quoted", "last"],
)
def test_a_statement_that_is_missing_is_suspected(missing: int, kinds: list[str]) -> None:
    assert [kind for kind, _ in found(*RIGHT[:missing], *RIGHT[missing + 1 :])] == kinds


def test_a_verb_of_going_on_with_another_speaker_is_suspected() -> None:
    assert found(*RIGHT[:2], Said("وأضافت", "المدرسة مغلقة", "noura")) == [("goes_on", "وأضافت")]
