"""Numbers from digits, words and both."""

import pytest

from tawatur.knowledge import Numeral, numerals
from tawatur.text import fold
from tawatur.text.dates import tokens_of
from tawatur.text.digits import digits_value
from tawatur.text.hit import Tokens
from tawatur.text.numbers import read_number, read_ordinal
from tawatur.text.phrasebook import read_once
from tawatur.text.written_number import Number


def number(text: str) -> Number | None:
    return read_number(tokens_of(text), 0)


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("ألف ومئتان وخمسون مقعدا", 1250, 3),
        ("أربعة وعشرين ألفا وثلاثمئة", 24300, 4),
        ("خمس مئة وستة", 506, 3),
        ("مئة وواحد", 101, 2),
        ("خمسة عشر", 15, 2),
        ("اثنا عشر", 12, 2),
        ("15 ألفا", 15_000, 2),
        ("ألفا مقعد", 2_000, 1),
        ("مليوني طن", 2_000_000, 1),
        ("3 ملايين", 3_000_000, 2),
        ("1.2 مليار", 1_200_000_000, 2),
        ("4.07 مليون", 4_070_000, 2),
        ("مليون و200 ألف", 1_200_000, 4),
        ("مليون ونصف المليون", 1_500_000, 3),
        ("نصف مليون", 500_000, 2),
        ("ثلاثة ونصف", 3.5, 2),
        ("ثلاثة و20", 3, 1),
        ("ألفين وستة عشر", 2016, 3),
        ("40 000 نسمة", 40_000, 2),
        ("8،4 بالمئة", 8.4, 3),
        ("1،2،3", 1, 1),
        ("78،", 78, 1),
        ("لمئتي عامل", 200, 1),
        ("3 مئة و21", 321, 4),
        ("مئة وثلاثة أرباع", 100.75, 3),
        ("3/4 الكأس", 0.75, 3),
        ("2 1/4 كوب", 2.25, 4),
        ("1 234 567.89", 1_234_567.89, 3),
        ("خمس السكان", 0.2, 1),
        ("خمس سفن", 5, 1),
        ("صفر في المئة", 0, 1),
    ],
)
def test_values_of_words_digits_and_mixtures(text: str, value: float, words: int) -> None:
    found = number(text)
    assert found is not None
    assert (found.value, found.after) == (value, words)


@pytest.mark.parametrize("text", ["عشرات الآلاف", "بضعة آلاف", "ملايين", "مئات"])
def test_vague_numbers_have_an_order_and_no_value(text: str) -> None:
    found = number(text)
    assert found is not None
    assert found.value is None
    assert found.order > 0


@pytest.mark.parametrize("text", ["واحد منهم", "أحد الوزراء", "سفينة", "و"])
def test_words_that_are_no_cardinals(text: str) -> None:
    assert number(text) is None


def test_a_point_apart_begins_a_decimal_and_a_full_stop_does_not() -> None:
    found = read_number(tokens_of("بنسبة .08"), 2)
    assert found is not None
    assert found.value == pytest.approx(0.08)
    after_stop = read_number(tokens_of("انتهى.15 شخصا"), 2)
    assert after_stop is not None
    assert after_stop.value == 15


def test_strokes_of_dates_and_of_names_make_no_fraction() -> None:
    for text in ("3/4/2018", "24/7"):
        found = number(text)
        assert found is None or found.value is None or found.value >= 1


def test_digits_glued_to_a_name_are_no_number() -> None:
    tokens = tokens_of("إس-400 إم4 من1978 و12")
    values = [read_number(tokens, i) for i in range(len(tokens.fold)) if tokens.kinds[i] == "n"]
    assert [found and found.value for found in values] == [None, None, 1978, 12]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("1,220", 1220),
        ("0.4", 0.4),
        ("0,4", 0.4),
        ("1,234.5", 1234.5),
        ("1.000.000", 1_000_000),
        ("192.168.1.2", None),
    ],
)
def test_separators_group_or_mark_decimals(word: str, value: float | None) -> None:
    assert digits_value(word) == value


@pytest.mark.parametrize(
    ("text", "value"), [("الثامن والعشرين", 28), ("الحادية عشرة", 11), ("العشرون", 20), ("الأول", 1)]
)
def test_ordinals(text: str, value: int) -> None:
    found = read_ordinal(tokens_of(text), 0)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("row", numerals(), ids=lambda row: f"{row.value} {row.kind}")
def test_every_numeral_stands_in_its_example_which_reads_as_a_number(row: Numeral) -> None:
    tokens = tokens_of(row.example)
    assert any(fold(form) in " ".join(tokens.fold) for form in row.ar)
    assert any(read_number(tokens, i) or read_ordinal(tokens, i) for i in range(len(tokens.fold)))


def test_what_reads_a_token_is_asked_once_of_each_text() -> None:
    """A second reader of the same text finds what the first read, nothing included; another text is read anew."""
    asked: list[int] = []

    @read_once
    def even(tokens: Tokens, index: int) -> bool | None:
        asked.append(index)
        return True if index % 2 == 0 else None

    text = tokens_of("ثلاثة جسور")
    assert [even(text, index) for index in (0, 1, 0, 1)] == [True, None, True, None]
    assert asked == [0, 1]
    assert even(tokens_of("ثلاثة جسور"), 1) is None
    assert asked == [0, 1, 1]
