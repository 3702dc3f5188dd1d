"""How certain a statement is said to be: a probability learnt from checked statements, with its reasons."""

from typing import get_args

import pytest
from telling import statements

from tawatur.attribution.certainty import OTHER, TELLING, scorecard
from tawatur.attribution.signs import step
from tawatur.knowledge.labels import labels
from tawatur.model import UNSURE, Article, Doubt
from tawatur.pipeline import analyse

PLAIN = "قال وزير النقل النورستاني هاني السرو إن الجسر الجديد سيُفتح أمام الشاحنات قبل نهاية العام."
TANGLED = (
    "وبينما كان محافظ المرسى ينتظر نتائج الفحص التي وعدت بها الشركة المنفذة منذ شهرين، وصل إلى المكان مفتشون من الهيئة، "
    "ثم عاد إلى مكتبه بعد لقاء قصير مع سكان الحي الغاضبين من التأخير، وكشف خطأ"
)


def of(text):
    return analyse(Article(id="a", source="a", text=text, outlet="own")).statements


def test_who_is_named_right_behind_the_verb_is_surer_than_one_left_out_amid_others():
    (plain,) = of(PLAIN)
    (tangled,) = of(f"{TANGLED} في التصميم.")
    assert not plain.unsure
    assert tangled.unsure
    assert plain.certainty > tangled.certainty + 0.2


def test_what_makes_it_less_certain_is_told_the_heaviest_first():
    (tangled,) = of(f"{TANGLED} في التصميم.")
    card = scorecard()
    assert {"rule", "rivals", "length"} & set(tangled.doubts)
    assert set(tangled.doubts) <= set(get_args(Doubt))
    assert all(min(card.weights[doubt].values()) <= TELLING for doubt in tangled.doubts)


def test_certainty_is_a_probability_and_statements_keep_their_order():
    more = "وأضاف أن العمل «يسير كما خُطط له». ونفت الشركة المنفذة أن تكون قد تأخرت، وفق صحيفة محلية."
    text = f"{PLAIN}\n{more}\n{TANGLED} في التصميم."
    found = of(text)
    assert [s.id for s in found] == [s.id for s in statements(text)]
    assert all(0 <= s.certainty <= 1 for s in found)


def test_the_weights_are_those_of_known_signs_around_their_mean():
    weights = scorecard().weights
    assert set(weights) <= set(get_args(Doubt))
    for table in weights.values():
        assert min(table.values()) <= 0 <= max(table.values())
    assert OTHER in weights["verb"], "a verb that was never learnt has the weight of rare ones"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_each_doubt_has_words(language):
    say = labels(language)
    assert len({say(f"doubt.{doubt}") for doubt in get_args(Doubt)}) == len(get_args(Doubt))


@pytest.mark.parametrize(("count", "told"), [(0, "1"), (1, "1"), (2, "2"), (4, "5"), (6, "more")])
def test_counts_are_told_in_steps(count, told):
    assert step(count, (1, 2, 5)) == told


def test_unsure_is_below_the_limit_and_never_where_nothing_was_weighed():
    (found,) = statements(PLAIN)
    assert found.certainty is None
    assert not found.unsure
    assert 0.5 < UNSURE < 0.9
