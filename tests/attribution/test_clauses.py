"""Clauses of many builds: who speaks and what is said, in sentences of our own with invented persons and bodies."""

import pytest
from telling import said, statements

LAVROV = "سيرغي لافروف"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "هبط السهم في وقت يصر فيه مسؤولو النادي على أن اللاعب باق.",
            [(["?مسؤولو النادي"], "اللاعب باق")],
            id="the present of a doubled verb",
        ),
        pytest.param(
            "وهذا الحكم اعتبره المتظاهرون حكما مخففا.",
            [(["?المتظاهرون"], "حكما مخففا")],
            id="what something is held to be, behind the subject",
        ),
        pytest.param(
            "سكت الجمهور، بينما طالب مرتكبو الحادث بالطعن في القرار.",
            [(["?مرتكبو الحادث"], "الطعن في القرار")],
            id="a nominative plural is the subject of a verb that could have an object",
        ),
        pytest.param(
            "لكن خبيرا في شؤون المياه قال إن السد ممتلئ.",
            [(["?خبير في شؤون المياه"], "السد ممتلئ")],
            id="an accusative source with its description before the verb",
        ),
        pytest.param(
            "واتهمت موسكو كييف بشكل مباشر بخرق الهدنة.",
            [(["روسيا"], "خرق الهدنة")],
            id="a phrase of manner is not the charge",
        ),
        pytest.param(
            "ورحب سيرغي لافروف بالاتفاق. ونشرت الدراسة أمس وتشمل بيانات ألف مريض.",
            [([LAVROV], "الاتفاق")],
            id="a verb joined with و is no object",
        ),
        pytest.param(
            "وتعد السياحة أهم الموارد كما أنها توفر العمل، وقال سيرغي لافروف إنها تنمو.",
            [([LAVROV], "تنمو")],
            id="كما أن opens no report",
        ),
        pytest.param(
            "وأعلن سيرغي لافروف إضرابا دعت إليه النقابات احتجاجا على الأجور.",
            [([LAVROV], "إضرابا دعت إليه النقابات احتجاجا على الأجور")],
            id="what a relative clause's preposition holds stands before it",
        ),
        pytest.param(
            "التقى سيرغي لافروف الوفد الذي وصفه بأنه ودود.",
            [([LAVROV], "ودود")],
            id="whom a relative clause describes does not speak",
        ),
        pytest.param(
            "ووصف سيرغي لافروف نفسه بـ«صديق» الصحراء.",
            [([LAVROV], "«صديق» الصحراء")],
            id="a quoted word goes on with its owner",
        ),
        pytest.param(
            "وقال سيرغي لافروف: أشعر بالرضا. هذا يوم جميل. ووصل الوفد إلى المدينة مساء.",
            [([LAVROV], "أشعر بالرضا. هذا يوم جميل")],
            id="speech without marks ends where the outlet goes on",
        ),
        pytest.param(
            "وقال سيرغي لافروف: هذا يوم جميل. وتمديد العقد مفيد. ونحن نعمل كل يوم.",
            [([LAVROV], "هذا يوم جميل. وتمديد العقد مفيد. ونحن نعمل كل يوم")],
            id="speech without marks goes on to a sentence that says we",
        ),
        pytest.param(
            "وبحسب سيرغي لافروف فقد أخليت عشرون منشأة في الميناء، في حين أكدت روسيا إغلاق المعبر.",
            [([LAVROV], "أخليت عشرون منشأة في الميناء"), (["روسيا"], "إغلاق المعبر")],
            id="a source at the head has its own clause before the first verb",
        ),
        pytest.param(
            "وسئل سيرغي لافروف عن الهدنة فاكتفى بالرد قائلا «لا تعليق».",
            [([LAVROV], "لا تعليق")],
            id="two quoted words behind a participle of saying",
        ),
        pytest.param(
            "وبين سيرغي لافروف في حديثه أن الوقت ضيق.",
            [([LAVROV], "الوقت ضيق")],
            id="بين before في is a verb",
        ),
        pytest.param(
            "بعد أيام من الهزيمة، بدأت الصحف المحلية الحديث عن الرحيل، مشيرة إلى عرض جديد.",
            [(["?الصحف المحلية"], "عرض جديد")],
            id="a participle hangs on the verb before it, which reports nothing",
        ),
        pytest.param(
            'وذكرت "أفريكا بوست" المحلية في نسخة الجمعة أن السفينة وصلت.',
            [(["أفريكا بوست"], "السفينة وصلت")],
            id="a name in quotation marks that no table knows",
        ),
        pytest.param(
            "وبحسب روسيا، فإن القرار جاء بعد شهر من المحادثات، وفق رويترز.",
            [(["روسيا"], "القرار جاء بعد شهر من المحادثات")],
            id="a source at the head speaks, one at the end passes on",
        ),
        pytest.param(
            "وصرح سيرغي لافروف بالوزارة أن الوقت ضيق.",
            [([LAVROV], "الوقت ضيق")],
            id="where it was said is not what was said",
        ),
        pytest.param(
            "وقالت روسيا إن الاتفاق المؤقت المقترح، الذي يمتد عاما، قصير.",
            [(["روسيا"], "الاتفاق المؤقت المقترح، الذي يمتد عاما، قصير")],
            id="a relative clause before the predicate is in the middle",
        ),
        pytest.param(
            "وانتشرت تقارير تفيد بأن المدرب رحل.",
            [(["?تقارير"], "المدرب رحل")],
            id="a paper that a clause describes",
        ),
        pytest.param(
            "وأقر المجلس قواعد جديدة بقرار من رئيسه، وقال سيرغي لافروف إنها عادلة.",
            [([LAVROV], "عادلة")],
            id="an object shows another sense of the verb",
        ),
        pytest.param(
            "وصل سيرغي لافروف مساء. وانتهت المحادثات بلا نتيجة تذكر، على حد قوله.",
            [([LAVROV], "انتهت المحادثات بلا نتيجة تذكر")],
            id="a pronoun beside the clause means the one the text goes on about",
        ),
        pytest.param(
            "واقترح سيرغي لافروف هدنة من أسبوع وسبق أن رفضها.",
            [([LAVROV], "هدنة من أسبوع وسبق أن رفضها")],
            id="أن behind a word that needs it opens no report",
        ),
        pytest.param(
            "وحمل سيرغي لافروف الوفد مسؤولية الفشل.",
            [([LAVROV], "مسؤولية الفشل")],
            id="responsibility is put on somebody",
        ),
        pytest.param(
            "وانتقدت روسيا، ومنها نواب في البرلمان، القرار الجديد.",
            [(["روسيا"], "القرار الجديد")],
            id="examples between commas are not what was said",
        ),
        pytest.param(
            "وتابع سيرغي لافروف مخاطبا الجمهور: «نحن معكم دائما».",
            [([LAVROV], "نحن معكم دائما")],
            id="a participle of speaking to somebody",
        ),
        pytest.param(
            "ووصلت صحفية شابة. واتهمت موسكو الجيران بالكذب، لكن منتقدي القرار قالوا إنه عادل.",
            [(["روسيا"], "الكذب"), (["?منتقدي القرار"], "عادل")],
            id="a plural with its owner in front of the verb",
        ),
        pytest.param(
            "وهدد نواب في البرلمان بالاستقالة، وطالبوا الحكومة باتخاذ إجراءات.",
            [(["?نواب في البرلمان"], "الاستقالة"), (["?نواب في البرلمان"], "اتخاذ إجراءات")],
            id="a broken plural goes on speaking in a plural verb",
        ),
        pytest.param(
            "وقالت روسيا في بيان نشر على موقعها: «إذا أصر الجانب الآخر على موقفه فلن نتراجع».",
            [(["روسيا"], "إذا أصر الجانب الآخر على موقفه فلن نتراجع")],
            id="that a paper came out is not what it says",
        ),
        pytest.param(
            "ونوه سيرغي لافروف بما قدمه الجيران.",
            [([LAVROV], "ما قدمه الجيران")],
            id="what somebody praises, behind بما",
        ),
        pytest.param(
            "وأدان سيرغي لافروف «الهجوم البشع»، وذلك خلال محادثة مع إيران.",
            [([LAVROV], "الهجوم البشع")],
            id="quoted words are condemned; nothing behind a break is",
        ),
        pytest.param(
            "ووصف سيرغي لافروف فريقه، الذي حل في المركز الـ16، بأنه «قوي».",
            [([LAVROV], "قوي")],
            id="a number with an article is not described",
        ),
        pytest.param(
            "ويتهم المحتجون رئيس الوزراء بالتشبث بالسلطة.",
            [(["?المحتجون"], "التشبث بالسلطة")],
            id="whom a crowd accuses is not who speaks",
        ),
        pytest.param(
            "ونقلت وكالة رويترز عن الطبيب سيرغي لافروف في روسيا أن الجريح تعافى.",
            [([LAVROV], "الجريح تعافى")],
            id="a source with its place before the complementiser",
        ),
        pytest.param(
            "وأغلق الطريق، بحسب وكالة رويترز موضحة أن الجسر انهار.",
            [(["رويترز"], "الجسر انهار")],
            id="a participle behind a source is the source's",
        ),
        pytest.param(
            "وكان سيرغي لافروف قد انتقد الحكومة في كلمة، قال فيها إن الرواتب تأخرت.",
            [([LAVROV], "الحكومة"), ([LAVROV], "الرواتب تأخرت")],
            id="behind a verb whose subject كان and قد enclose stands its object",
        ),
        pytest.param(
            "ووصلت الشرطة إلى جماعة متشددة اتهمتها السلطات بالتفجير.",
            [(["?السلطات"], "التفجير")],
            id="a verb with its object as a pronoun has its subject behind it",
        ),
        pytest.param(
            "ويعتبر سيرغي لافروف أن توقع نتيجة السباق عمل متهور.",
            [([LAVROV], "توقع نتيجة السباق عمل متهور")],
            id="a verbal noun behind أن reports nothing",
        ),
    ],
)
def test_who_said_what(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("ووصف سيرغي لافروف اللقاء بأنه «مثمر».", "mixed"),
        ("وقال سيرغي لافروف إن «اللقاء كان مثمرا جدا».", "direct"),
        ("وقال سيرغي لافروف: هذا يوم جميل.", "direct"),
        ("وقال سيرغي لافروف إن اللقاء «مثمر» رغم الخلاف.", "mixed"),
        ("وقال سيرغي لافروف إن اللقاء مثمر.", "indirect"),
    ],
)
def test_mode(text: str, mode: str) -> None:
    """Quoted words that are a predicate of something the article names are part of a reported clause."""
    assert [found.mode for found in statements(text)] == [mode]
