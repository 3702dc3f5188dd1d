"""Finite verbs that no table has are told by which forms of them papers print."""

import pytest

from tawatur.attribution.reading.finite import looks_finite, looks_perfect, looks_present, present_alone
from tawatur.text import fold


@pytest.mark.parametrize("word", ["يعتمد", "تقاتل", "ينفجر", "يحلون", "تقدمت", "اندلعت", "قررت"])
def test_verbs_look_finite(word: str) -> None:
    assert looks_finite(fold(word), word)


@pytest.mark.parametrize("word", ["إعلان", "تعاون", "نشاطات", "تاريخ", "قلق", "يوم", "يد", "انهار"])
def test_nouns_and_words_that_may_be_nouns_do_not(word: str) -> None:
    assert not looks_finite(fold(word), word)


def test_a_present_is_met_with_both_its_persons() -> None:
    assert looks_present(fold("يعتمد"))
    assert looks_present(fold("تعتمد"))
    assert not looks_present(fold("يونيو"))


def test_a_noun_spelled_like_a_present_takes_the_article() -> None:
    assert present_alone(fold("يقول"))
    assert not present_alone(fold("تراجع")), "التراجع: a decline"


def test_a_perfect_is_met_with_its_feminine_and_no_article() -> None:
    assert looks_perfect(fold("اندلعت"), "اندلعت")
    assert not looks_perfect(fold("تراجع"), "تراجع"), "the noun of declining is written alike"
    assert not looks_perfect(fold("نشاطات"), "نشاطات"), "a plural in ات"
