"""A word is looked up once, whatever is asked of it afterwards."""

import pytest

from tawatur.model import Article
from tawatur.text import Fact, Written, prepare


def written(text: str) -> list[tuple[str, str, str]]:
    document = prepare(Article(id="1", source="1", text=text))
    return [(word.kind, word.light, word.fold) for word in document.written]


def test_a_word_has_its_kind_and_its_forms() -> None:
    """The kind is that of the document: the same mark opens and closes."""
    found = written('قالت "المَحطّةُ".')
    assert found == [
        ("w", "قالت", "قالت"),
        ("o", '"', '"'),
        ("w", "المحطة", "المحطه"),
        ("c", '"', '"'),
        (".", ".", "."),
    ]


def test_a_word_met_again_is_the_same() -> None:
    """What is known of it is known in every document."""
    first, again = (prepare(Article(id="1", source="1", text="الجسر العتيق")) for _ in range(2))
    assert [a is b for a, b in zip(first.written, again.written, strict=True)] == [True, True]


def test_a_fact_is_told_once_of_each_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays with the word even where the table of the fact has forgotten it."""
    monkeypatch.setattr("tawatur.text.written._FACTS", {})
    asked: list[str] = []
    lengths = Fact("counts", lambda word: asked.append(word) or len(word), most=1)  # type: ignore[func-returns-value]
    words = [Written("w", word) for word in ("جسر", "ميناء", "جسر")]
    assert lengths.of(words) == lengths.of(words) == [3, 5, 3]
    assert asked == ["جسر", "ميناء", "جسر"]
