"""News vocabulary: every row can stand for something."""

from tawatur.knowledge import synonyms
from tawatur.text import fold


def test_a_row_is_named_once_and_has_no_word_twice():
    names = [row.en for row in synonyms()]
    assert sorted(names) == sorted(set(names))
    for row in synonyms():
        words = [fold(word) for word in row.ar]
        assert sorted(words) == sorted(set(words)), row.en
