"""Names in marks, names that are other words too, and whom a shared name means. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Tagged = dict[int, tuple[int, str]]
Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "phrase", "identifier"),
    [
        ('نفى تنظيم "القاعدة" الخبر.', 'تنظيم "القاعدة"', "al-qaeda"),
        ('وافقت حركة "حماس" على الهدنة.', 'حركة "حماس"', "hamas"),
        ('نفت جماعة "أنصار الله" اليمنية الخبر.', 'جماعة "أنصار الله" اليمنية', "houthis"),
        ('حجبت منصة "فيسبوك" الأميركية الحساب.', 'منصة "فيسبوك" الأميركية', "facebook"),
        ("هاجمت الميليشيات الحوثية الميناء.", "الميليشيات الحوثية", "houthis"),
    ],
)
def test_a_name_of_the_tables_keeps_its_bearer_in_marks(
    phrases: Phrases, text: str, phrase: str, identifier: str
) -> None:
    assert phrases(text)[phrase].id == identifier


def test_longer_words_in_marks_are_another_name(phrases: Phrases) -> None:
    assert "hamas" not in {e.id for e in phrases('وافقت حركة "حماس الجديدة" على الهدنة.').values()}


def test_a_state_behind_a_marked_name_is_no_part_of_it(phrases: Phrases) -> None:
    assert phrases('اتهمت شركة "مرجان" إسرائيل بالخداع.')['شركة "مرجان"'].name == "شركة مرجان"


def test_a_paper_of_another_state_is_another_paper(phrases: Phrases) -> None:
    own = phrases('نشرت صحيفة "أخبار اليوم" المصرية الخبر.')['صحيفة "أخبار اليوم" المصرية']
    other = phrases('نشرت صحيفة "أخبار اليوم" المغربية الخبر.')['صحيفة "أخبار اليوم" المغربية']
    assert own.id != other.id


def test_what_is_marked_behind_a_kind_stands_alone_too(phrases: Phrases) -> None:
    assert phrases('طرحت شركة "أبل" هاتفا. وقالت "أبل" إنه رخيص.')["أبل"].id == "apple"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("هذا العمل غير كاف لبلوغ الهدف.", "كاف"),
        ("ستبقى رايتنا عالية دوماً بينكم.", "دوماً"),
        ("قال سالم الوادي من الملاعب العراقية إن الوقت حان.", "العراقية"),
        ('كرمت اللجنة "حماة الديار" في حفل كبير.', "حماة"),
    ],
)
def test_an_everyday_word_is_no_name_of_the_tables(phrases: Phrases, text: str, wrong: str) -> None:
    assert wrong not in phrases(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("شهد أكبر عدد من الزوار المعرض.", set()),
        ("كما شهد ولي عهد مرسان الحفل.", set()),
        ("وقالت شهد العمري إنها سعيدة.", {"شهد العمري"}),
    ],
)
def test_a_verb_that_is_a_given_name_too(phrases: Phrases, text: str, names: set[str]) -> None:
    assert {e.name for e in phrases(text).values() if e.kind == "person"} == names


def test_an_office_in_the_accusative_ends_a_name(phrases: Phrases) -> None:
    found = phrases("عين الملك نبيل ولد سدران سفيرا في مدريد.", {2: (6, "person")})
    assert "نبيل ولد سدران" in {e.name for e in found.values()}


def test_a_police_forces_town_is_a_place(phrases: Phrases) -> None:
    found = phrases(
        "قالت شرطة سدران إن الطريق مغلق. وتقع سدران في الشمال.", {2: (3, "place"), 8: (9, "place")}
    )
    assert (found["سدران"].kind, found["شرطة سدران"].kind) == ("place", "organisation")


def test_a_companys_head_ends_before_a_time(phrases: Phrases) -> None:
    found = phrases('قالت شركة "مرجان" إنها باقية. ووافقت الشركة العام الماضي على الصفقة.')
    assert found["الشركة"].name == "شركة مرجان"


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("قدم التقرير للجنة السوق المفتوحة أمس.", "لجنة السوق المفتوحة", "لجنة السوق المفتوحة"),
        ("قدم التقرير للجنة الفنية أمس.", "لجنة الفنية", "اللجنة الفنية"),
    ],
)
def test_a_head_behind_li(phrases: Phrases, text: str, phrase: str, name: str) -> None:
    assert phrases(text)[phrase].name == name


def test_players_before_a_noun_are_no_two(phrases: Phrases) -> None:
    text = "غاب كريستيانو رونالدو وليونيل ميسي. وأصيب أفضل لاعبي الدوري في المباراة."
    assert "لاعبي الدوري" not in phrases(text)


def test_a_shared_family_name_means_whom_the_verb_agrees_with(phrases: Phrases) -> None:
    text = "شكرت الممثلة رندة صعيري والدها الكاتب خليل صعيري. وقالت صعيري إنها سعيدة. وقال صعيري إنه سعيد."
    tagged = {2: (4, "person"), 6: (8, "person")}
    text_of = phrases(text, tagged)
    assert text_of["صعيري"].name == "خليل صعيري"
    assert phrases(text.partition(" وقال ")[0], tagged)["صعيري"].name == "رندة صعيري"


def test_a_shared_family_name_means_whom_the_article_is_about(phrases: Phrases) -> None:
    text = "فاز سالم صعيري. واحتفل سالم صعيري. ووصل سالم صعيري مع شقيقه خليل صعيري. وغادر صعيري المدينة في المساء."
    tagged = {at: (at + 2, "person") for at in (1, 5, 9, 13)}
    assert phrases(text, tagged)["صعيري"].name == "سالم صعيري"
