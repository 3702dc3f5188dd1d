"""Feasts, which fall on another day each year, and quarters without a year."""

from datetime import date

import pytest

from tawatur.mentions import find_times
from tawatur.model import Article
from tawatur.text import prepare

PUBLISHED = date(2018, 5, 9)

FEASTS = {
    "تعود المدارس بعد عيد الفطر": ("عيد الفطر", "2018-06-15"),
    "تفتح الأسواق أول أيام عيد الفطر": ("أول أيام عيد الفطر", "2018-06-15"),
    "زار الوفد المخيم في اليوم الثالث من عيد الفطر": ("اليوم الثالث من عيد الفطر", "2018-06-17"),
    "يعرض الفيلم خلال عيد الأضحى المقبل": ("عيد الأضحى المقبل", "2018-08-21"),
    "وقع الحادث في عيد الأضحى الماضي": ("عيد الأضحى الماضي", "2017-09-01"),
    "التقيا ثاني أيام عيد الأضحى 2017": ("ثاني أيام عيد الأضحى 2017", "2017-09-02"),
    "أغلقت الطرق خلال عاشوراء عام 1439": ("عاشوراء عام 1439", "2017-09-30"),
    "غنى الأهالي في عيد النوروز لهذا العام": ("عيد النوروز لهذا العام", "2018-03-21"),
    "سيعود الوفد بعد رأس السنة": ("رأس السنة", "2019-01-01"),
    "سهر الناس ليلة رأس السنة في الساحة": ("ليلة رأس السنة", "2017-12-31TNI"),
    "صلى الآلاف عشية عيد الميلاد": ("عشية عيد الميلاد", "2017-12-24TEV"),
    "غنى مساء عيد الحب في المسرح": ("مساء عيد الحب", "2018-02-14TEV"),
}
QUARTERS = {
    "ارتفعت الأرباح في الربع الأول ثلاثة في المئة": ("الربع الأول", "2018-Q1"),
    "بلغت الخسائر في الربع الأخير مليونا": ("الربع الأخير", "2017-Q4"),
    "من المقرر أن يبدأ التشغيل في الربع الثالث": ("الربع الثالث", "2018-Q3"),
    "زاد الإنتاج مقارنة بالربع السابق": ("الربع السابق", "2018-Q1"),
}


def times(text: str, anchor: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """The words and the value of each time in `text`."""
    found = find_times(prepare(Article(id="a", source="a", text=text)), anchor)
    return [(text[time.span.start : time.span.end], time.value) for time in found]


@pytest.mark.parametrize(("text", "time"), (FEASTS | QUARTERS).items())
def test_a_feast_or_quarter_has_its_day(text: str, time: tuple[str, str]) -> None:
    """The nearest feast, that of the year told, or the one to come where a verb says so; the latest quarter that has begun."""
    assert time in times(text)


@pytest.mark.parametrize(
    "text",
    [
        "احتفل الملك بعيد الميلاد السبعين",
        "بعد عطلة رأس السنة الصينية الطويلة",
        "تقدم الفريق في الربع الأول ثم خسر المباراة",
        "أضاع الوقت في الربع الأول من حياته",
    ],
)
def test_a_birthday_a_feast_not_reckoned_and_a_quarter_of_a_game_are_no_times(text: str) -> None:
    """Other things that have the same words are left alone."""
    assert times(text) == []


def test_without_a_day_to_count_from_a_feast_has_its_month_and_day() -> None:
    """Those of the Muslim year have no value then: they fall on another day each year."""
    assert times("زينت المدينة قبل عيد الميلاد", None) == [("عيد الميلاد", "XXXX-12-25")]
    assert times("تعود المدارس بعد عيد الفطر", None) == [("عيد الفطر", None)]


def test_feasts_of_the_muslim_year_say_so() -> None:
    """The calendar stands beside the value."""
    found = find_times(prepare(Article(id="a", source="a", text="بعد عيد الفطر")), PUBLISHED)
    assert found[0].calendar == "hijri"
