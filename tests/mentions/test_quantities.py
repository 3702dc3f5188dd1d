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
        ("في دول عدة شرقي القارة", None, "some", None, "دول"),
        ("ادعت عدة ضحايا", None, "some", None, "ضحايا"),
        ("وجه الجنود الواقفون عدة نداءات", None, "some", None, "نداءات"),
        ("تقارير صحفية عدة", None, "some", None, "تقارير صحفية"),
        ("فاز بهدفين", 2, "exactly", None, "هدفين"),
        ("تتأثر بالدول الثلاث", 3, "exactly", None, "الدول"),
        ("مع الدول الكبرى الست", 6, "exactly", None, "الدول الكبرى"),
        ("التسعة عشر طفلا", 19, "exactly", None, "طفلا"),
        ("شمل 947 من البالغين", 947, "exactly", None, "البالغين"),
        ("المتهمين الـ12", 12, "exactly", None, "المتهمين"),
        ("التجارب النووية الست", 6, "exactly", None, "التجارب النووية"),
        ("بسعر 350 دولارا أميركيا", 350, "exactly", "USD", None),
        ("بسعر $350", 350, "exactly", "USD", None),
        ("ارتفع 3 نقاط مئوية", 3, "exactly", "pp", None),
        ("بعد جولتين", 2, "exactly", None, "جولتين"),
        ("خمس السكان", 0.2, "exactly", None, "السكان"),
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
        ("راح ضحيتها 13 شخصا", ["killed"]),
        ("مقتل 127 جنديا و117 مسلحا", ["killed", "killed"]),
        ("قتل ثلاثة جنود ودمرت خمس سيارات", ["killed", None]),
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


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("بين 10 و15 سفينة", [(10, "at_least"), (15, "at_most")]),
        ("ما بين 700 إلى 800 مليون دولار", [(700e6, "at_least"), (800e6, "at_most")]),
        ("بين خمسة وعشرة أشخاص", [(5, "at_least"), (10, "at_most")]),
        ("نمو 1 إلى 1.5%", [(1, "exactly"), (1.5, "exactly")]),
        ("بين 35-45%", [(35, "at_least"), (45, "at_most")]),
        ("ارتفع من 3 إلى 5 ملايين نسمة", [(3e6, "exactly"), (5e6, "exactly")]),
    ],
)
def test_both_ends_of_a_range_have_its_unit_and_scale(text: str, ends: list[tuple[float, str]]) -> None:
    found = quantities(text)
    assert [(quantity.value, quantity.modifier) for quantity in found] == ends
    assert len({(quantity.unit, quantity.counted) for quantity in found}) == 1


@pytest.mark.parametrize(
    ("text", "years", "modifier"),
    [
        ("البالغ من العمر 48 عاما", 48, "exactly"),
        ("سجل صالح (25 عاما) هدفا", 25, "exactly"),
        ("توفي عن عمر يناهز 70 عاما", 70, "about"),
    ],
)
def test_ages_are_quantities_of_years(text: str, years: float, modifier: str) -> None:
    (age,) = quantities(text)
    assert (age.value, age.unit, age.modifier) == (years, "year", modifier)


def test_other_years_are_no_ages() -> None:
    assert quantities("حكم عليه بالسجن 10 أعوام") == []


@pytest.mark.parametrize(
    "text",
    [
        "كمية كبيرة من الدقيق",
        "الذكرى السبعين للتأسيس",
        "في المرحلة الثلاثين",
        "دور الـ16",
        "دور الستة عشر الأسبوع المقبل",
        "انتهت 2-صفر",
        "لست قومية",
        "ومن بعده الوزير",
        "تألق الاثنان",
    ],
)
def test_words_that_only_look_like_amounts_are_none(text: str) -> None:
    assert quantities(text) == []


def test_a_currency_without_its_adjective_is_that_of_the_only_country_spoken_of() -> None:
    (amount,) = quantities("دفعت الشركة السعودية 20 مليون ريال")
    assert amount.unit == "SAR"


def test_spans_of_quantities_do_not_overlap() -> None:
    (some, all_of_them) = quantities("وافقت 128 من الدول الـ193")
    assert some.span.end <= all_of_them.span.start


def test_a_dual_behind_a_dual_is_its_adjective() -> None:
    assert [found.counted for found in quantities("قتل صحافيان فلسطينيان")] == ["صحافيان"]
