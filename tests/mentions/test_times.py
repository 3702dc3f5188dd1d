"""Times: values by TIMEX3, seen from Monday 14 May 2018 where nothing else is said."""

from datetime import date
from itertools import pairwise

import pytest

from tawatur.mentions import find_times
from tawatur.model import Article, Excluded, Span, TimeExpression
from tawatur.text import prepare

MONDAY = date(2018, 5, 14)


def times(text: str, anchor: date | None = MONDAY) -> list[TimeExpression]:
    return find_times(prepare(Article(id="a", source="a", text=text)), anchor)


def values(text: str, anchor: date | None = MONDAY) -> list[str | None]:
    return [time.value for time in times(text, anchor)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("عقد المجلس جلسته أمس", "2018-05-13"),
        ("عقد المجلس جلسته أول من أمس", "2018-05-12"),
        ("يعقد المجلس جلسته غدا", "2018-05-15"),
        ("يعقد المجلس جلسته بعد غد", "2018-05-16"),
        ("قال الناطق اليوم إن الجسر فتح", "2018-05-14"),
        ("في الثالث من آذار 2016 افتتح المتحف", "2016-03-03"),
        ("يوم 9 حزيران/يونيو 2017", "2017-06-09"),
        ("يوم 9 يونيو (حزيران) 2017", "2017-06-09"),
        ("بتاريخ 09/06/2017", "2017-06-09"),
        ("بتاريخ 2017-06-09", "2017-06-09"),
        ("في شتنبر 2015", "2015-09"),
        ("في ديسمبر من العام الماضي", "2017-12"),
        ("في ديسمبر الماضي", "2017-12"),
        ("منذ خمسة وعشرين يناير الماضي", "2018-01-25"),
        ("في الثامن من الشهر الجاري", "2018-05-08"),
        ("في عام 2011", "2011"),
        ("العام الماضي", "2017"),
        ("خلال العامين 2021 و2022", "2021/2022"),
        ("خطة 2021-2022", "2021/2022"),
        ("الأسبوع الماضي", "2018-W19"),
        ("هذا الأسبوع", "2018-W20"),
        ("الشهر المقبل", "2018-06"),
        ("في وقت سابق هذا الشهر", "2018-05"),
        ("أواخر الشهر الماضي", "2018-04"),
        ("الربع الأول من 2018", "2018-Q1"),
        ("الصيف المقبل", "2018-SU"),
        ("في تسعينيات القرن الماضي", "199"),
        ("القرن العشرين", "19"),
        ("قبل أسابيع", "PAST_REF"),
        ("يفتتح قريبا", "FUTURE_REF"),
        ("قبل أسبوعين", "2018-W18"),
        ("قبل ثلاث سنوات", "2015"),
    ],
)
def test_dates_have_their_value(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("منذ 18 شهرا", "DURATION", "P18M"),
        ("بعد ثلاث ساعات من الحادث", "DURATION", "PT3H"),
        ("قبل يومين من الموعد", "DURATION", "P2D"),
        ("خلال الساعات الأربع والعشرين الماضية", "DURATION", "PT24H"),
        ("السنوات الخمس المقبلة", "DURATION", "P5Y"),
        ("دام اللقاء ساعة وعشرين دقيقة", "DURATION", "PT1H20M"),
        ("بضعة أيام", "DURATION", "PXD"),
        ("لمدة عام", "DURATION", "P1Y"),
        ("كل خميس", "SET", "XXXX-WXX-4"),
        ("كل ثلاثة أشهر", "SET", "P3M"),
        ("تصدر يوميا", "SET", "P1D"),
        ("مساء الأحد", "TIME", "2018-05-13TEV"),
        ("ليل السبت الأحد", "TIME", "2018-05-12TNI"),
        ("الساعة الثامنة والنصف مساء", "TIME", "T20:30"),
        ("15:30 بتوقيت غرينتش", "TIME", "T15:30Z"),
        ("الساعة العاشرة من صباح الأحد", "TIME", "2018-05-13T10:00"),
    ],
)
def test_lengths_sets_and_clock_times(text: str, kind: str, value: str) -> None:
    assert [(time.kind, time.value) for time in times(text)] == [(kind, value)]


