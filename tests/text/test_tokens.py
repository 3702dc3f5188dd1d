"""Tokens: what makes one and what makes none."""

import pytest

from tawatur.text.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("قال #الوزير نعم", ["قال", "الوزير", "نعم"]),
        ("عن #وزارة_النقل", ["عن", "وزارة", "النقل"]),
        ("في #\u200eالميناء.", ["في", "الميناء", "."]),
        ("لغة C# سهلة", ["لغة", "C", "#", "سهلة"]),
    ],
)
def test_the_mark_of_a_hashtag_is_no_token(text: str, tokens: list[str]) -> None:
    """Apart from words it stays: it is no hashtag's there."""
    assert [text[start:end] for start, end, _ in tokenise(text, 0, len(text))] == tokens
