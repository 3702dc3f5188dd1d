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


def test_a_woman_called_ana_is_not_i(phrases: Phrases) -> None:
    assert "آنا صدفي" in phrases("قالت آنا صدفي إن الطريق طويل.", {1: (3, "person")})
    assert "أنا سعيد" not in phrases("وقال أنا سعيد بالعودة.")


def test_a_head_alone_has_its_place_from_the_sentence(phrases: Phrases) -> None:
    found = phrases("قالت منظمة مرجان الخيرية إنها باقية. ووصلت المنظمة في مدريد إلى اتفاق.")
    assert found["المنظمة"].name == "منظمة مرجان الخيرية"


def test_one_word_split_off_behind_a_full_name_belongs_to_it(phrases: Phrases) -> None:
    found = phrases("وصل سامي راي صدفون إلى المدينة.", {1: (3, "person"), 3: (4, "person")})
    assert "سامي راي صدفون" in found
    listed = phrases("وصل سامي راي وأحمد إلى المدينة.", {1: (3, "person"), 3: (4, "person")})
    assert "سامي راي وأحمد" not in listed


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("وصل المدرب تيم صدفون ابن الـ38 عاما.", {}, "تيم صدفون"),
        ("وصل رئيس الهيئة سالم بن عبد المحسن آل صدفي أمس.", {}, "سالم بن عبد المحسن آل صدفي"),
        ("نشر الشيخ سعود بن إبراهيم الصدفون كلمة.", {2: (5, "person")}, "سعود بن إبراهيم الصدفون"),
    ],
)
def test_a_names_end(phrases: Phrases, text: str, tagged: Tagged, name: str) -> None:
    assert name in {e.name for e in phrases(text, tagged).values()}


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("وقال جيولوجيون إن الجبل ساكن.", {1: (2, "person")}),
        ("قالت إنهما يحتفظان بأموالهما.", {2: (4, "person")}),
        ("تراجع الخام الوسيط بمقدار سنتين.", {}),
        ("قضت محكمة في ضاحية سان مرسان بالسجن.", {}),
    ],
)
def test_nobody_is_named(phrases: Phrases, text: str, tagged: Tagged) -> None:
    assert "person" not in {e.kind for e in phrases(text, tagged).values()}


def test_a_family_name_with_the_article_is_the_one_without(phrases: Phrases) -> None:
    found = phrases(
        "قال وائل صدفاني إنه نجا. وقال الصدفاني إن القارب صغير.", {1: (3, "person"), 7: (8, "person")}
    )
    assert found["الصدفاني"].name == "وائل صدفاني"


def test_what_is_said_of_a_known_name_is_no_name(phrases: Phrases) -> None:
    text = "وصل نادر صدفون. وقال صدفون إنه سعيد. وصدفون مبشر من الشمال."
    found = phrases(text, {1: (3, "person"), 5: (6, "person"), 9: (11, "person")})
    assert {e.name for e in found.values() if e.kind == "person"} == {"نادر صدفون"}


def test_a_coachs_town_is_its_club(phrases: Phrases) -> None:
    assert phrases("قال مدرب ليفربول إن الفريق جاهز. وفاز ليفربول أمس.")["ليفربول"].id == "liverpool-fc"
    assert phrases("قال عمدة ليفربول إن المدينة جاهزة.")["ليفربول"].kind == "place"


def test_whose_relative_somebody_is_bears_the_name(phrases: Phrases) -> None:
    found = phrases("ناشد والد الشابة ريم صدفون الحكومة.", {3: (5, "person")})
    assert found["والد الشابة ريم صدفون"].kind == "unnamed"
    assert found["ريم صدفون"].name == "ريم صدفون"


def test_a_short_name_behind_its_bearers_state(phrases: Phrases) -> None:
    assert phrases("تعاقد الاتحاد مع الهولندي فان مارفيك.")["الهولندي فان مارفيك"].id == "bert-van-marwijk"


def test_an_authority_of_many_states_is_not_one_states(phrases: Phrases) -> None:
    name = "الهيئة العامة للرياضة"
    assert phrases(f"قالت {name} إن الملعب في السعودية جاهز.")[name].id == "saudi-general-sports"
    assert phrases(f"قالت {name} إن الملعب في الأردن جاهز.")[name].id != "saudi-general-sports"


def test_a_fund_met_before_is_not_the_worlds(phrases: Phrases) -> None:
    found = phrases("أعلن صندوق رعاية الموهوبين برنامجه. وأشاد الوزير بالصندوق.")
    assert "imf" not in {e.id for e in found.values()}


