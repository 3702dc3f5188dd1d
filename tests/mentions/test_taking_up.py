"""Taking up again: whom a noun with the article calls again, and where nobody is guessed. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Tagged = dict[int, tuple[int, str]]
Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("ذكرت رويترز أن السوق هدأت. وقالت الوكالة إن السعر ثابت.", "الوكالة", "رويترز"),
        ("كتبت الغارديان أن السوق هدأت. وقالت الصحيفة إن السعر ثابت.", "الصحيفة", "الغارديان"),
        ("حذرت جمعية حماية البيئة من الحر. وقالت المنظمة إن الوضع خطير.", "المنظمة", "جمعية حماية البيئة"),
        ("أعلنت شركة مرجان للطيران ربحها. وقالت شركة الطيران إن السعر ثابت.", "شركة الطيران", "شركة مرجان للطيران"),
        ("أعلنت شركة مرجان للطيران ربحها. وقالت الشركة النرويجية إن السعر ثابت.", "الشركة النرويجية", "شركة مرجان للطيران"),
        ("قال المكتب النرويجي للإحصاء إن النمو بطيء. وأوضح مكتب الإحصاء ذلك.", "مكتب الإحصاء", "المكتب النرويجي للإحصاء"),
        ("أعلن نادي مرسان الفوز. وقال النادي المرجاني إن العقد جاهز.", "النادي المرجاني", "نادي مرسان"),
        ("أعلن مجلس بلدية مرسان إغلاق الجسر. وقال المجلس إن العمل قريب.", "المجلس", "مجلس بلدية مرسان"),
    ],
)  # fmt: skip
def test_a_noun_calls_the_body_again_that_it_fits(phrases: Phrases, text: str, again: str, name: str) -> None:
    assert phrases(text)[again].name == name


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("وشاركت إدارة الطيران والفضاء الأميركية في الإطلاق", "المرجان"),
        ("وأعلنت ناسا أن الصاروخ جاهز", "وكالة ناسا"),
    ],
)
def test_a_noun_keeps_whom_it_meant_where_the_next_is_printed_with_another(
    phrases: Phrases, between: str, name: str
) -> None:
    text = (
        "ذكرت وكالة المرجان للأنباء أن القمر أطلق. وقالت الوكالة إن المدار ثابت. {}. وذكرت الوكالة ذلك فجرا."
    )
    assert phrases(text.format(between))["الوكالة"].name == name


def test_a_company_may_be_called_again_whose_name_tells_no_kind(phrases: Phrases) -> None:
    found = phrases("أعلنت ماستركاف ربحها. وقالت الشركة إن السعر ثابت.", {1: (2, "organisation")})
    assert found["الشركة"].name == "ماستركاف"


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("قال السفير السويدي سالم الورداني إنه عاد. وأكد الدبلوماسي السويدي ذلك.", "الدبلوماسي السويدي", "سالم الورداني"),
        ("قالت الممثلة ليلى الصدفي إنها سعيدة. وأضافت الفنانة أنها تعتزل.", "الفنانة", "ليلى الصدفي"),
    ],
)  # fmt: skip
def test_a_noun_calls_the_one_again_whose_office_it_fits(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    assert phrases(text)[again].name == name


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("وصل السفير السويدي سالم الورداني والسفير السويدي نبيل الصدفي. وأكد الدبلوماسي السويدي ذلك.", "الدبلوماسي السويدي"),
        ("وصل السفير السويدي سالم الورداني. وأكد الدبلوماسي النرويجي ذلك.", "الدبلوماسي النرويجي"),
        ("وصل الممثل سالم الورداني. وأضافت الفنانة أنها تعتزل.", "الفنانة"),
    ],
)  # fmt: skip
def test_nobody_is_meant_where_two_fit_or_none(phrases: Phrases, text: str, again: str) -> None:
    """Two fit; another state; another gender."""
    assert phrases(text)[again].kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("وصل سالم الورداني إلى المحكمة. وأوضح المتهم أنه نادم.", "المتهم", "سالم الورداني"),
        ("قال المدير سالم الورداني إنه عاد. وأضاف سالم أن الأمر صعب.", "سالم", "سالم الورداني"),
        (
            "وزير الخارجية الأمريكي الجديد: الأمر صعب. وصل وزير الخارجية الأمريكي مايك بومبيو.",
            "وزير الخارجية الأمريكي الجديد",
            "مايك بومبيو",
        ),
    ],
)  # fmt: skip
def test_one_person_is_called_by_noun_first_name_or_office(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    tagged: Tagged = {1: (3, "person")} if text.startswith("وصل") else {}
    assert phrases(text, tagged)[again].name == name
