"""Which body a description of two words takes up: of a state, a town, a club's own adjective, the ruling one, a counterpart."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("تعادل المنتخب الكويتي مع نظيره البلجيكي أمس.", "نظيره البلجيكي", "المنتخب البلجيكي"),
        ("فاز منتخب مصر على نظيره الكولومبي. وفرح منتخب كولومبيا لاحقا.", "منتخب كولومبيا", "المنتخب الكولومبي"),
        ("اتفقت وزارة الدفاع الأميركية مع نظيرتها الروسية على الهدنة.", "نظيرتها الروسية", "وزارة الدفاع الروسية"),
        ("وافق البرلمان العراقي ونظيره الأردني على الاتفاق.", "نظيره الأردني", "البرلمان الأردني"),
    ],
)  # fmt: skip
def test_a_counterpart_of_a_body_is_the_same_body_of_the_other_state(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    assert phrases(text)[again].name == name


@pytest.mark.parametrize(
    "text",
    [
        "وصل وزير الخارجية المصري سامح شكري. وأيد المنتخب السعودي اللاعب سالم رشيد ونظيره البلجيكي.",
        "قالت وزارة الدفاع الأميركية إن نظيره البلجيكي وصل.",
    ],
)
def test_a_counterpart_of_a_person_or_of_the_other_gender_is_no_body(phrases: Phrases, text: str) -> None:
    assert phrases(text)["نظيره البلجيكي"].kind != "organisation"


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("فاز نادي الوحدة على نادي الجزيرة أمس. ودخل الفريق الوحداوي اللقاء متحفزا.", "الفريق الوحداوي", "نادي الوحدة"),
        ("فاز نادي الوحدة على نادي الجزيرة أمس. وضغط الفريق الجزراوي ليلا.", "الفريق الجزراوي", "نادي الجزيرة"),
        ("رحب نادي أرسنال بلقاء باريس سان جرمان. وقال النادي اللندني إن العقد وقع.", "النادي اللندني", "نادي أرسنال"),
        ("فاز نادي بورتو البرتغالي أمس. وعاد سالم بعد مغادرته للنادي البرتغالي.", "لنادي البرتغالي", "نادي بورتو"),
        ("رحب فيسبوك بالقرار. وقالت الشبكة الاجتماعية إنها سعيدة.", "الشبكة الاجتماعية", "شركة فيسبوك"),
    ],
)  # fmt: skip
def test_an_adjective_tells_which_one_is_taken_up(phrases: Phrases, text: str, again: str, name: str) -> None:
    assert phrases(text)[again].name == name


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("فاز باريس سان جرمان أمس. وفرح باريس سان جرمان. وضغط الفريق الجزراوي ليلا.", "الفريق الجزراوي"),
        ("فاز باريس سان جرمان أمس. وفرح باريس سان جرمان. وقال النادي اللندني إنه خسر.", "النادي اللندني"),
        ('قالت صحيفة "المرجان" الأرجنتينية إن اللقاء أجل. وسافر الفريق الأرجنتيني ليلا.', "الفريق الأرجنتيني"),
    ],
)  # fmt: skip
def test_no_club_of_another_town_or_state_and_no_outlet_is_taken_up(
    phrases: Phrases, text: str, again: str
) -> None:
    assert phrases(text)[again].name == again


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال حزب المرجان الحاكم إن الاقتراع قريب. وقال الحزب الحاكم إنه مستعد.", "حزب المرجان"),
        ("قال الحزب الحاكم إنه مستعد. وعاد سالم إلى حزب المرجان الحاكم.", "حزب المرجان"),
        ("قال الحزب الحاكم، حزب العدالة والتنمية، إن الاقتراع قريب.", "حزب العدالة والتنمية"),
        ("قال حزب المرجان إن الاقتراع قريب. وقال الحزب الحاكم إنه مستعد.", "الحزب الحاكم"),
        ("قال حزب المرجان الحاكم إنه باق. وقال حزب الصدف الحاكم إنه سعيد. وسكت الحزب الحاكم.", "الحزب الحاكم"),
    ],
)  # fmt: skip
def test_the_ruling_party_is_the_one_told_to_govern(phrases: Phrases, text: str, name: str) -> None:
    assert phrases(text)["الحزب الحاكم"].name == name
