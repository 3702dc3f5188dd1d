"""What papers of many house styles write: each reports in its own build of sentence. Persons and outlets are invented."""

import pytest
from telling import said, statements

LAVROV = "سيرغي لافروف"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "وأفادت وكالة المرسى نقلا عن مصدر عسكري بأن القوات عادت.",
            [(["?مصدر عسكري"], "القوات عادت")],
            id="an agency quotes a source without a comma",
        ),
        pytest.param(
            "وقالت صحيفة «المرفأ» نقلا عن مسؤولين إن القوات عادت.",
            [(["?مسؤولين"], "القوات عادت")],
            id="a paper quotes officials without a comma",
        ),
        pytest.param(
            "أكد سيرغي لافروف، خلال اتصال هاتفي تلقاه اليوم من نظيره، ضرورة وقف القتال.",
            [([LAVROV], "ضرورة وقف القتال")],
            id="what the verb governs stands behind a phrase between commas",
        ),
        pytest.param(
            "أكد سيرغي لافروف لدى نزوله ضيفا على الإذاعة الوطنية أن الحدود مغلقة.",
            [([LAVROV], "الحدود مغلقة")],
            id="a preposition of another word before the complementiser",
        ),
        pytest.param(
            "وقال سيرغي لافروف في تصريحات صحفية: إن الحدود مغلقة.",
            [([LAVROV], "الحدود مغلقة")],
            id="a complementiser behind a colon",
        ),
        pytest.param(
            "وفيما أكد سيرغي لافروف أن الحدود مغلقة، قال شهود إن شاحنات عبرت.",
            [([LAVROV], "الحدود مغلقة"), (["?شهود"], "شاحنات عبرت")],
            id="while one says, another says",
        ),
        pytest.param(
            "وإذ أعلن سيرغي لافروف أن العمل انتهى، دعا إلى هدنة جديدة.",
            [([LAVROV], "العمل انتهى"), ([LAVROV], "هدنة جديدة")],
            id="the main verb behind a clause with إذ",
        ),
        pytest.param(
            "وفي وقت أكد سيرغي لافروف أن العمل انتهى، نفى شهود ذلك.",
            [([LAVROV], "العمل انتهى"), (["?شهود"], "العمل انتهى")],
            id="at a time when",
        ),
        pytest.param(
            "وأعرب الجانبان عن قلقهما من القتال، وأكدا أهمية الحوار.",
            [(["?الجانبان"], "قلقهما من القتال"), (["?الجانبان"], "أهمية الحوار")],
            id="a dual verb takes up a dual",
        ),
        pytest.param(
            "وبين الناطق سمير الجسري، خلال مؤتمر صحفي أمس، أن العدد ارتفع.",
            [(["سمير الجسري"], "العدد ارتفع")],
            id="a verb that is mostly a preposition opens its clause",
        ),
        pytest.param(
            "وأبرز سيرغي لافروف، في كلمة له، أن العدد ارتفع.",
            [([LAVROV], "العدد ارتفع")],
            id="a verb that is mostly an elative opens its clause",
        ),
        pytest.param(
            "وشمل البيان أبرز المعارضين والفرق بين الوزير والسفير أن أحدهما غاب.", [], id="the other words"
        ),
        pytest.param(
            "وفرضت روسيا عقوبات على المصرف، متهمة إياه بغسل الأموال.",
            [(["روسيا"], "غسل الأموال")],
            id="a feminine participle that is mostly the accused",
        ),
        pytest.param(
            "وأبدى سيرغي لافروف أسفه لما جرى.",
            [([LAVROV], "أسفه لما جرى")],
            id="a feeling with its pronoun is no participle",
        ),
        pytest.param(
            "وطالب سيرغي لافروف بحل المجلس.", [([LAVROV], "حل المجلس")], id="a short noun behind بـ"
        ),
        pytest.param(
            "وقال الناطق سمير الجسري، الذي طلب عدم الكشف عن مكانه، إن الحرب انتهت.",
            [(["سمير الجسري"], "الحرب انتهت")],
            id="a relative clause ends at its comma",
        ),
        pytest.param(
            "وأكدت مصادر متطابقة أن الجسر مغلق.",
            [(["?مصادر"], "الجسر مغلق")],
            id="the adjective of a source is not what was said",
        ),
        pytest.param(
            "وأكدت مصادر ضرورة أن يفتح الجسر.",
            [(["?مصادر"], "ضرورة أن يفتح الجسر")],
            id="a noun that أن completes is",
        ),
        pytest.param(
            "واستأنفت الفرق عملها على متن الطائرة «نون 72».", [], id="a name with a number in marks"
        ),
        pytest.param(
            "وأدانت روسيا، العضو الدائم في المجلس، قصف المرفأ.",
            [(["روسيا"], "قصف المرفأ")],
            id="who the subject is, between commas, is not what was said",
        ),
        pytest.param(
            "أما الباحث سمير الجسري فرأى أن الحرب انتهت.",
            [(["سمير الجسري"], "الحرب انتهت")],
            id="the verb behind a topic is no part of its name",
        ),
    ],
)
def test_builds_of_house_styles(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ('وقال سيرغي لافروف لـ"المرفأ الجديد" إن الحدود مغلقة.', ["المرفأ الجديد"]),
        ("وقال سيرغي لافروف في حوار مع «المرفأ الجديد» إن الحدود مغلقة.", ["المرفأ الجديد"]),
        ("وقال سيرغي لافروف في حديث إلى إذاعة «المرفأ» إن الحدود مغلقة.", ["إذاعة «المرفأ»"]),
        ('وقال سيرغي لافروف لـ"الشرق الأوسط" إن الحدود مغلقة.', ["الشرق الأوسط"]),
        ("وقال سمير الجسري لبي بي سي إن الاعتقالات مستمرة.", ["بي بي سي"]),
        (
            "وقتل جنود في انفجار شمال الصحراء، وفق ما أفاد به مصدر أمني لوكالة فرانس برس.",
            ["وكالة فرانس برس"],
        ),
        ("وأظهر مسح لرويترز أن الإنتاج هبط.", []),
        (
            "وبحسب وكالة رويترز نقلا عن مصادر أمنية، قال سيرغي لافروف إن الحرب انتهت.",
            ["وبحسب وكالة رويترز", "نقلا عن مصادر أمنية"],
        ),
        (
            "وتأجل الاجتماع الوزاري إلى الغد، وفق ما نقلت وكالة رويترز عن مسؤول أمريكي.",
            ["وفق ما نقلت وكالة رويترز"],
        ),
    ],
)
def test_through_whom(text: str, chain: list[str]) -> None:
    [found] = statements(text)
    assert [link.span.of(text) for link in found.chain] == chain


