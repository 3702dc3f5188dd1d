"""Speakers whom no table knows, papers that speak for somebody, and what only looks like speech; all of it invented."""

import pytest
from telling import said, statements

CENTRE = "مركز دراسات المرجان"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            f"أظهرت دراسة أعدها {CENTRE} أن المياه دافئة. وأضافت الدراسة أن الشعاب تموت.",
            [([CENTRE], "المياه دافئة"), ([CENTRE], "الشعاب تموت")],
            id="a study is its maker's, also when it is taken up again",
        ),
        pytest.param(
            "أكد تقرير لوزارة الصحة الأردنية أن المياه نظيفة. وأضاف التقرير أن الخطر زال.",
            [(["وزارة الصحة الأردنية"], "المياه نظيفة"), (["وزارة الصحة الأردنية"], "الخطر زال")],
            id="a paper whose phrase names its maker",
        ),
        pytest.param(
            f"نشر {CENTRE} تقريرا عن البحار. وجاء في التقرير أن المياه دافئة.",
            [([CENTRE], "المياه دافئة")],
            id="whoever published the report",
        ),
        pytest.param(
            f"قال {CENTRE} في بيان إن المياه دافئة. وأكد البيان أن الشعاب تموت.",
            [([CENTRE], "المياه دافئة"), ([CENTRE], "الشعاب تموت")],
            id="a paper in which somebody said something",
        ),
        pytest.param(
            f"ارتفعت حرارة المياه في السنوات العشر الأخيرة، وفقا لدراسة نشرها مؤخرا {CENTRE}.",
            [([CENTRE], "ارتفعت حرارة المياه في السنوات العشر الأخيرة")],
            id="a paper as the source beside a clause",
        ),
        pytest.param(
            "قال رجل يدعى سالم الوادي إن الطريق مغلق.",
            [(["سالم الوادي"], "الطريق مغلق")],
            id="who was described is called by name",
        ),
        pytest.param(
            "وقال الخبير في شؤون المياه فلاح المرادي إن السد آمن.",
            [(["فلاح المرادي"], "السد آمن")],
            id="the field between an expert and his name",
        ),
        pytest.param(
            "استطلاعات الرأي تظهر أن الناخبين مترددون.",
            [(["?استطلاعات الرأي"], "الناخبين مترددون")],
            id="bare nouns at the head of the clause are its subject",
        ),
        pytest.param(
            'أعلنت مجموعة الصناعات البحرية "دال ميم سين" الجمعة أن السفينة جاهزة.',
            [(["دال ميم سين"], "السفينة جاهزة")],
            id="a name in marks is no quotation",
        ),
        pytest.param(
            'قال سالم الوادي "أن الوضع هادئ".',
            [(["سالم الوادي"], "الوضع هادئ")],
            id="the complementiser inside the marks is no content",
        ),
        pytest.param(
            'قال سالم الوادي: "إنه الأمل الأخير للبلدة".',
            [(["سالم الوادي"], "إنه الأمل الأخير للبلدة")],
            id="a speaker may begin with إن himself",
        ),
        pytest.param(
            "ورد سالم الوادي بالقول إن الطريق مغلق.",
            [(["سالم الوادي"], "الطريق مغلق")],
            id="by saying",
        ),
    ],
)
def test_who_said_it(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "تصريحات نقلتها وكالات الأنباء أمس.",
        "ينص القانون الجديد على لفت الانتباه إلى حقوق العمال.",
        "توجه الوفد إلى العاصمة أمس. وهو ما يشير إلى أن المحادثات تقدمت.",
        "يذكر بأن الجسر بني قبل قرن.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وقال سالم الوادي، في تصريحات لإذاعة محلية، إن الطريق مغلق.", "لإذاعة محلية"),
        ("وقال سالم الوادي للتلفزيون الرسمي إن الطريق مغلق.", "لتلفزيون الرسمي"),
    ],
)
def test_a_medium_that_was_told_is_a_link(text: str, told: str) -> None:
    (statement,) = statements(text)
    assert [link.span.of(text) for link in statement.chain] == [told]


def test_dots_in_a_headline_end_what_was_said() -> None:
    assert said("افتتح الجسر أمس.", title="سالم الوادي يعلن افتتاح الجسر.. وفرحة بين السكان") == [
        (["سالم الوادي"], "افتتاح الجسر")
    ]
