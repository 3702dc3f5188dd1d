"""Frequencies: joined letters are told from a word's own."""

import pytest

from tawatur.text import fold
from tawatur.text.frequencies import is_joined


@pytest.mark.parametrize("word", ["بحل", "بسحب", "بترميمه", "بالاتفاق", "لوقف"])
def test_a_preposition_is_joined_to_a_word_that_stands_alone(word: str) -> None:
    assert is_joined(fold(word))


@pytest.mark.parametrize("word", ["بنود", "باب", "بضائع", "كرات", "كيان", "برنامج"])
def test_a_words_own_letter_is_no_preposition(word: str) -> None:
    """Papers have it with the article, though the rest may be a word as well (بنود, نود)."""
    assert not is_joined(fold(word))
