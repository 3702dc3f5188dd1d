"""Normal forms: what they merge, that they settle at once, and that their map leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.text import fold, light, normalise

_ARABIC = st.text(
    alphabet=st.one_of(
        st.characters(min_codepoint=0x0600, max_codepoint=0x06FF),
        st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFF),
        st.sampled_from("\u200f\u202b\u2066 .،«»\"'()-0123456789"),
    )
)


@pytest.mark.parametrize(
    ("spellings", "folded"),
    [
        (["مُؤَكِّدًا", "مؤكداً", "مؤكدا", "مـــؤكـدا"], "مؤكدا"),
        (["إردوغان", "أردوغان", "اردوغان"], "اردوغان"),
        (["على", "علي", "علی", "ﻋﻠﻰ"], "علي"),
        (["مدرسة", "مدرسه", "ﻣﺪﺭﺳﺔ"], "مدرسه"),
        (["١٢٫٥", "۱۲٫۵"], "12٫5"),
        (["ﷲ", "الله"], "الله"),
        (["\u202bالوزير\u202c", "الوزير\u200f"], "الوزير"),
        (["NATO", "nato"], "nato"),
    ],
)
def test_spellings_of_one_word_have_one_fold(spellings: list[str], folded: str) -> None:
    assert {fold(spelling) for spelling in spellings} == {folded}


def test_light_keeps_what_tells_words_apart() -> None:
    assert light("على") != light("علي")
    assert light("مدرسةٌ") == "مدرسة"


@given(_ARABIC)
def test_fold_settles_at_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert light(light(text)) == light(text)


@given(_ARABIC)
def test_the_normal_text_is_the_fold(text: str) -> None:
    assert normalise(text).text == "".join(fold(character) for character in text)


@given(_ARABIC, st.data())
def test_every_span_leads_back_into_the_source(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    assert len(normal.offsets) == len(normal.text) + 1
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    begin, after = normal.source(start, end)
    assert 0 <= begin <= after <= len(text)
    if end > start:
        assert normal.text[start:end] in fold(text[begin:after]) or fold(text[begin:after]) == ""
        assert after > begin


def test_a_span_covers_its_words_harakat() -> None:
    source = "قالَ الوَزِيرُ إن"
    normal = normalise(source)
    start = normal.text.index("الوزير")
    begin, after = normal.source(start, start + len("الوزير"))
    assert source[begin:after] == "الوَزِيرُ"
