"""The tables of times, units and words around numbers: each row's example holds the row at work."""

import pytest

from tawatur.knowledge import CountWord, TimeWord, Unit, count_words, time_words, units
from tawatur.mentions.measures import unit_behind
from tawatur.model import Article
from tawatur.text import prepare
from tawatur.text.dates import tokens_of


@pytest.mark.parametrize(
    "row", [*time_words(), *count_words()], ids=lambda row: f"{row.function} {row.ar[0]}"
)
def test_a_form_of_the_row_stands_in_its_example(row: TimeWord | CountWord) -> None:
    words = " ".join(tokens_of(row.example).fold)
    forms = [*row.ar, *row.dual, *(row.plural if isinstance(row, TimeWord) else [])]
    assert any(" ".join(tokens_of(form).fold) in words for form in forms)


@pytest.mark.parametrize("row", units(), ids=lambda row: f"{row.code} {row.ar[0]}")
def test_the_unit_is_read_in_its_example(row: Unit) -> None:
    document = prepare(Article(id="a", source="a", text=row.example))
    found = [unit_behind(document, index) for index in range(len(document))]
    assert row.code in [unit[0] for unit in found if unit]


def test_currency_codes_have_three_letters() -> None:
    assert all(len(row.code) == 3 for row in units() if row.kind == "money")