def test_a_site_with_an_outlets_name_in_its_own(phrases: Phrases) -> None:
    assert phrases('نقل موقع "سبورت مرجان" الخبر.')['موقع "سبورت مرجان"'].name == "سبورت مرجان"


def test_a_former_state_is_no_federation(phrases: Phrases) -> None:
    assert phrases("صممها الاتحاد السوفيتي السابق قبل سنوات.")["الاتحاد السوفيتي السابق"].kind == "state"


def test_a_first_name_that_no_table_has_speaks(phrases: Phrases) -> None:
    text = "قال العميد صدفان حنتوف إن الخطة نفذت. وأكد صدفان أن الدعم كبير."
    assert phrases(text, {2: (4, "person")})["صدفان"].name == "صدفان حنتوف"


@pytest.mark.parametrize(
    "again", ["الميليشيات الانقلابية", "المليشيات الإرهابية", "الجماعة المتطرفة في البلاد"]
)
def test_an_adjective_that_judges_names_no_other_group(phrases: Phrases, again: str) -> None:
    phrase = again.removesuffix(" في البلاد")
    assert phrases(f"قالت جماعة الحوثي إنها باقية. وهاجمت {again} الميناء.")[phrase].id == "houthis"


def test_an_adjective_that_names_makes_another_group(phrases: Phrases) -> None:
    found = phrases("قالت جماعة الحوثي إنها باقية. ونفت الجماعة الإسلامية الخبر.")
    assert found["الجماعة الإسلامية"].id != "houthis"
    found = phrases("قال الجيش السوري إنه باق. وانسحبت الفصائل المعارضة من المدينة.")
    assert found["الفصائل المعارضة"].id != found["الجيش السوري"].id


def test_a_separatist_front_is_the_front(phrases: Phrases) -> None:
    assert phrases("وافقت جبهة البوليساريو الانفصالية.")["جبهة البوليساريو الانفصالية"].id == "polisario"


def test_a_brigade_is_no_militia(phrases: Phrases) -> None:
    found = phrases("قالت ميليشيات الحوثي إنها باقية. وقال قائد اللواء الخامس إن اللواء تقدم.")
    assert found["اللواء"].id != "houthis"


def test_a_clubs_name_alone_without_its_states_adjective(phrases: Phrases) -> None:
    text = "وقع سالم مع نادي دينامو صدفان البيلاروسي. وفاز دينامو صدفان أمس."
    found = phrases(text, {4: (7, "organisation"), 9: (11, "organisation")})
    assert found["دينامو صدفان"].name == "نادي دينامو صدفان البيلاروسي"


def test_one_word_of_a_clubs_name_is_the_club(phrases: Phrases) -> None:
    found = phrases("فاز مانشستر يونايتد أمس. ولعب يونايتد جيدا أمام ليفربول.")
    assert found["يونايتد"].id == "manchester-united"
    assert found["ليفربول"].id == "liverpool-fc"


def test_a_word_that_two_clubs_share_is_neither(phrases: Phrases) -> None:
    text = "فاز مانشستر سيتي على صدفان سيتي. وغادر مدرب سيتي."
    found = phrases(text, {4: (6, "organisation"), 9: (10, "organisation")})
    assert found["سيتي"].id != found["مانشستر سيتي"].id


def test_a_club_is_known_by_its_name_alone_where_that_is_no_town(phrases: Phrases) -> None:
    found = phrases("فاز بروسيا دورتموند على باير ليفركوزن في مدينة السدرة.")
    assert found["بروسيا دورتموند"].id == "borussia-dortmund"
    assert found["باير ليفركوزن"].id == "bayer-leverkusen"
    assert "russia" not in {entity.id for entity in found.values()}


def test_a_birthplace_is_no_capital(phrases: Phrases) -> None:
    assert not {"oman", "muscat"} & {e.id for e in phrases("عاد سالم الوادي إلى مسقط رأسه أمس.").values()}
    assert "oman" in {e.id for e in phrases("قالت مسقط إن المحادثات بدأت.").values()}


def test_a_house_of_finance_named_for_a_capital_is_no_government(phrases: Phrases) -> None:
    found = phrases("توقع تقرير للرياض المالية نمو الاقتصاد.")
    assert "riyad-capital" in {entity.id for entity in found.values()}
    assert "saudi-arabia" not in {entity.id for entity in found.values()}
