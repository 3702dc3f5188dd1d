"""Whose words they are where the subject is described, counted, joined, left out or far from its verb; all of it invented."""

import pytest
from telling import said, statements

from tawatur.model import Statement


def speakers_of(found: Statement) -> list[str]:
    """The names of a statement's speakers; a description with a question mark before it."""
    return [s.name or f"?{s.description}" for s in found.speakers]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "وحث الحكومة على خفض الرسوم.",
            ["سالم الوادي"],
            id="a masculine verb with a feminine noun behind it has that as its object",
        ),
        pytest.param(
            "واتهم الوزارة بتأخير العمل.",
            ["سالم الوادي"],
            id="so has one that accuses",
        ),
        pytest.param(
            "ودعا إلى الهدوء. كما أنه طالب نورا المرادي بعدم السفر، معتبرا أن السفر خطر.",
            ["سالم الوادي"],
            id="whom a verb behind أنه has is its object",
        ),
        pytest.param(
            "ونشر الفريق صورا في تصريحات أدلى بها أن الجسر متين.",
            ["سالم الوادي"],
            id="what the verb takes up as a pronoun is not its subject",
        ),
    ],
)
def test_an_object_is_not_who_speaks(text: str, expected: list[str]) -> None:
    found = statements(f"قال سالم الوادي إن الطريق مغلق. {text}")
    assert speakers_of(found[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "زار وزراء من فرنسا وألمانيا وإيطاليا المعبر. وقالت الدول الثلاث إن الطريق آمن.",
            ["فرنسا", "ألمانيا", "إيطاليا"],
            id="a number takes up the states that were listed",
        ),
        pytest.param(
            "قالت سلمى الوادي ونورا المرادي إن الطريق مغلق. وأكدت المرأتان أن الجسر قديم.",
            ["سلمى الوادي", "نورا المرادي"],
            id="a dual takes up two who spoke",
        ),
        pytest.param(
            "نقلت وكالة رويترز عن مراسلها سماع دوي، قبل أن تعلن رفقة وكالة فرانس برس عن تدمير الجسر.",
            ["رويترز", "فرانس برس"],
            id="a companion behind a subject that is left out",
        ),
        pytest.param(
            "رحب الجميع بالقرار، لكن كلا من فرنسا وألمانيا انتقدتا طريقة التصويت.",
            ["فرنسا", "ألمانيا"],
            id="both of two, in front of a dual",
        ),
    ],
)
def test_several_speak_together(text: str, expected: list[str]) -> None:
    found = statements(text)
    assert any(speakers_of(statement) == expected for statement in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "لكن وزير التجارة سالم الوادي قلل من أهمية الأمر، قائلا إن السوق هادئة.",
            [(["سالم الوادي"], "أهمية الأمر"), (["سالم الوادي"], "السوق هادئة")],
            id="whom the sentence is about stands behind لكن",
        ),
        pytest.param(
            "وأفادت أنباء بتلقي السكان رسائل.",
            [(["?أنباء"], "تلقي السكان رسائل")],
            id="bare words behind a verb that takes a preposition",
        ),
        pytest.param(
            "وقال المنسق الدولي المعني بشؤون المياه سالم الوادي إن السد آمن.",
            [(["سالم الوادي"], "السد آمن")],
            id="what the role is in charge of between the role and the name",
        ),
        pytest.param(
            "وقالت مؤرخة الفن سلمى الوادي إن اللوحة أصلية. وأضافت أنها نادرة.",
            [(["سلمى الوادي"], "اللوحة أصلية"), (["سلمى الوادي"], "نادرة")],
            id="a feminine title tells a woman",
        ),
        pytest.param(
            "قال المدرب سالم الوادي إن فريقه جاهز. وأضاف اللاعب الدولي السابق أن المباراة صعبة.",
            [(["سالم الوادي"], "فريقه جاهز"), (["سالم الوادي"], "المباراة صعبة")],
            id="a verb of going on has the last speaker, however he is called",
        ),
        pytest.param(
            "دعت دول منظمة التعاون الإسلامي إلى وقف النار.",
            [(["منظمة التعاون الإسلامي"], "وقف النار")],
            id="a body's member states speak as the body",
        ),
        pytest.param(
            "قالت وزارة الأسماك إن الموسم جيد. وأضافت الوزارة النورستانية أن الصيد زاد.",
            [(["وزارة الأسماك"], "الموسم جيد"), (["وزارة الأسماك"], "الصيد زاد")],
            id="a body that is taken up with an adjective",
        ),
        pytest.param(
            'وقالت "لام نون جيم" إن المصنع مفتوح.',
            [(["لام نون جيم"], "المصنع مفتوح")],
            id="a name in marks between the verb and إن",
        ),
        pytest.param(
            'وأصدرت وزارة الأسماك بيانا موجها للصيادين جاء فيه: "الموسم انتهى".',
            [(["وزارة الأسماك"], "الموسم انتهى")],
            id="a paper is of whoever issued it, not whom it is for",
        ),
        pytest.param(
            'قالت "فتح" إن الحوار مستمر.',
            [(["حركة فتح"], "الحوار مستمر")],
            id="an everyday word in marks that is a body's name",
        ),
    ],
)
def test_who_said_it(text: str, expected: list[tuple[list[str], str]]) -> None:
    assert said(text) == expected


def test_the_noun_behind_that_is_the_subject_of_its_clause() -> None:
    found = statements("ذكر سالم الوادي أن قطاع المعادن في المدينة دعا الحكومة إلى خفض الرسوم.")
    assert ["?قطاع المعادن"] in [speakers_of(statement) for statement in found]


def test_the_subject_of_a_relative_clause_is_not_that_of_the_verb_behind_it() -> None:
    found = statements("ولكن محطة المرجان التي تملكها فرنسا قالت إن الجسر مغلق.")
    assert speakers_of(found[0]) == ["المرجان"]


def test_an_office_in_the_headline_is_whoever_holds_it_below() -> None:
    found = said(
        "كشف سالم الوادي، رئيس نادي المرجان لكرة القدم، عن أسباب البيع.",
        title="رئيس المرجان: وافقت على البيع",
    )
    assert found[0] == (["سالم الوادي"], "وافقت على البيع")


def test_the_reason_of_the_choice_is_told() -> None:
    (*_, last) = statements("قال المدرب سالم الوادي إن فريقه جاهز. وأضاف اللاعب الدولي أن المباراة صعبة.")
    assert "speaker_goes_on" in last.rules
