"""Skeletons: the consonants that the forms of one root have in common."""

import pytest

from tawatur.text import fold
from tawatur.text.roots import skeleton


@pytest.mark.parametrize(
    "forms",
    [
        "التزم الالتزام ملتزم يلتزم",
        "محادثات محادثة تحدث حديث",
        "استهدف الهدف هدف",
        "تدمير دمرت ودمرتهما",
        "أفرجت الإفراج",
        "سيستقبل استقبال يستقبلهم",
        "ناقشا مناقشة نقاش",
        "إلغاء ألغى",
        "انفجار تفجير",
    ],
)
def test_forms_of_one_root_have_one_skeleton(forms):
    assert len({skeleton(fold(word)) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("التركي", "مترو"), ("محادثات", ["حادث", "سير"][1]), ("كتاب", "باب")]
)
def test_words_of_other_roots_have_others(one, other):
    assert skeleton(fold(one)) != skeleton(fold(other))


def test_what_keeps_no_two_consonants_has_none():
    assert skeleton("اول") == skeleton("2018") == skeleton("AFP") == ""