def test_the_link_of_an_outer_speaker_shows_who_he_is() -> None:
    text = "وقال الناطق سالم الوادي إن الوزيرة سلمى حداد وعدت بإصلاح الجسر."
    inner = [found for found in statements(text) if found.parent is not None]
    assert [link.span.of(text) for found in inner for link in found.chain] == ["وقال الناطق سالم الوادي"]


def test_who_a_marker_s_outlet_has_it_from_is_answerable() -> None:
    [found] = statements("وتأجل الاجتماع الوزاري إلى الغد، وفق ما نقلت وكالة رويترز عن مسؤول أمريكي.")
    assert [s.description for s in found.speakers] == ["مسؤول أمريكي"]


def test_a_source_between_dashes_may_end_the_text() -> None:
    assert [s.name for s in statements("عادت القوات كلها إلى ثكناتها - بحسب وكالة رويترز")[0].speakers] == [
        "رويترز"
    ]


def test_an_age_is_not_when_it_was_said() -> None:
    [found] = statements("وقالت متظاهرة (25 عاما) إنها باقية.")
    assert found.time is None


@pytest.mark.parametrize(
    ("title", "speaker", "content", "mode", "through"),
    [
        ('لافروف لـ"الشرق الأوسط": لن نسمح بالتقسيم', LAVROV, "لن نسمح بالتقسيم", "direct", ["الشرق الأوسط"]),
        ("عاجل | الكرملين: لا خطط جديدة", "الكرملين", "لا خطط جديدة", "indirect", []),
        ("بالفيديو.. لافروف: سنبقى هنا", LAVROV, "سنبقى هنا", "direct", []),
        ("رويترز عن مسؤول كبير: الضربة وشيكة", None, "الضربة وشيكة", "indirect", ["رويترز"]),
        ("لافروف مخاطبا إيران: انتهى اللعب", LAVROV, "انتهى اللعب", "indirect", []),
        ("مصادر لـ«المرفأ»: تعديل قريب", None, "تعديل قريب", "indirect", ["المرفأ"]),
        ("«الثقافة»: المتحف مفتوح", "وزارة الثقافة", "المتحف مفتوح", "indirect", []),
    ],
)
def test_headlines_of_house_styles(
    title: str, speaker: str | None, content: str, mode: str, through: list[str]
) -> None:
    text = f"{title}\n\nوأكدت وزارة الثقافة أن المتحف مفتوح. وعاد لافروف أمس."
    found = next(
        s for s in statements("وأكدت وزارة الثقافة أن المتحف مفتوح. وعاد لافروف أمس.", title) if s.headline
    )
    assert [s.name for s in found.speakers] == [speaker]
    assert [span.of(text) for span in found.content] == [content]
    assert found.mode == mode
    assert [link.span.of(text) for link in found.chain] == through
