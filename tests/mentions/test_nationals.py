"""Whom a trade with a state's adjective calls again (المدرب الإسباني): his own state counts, not his club's."""

from collections.abc import Callable

import pytest

from tawatur.mentions.part_states import same_state
from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]


Tagged = dict[int, tuple[int, str]]


@pytest.mark.parametrize(
    ("text", "tagged", "again", "name"),
    [
        # a club's state is not its coach's; nor is the state of the team that he trains
        ("قال مدرب نيوكاسل يونايتد الإنجليزي سالم رشيد إنه باق. وأضاف المدرب الإسباني أن اللقاء صعب.",
         {5: (7, "person")}, "المدرب الإسباني", "سالم رشيد"),
        ("قال مدرب المنتخب السعودي سالم رشيد إنه باق. وأضاف المدرب الإسباني أن اللقاء صعب.",
         {4: (6, "person")}, "المدرب الإسباني", "سالم رشيد"),
        # Scotland plays as a state; and he trained before
        ("تحدث أليكس فيرغسون أمس. وقال المدرب الاسكتلندي إنه عاد إلى بيته.", {}, "المدرب الاسكتلندي",
         "أليكس فيرغسون"),
        # a nationality before the name is enough for a trade behind it
        ("فازت سارة رشيد على الهولندية ريم هوجن أمس. وكسرت اللاعبة الهولندية مضربها.",
         {1: (3, "person"), 5: (7, "person")}, "اللاعبة الهولندية", "ريم هوجن"),
        # a clause behind the star tells more of him
        ("قال ليونيل ميسي إنه سعيد. ويغيب النجم الأرجنتيني الذي سجل هدفين عن اللقاء.", {}, "النجم الأرجنتيني",
         "ليونيل ميسي"),
        # the one told of most is meant
        ("وصل ليونيل ميسي مع دييغو مارادونا. وقال ميسي إنه سعيد. وأضاف ميسي أنه جاهز. وابتسم النجم الأرجنتيني.",
         {}, "النجم الأرجنتيني", "ليونيل ميسي"),
    ],
)  # fmt: skip
def test_a_trade_with_the_own_state_calls_again(
    phrases: Phrases, text: str, tagged: Tagged, again: str, name: str
) -> None:
    assert phrases(text, tagged)[again].name == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال سامباولي إن الأرجنتين جاهزة. وأعلن مدرب المنتخب البرازيلي القائمة.", "مدرب المنتخب البرازيلي"),
        ("وصل ليونيل ميسي مع دييغو مارادونا. وابتسم النجم الأرجنتيني.", "النجم الأرجنتيني"),
    ],
)  # fmt: skip
def test_another_teams_coach_and_one_of_two_stars_stay_unnamed(
    phrases: Phrases, text: str, words: str
) -> None:
    assert phrases(text)[words].kind == "unnamed"


def test_a_part_is_its_state_and_no_other_part() -> None:
    assert same_state("XS", "GB")
    assert same_state("GB", "XS")
    assert not same_state("XS", "XW")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل البطريرك سالم رشيد أمس. وقال البطريرك السابق إن الأرض بيعت.", "البطريرك السابق"),
        ("تقدم محمد صلاح على المهاجم هاري كين. وأصبح لاعب فيورنتينا السابق هدافا.", "لاعب فيورنتينا السابق"),
    ],
)
def test_a_former_holder_is_not_the_one_told_to_hold_it_nor_the_player_met_last(
    phrases: Phrases, text: str, words: str
) -> None:
    assert phrases(text, {2: (4, "person")} if "سالم" in text else {})[words].kind == "unnamed"
