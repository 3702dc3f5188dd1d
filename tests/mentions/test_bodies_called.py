"""Whom kinds, half names and offices call where the name stands elsewhere, and what is no body at all. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("التحالف: الزورق دمر\n\nأكد تحالف المرجان أن الزورق دمر فجرا.", "التحالف", "تحالف المرجان"),
        ('صحيفة بريطانية: الجسر أغلق\n\nقالت صحيفة "الصدفة" البريطانية إن الجسر أغلق.', "صحيفة بريطانية", "الصدفة"),
        ("الصندوق السعودي يشتري ميناء\n\nكشف صندوق المرجان السعودي عن خططه.", "الصندوق السعودي", "صندوق المرجان السعودي"),
        ("التحالف يغرق زورقا\n\nأكد تحالف المرجان أن الزورق غرق فجرا.", "التحالف", "تحالف المرجان"),
    ],
)  # fmt: skip
def test_a_kind_that_speaks_in_the_headline_is_the_one_named_below(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    assert phrases(text)[again].name == name


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("التحالف: الزورق دمر\n\nعاد الصيادون فجرا إلى القرية.", "التحالف"),
        ('صحيفة بريطانية: الجسر أغلق\n\nقالت صحيفة "الصدفة" الفرنسية إن الجسر أغلق.', "صحيفة بريطانية"),
        ('صحيفة بريطانية: الجسر أغلق\n\nقالت قناة "الصدفة" البريطانية إن الجسر أغلق.', "صحيفة بريطانية"),
    ],
)  # fmt: skip
def test_nobody_below_of_another_kind_or_state_is_meant(phrases: Phrases, text: str, again: str) -> None:
    assert phrases(text)[again].kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "longer", "short"),
    [
        ("قالت وكالة موديز العالمية للتصنيف الائتماني إن النمو بطيء. وأضافت موديز أن الدين كبير.",
         "وكالة موديز العالمية للتصنيف الائتماني", "موديز"),
        ("هاجمت جبهة البوليساريو القرار. وقالت جماعة البوليساريو إن الحل قريب.", "جماعة البوليساريو", "جبهة البوليساريو"),
        ("فاز بايرن ميونيخ أمس. وأعلن نادي بايرن أن اللاعب سيغيب.", "نادي بايرن", "بايرن ميونيخ"),
        ("فاز ريال مدريد أمس. وعاد الريال إلى القمة.", "الريال", "ريال مدريد"),
        ("فقد الهلال فرصة التأهل. ويخوض الهلال السعودي مباراته.", "الهلال", "الهلال السعودي"),
        ("فاز الأهلي السعودي أمس. ويسعى الأهلي إلى اللقب.", "الأهلي", "الأهلي السعودي"),
        ("تعادل العين الإماراتي أمس. وعاد نادي العين إلى بلاده.", "العين الإماراتي", "نادي العين"),
        ("تقدمت القوات الشرعية ليلا. وقالت قوات الشرعية إنها عادت.", "قوات الشرعية", "القوات الشرعية"),
        ('نشرت صحيفة "واشنطن بوست Washington Post" الخبر. وقالت واشنطن بوست إنها تحقق.',
         'صحيفة "واشنطن بوست Washington Post"', "واشنطن بوست"),
        ("وصلت طائرات التحالف العسكري الذي تقوده السعودية. وقال التحالف العربي إنه عاد.",
         "التحالف العسكري الذي تقوده السعودية", "التحالف العربي"),
        ("قاطع الطلاب جامعة كايست. وأطلقت كايست مشروعها.", "جامعة كايست", "كايست"),
        ("أعلنت الوكالة السورية الرسمية للأنباء أن الطريق فتح. وذكرت سانا ذلك.", "الوكالة السورية الرسمية للأنباء", "سانا"),
    ],
)  # fmt: skip
def test_a_body_of_the_tables_is_itself_behind_its_kind(
    phrases: Phrases, text: str, longer: str, short: str
) -> None:
    found = phrases(text)
    assert found[longer].id == found[short].id


def test_a_channel_around_its_states_adjective_is_taken_up(phrases: Phrases) -> None:
    found = phrases("بثت القناة المصرية الرسمية الصور. وذكرت القناة أن المطر قريب.")
    assert found["القناة"].id == found["القناة المصرية الرسمية"].id
    assert found["القناة"].kind != "unnamed"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("قال نادي مرسان إنه في المجموعة الثالثة.", "المجموعة الثالثة"),
        ("حل نادي مرسان ثانيا في المجموعة الثالثة. ويتصدر النادي المجموعة.", "المجموعة"),
        ("تأهل نادي مرسان إلى دوري أبطال آسيا.", "أبطال آسيا"),
        ("هذا رادع قوي لأي معتد.", "قوي لأي معتد"),
        ("اعتقل السائق لأنه خالف النظام العام في فرنسا.", "النظام العام في فرنسا"),
        ("فازت ماستركاف في دوري المرجان. وفي ترتيب المجموعة نقاط كثيرة.", "المجموعة"),
        ("قالت صحيفة الغارديان إن السوق هدأت. وتمس التفاصيل حياته اليومية.", "اليومية"),
        ("قالت قطر إنها تراقب. وفي تقاريرها الأخيرة خوف كبير.", "الأخيرة"),
        ("بدأت هدنة يومية أعلنتها روسيا أمس.", "يومية"),
        ("أعلن البنك الأهلي أرباحه بعد فوز الأهلي السعودي.", "الأهلي"),
    ],
)  # fmt: skip
def test_ranks_contests_adjectives_and_systems_are_no_bodies(
    phrases: Phrases, text: str, phrase: str
) -> None:
    assert phrase not in phrases(text)


def test_a_group_that_speaks_is_a_body(phrases: Phrases) -> None:
    found = phrases("تأسست مجموعة مرسان قبل عام. وقالت المجموعة إنها في المرتبة الأولى.")
    assert found["المجموعة"].name == "مجموعة مرسان"


def test_a_capital_is_a_place_beside_its_ground_and_its_hour(phrases: Phrases) -> None:
    found = phrases("تبدأ المباراة على ملعب لندن الساعة الثامنة بتوقيت باريس.")
    assert {found["لندن"].kind, found["باريس"].kind} == {"place"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أعلن مطار سدران الدولي أن الرحلات ألغيت. وعاد الركاب إلى المطار.", "مطار سدران الدولي"),
        ("أغلق مطار سدران الدولي ليلا. وقال المطار إن الرحلات ألغيت.", "مطار سدران الدولي"),
    ],
)
def test_a_facility_that_speaks_is_a_body(phrases: Phrases, text: str, name: str) -> None:
    found = phrases(text)["المطار"]
    assert (found.kind, found.name) == ("organisation", name)


def test_a_facility_that_says_nothing_is_a_place(phrases: Phrases) -> None:
    found = phrases("وصل الوفد إلى مطار سدران الدولي. وغادر الوزير المطار بعد أن أعلن رفضه الخطة.")
    assert all(entity.kind != "organisation" for entity in found.values())


def test_a_name_ends_with_the_state_in_it(phrases: Phrases) -> None:
    assert "مجلس علماء باكستان" in phrases("أقام مجلس علماء باكستان معارض كثيرة في الشتاء.")


def test_what_a_paper_is_told_of_is_none_of_it(phrases: Phrases) -> None:
    assert "دعوى قضائية" in phrases("واتهمت دعوى قضائية الرميحي بالإهمال.")


def test_a_town_behind_its_university_is_a_place(phrases: Phrases) -> None:
    found = phrases("قاطع الطلاب جامعة سدرانة. وتوقف العمل في سدرانة.")
    assert "سدرانة" not in found or found["سدرانة"].kind == "place"


def test_what_a_group_consists_of_is_no_name_of_its_own(phrases: Phrases) -> None:
    assert "نيونيكوت" not in phrases("اختبر العلماء مجموعة نيونيكوت. وأضرت نيونيكوت بالنحل.")


def test_a_bank_of_a_state_is_whole_without_what_is_done(phrases: Phrases) -> None:
    assert "البنك المركزي النرويجي" in phrases("انتقد الرئيس خفض البنك المركزي النرويجي لأسعار القمح.")


def test_a_tower_called_by_somebody_is_not_him(phrases: Phrases) -> None:
    assert "ترمب" not in phrases("وقفت السيارة أمام برج ترمب في المدينة.")


def test_forces_that_an_adjective_sets_apart_are_not_those_named_before(phrases: Phrases) -> None:
    found = phrases("قالت قوات سوريا الديمقراطية إنها تراقب. وانسحبت القوات الموالية للمجلس من البلدة.")
    assert "القوات" not in found


def test_a_government_is_the_one_that_the_noun_was_told_of(phrases: Phrases) -> None:
    text = "قالت الحكومة الأردنية إنها تراقب. وتراجعت تركيا في قبرص، وعادت تركيا إلى مصر. ودعت الحكومة إلى الهدوء."
    assert phrases(text)["الحكومة"].name == "الأردن"


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("قالت الشرطة إن الطريق فتح. وذكر مسؤول في شرطة المرسى أن الركاب بخير.", "الشرطة", "شرطة المرسى"),
        ("جرى التنسيق بين النقابة والحكومة. وعقدت نقابة الغواصين اجتماعا.", "النقابة", "نقابة الغواصين"),
    ],
)
def test_a_head_noun_is_the_only_body_named_with_it_behind(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    assert phrases(text)[again].name == name


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("تغير موقف الحزب الفائز أمس. وقال حزب المرجان إنه فاز.", "الحزب"),
        ("اتهموه بسوء الإدارة. وقالت إدارة المرجان إنه سافر.", "الإدارة"),
        ("جرى التنسيق مع النقابة. وقالت نقابة الغواصين ونقابة الصيادين إنه سافر.", "النقابة"),
        ("جرى التنسيق مع البرلمان. وقالوا إن البرلمان الجديد يعقد غدا.", "البرلمان"),
    ],
)
def test_a_head_noun_is_no_body_named_behind_where_it_may_be_another(
    phrases: Phrases, text: str, again: str
) -> None:
    found = phrases(text)
    assert again not in found or found[again].name == again


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("قالت هيئة المصائد إن الموسم بدأ. وانضمت إلى اتفاق الأمم المتحدة. وتعمل الهيئة على الشباك.", "الهيئة", "هيئة المصائد"),
        ("قالت منظمة الغواصين إن فريقا من الأمم المتحدة تأخر. وأعلنت المنظمة أنه عاد.", "المنظمة", "منظمة الغواصين"),
        ("انضمت إلى اتفاق الأمم المتحدة. وقالت المنظمة إن الموسم بدأ.", "المنظمة", "الأمم المتحدة"),
    ],
)  # fmt: skip
def test_a_body_printed_with_the_noun_is_meant_rather_than_one_that_tables_call_so(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    assert phrases(text)[again].name == name
