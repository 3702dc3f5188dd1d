"""Another is meant: nouns that do not take up the one met before, by the words beside them.

Each case is a sentence of our own.
"""

import pytest

from tawatur.mentions.find import assemble
from tawatur.model import Article, Published
from tawatur.text import prepare


def named(text: str, words: str) -> list[str]:
    """The names of those whom the phrase `words` denotes in `text`, in order; empty where it is no mention."""
    article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
    entities, mentions = assemble(prepare(article), {})
    by_id = {entity.id: entity for entity in entities}
    return [by_id[mention.entity].name for mention in mentions if mention.span.of(text) == words]


COMPANY = "قالت شركة المرجان للطيران إن الرحلة أجلت."


@pytest.mark.parametrize(
    "behind",
    [
        "ويحقق القضاة مع الشركة التي صنعت المحرك.",
        "ويحقق القضاة مع الشركة المسؤولة عن الوقود.",
        "ويحقق القضاة مع الشركة صانعة المحرك.",
        "وتعاقد المطار مع شركة صغيرة، وطلب الوزير تفسيرا من الشركة.",
    ],
)
def test_a_noun_that_its_own_words_or_another_of_its_kind_tell_takes_up_nobody(behind: str) -> None:
    assert "شركة المرجان للطيران" not in named(f"{COMPANY} {behind}", "الشركة")


@pytest.mark.parametrize(
    "behind",
    [
        "وأضافت الشركة التي تملك عشر طائرات إن الركاب بخير.",
        "وأوضحت الشركة المسؤولة عن الرحلة إن الركاب بخير.",
        "وطلب الوزير تفسيرا من الشركة.",
    ],
)
def test_a_noun_that_speaks_or_stands_alone_takes_up_the_one_met_before(behind: str) -> None:
    assert named(f"{COMPANY} {behind}", "الشركة") == ["شركة المرجان للطيران"]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "قال خبراء في وزارة الصحة إن الماء نقي. وأضاف الخبراء أن النهر صاف.",
            "الخبراء",
            ["خبراء في وزارة الصحة"],
        ),
        ("قال خبراء في وزارة الصحة إن الماء نقي. وهذه جائزة يحبها كل الخبراء.", "الخبراء", []),
        (
            "قال باحثون في جامعة المرجان إن الماء نقي. ويهدد الزيت النهر وفق الباحثين.",
            "الباحثين",
            ["باحثون في جامعة المرجان"],
        ),
        ("قال باحثون في جامعة المرجان إن الماء نقي. ويهدد الزيت صحة الباحثين.", "الباحثين", []),
        ("قال مصدر في الشرطة إن السائق نجا. ونفت المصادر ذلك.", "المصادر", ["مصدر في الشرطة"]),
    ],
)
def test_many_are_those_told_of_before_only_where_they_act(text: str, words: str, names: list[str]) -> None:
    assert [name for name in named(text, words) if name != words] == names


def test_a_paper_that_nobody_speaks_from_is_not_its_body() -> None:
    text = "قالت شركة المرجان إنها ستغلق. وأعرب الوزير عن قلقه من قرار الشركة."
    assert "شركة المرجان" not in named(text, "قرار الشركة")
    assert named("قال تقرير شركة المرجان إن الأرباح زادت.", "تقرير شركة المرجان") == ["شركة المرجان"]


def test_a_kingdom_is_britain_only_where_it_is_called_so() -> None:
    text = "قالت بريطانيا إنها تأسف. وشكرت بريطانيا السعودية. وأكدت الرياض ثوابت المملكة."
    assert named(text, "المملكة") == ["السعودية"]
    assert named("قالت المملكة المتحدة إنها تأسف. وغادر السفير المملكة.", "المملكة") == ["بريطانيا"]


def test_a_regime_that_is_pointed_at_is_not_the_state_of_the_article() -> None:
    text = "قالت إسرائيل إنها تراقب إيران. وقالت إسرائيل إن هذا النظام خطر."
    assert "إسرائيل" not in named(text, "النظام")


def test_the_last_place_but_one_is_nobody() -> None:
    text = "سجل المهاجم سالم رشيد هدفين، وبقي فريقه في المركز قبل الأخير."
    assert named(text, "الأخير") == []


def test_an_accusative_with_a_preposition_behind_is_no_dual() -> None:
    text = "فاز المدرب سالم رشيد على المدرب كريم حداد. وعمل فؤاد مدربا بأكاديمية صغيرة."
    assert named(text, "مدربا بأكاديمية صغيرة") == []


def test_the_regular_army_of_syria_is_the_states() -> None:
    assert named("قال الجيش النظامي السوري إنه تقدم.", "الجيش النظامي السوري") == ["الجيش السوري"]


def test_a_club_by_its_state_is_not_the_opponent_met_last() -> None:
    text = "قال باريس سان جيرمان إنه فاز على منافسه أولمبيك مرسيليا. وأضاف النادي الفرنسي أن الملعب امتلأ."
    assert named(text, "النادي الفرنسي") == ["باريس سان جيرمان"]


def test_a_striker_is_no_player_of_another_state() -> None:
    text = "سجل المهاجم كريستيانو رونالدو هدفا. وغاب اللاعب الأيسلندي."
    assert "كريستيانو رونالدو" not in named(text, "اللاعب الأيسلندي")


def test_a_second_nationality_does_not_part_an_office_from_its_holder() -> None:
    text = "قالت الناشطة ليلى رشيد إنها تنتظر. وقالت الناشطة الأردنية الأميركية ريم سالم إنها عادت."
    assert named(text, "الناشطة الأردنية الأميركية ريم سالم") == ["ريم سالم"]


def test_an_adjective_of_what_somebody_owns_is_no_office() -> None:
    text = "قالت المؤلفة سلمى رشيد إنها سعيدة. وأعلنت الأندية تشكيلتها المؤلفة من 23 لاعبا."
    assert named(text, "المؤلفة") == []
    assert named("قالت المؤلفة سلمى رشيد إنها سعيدة. وقالت المؤلفة إنها عادت.", "المؤلفة") == ["سلمى رشيد"]


def test_a_club_is_no_senator() -> None:
    text = "سجل ماركوس بيرغ لاعب العين هدفا. وقال نادي العين إنه سعيد، وواصل العين هجومه."
    assert set(named(text, "العين")) <= {"نادي العين"}
