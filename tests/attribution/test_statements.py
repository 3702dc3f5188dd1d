"""What the grammar of reporting finds in sentences of our own; persons, outlets and places are invented or generic."""

import pytest
from telling import said, statements

LAVROV = "سيرغي لافروف"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "قال وزير الخارجية الروسي سيرغي لافروف إن المحادثات ستستمر أسبوعا.",
            [([LAVROV], "المحادثات ستستمر أسبوعا")],
            id="verb, subject with its office, complementiser",
        ),
        pytest.param(
            "وقال سيرغي لافروف إنه سيعود غدا. وأضاف أن الوقت ضيق.",
            [([LAVROV], "سيعود غدا"), ([LAVROV], "الوقت ضيق")],
            id="a dropped subject is the speaker before; the pronoun of إنه is no content",
        ),
        pytest.param(
            "أكد سيرغي لافروف أن المعبر مفتوح، مشيرا إلى أن القوافل تمر بأمان.",
            [([LAVROV], "المعبر مفتوح"), ([LAVROV], "القوافل تمر بأمان")],
            id="a participle begins a statement of its own",
        ),
        pytest.param(
            'وصرح سيرغي لافروف قائلا: "لن نغلق هذا الباب".',
            [([LAVROV], "لن نغلق هذا الباب")],
            id="verb and participle introduce one statement",
        ),
        pytest.param(
            "وقال سيرغي لافروف: سنعمل معا على حل القضايا كلها.",
            [([LAVROV], "سنعمل معا على حل القضايا كلها")],
            id="a colon without quotation marks",
        ),
        pytest.param(
            'وقال سيرغي لافروف "نحن مستعدون للحوار. ولن ننتظر طويلا".',
            [([LAVROV], "نحن مستعدون للحوار. ولن ننتظر طويلا")],
            id="a quotation over two sentences, no colon",
        ),
        pytest.param(
            'وأضاف سيرغي لافروف أن "المفاوضات صعبة أحيانا، لكن الطرفين تعلما الصبر.',
            [([LAVROV], "المفاوضات صعبة أحيانا، لكن الطرفين تعلما الصبر")],
            id="an opening mark that is never closed",
        ),
        pytest.param(
            "ودعا سيرغي لافروف إلى وقف القصف، محذرا من اتساع المعارك.",
            [([LAVROV], "وقف القصف"), ([LAVROV], "اتساع المعارك")],
            id="prepositional complements",
        ),
        pytest.param(
            "ورحب سيرغي لافروف بالاتفاق الجديد.",
            [([LAVROV], "الاتفاق الجديد")],
            id="a joined preposition is no content",
        ),
        pytest.param(
            "وأعلن سيرغي لافروف استئناف الرحلات بين البلدين.",
            [([LAVROV], "استئناف الرحلات بين البلدين")],
            id="a bare noun phrase as content",
        ),
        pytest.param(
            "واتهمت موسكو كييف بخرق الهدنة.",
            [(["روسيا"], "خرق الهدنة")],
            id="a capital speaks for its government; the charge is the content",
        ),
        pytest.param(
            'ووصف سيرغي لافروف اللقاء بأنه "مثمر" دون ذكر تفاصيل.',
            [([LAVROV], "مثمر")],
            id="a description in quotation marks",
        ),
        pytest.param(
            "وقال مصدر كبير في وزارة الدفاع التركية إن القوات ستنسحب قريبا.",
            [(["?مصدر كبير في وزارة الدفاع التركية"], "القوات ستنسحب قريبا")],
            id="an unnamed source with its description",
        ),
        pytest.param(
            "وكانت موسكو قد أعلنت أنها أرسلت سفينتين.",
            [(["روسيا"], "أرسلت سفينتين")],
            id="the subject between كان and the verb",
        ),
        pytest.param(
            "لكن الكرملين نفى أن تكون الزيارة قد ألغيت.",
            [(["الكرملين"], "تكون الزيارة قد ألغيت")],
            id="the subject before the verb",
        ),
    ],
)
def test_a_way_of_saying_gives_its_statements(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("لم يؤكد سيرغي لافروف أن الزيارة ستتم.", id="negated"),
        pytest.param("من المتوقع أن يعلن سيرغي لافروف أن الزيارة ألغيت.", id="foreseen"),
        pytest.param("سيعلن سيرغي لافروف أن الزيارة ألغيت.", id="future"),
        pytest.param("وقع سيرغي لافروف الاتفاق وغادر القاعة.", id="a deed"),
        pytest.param(
            "تقع المدينة بين جبلين على أن الطريق إليها سهل.", id="a preposition that looks like a verb"
        ),
        pytest.param("يذكر أن الشركة تأسست قبل قرن.", id="the outlet's own voice"),
    ],
)
def test_what_nobody_is_said_to_have_said_is_no_statement(text: str) -> None:
    assert said(text) == []


