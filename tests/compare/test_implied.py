"""Tolls without a number: nobody, one, the so-many-eth victim."""

import pytest

from tawatur.compare.implied import implied_tolls, role_behind
from tawatur.model import Article, Quantity, Span
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


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("من بين المقاتلين العشرة الموالين للحكومة والذين قتلوا في الغارة", "المقاتلين العشرة", "killed"),
        ("دمرت الصواريخ العشرة التي قتلت جنديا", "الصواريخ العشرة", None),
        ("وصل البحارة العشرة، ثم زار الوزير الذين قتلوا", "البحارة العشرة", None),
    ],
)
def test_a_relative_clause_tells_what_befell_those_counted(text, words, role):
    start = text.index(words)
    quantity = Quantity(span=Span(start, start + len(words)), value=10.0)
    assert role_behind(prepare(Article(id="a", source="a", text=text)), quantity) == role
