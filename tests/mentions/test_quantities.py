"""Quantities: number, modifier, unit, what is counted, and what happened to them."""

import pytest

from tawatur.mentions import find_quantities
from tawatur.model import Article, Quantity
from tawatur.text import prepare


def quantities(text: str) -> list[Quantity]:
    return find_quantities(prepare(Article(id="a", source="a", text=text)))


@pytest.mark.parametrize(
    ("text", "value", "modifier", "unit", "counted"),
    [
        ("زار المعرض أكثر من مليوني زائر", 2_000_000, "more_than", None, "زائر"),
        ("بلغت الكلفة 3 مليارات دولار", 3_000_000_000, "exactly", "USD", None),
        ("بكلفة 20 مليون جنيه مصري", 20_000_000, "exactly", "EGP", None),
        ("بكلفة 20 مليون ليرة لبنانية", 20_000_000, "exactly", "LBP", None),
        ("ارتفع السعر 0.4 في المئة", 0.4, "exactly", "percent", None),
        ("ارتفع السعر بنسبة 12%", 12, "exactly", "percent", None),
        ("على بعد نحو 500 كلم", 500, "about", "km", None),
        ("ما لا يقل عن ثلاثين سفينة", 30, "at_least", None, "سفينة"),
        ("ثلاثين سفينة على الأقل", 30, "at_least", None, "سفينة"),
        ("أقل من خمسة آلاف برميل يوميا", 5000, "less_than", "bpd", None),
        ("ما يصل إلى 40 حافلة", 40, "up_to", None, "حافلة"),
        ("ألف ومئتان وخمسون مقعدا", 1250, "exactly", None, "مقعدا"),
        ("أطلق صاروخين", 2, "exactly", None, "صاروخين"),
        ("الدول الخمس", 5, "exactly", None, "الدول"),
        ("أكثر من نصف السكان", 0.5, "more_than", None, "السكان"),
        ("عشرات المتطوعين", None, "some", None, "المتطوعين"),
        ("بضعة آلاف من المتطوعين", None, "some", None, "المتطوعين"),
    ],
)
def test_number_modifier_unit_and_noun(
    text: str, value: float | None, modifier: str, unit: str | None, counted: str | None
) -> None:
    (found,) = quantities(text)
    assert (found.value, found.modifier, found.unit, found.counted) == (value, modifier, unit, counted)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("أسفر الحريق عن مقتل 20 عاملا وإصابة 35 آخرين", ["killed", "wounded"]),
        ("قتل جنديان وأصيب ثلاثة مدنيين", ["killed", "wounded"]),
        ("لقي ما لا يقل عن 12 شخصا مصرعهم", ["killed"]),
        ("مقتل 40 شخصا بينهم خمسة أطفال", ["killed", "killed"]),
        ("سقوط 7 قتلى و9 جرحى", ["killed", "wounded"]),
        ("اعتقلت الشرطة 14 متظاهرا", ["arrested"]),
        ("نزوح نحو 350 ألف شخص", ["displaced"]),
        ("فقدان 6 بحارة", ["missing"]),
        ("ضبطت الشرطة 3 شاحنات", [None]),
        ("زار المتحف 60 طالبا", [None]),
        ("قتل الجندي في ثلاثة مواقع", [None]),
    ],
)
def test_what_happened_to_those_counted(text: str, roles: list[str | None]) -> None:
    assert [found.role for found in quantities(text)] == roles


@pytest.mark.parametrize(
    "text",
    [
        "صواريخ إس-400 وطائرات إف-35",
        "وباء كوفيد-19",
        "القناة 24 والمادة 15",
        "فاز الفريق 2-1",
        "في عام 2019 وفي 3 آذار",
        "منذ 18 شهرا",
        "الذكرى الـ36 للتأسيس",
        "الدورة الحادية والسبعين",
        "دور الـ16",
        "قرار المجلس 2254",
        "نصف النهائي",
        "هو أول من وصل",
        "الدورة الثانية عشرة لبطولة المدارس",
    ],
)
def test_numbers_that_are_no_amounts_are_left_out(text: str) -> None:
    assert quantities(text) == []


def test_a_currency_named_in_full_once_serves_the_whole_article() -> None:
    text = "بلغ الدخل 10 ملايين دينار كويتي.\nوبلغت الكلفة 3 ملايين دينار."
    assert [found.unit for found in quantities(text)] == ["KWD", "KWD"]


def test_the_span_holds_modifier_number_and_noun() -> None:
    text = "وصل لأكثر من 20 سفينة الميناء، و12 حافلة"
    assert [found.span.of(text) for found in quantities(text)] == ["لأكثر من 20 سفينة", "12 حافلة"]