def test_a_headline_of_the_form_speaker_colon_content_is_a_statement() -> None:
    found = statements("وصل الوزير مساء.", title="سيرغي لافروف: لا تراجع عن الاتفاق")
    assert [(s.speakers[0].name, s.headline) for s in found] == [(LAVROV, True)]


@pytest.mark.parametrize(
    ("text", "chain", "speaker"),
    [
        pytest.param(
            "وبحسب وكالة رويترز، قال سيرغي لافروف إن الاجتماع انتهى.", ["رويترز"], LAVROV, id="at the head"
        ),
        pytest.param(
            "وقال سيرغي لافروف إن الاجتماع انتهى، وفق ما ذكرت وكالة رويترز.",
            ["رويترز"],
            LAVROV,
            id="at the end",
        ),
        pytest.param(
            "وقال سيرغي لافروف لوكالة فرانس برس إن الاجتماع انتهى.",
            ["فرانس برس"],
            LAVROV,
            id="told to an agency",
        ),
        pytest.param(
            "ونقلت وكالة رويترز عن سيرغي لافروف قوله إن الاجتماع انتهى.", ["رويترز"], LAVROV, id="relayed"
        ),
    ],
)
def test_a_chain_names_who_passed_the_statement_on(text: str, chain: list[str], speaker: str) -> None:
    (found,) = statements(text)
    assert [link.name for link in found.chain] == chain
    assert found.speakers[0].name == speaker
    assert found.content[0].of(text) == "الاجتماع انتهى"


def test_a_clause_beside_its_source_is_the_sources_statement() -> None:
    assert said("ارتفعت أسعار القمح إلى الضعف هذا العام، بحسب وزارة الخارجية الروسية.") == [
        (["وزارة الخارجية الروسية"], "ارتفعت أسعار القمح إلى الضعف هذا العام")
    ]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ('قال سيرغي لافروف: "سنعود غدا إلى القاعة".', "direct"),
        ("قال سيرغي لافروف إننا سنعود غدا إلى القاعة.", "indirect"),
        ('قال سيرغي لافروف إن الوفد "سيعود غدا" إلى القاعة.', "mixed"),
        ('قال سيرغي لافروف إن منظومة "إس-400" وصلت.', "indirect"),
    ],
)
def test_the_mode_tells_quoted_from_reported_words(text: str, mode: str) -> None:
    assert [s.mode for s in statements(text)] == [mode]


def test_speech_inside_speech_has_a_parent() -> None:
    found = statements('وقال سيرغي لافروف: "أكد الوفد التركي أن الطريق مفتوح".')
    assert [s.parent is None for s in found] == [True, False]


def test_time_occasion_and_addressee_are_those_of_the_saying() -> None:
    text = "قال سيرغي لافروف أمس في مؤتمر صحفي إن الاجتماع انتهى."
    (found,) = statements(text)
    assert found.time is not None
    assert found.time.of(text) == "أمس"
    assert found.occasion is not None
    assert found.occasion.of(text) == "مؤتمر صحفي"
