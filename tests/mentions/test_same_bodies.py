"""Two names of one body in an article are one entity, and names of two bodies are two. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "one", "again"),
    [
        (
            "قالت السفارة الكينية إن الباب مغلق. ثم فتحت سفارة كينيا في لندن بابها.",
            "السفارة الكينية",
            "سفارة كينيا في لندن",
        ),
        (
            "قالت السفارة الكينية إن الباب مغلق. ثم فتحت سفارة نيروبي في لندن بابها.",
            "السفارة الكينية",
            "سفارة نيروبي في لندن",
        ),
        (
            "قالت السفارة الكينية إن الباب مغلق. ثم فتحت سفارة كينيا بلندن بابها.",
            "السفارة الكينية",
            "سفارة كينيا بلندن",
        ),
        (
            "أغلقت القنصلية العامة لكينيا أمس. وقالت القنصلية الكينية ذلك.",
            "القنصلية العامة لكينيا",
            "القنصلية الكينية",
        ),
        (
            "قال البنك المركزي الكيني إن الفائدة ثابتة. ثم رفع مصرف كينيا المركزي الفائدة.",
            "البنك المركزي الكيني",
            "مصرف كينيا المركزي",
        ),
        ("قالت القوات الكينية إنها تقدمت. وأكد الجيش الكيني ذلك.", "القوات الكينية", "الجيش الكيني"),
        (
            "قالت القوات المسلحة الكينية إنها تقدمت. ثم عادت القوات الكينية.",
            "القوات المسلحة الكينية",
            "القوات الكينية",
        ),
    ],
)
def test_a_states_body_by_another_name_is_the_same(phrases: Phrases, text: str, one: str, again: str) -> None:
    found = phrases(text)
    assert found[one].id == found[again].id


@pytest.mark.parametrize(
    ("text", "one", "another"),
    [
        (
            "قالت سفارة كينيا في لندن إن الباب مغلق. وقالت سفارة الهند في لندن ذلك.",
            "سفارة كينيا في لندن",
            "سفارة الهند في لندن",
        ),
        ("قال الجيش الكيني إنه تقدم. وعادت القوات الهندية.", "الجيش الكيني", "القوات الهندية"),
        (
            "قال الجيش الكيني إنه تقدم. وعادت القوات الكينية في الهند.",
            "الجيش الكيني",
            "القوات الكينية في الهند",
        ),
    ],
)
def test_a_body_of_another_state_or_place_stays_another(
    phrases: Phrases, text: str, one: str, another: str
) -> None:
    found = phrases(text)
    assert found[one].id != found[another].id


def test_forces_that_are_the_army_are_called_by_its_name(phrases: Phrases) -> None:
    found = phrases("عادت القوات الكينية. وأكد الجيش الكيني ذلك.")
    assert found["القوات الكينية"].name == "الجيش الكيني"


@pytest.mark.parametrize(
    ("text", "one", "again"),
    [
        (
            "قال الحرس المرجاني إنه عاد. ثم تقدمت قوات الحرس المرجاني.",
            "الحرس المرجاني",
            "قوات الحرس المرجاني",
        ),
        ("قال حزب رابطة المرجان إنه فاز. وأكدت رابطة المرجان ذلك.", "حزب رابطة المرجان", "رابطة المرجان"),
        ("قالت عشيرة المرجان إنها عادت. وأكدت قبيلة المرجان ذلك.", "عشيرة المرجان", "قبيلة المرجان"),
        (
            "قال مركز أبحاث المرجان إنه وافق. وأكدت مؤسسة أبحاث المرجان ذلك.",
            "مركز أبحاث المرجان",
            "مؤسسة أبحاث المرجان",
        ),
        (
            "قالت الميليشيات المرجانية إنها عادت. وأكدت المليشيا المرجانية ذلك.",
            "الميليشيات المرجانية",
            "المليشيا المرجانية",
        ),
        (
            "قالت شرطة نورستانشاير إنها تحقق. وأكدت شرطة نوريستانشاير ذلك.",
            "شرطة نورستانشاير",
            "شرطة نوريستانشاير",
        ),
        (
            "قالت منظمة المرجان الأوروبية إنها تحقق. وأكدت منظمة المرجان الأوربية ذلك.",
            "منظمة المرجان الأوروبية",
            "منظمة المرجان الأوربية",
        ),
        (
            "قال أسطول المرجان الثاني إنه عاد. وأنشئ أسطول المرجان الثاني لضمان الملاحة.",
            "أسطول المرجان الثاني",
            "أسطول المرجان الثاني لضمان الملاحة",
        ),
    ],
)
def test_another_wording_of_a_bodys_name_is_the_same_body(
    phrases: Phrases, text: str, one: str, again: str
) -> None:
    found = phrases(text)
    assert found[one].id == found[again].id


@pytest.mark.parametrize(
    ("text", "one", "another"),
    [
        ("قالت إدارة حرس المرجان إنها عادت. وأكد حرس المرجان ذلك.", "إدارة حرس المرجان", "حرس المرجان"),
        ("قالت وزارة المرجان إنها عادت. وأكدت لجنة المرجان ذلك.", "وزارة المرجان", "لجنة المرجان"),
        (
            "قالت قوات حماية الأمن إنها عادت. وأكدت قوات حماية اليمن ذلك.",
            "قوات حماية الأمن",
            "قوات حماية اليمن",
        ),
        (
            "قالت لجنة المرجان العليا للنشر إنها عادت. وأكدت لجنة المرجان العليا للصيد ذلك.",
            "لجنة المرجان العليا للنشر",
            "لجنة المرجان العليا للصيد",
        ),
    ],
)
def test_a_name_with_another_head_or_word_is_another_body(
    phrases: Phrases, text: str, one: str, another: str
) -> None:
    found = phrases(text)
    assert found[one].id != found[another].id


def test_the_management_of_a_body_by_its_other_name_is_the_same(phrases: Phrases) -> None:
    found = phrases("قال مجلس إدارة نادي تشيلسي إن العقد انتهى. وأكدت إدارة تشيلسي ذلك.")
    assert found["إدارة تشيلسي"].id == found["مجلس إدارة نادي تشيلسي"].id != found["نادي تشيلسي"].id


def test_an_army_is_not_named_by_what_it_went_to_do(phrases: Phrases) -> None:
    found = phrases("عاد الجيش الكيني للسيطرة على المدينة. وقال الجيش الكيني إنه عاد.")
    assert [e.name for e in found.values() if e.kind == "organisation"] == ["الجيش الكيني"]


def test_a_headlines_short_name_is_the_only_fuller_one_below(phrases: Phrases) -> None:
    found = phrases("هيئة المرجان تغلق ميناءها\n\nأعلنت الهيئة العامة للمرجان إغلاق الميناء.")
    assert found["هيئة المرجان"].id == found["الهيئة العامة للمرجان"].id


@pytest.mark.parametrize(
    ("short", "full", "tagged"),
    [
        ("هيئة المرجان", "الهيئة العامة للمرجان", {}),
        ("مستشفى مرسانة", "مستشفى مرسانة المركزي", {at: (at + 1, "place") for at in (1, 7, 14)}),
    ],
)
def test_a_headlines_short_name_may_stand_again_below_the_full_one(
    phrases: Phrases, short: str, full: str, tagged: dict[int, tuple[int, str]]
) -> None:
    found = phrases(
        f"{short} يعلن موعد افتتاحه\n\nأعلن {full} الموعد صباحا.\nوعاد العاملون إلى {short} مساء.", tagged
    )
    assert found[short].id == found[full].id


def test_a_short_name_below_before_any_full_one_is_another_body(phrases: Phrases) -> None:
    text = "هيئة المرجان تعود\n\nعادت هيئة المرجان أمس. ثم عادت الهيئة العامة للمرجان اليوم."
    assert len({e.id for e in phrases(text).values() if e.kind == "organisation"}) == 2


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("قالت القاعدة إنها عادت.", False),
        ("عاد مقاتلو تنظيم القاعدة. وقالت القاعدة إن الهجوم لها.", True),
        ("قصفت الطائرات القاعدة البحرية.", False),
        ("وفقا للقاعدة القانونية لا عقد بلا شهود.", False),
    ],
)
def test_a_word_of_every_day_names_a_body_where_it_speaks(phrases: Phrases, text: str, meant: bool) -> None:
    assert any(e.id == "al-qaeda" for words, e in phrases(text).items() if words == "القاعدة") == meant


def test_whence_a_coach_comes_is_no_part_of_his_teams_name(phrases: Phrases) -> None:
    text = "عاد مدرب منتخب كينيا الهندي سالم مرسان. وفاز منتخب كينيا."
    found = phrases(text, {5: (7, "person")})
    assert {e.id for words, e in found.items() if words.startswith("منتخب")} == {"kenya-national-team"}


def test_a_state_team_by_what_papers_call_it_is_the_same(phrases: Phrases) -> None:
    found = phrases("فاز منتخب الأزتيك أولا. وقال المنتخب المكسيكي إنه سعيد.")
    assert found["منتخب الأزتيك"].id == found["المنتخب المكسيكي"].id
