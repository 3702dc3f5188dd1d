"""Quotations: every careless way in which papers set their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Article
from tawatur.text import Document, prepare


def _document(text: str) -> Document:
    return prepare(Article(id="1", source="1", text=text))


def _quoted(text: str) -> list[str]:
    document = _document(text)
    return [document.words(q.opening + 1, q.end) for q in document.quotations]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("قال «نعم» ثم غادر", ["نعم"]),
        ('قال "نعم" ثم غادر', ["نعم"]),
        ("قال “نعم” ثم غادر", ["نعم"]),
        ("قال ”نعم“ ثم غادر", ["نعم"]),
        ("قال »نعم« ثم غادر", ["نعم"]),
        ('قال:"نعم" ثم غادر', ["نعم"]),
        ('قال"نعم"ثم غادر', ["نعم"]),
        ('قال " نعم " ثم غادر', ["نعم"]),
        ('قال ""نعم"" ثم غادر', ["نعم"]),
        ("قال ''نعم'' ثم غادر", ["نعم"]),
        ("قال 'نعم' ثم غادر", ["نعم"]),
        ("قال ‘نعم’ ثم غادر", ["نعم"]),
        ("قال ¢نعم¢ ثم غادر", ["نعم"]),
        ("تلا {والصبح قريب} ثم غادر", ["والصبح قريب"]),
        ("تلا ﴿والصبح قريب﴾ ثم غادر", ["والصبح قريب"]),
        ("قال ((لن نغادر هذه القرية)) ثم غادر", ["لن نغادر هذه القرية"]),
        ("قال ((لن نغادر هذه القرية(( ثم غادر", ["لن نغادر هذه القرية"]),
        ("في سدران ((و ر)) قال (عن (نعم)) ثم", []),
        ('لوكالة " الأناضول " قال', ["الأناضول"]),
        ("«رقمياً» و»زمنياً» ثم", ["رقمياً", "زمنياً"]),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted


def test_marks_of_another_kind_nest() -> None:
    assert _quoted('قال: «سمعت "نعم" منه» ثم غادر') == ['سمعت "نعم" منه', "نعم"]


def test_marks_of_the_same_kind_nest_by_what_they_are_glued_to() -> None:
    assert _quoted('قال "سمعت "نعم" من الوزير" ثم غادر') == ['سمعت "نعم" من الوزير', "نعم"]
    assert [q.depth for q in _document('قال "سمعت "نعم" من الوزير" ثم غادر').quotations] == [0, 1]


def test_an_inner_mark_that_is_never_closed_does_not_hold_the_outer_open() -> None:
    assert _quoted('قال «سمعت "نعم منه» ثم غادر')[0] == 'سمعت "نعم منه'


def test_an_apostrophe_opens_nothing() -> None:
    assert _quoted("قال ذلك ‘في الصباح ثم غادر") == []
    assert _quoted("شركة O'Neil ثم L'Oreal وغيرها") == []


def test_a_closing_mark_with_its_space_on_the_wrong_side_closes() -> None:
    assert _quoted('قناة "النهار "التلفزيونية قالت إن "العمل بدأ" أمس') == ["النهار", "العمل بدأ"]


def test_a_mark_that_is_never_closed_runs_to_the_paragraphs_end() -> None:
    assert _quoted('قال إن "العمل بدأ أمس.\nوغادر الوزير.') == ["العمل بدأ أمس."]


def test_a_mark_that_is_never_closed_ends_before_the_next_sentence_that_quotes() -> None:
    assert _quoted('قال "العمل بدأ. ثم أضاف "لن نتوقف".') == ["العمل بدأ.", "لن نتوقف"]


def test_a_closing_mark_that_closes_nothing_quotes_nothing() -> None:
    assert _quoted('العمل بدأ" كما قال، وأضاف "لن نتوقف".') == ["لن نتوقف"]


def test_a_quotation_runs_on_over_paragraphs_until_it_is_closed() -> None:
    document = _document('قال: "العمل بدأ أمس.\nولن نتوقف قبل الربيع".\nثم غادر.')
    (quotation,) = document.quotations
    assert document.words(quotation.opening + 1, quotation.end) == "العمل بدأ أمس.\nولن نتوقف قبل الربيع"


def test_a_forgotten_mark_does_not_run_into_a_paragraph_that_quotes_on_its_own() -> None:
    assert _quoted('قال: "العمل بدأ.\nوأضاف: "لن نتوقف".') == ["العمل بدأ.", "لن نتوقف"]


def test_a_mark_repeated_at_each_sentence_of_a_speech_opens_no_other_quotation() -> None:
    assert _quoted('قال: "العمل بدأ. "لن نتوقف". ثم غادر.') == ['العمل بدأ. "لن نتوقف']
    assert _quoted('قال: "العمل بدأ. وأضاف "لن نتوقف". ثم غادر.') == ["العمل بدأ.", "لن نتوقف"]


@given(st.text(alphabet="اب «»\"“”.:،\n()…'", max_size=60))
def test_any_heap_of_marks_gives_sound_quotations(text: str) -> None:
    document = _document(text)
    openings = [q.opening for q in document.quotations]
    assert openings == sorted(set(openings))
    for quotation in document.quotations:
        assert 0 <= quotation.opening < quotation.end <= len(document)
        assert quotation.closing in (None, quotation.end)
        assert document.kinds[quotation.opening] == "o"
        assert quotation.closing is None or document.kinds[quotation.closing] == "c"
    assert "q" not in document.kinds