def test_a_weekday_looks_back_unless_something_says_that_it_is_to_come() -> None:
    assert values("افتتح الوزير الخميس معرضا") == ["2018-05-10"]
    assert values("افتتح الوزير الاثنين معرضا") == ["2018-05-14"]
    assert values("سيفتتح الوزير الخميس معرضا") == ["2018-05-17"]
    assert values("من المقرر أن يفتتح الوزير الخميس معرضا") == ["2018-05-17"]
    assert values("معرض الخميس المقبل") == ["2018-05-17"]
    assert values("الجمعة من الأسبوع المقبل") == ["2018-05-25"]


def test_the_nearest_verb_decides_the_tense() -> None:
    assert values("قال الوزير الأحد إنه سيفتتح المعرض الخميس") == ["2018-05-13", "2018-05-17"]


def test_a_date_without_a_year_is_the_latest_or_the_coming_one_by_tense_and_nearness() -> None:
    assert values("بدأ العمل في 20 نوفمبر") == ["2017-11-20"]
    assert values("قمة 12 يونيو") == ["2018-06-12"]
    assert values("سيبدأ العمل في 20 نوفمبر") == ["2018-11-20"]


def test_a_weekday_beside_a_day_word_wins_where_they_contradict() -> None:
    assert values("قال الناطق أمس السبت إن الجسر فتح") == ["2018-05-12"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("من 4 إلى 22 يناير 2017", "2017-01-04/2017-01-22"),
        ("يومي 11 و12 يونيو المقبلين", "2018-06-11/2018-06-12"),
        ("بين 2011 و2014", "2011/2014"),
        ("من أكتوبر إلى ديسمبر 2017", "2017-10/2017-12"),
        ("5-7 آذار 2016", "2016-03-05/2016-03-07"),
    ],
)
def test_ranges_are_intervals(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_hijri_date_carries_its_gregorian_day() -> None:
    (time,) = times("في 16 جمادى الأولى 1442 هـ")
    assert (time.value, time.calendar, time.basis) == ("2020-12-31", "hijri", "absolute")


@pytest.mark.parametrize(
    "text",
    [
        "مارس ضغوطا على الشركة",
        "لا يحق لأحد أن يعترض",
        "بشكل عام",
        "الأمين العام للحزب",
        "رجب طيب أردوغان",
        "تيريزا ماي",
        "فاز الفريق 1-صفر",
        "وقع عقدا مع النادي",
        "بعد أن لامس سقف القاعة",
        "قناة روسيا اليوم",
        "منتخب الشباب تحت 20 سنة",
        "وصل 2000 شخص",
        "مرة ثانية",
    ],
)
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert values(text) == []


def test_without_a_day_to_count_from_relative_times_have_no_value() -> None:
    (time,) = times("عقد المجلس جلسته أمس", None)
    assert (time.value, time.basis) == (None, "none")
    assert values("وقع الاتفاق في 2019 قبل أسابيع", None) == ["2019", "PAST_REF"]


def test_a_day_told_by_the_text_serves_where_no_publication_day_is_known() -> None:
    (line, yesterday) = times("الأربعاء 3 مايو 2017\n\nوصل الوفد أمس", None)
    assert (line.value, line.basis) == ("2017-05-03", "absolute")
    assert (yesterday.value, yesterday.basis) == ("2017-05-02", "text")


def test_the_same_year_is_the_one_told_last() -> None:
    assert values("تأسس عام 1998 وفي العام نفسه انتقل") == ["1998", "1998"]


def test_spans_leave_out_the_proclitics_and_count_in_the_untouched_text() -> None:
    text = "وصل الوفد بالأمس، وَالأحد عاد"
    assert [time.span.of(text) for time in times(text)] == ["الأمس", "الأحد"]


def test_a_dated_caption_among_the_leftovers_is_still_told() -> None:
    text = "لقطة من الحفل، 3 مايو 2017\nوصل الوفد"
    article = Article(id="a", source="a", text=text, excluded=(Excluded(Span(0, 26), "caption"),))
    (time,) = find_times(prepare(article), MONDAY)
    assert time.value == "2017-05-03"
    assert time.span.of(text) == "3 مايو 2017"


def test_times_do_not_overlap_and_stand_in_order() -> None:
    text = "من الاثنين إلى الخميس المقبل، الساعة الثامنة من مساء الأحد 3 يونيو 2018، ومنذ عامين"
    spans = [time.span for time in times(text)]
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_impossible_days_and_distances_have_no_value_and_stop_nothing() -> None:
    assert values("قبل 66 مليون سنة") == [None]
    assert values("قبل 3000000 يوم") == [None]
    assert values("عقد المجلس جلسته أمس", date(1, 1, 1)) == [None]
    assert values("في 31 فبراير 2018") == [None]
