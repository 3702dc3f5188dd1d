"""Whom an office, a noun or الأخير does not mean, though somebody of the kind was named: nobody is guessed. Our own sentences."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]
PERSON = "person"


@pytest.mark.parametrize(
    ("text", "tagged", "phrase"),
    [
        ("عاد المحامي نبيل حداد. وقال أحد محامي الشركة إن العقد لم يوقع.", {2: (4, PERSON)}, "محامي الشركة"),
        ("عاد الوزير نبيل حداد إلى الميناء. وقال وزير آخر في الحكومة إن الجسر أغلق.", {2: (4, PERSON)}, "وزير آخر في الحكومة"),
        ("عاد إلى بيته\n\nوصل الضابط نبيل حداد. وقال ضابط سابق في الشرطة إن الجسر أغلق.", {4: (6, PERSON)},
         "ضابط سابق في الشرطة"),
        ("قال المتحدث باسم الشرطة نبيل حداد إن الجسر أغلق. وقال متحدث باسم وزارة الدفاع إنه فتح.", {4: (6, PERSON)},
         "متحدث باسم وزارة الدفاع"),
        ("سجل اللاعب نبيل حداد هدفا. ثم عاد سمير الصدفي. وقال لاعب نادي ليفربول إن المباراة صعبة.",
         {2: (4, PERSON), 7: (9, PERSON)}, "لاعب نادي ليفربول"),
    ],
)  # fmt: skip
def test_one_of_many_is_nobody_who_was_named(
    phrases: Phrases, text: str, tagged: dict[int, tuple[int, str]], phrase: str
) -> None:
    assert phrases(text, tagged)[phrase].kind == "unnamed"


def test_a_player_of_whom_the_article_tells_most_is_called_by_his_club(phrases: Phrases) -> None:
    text = "سجل نبيل حداد هدفا. وقال اللاعب حداد إنه سعيد. وأضاف حداد أن الفوز كبير. وعاد سمير. وقال لاعب نادي ليفربول إنه باق."
    found = phrases(text, {1: (3, PERSON), 7: (8, PERSON), 12: (13, PERSON), 18: (19, PERSON)})
    assert found["لاعب نادي ليفربول"].name == "نبيل حداد"


def test_an_adjective_of_two_states_means_a_leader_of_one_of_them(phrases: Phrases) -> None:
    text = "قال الرئيس الأميركي دونالد ترامب إن اللقاء قريب. ورأى أن العلاقة مع الزعيم الكوري جيدة."
    found = phrases(text)
    assert "الزعيم الكوري" not in found or found["الزعيم الكوري"].name != "دونالد ترامب"


def test_an_executive_is_no_head_of_state(phrases: Phrases) -> None:
    found = phrases("عاد الرئيس الفرنسي إيمانويل ماكرون. وقال الرئيس التنفيذي للشركة إن السفن لن تعود.")
    assert found["الرئيس التنفيذي للشركة"].kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("التقى الوزير نبيل حداد السفير. وفي الأخير وقع الاتفاق.", "الأخير"),
        ("قال اللاعب نبيل حداد إن هذا الموسم هو الأخير له.", "الأخير"),
        ("فازت مالي بالمباراة. وتوقف المطر في الثمانية عشر شهرا الأخيرة.", "الأخيرة"),
    ],
)  # fmt: skip
def test_the_last_of_several_is_nobody_named(phrases: Phrases, text: str, phrase: str) -> None:
    assert phrase not in phrases(text, {2: (4, PERSON)} if "نبيل" in text else {})


def test_a_king_is_called_by_his_first_name_not_by_anothers_last(phrases: Phrases) -> None:
    text = "سجل وليد عبدالغفور هدفا. وقال الملك عبدالغفور إن الملعب جميل."
    found = phrases(text, {1: (3, PERSON), 6: (7, PERSON)})
    assert found["الملك عبدالغفور"].id != found["وليد عبدالغفور"].id


@pytest.mark.parametrize(("verb", "noun"), [("وأوضح", "المعلم"), ("وأكد", "الشاهد")])
def test_a_last_name_that_is_a_trade_too_is_a_last_name(phrases: Phrases, verb: str, noun: str) -> None:
    found = phrases(
        f"وصل وزير الزراعة نبيل {noun} إلى الميناء. {verb} {noun} أن الجسر أغلق.", {3: (5, PERSON)}
    )
    assert found[noun].name == f"نبيل {noun}"


def test_a_noun_for_anybody_may_describe_the_one_before_it(phrases: Phrases) -> None:
    found = phrases("وصل سمير الصدفي. وأعلن النادي أن المدرب الشاب سيعود.", {1: (3, PERSON)})
    assert "الشاب" not in found or found["الشاب"].name != "سمير الصدفي"


def test_a_team_is_the_one_that_its_sentence_tells_of(phrases: Phrases) -> None:
    text = "خسر نابولي أمس. وتصدر نادي نابولي. ولعب نابولي. ويهدف يوفنتوس إلى اللقب الذي حققه الفريق العام الماضي."
    assert phrases(text)["الفريق"].name == "نادي يوفنتوس"


def test_a_body_told_by_what_it_does_is_not_the_one_met_last(phrases: Phrases) -> None:
    text = 'عرضت "مرجانتك" متصفحها. وقالت الهيئة المسؤولة عن المرافئ إن العمل مستمر.'
    found = phrases(text, {2: (3, "organisation")})
    assert "الهيئة" not in found or found["الهيئة"].name != "مرجانتك"


def test_whoever_is_made_a_head_is_not_two_heads(phrases: Phrases) -> None:
    text = "التقى الرئيس الفرنسي إيمانويل ماكرون الرئيس الروسي فلاديمير بوتين. وانتخب النواب سمير حداد رئيسا للجمهورية."
    assert all("رئيسا" not in phrase for phrase in phrases(text))


def test_the_head_of_a_sentence_tells_whose_authorities_are_meant(phrases: Phrases) -> None:
    text = "غادر كثيرون ميانمار. وحذرت ميانمار من العودة. ورفضت ميانمار الطلب. وفي بنغلادش، قالت السلطات إن المخيمات بنيت."
    assert phrases(text)["السلطات"].name == "بنغلاديش"


def test_a_noun_for_bodies_may_be_an_adjective(phrases: Phrases) -> None:
    found = phrases("رحبت منظمة المرجان بالقرار. وقال سكان إن المدن المنظمة ستتفق على الموعد.")
    assert "المنظمة" not in found
