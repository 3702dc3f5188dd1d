"""Offices and their holders: told by a pronoun, a second comma, a charge; two behind one office. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]
PERSON = "person"


def test_two_named_behind_their_office_are_meant_by_it(phrases: Phrases) -> None:
    text = "وصل المهاجمان نبيل حداد وسمير الصدفي. وقال الحارسان سالم حداد وفؤاد الصدفي إنهما عادا."
    tagged = {2: (4, PERSON), 4: (6, PERSON), 9: (11, PERSON), 11: (13, PERSON)}
    assert phrases(text, tagged)["الحارسان"].name in ("سالم حداد", "فؤاد الصدفي")


def test_many_players_are_no_two_of_those_named(phrases: Phrases) -> None:
    text = "فاز اللاعب المصري نبيل حداد على اللاعب التونسي سمير الصدفي. وشارك خمسة لاعبين بينهم المدافع."
    found = phrases(text, {3: (5, PERSON), 8: (10, PERSON)})
    assert all(found[phrase].kind == "unnamed" for phrase in found if phrase.startswith("لاعبين"))


def test_a_father_is_not_his_son(phrases: Phrases) -> None:
    text = "وصل الأمير حسين بن عبد الكريم. وقال عبد الكريم إن الموسم جيد."
    found = phrases(text, {2: (6, PERSON), 8: (10, PERSON)})
    assert found["عبد الكريم"].id != found["الأمير حسين بن عبد الكريم"].id


@pytest.mark.parametrize(
    ("text", "tagged", "office", "name"),
    [
        ("وهذا المدرب هو سمير حداد الذي عاد.", {3: (5, PERSON)}, "المدرب", "سمير حداد"),
        ("قالت وزيرة الدولة المكلفة بالمراعي بين الجبال والسهول ليلى الصدفي إن القرار جيد.", {8: (10, PERSON)},
         "وزيرة الدولة المكلفة", "ليلى الصدفي"),
        ('قال المتحدث باسم "جيش المرجان"، أكبر فصائل المدينة، سمير حداد إن القصف توقف.', {12: (14, PERSON)},
         'المتحدث باسم "جيش المرجان"', "سمير حداد"),
        ("أثنى الناقد على الكتاب لمؤلفه سمير حداد. ويرى المؤلف أن الناس أصناف.", {5: (7, PERSON)}, "المؤلف", "سمير حداد"),
    ],
)  # fmt: skip
def test_an_office_is_tied_to_the_one_named(
    phrases: Phrases, text: str, tagged: dict[int, tuple[int, str]], office: str, name: str
) -> None:
    assert phrases(text, tagged)[office].name == name


def test_who_does_anothers_work_holds_it(phrases: Phrases) -> None:
    text = "قال القائم بأعمال وزير الصحة النرويجي، الفريق سمير حداد، إن الجسر أغلق."
    found = phrases(text, {8: (10, PERSON)})
    assert found["القائم بأعمال وزير الصحة النرويجي، الفريق سمير حداد"].name == "سمير حداد"


def test_a_spokesman_of_one_body_does_not_speak_for_another(phrases: Phrases) -> None:
    text = 'قال المتحدث باسم "جيش المرجان"، أكبر فصائل المدينة، سمير حداد إن القصف توقف. ونفى المتحدث باسم "فيلق الصدف" ذلك.'
    found = phrases(text, {12: (14, PERSON), 22: (24, "organisation")})
    assert found['المتحدث باسم "فيلق الصدف"'].kind == "unnamed"


def test_the_name_that_and_joins_is_not_the_holder_of_the_office(phrases: Phrases) -> None:
    found = phrases("انضم لاعب الرائد السعودي ومحمد الصدفي إلى المعسكر.", {4: (6, PERSON)})
    assert found["محمد الصدفي"].name == "محمد الصدفي"


def test_a_former_player_is_former_not_his_team(phrases: Phrases) -> None:
    found = phrases("دعا نجم المنتخب السابق سمير حداد إلى الهدوء.", {4: (6, PERSON)})
    assert "المنتخب السابق" not in found


def test_a_verb_of_the_present_is_no_name_behind_an_office(phrases: Phrases) -> None:
    assert "الوزير يستقيل" not in phrases("قالت الصحيفة: الوزير يستقيل")
    assert "شاب تونسي فيقفز" not in phrases("أصاب الحجر وجه شاب تونسي فيقفز إلى بيته.")


def test_a_verb_of_the_present_ends_a_name_that_the_tagger_found(phrases: Phrases) -> None:
    assert "سمير حداد" in phrases("سمير حداد يغرد عن الجائزة من بيته.", {0: (3, PERSON)})


def test_a_name_that_a_hamza_tells_from_now_stands_behind_an_office(phrases: Phrases) -> None:
    found = phrases("قال المحامي ألان ديرشوف إن القرار جيد.", {3: (4, PERSON)})
    assert found["المحامي ألان ديرشوف"].name == "ألان ديرشوف"


def test_a_lawyer_of_one_is_not_anothers(phrases: Phrases) -> None:
    text = "وصل فؤاد حداد محامي ليلى الصدفي. وعاد المحامي الشخصي لترامب، مايكل كوهين، أمس. وقال محامي ترامب إنه عاد."
    tagged = {1: (3, PERSON), 4: (6, PERSON), 12: (14, PERSON)}
    found = phrases(text, tagged)
    assert found["المحامي الشخصي"].name == found["محامي ترامب"].name == "مايكل كوهين"


def test_somebody_of_a_people_has_his_state_and_name_behind_him(phrases: Phrases) -> None:
    found = phrases("انتقد الزعيم الكردي السوري صالح مسلم موعد السفر.")
    assert found["الزعيم الكردي السوري صالح مسلم"].name == "صالح مسلم"


def test_a_verb_of_the_past_begins_no_name(phrases: Phrases) -> None:
    found = phrases("شاركت مولكس في مؤتمر. وقالت ريتشل مولكس إنها عادت.", {0: (2, PERSON), 6: (8, PERSON)})
    assert found["مولكس"].name == "ريتشل مولكس"


def test_an_office_behind_the_name_of_her_who_acts_is_hers(phrases: Phrases) -> None:
    text = "وألقت روزا موريل نائبة الرئيس باللوم عليهم. وعادت نائبة الرئيس."
    assert phrases(text, {1: (3, PERSON)})["نائبة الرئيس"].name == "روزا موريل"


def test_two_last_names_that_the_tagger_joined_are_two_persons(phrases: Phrases) -> None:
    text = "وصل بيني زاهاف مع هينريك. وعاد زاهاف وهينريك معا. وشكا زاهاف وهينريك الحر."
    found = phrases(text, {1: (3, PERSON), 4: (5, PERSON), 7: (9, PERSON), 12: (14, PERSON)})
    assert (found["زاهاف"].name, found["هينريك"].name) == ("بيني زاهاف", "هينريك")
    assert "وهينريك" not in {entity.name for entity in found.values()}


def test_in_favour_of_somebody_is_nobody_called_saleh(phrases: Phrases) -> None:
    assert not any(phrase.startswith("صالح") for phrase in phrases("سجل اللاعب هدفا لصالح الفريق الياباني."))


def test_a_university_that_bears_a_kings_name_is_not_the_king(phrases: Phrases) -> None:
    found = phrases("قالت جامعة الملك سلمان بن فهد للعلوم إن الدراسة علقت. ووصل الملك سلمان.")
    assert found["جامعة الملك سلمان بن فهد للعلوم"].kind == "organisation"
    assert "الملك سلمان بن فهد" not in found


@pytest.mark.parametrize(
    ("text", "tagged", "office", "name"),
    [
        ("قال سمير حداد، رئيس نادي المرجان، إن اللقاء أجل. وسافر رئيس النادي ليلا.", {1: (3, PERSON)}, "رئيس النادي",
         "سمير حداد"),
        ("رحب سمير حداد، رئيس نادي المرجان، بالقرار. واستبعد رئيس المرجان تأجيل اللقاء.", {1: (3, PERSON)},
         "رئيس المرجان", "سمير حداد"),
        ("أمير الصدف: الطريق يفتح غدا. وصل أمير منطقة الصدف سمير حداد أمس.", {10: (12, PERSON)}, "أمير الصدف",
         "سمير حداد"),
        ("قالت ليلى الصدفي، رئيس الجمعية العمومية لنساء الساحل، إن الحفل أجل. ووجهت رئيس الجمعية العمومية الشكر لهن.",
         {1: (3, PERSON)}, "رئيس الجمعية العمومية", "ليلى الصدفي"),
        ("نائب محافظ الصدف يزور السوق. وصل نائب المحافظ سمير حداد أمس. وعاد المحافظ فؤاد الصدفي.",
         {8: (10, PERSON), 14: (16, PERSON)}, "نائب محافظ الصدف", "سمير حداد"),
    ],
)  # fmt: skip
def test_an_office_takes_up_the_one_with_this_title(
    phrases: Phrases, text: str, tagged: dict[int, tuple[int, str]], office: str, name: str
) -> None:
    assert phrases(text, tagged)[office].name == name


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("قال سمير حداد، رئيس لجنة حكام الاتحاد، إن اللقاء أجل. وسافر رئيس الاتحاد ليلا.", {1: (3, PERSON)}),
        ("قال سمير حداد، رئيس الاتحاد السابق، إن اللقاء أجل. وسافر رئيس الاتحاد ليلا.", {1: (3, PERSON)}),
        ("قال سمير حداد، رئيس اتحاد الرماة، إنه سافر. وقال فؤاد الصدفي، رئيس اتحاد الغوص، إنه عاد. وسافر رئيس الاتحاد.",
         {1: (3, PERSON), 12: (14, PERSON)}),
    ],
)  # fmt: skip
def test_an_office_takes_up_no_one_with_another_title(
    phrases: Phrases, text: str, tagged: dict[int, tuple[int, str]]
) -> None:
    assert phrases(text, tagged)["رئيس الاتحاد"].kind == "unnamed"


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("عاد المبعوث الأممي الخاص إلى اليمن سمير حداد. وتأخر المبعوث الخاص لليمن أمس.", "المبعوث الخاص لليمن", "سمير حداد"),
        ("عاد المبعوث الأممي الخاص إلى اليمن سمير حداد. وتأخر المبعوث الخاص لسوريا أمس.", "المبعوث الخاص لسوريا",
         "المبعوث الخاص لسوريا"),
    ],
)  # fmt: skip
def test_an_envoy_is_of_whom_he_serves_and_not_of_the_state_he_is_sent_to(
    phrases: Phrases, text: str, office: str, name: str
) -> None:
    assert phrases(text, {6: (8, PERSON)})[office].name == name


@pytest.mark.parametrize(
    ("text", "again", "name"),
    [
        ("فاز نادي برشلونة على نادي أرسنال. ويخطط بطل إسبانيا لضم حارس جديد.", "بطل إسبانيا", "نادي برشلونة"),
        ("فاز نادي برشلونة على نادي أرسنال. وعاد بطل الدوري الإسباني أمس.", "بطل الدوري الإسباني", "نادي برشلونة"),
        ("فاز نادي برشلونة على نادي ريال مدريد. ويخطط بطل إسبانيا لضم حارس جديد.", "بطل إسبانيا", "بطل إسبانيا"),
        ("رحب نادي برشلونة باللاعب. وقال بطل كينيا في العدو إنه سعيد.", "بطل كينيا", "بطل كينيا"),
    ],
)  # fmt: skip
def test_the_champion_of_a_state_is_its_club_that_the_article_tells_of(
    phrases: Phrases, text: str, again: str, name: str
) -> None:
    assert phrases(text)[again].name == name
