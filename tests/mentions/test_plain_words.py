"""Plain words: words that papers use where no names stand are not taken for somebody's name, nor for a part of one."""

from collections.abc import Callable

import pytest

from tawatur.mentions.plain_words import apart_from_names, does
from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]

NOBODY = [
    "ورفض القاضي مزاعم الخصوم في الجلسة.",
    "والمدرب يجب أن يجد حلا.",
    "وكان ذلك في عهد نادر حداد قبل عشرين عاما.",
    'وأصدرت ألبوم "ليل الميناء" في الربيع.',
    "وتوفي الرسام عن عمر ناهز تسعين عاما.",
    "وهذا أمر غريب للغاية في الميناء.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_words_of_every_day_are_nobodys_name(phrases: Phrases, text: str) -> None:
    plain = {"مزاعم", "يجب", "عهد", "ألبوم", "ناهز", "أمر", "عمر"}
    people = [entity.name for entity in phrases(text).values() if entity.kind == "person"]
    assert not [name for name in people if plain & set(name.split())]


def test_a_verb_before_a_known_last_name_is_no_first_name(phrases: Phrases) -> None:
    found = phrases("أكد الطبيب سالم المرغلي أن الخطة جاهزة. ودان المرغلي الهجوم. وولد المرغلي عام 1950.")
    assert {e.name for e in found.values() if e.kind == "person"} == {"سالم المرغلي"}


def test_a_verb_behind_a_name_is_left_out(phrases: Phrases) -> None:
    found = phrases("وكان زاهاف تخطى الحارس. وسجل زاهاف هدفا.", {1: (3, "person")})
    assert {entity.name for entity in found.values() if entity.kind == "person"} == {"زاهاف"}


def test_a_given_name_that_is_an_everyday_word_stays_one_before_names(phrases: Phrases) -> None:
    found = phrases("ووصلت حصة المرغلي إلى الميناء. وتحدث طالب بن سالم إلى الصحف.")
    assert {"حصة المرغلي", "طالب بن سالم"} <= {entity.name for entity in found.values()}


def test_the_lions_share_is_no_presidents(phrases: Phrases) -> None:
    found = phrases("نالت الشركة حصة الأسد من العقود. وقال الرئيس إن العمل بدأ.")
    assert "bashar-al-assad" not in {entity.id for entity in found.values()}


def test_the_clusters_tell_words_from_names() -> None:
    assert apart_from_names("مزاعم")
    assert does("يعود")
    assert not apart_from_names("ابراهيم")
    assert not does("نادال")
