"""What is told of a word is worked out once, and never more is kept than allowed."""

from tawatur.text import ByWord


def test_a_word_is_asked_about_once() -> None:
    """A second look finds what the first worked out."""
    asked: list[str] = []
    lengths = ByWord(lambda word: asked.append(word) or len(word), most=10)
    assert [lengths[word] for word in ("جسر", "ميناء", "جسر")] == [3, 5, 3]
    assert asked == ["جسر", "ميناء"]


def test_no_more_words_are_kept_than_allowed() -> None:
    """Articles without end bring new words without end."""
    lengths = ByWord(len, most=3)
    for number in range(10):
        assert lengths[f"كلمة{number}"] == 5
        assert len(lengths) <= 3
