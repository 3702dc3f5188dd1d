"""Tolls without a number: nobody, one, the so-many-eth victim."""

import pytest

from tawatur.compare.implied import implied_tolls
from tawatur.model import Article
from tawatur.text import prepare


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("أصاب القصف مخزنا دون أن يسفر عن سقوط قتلى", [(0, "killed")]),
        ("لم يسفر الحريق عن إصابات", [(0, "wounded")]),
        ("لم ترد أنباء عن إصابات", []),
        ("مقتل جندي في زهران", [(1, "killed")]),
        ("مقتل جنود في زهران", []),
        ("مقتل شخص واحد في زهران", []),
        ("وهو الضحية الثانية هذا اليوم", [(2, "killed")]),
    ],
)
def test_a_toll_without_a_number(text, tolls):
    document = prepare(Article(id="a", source="a", text=text))
    assert [(quantity.value, quantity.role) for quantity in implied_tolls(document)] == tolls
