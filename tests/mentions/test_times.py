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
        ("أعلنت وزارة المرافئ السعودية اليوم عن رحلة", "2018-05-14"),
        ("وصل الوفد إلى روسيا اليوم الإثنين", "2018-05-14"),
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
        ("قبل سنة وشهرين", "2017-03"),
        ("العام قبل الماضي", "2016"),
        ("الأسبوع بعد المقبل", "2018-W22"),
        ("بقية العام", "2018-05-14/2018-12-31"),
        ("أول خميس من مايو", "2018-05-03"),
        ("آخر جمعة من هذا الشهر", "2018-05-25"),
        ("الأحد الثاني من أبريل", "2018-04-08"),
        ("الأسبوع الأول من أبريل", "2018-W14"),
        ("الأسبوع الثالث من عام 2019", "2019-W03"),
        ("في ألف وتسعمئة وتسعة وستين", "1969"),
        ("في سبعينيات وثمانينيات القرن التاسع عشر", "187"),
        ("هذا الخميس", "2018-05-17"),
        ("الصيف 2016", "2016-SU"),
        ("في الصيف", "XXXX-SU"),
        ("سأعود الخميس", "2018-05-17"),
        ("سيعود في اليوم التالي", "2018-05-15"),
        ("ارتفع العجز في مارس", "2018-03"),
        ("كان مقربا منه حتى وقت قريب", "PAST_REF"),
        ("الربع الأخير من العام الماضي", "2017-Q4"),
        ("أكتوبر إلى ديسمبر 2017", "2017-10/2017-12"),
        ("في 28 و29 أبريل", "2018-04-28/2018-04-29"),
        ("ينطلق المعرض الخميس", "2018-05-17"),
        ("منذ الخميس ينطلق", "2018-05-10"),
        ("قبل المهلة المحددة الخميس", "2018-05-17"),
        ("موسم 2017-18", "2017/2018"),
        ("للسنوات 2018 و2019 و2020", "2018/2020"),
        ("في هذه الأيام", "PRESENT_REF"),
    ],
)
def test_dates_have_their_value(text: str, value: str) -> None:
    assert values(text)[:1] == [value]


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
        ("الثامنة إلا خمس دقائق", "TIME", "T07:55"),
        ("8 والنصف مساء", "TIME", "T20:30"),
        ("الساعة 14,05", "TIME", "T14:05"),
        ("11,05 بتوقيت غرينتش", "TIME", "T11:05Z"),
        ("ليل الخميس إلى الجمعة", "TIME", "2018-05-10TNI"),
        ("الليلة الماضية", "TIME", "2018-05-13TNI"),
        ("الساعة الواحدة بعد منتصف الليل", "TIME", "T01:00"),
        ("الساعة 9:30 صباحا بتوقيت بيروت", "TIME", "T09:30+03:00"),
        ("مدتها عام ونصف العام", "DURATION", "P1.5Y"),
        ("في أقل من أسبوع", "DURATION", "P1W"),
        ("صباح كل أحد", "SET", "XXXX-WXX-7TMO"),
        ("أيام الاثنين والخميس", "SET", "P1W"),
        ("الساعات الـ48 الأخيرة", "DURATION", "PT48H"),
        ("الساعة 8 في الليل", "TIME", "T20:00"),
        ("الساعة 8 هذا المساء", "TIME", "2018-05-14T20:00"),
        ("أمس في السابعة مساء", "TIME", "2018-05-13T19:00"),
        ("الأحد في السابعة", "TIME", "2018-05-13T07:00"),
        ("كل يوم في الساعة التاسعة صباحا", "SET", "XXXX-XX-XXT09:00"),
        ("ليوم كامل", "DURATION", "P1D"),
        ("لمدة عام وشهر و21 يوما", "DURATION", "P1Y1M21D"),
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


def test_weekdays_right_behind_a_week_are_of_that_week() -> None:
    assert values("يلتقيان الأسبوع المقبل بين الأربعاء والجمعة") == ["2018-W21", "2018-05-23/2018-05-25"]


def test_tens_of_years_of_a_life_are_no_decade() -> None:
    assert values("رجل في الخمسينيات من عمره") == []


def test_a_number_behind_a_weekday_is_its_day_only_where_it_fits_and_counts_nothing() -> None:
    assert values("وصل الجمعة 11") == ["2018-05-11"]
    assert values("قتل الجمعة 11 شخصا") == ["2018-05-11"]
    assert values("وصل الجمعة 10 أشخاص") == ["2018-05-11"]


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
        ("2 أكتوبر إلى 22 نوفمبر 2016", "2016-10-02/2016-11-22"),
        ("بين الثاني والسابع من آذار 2016", "2016-03-02/2016-03-07"),
        ("من 4-7 من الشهر الجاري", "2018-05-04/2018-05-07"),
        ("من الجمعة 4 حتى الاثنين 7", "2018-05-04/2018-05-07"),
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
        "تعادل الفريقان صفر-صفر",
        "وصل آلان",
        "وقع عقدا مع النادي",
        "بعد أن لامس سقف القاعة",
        "قناة روسيا اليوم",
        "وقالت روسيا اليوم إن الجسر فتح",
        "وذكر موقع سوريا اليوم",
        'وفي "عمان اليوم" مقال عن الجسر',
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


def test_the_month_before_the_one_told_is_its_own() -> None:
    assert values("بنهاية فبراير مقارنة بالشهر السابق له") == ["2018-02", "2018-01"]


def test_what_was_planned_and_what_goes_on_in_a_picture_are_past() -> None:
    assert values("كان الفريق يلتقي الخميس ضيفه") == ["2018-05-10"]
    assert values("كان من المقرر أن يبدأ التنفيذ الأحد") == ["2018-05-13"]
    assert values("وظهر وهو يترأس اجتماعا الخميس") == ["2018-05-10"]
    assert values("وهو سيلتقي الوفد الخميس") == ["2018-05-17"]


def test_summer_time_counts_in_a_zone_that_keeps_it() -> None:
    assert values("10:00 بتوقيت لندن", date(2018, 1, 15)) == ["T10:00+00:00"]
    assert values("10:00 بتوقيت لندن", date(2018, 7, 15)) == ["T10:00+01:00"]


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
