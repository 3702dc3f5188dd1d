"""A state's name that means its team, and the same name for the state beside it."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article
from tawatur.text import prepare

MATCHES = "استعد المنتخب الكيني لمباراة النهائي. وستقام مباراته الأولى في المونديال غدا. "
TEAM = {"منتخب الهند", "المنتخب الهندي"}


def meant(text: str) -> list[tuple[str, str]]:
    """The kind and name of whoever each mention of India's name denotes."""
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    by_id = {entity.id: entity for entity in entities}
    found = [m for m in mentions if text[m.span.start : m.span.end] in ("الهند", "لهند")]
    return [(by_id[m.entity].kind, by_id[m.entity].name) for m in found]


@pytest.mark.parametrize(
    "words",
    [
        "وكسب سالم مرسان مباراة الهند.",
        "وسجل سالم مرسان في مرمى الهند.",
        "ويقود الفريق مدرب الهند سالم مرسان.",
        "وفازت الهند بعد التمديد.",
        "وستواجه كينيا الهند يوم الأحد.",
        "وبهدف للهند انتهى الشوط.",
        "وجاء الهدف بعد الفوز على الهند.",
        "ويلعب في المجموعة الثامنة إلى جانب الهند.",
        "وخسر سالم مرسان مباراة كينيا والهند.",
        "وأمام الهند 2-1 خرج سالم مرسان.",
        "وتلعب كينيا يوم الأحد مع الهند.",
        "وجاء ذلك بعد خسارته بهدفين من الهند.",
        "ويتصدر منتخب كينيا الترتيب ثم الهند.",
        "وجمع المنتخب الكيني ما جمعته الهند برصيد نقطة.",
    ],
)
def test_what_makes_a_state_its_team(words: str) -> None:
    assert meant(MATCHES + words)[0][1] in TEAM


@pytest.mark.parametrize(
    "words",
    [
        "وسافر الفريق إلى الهند أمس.",
        "وتقام المباراة في الهند.",
        "وانتهى مونديال الهند بلا أهداف.",
        "وقالت الهند إن الملعب جاهز.",
        "والتقى لاعب في الهند بأسرته.",
        "والبطولة التي تستضيفها الهند قريبة.",
    ],
)
def test_where_it_stays_the_state(words: str) -> None:
    assert meant(MATCHES + words) == [("state", "الهند")]


@pytest.mark.parametrize(
    "words",
    [
        "وكانت الأفضلية لكينيا، ثم لاحت فرصة للهند.",
        "ويسعى إلى اللحاق بالهند.",
        "وحل ثانيا متأخرا عن الهند بفارق الأهداف.",
        "ولم تثمر جهود الهند.",
        "وتقارب المستوى بين الهند وكينيا.",
    ],
)
def test_a_state_whose_team_is_named_is_its_team_in_words_that_both_can_have(words: str) -> None:
    text = MATCHES + "وتعادل المنتخب الهندي مع أندية أخرى في مباريات ودية. " + words
    assert meant(text)[0][1] in TEAM


def test_a_treaty_between_states_is_no_matter_of_their_teams() -> None:
    text = MATCHES + "وتعادل المنتخب الهندي مع أندية أخرى في مباريات ودية. وسرى الاتفاق بين الهند وكينيا."
    assert meant(text) == [("state", "الهند")]


def test_a_named_team_leaves_the_state_where_it_is_a_place() -> None:
    text = MATCHES + "وتعادل المنتخب الهندي في مباريات ودية. وعاد الفريق من الهند. ورحبت الكرة الهندية بهم."
    assert meant(text) == [("state", "الهند")]


def test_no_team_without_matches() -> None:
    assert meant("وخسرت الهند أمام المحكمة. وستواجه كينيا الهند بالوثائق.") == [("state", "الهند")] * 2


def test_the_team_acts_again_under_the_same_name_and_is_one_with_the_team_named() -> None:
    text = (
        MATCHES + "وخسر المنتخب الهندي أولا. ثم فازت الهند. لكن الهند تحتاج إلى هدف. وسافر الفريق إلى الهند."
    )
    assert meant(text) == [("organisation", "المنتخب الهندي")] * 2 + [("state", "الهند")]


def test_a_player_of_a_club_plays_for_his_state_too() -> None:
    text = MATCHES + "وسجل المهاجم الهندي سالم مرسان هدفا. وفرح مهاجم أرسنال. وقال مهاجم الهند إنه سعيد."
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    by_id = {entity.id: entity for entity in entities}
    names = [by_id[m.entity].name for m in mentions if text[m.span.start : m.span.end] == "مهاجم الهند"]
    assert names == ["سالم مرسان"]


def test_the_feminine_latter_is_the_state_whose_team_was_met_last() -> None:
    text = MATCHES + "وفازت كينيا على الهند، لكن الأخيرة تأهلت."
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    by_id = {entity.id: entity for entity in entities}
    names = [by_id[m.entity].name for m in mentions if text[m.span.start : m.span.end] == "الأخيرة"]
    assert names == ["منتخب الهند"]
