"""Bodies named with their kind once and by their name alone elsewhere; names behind a kind; outlets. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Tagged = dict[int, tuple[int, str]]
Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "alone", "name"),
    [
        ('أعلنت شركة "مرجان" ربحها. وقالت "مرجان" إن السعر ثابت.', "مرجان", "شركة مرجان"),
        ('"مرجان" ترفع السعر. أعلنت شركة "مرجان" ربحها.', "مرجان", "شركة مرجان"),
        ("قالت الهيئة العامة لمكافحة الفساد (نزاهة) إنها تحقق. وأكدت نزاهة ذلك.", "نزاهة", "الهيئة العامة لمكافحة الفساد"),
    ],
)  # fmt: skip
def test_a_name_alone_is_the_body_named_with_its_kind(
    phrases: Phrases, text: str, alone: str, name: str
) -> None:
    assert phrases(text)[alone].name == name


@pytest.mark.parametrize(
    ("text", "tagged", "phrase", "name"),
    [
        ('ذكرت وكالة "نورد" أن السوق هدأت.', {}, 'وكالة "نورد"', "نورد"),
        ("ذكرت وكالة نوردنيوز أن السوق هدأت.", {2: (3, "organisation")}, "وكالة نوردنيوز", "نوردنيوز"),
        ('كتبت صحيفة "الغارديان البريطانية، الاثنين.', {}, 'صحيفة "الغارديان البريطانية', "الغارديان"),
    ],
)  # fmt: skip
def test_a_marked_name_behind_an_outlets_kind_is_an_outlet(
    phrases: Phrases, text: str, tagged: Tagged, phrase: str, name: str
) -> None:
    found = phrases(text, tagged)[phrase]
    assert (found.kind, found.name) == ("media", name)


def test_an_agency_of_a_state_is_no_outlet(phrases: Phrases) -> None:
    assert phrases("أعلنت وكالة حماية البيئة أن الهواء نقي.")["وكالة حماية البيئة"].kind == "organisation"


def test_a_body_of_the_tables_behind_its_kind_is_itself(phrases: Phrases) -> None:
    assert (
        phrases("قالت منصة #فيسبوك إن الأمر صعب.")["منصة #فيسبوك"].id
        == phrases("قالت فيسبوك إن الأمر صعب.")["فيسبوك"].id
    )


def test_behind_an_adjective_no_other_noun_belongs_to_the_name(phrases: Phrases) -> None:
    assert "معهد العلوم العربي" in phrases("كرم معهد العلوم العربي الفيلسوف المصري سالم الورداني.")


def test_people_in_the_marked_part_of_a_bodys_name_are_not_that_body(phrases: Phrases) -> None:
    found = phrases("يشعر مجلس (الوزراء) بالقلق. وصرح الوزراء بأن التراجع مستمر.")
    assert found["مجلس (الوزراء)"].name == "مجلس الوزراء"
    assert found["الوزراء"].name != "مجلس الوزراء"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("هدد حزبان بإسقاط الحكومة.", "حزبان"),
        ("واتهمت شركتان الوزارة بالتقصير.", "شركتان"),
        ("وقالت منظمتان دوليتان إن الوضع صعب.", "منظمتان دوليتان"),
    ],
)
def test_two_bodies_told_by_their_kind_are_a_description(phrases: Phrases, text: str, words: str) -> None:
    assert phrases(text, {1: (2, "person")})[words].kind == "unnamed"


def test_a_word_of_two_clubs_alone_is_the_one_that_papers_call_so(phrases: Phrases) -> None:
    found = phrases("فاز مانشستر سيتي على ليستر سيتي. وكان ليستر سيتي متقدما. ثم سجل سيتي.")
    assert found["سيتي"].name == "مانشستر سيتي"


def test_a_clubs_everyday_name_behind_a_preposition_is_the_club(phrases: Phrases) -> None:
    found = phrases("وصل إلى الرئاسة الشرفية للأهلي. وقال النادي الأهلي المصري ذلك.")
    assert found["لأهلي"].name == "النادي الأهلي المصري"


def test_a_word_of_two_clubs_alone_is_the_one_named_far_more_often(phrases: Phrases) -> None:
    found = phrases("فاز ريال مدريد. وتقدم ريال مدريد على ريال بيتيس. ثم سجل الريال.")
    assert found["الريال"].name == "نادي ريال مدريد"
