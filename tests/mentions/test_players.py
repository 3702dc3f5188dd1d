"""Players by one name, in articles on matches and in others."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article
from tawatur.text import prepare

MATCHES = (
    "استعد الفريق لمباراة الدوري الإسباني. وقال المدرب إن مباراته الأولى صعبة وإن كل لاعب جاهز للمباراة. "
)


def named(text: str) -> list[tuple[str, str]]:
    """Each person's mention and usual name."""
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    by_id = {entity.id: entity for entity in entities}
    return [
        (text[m.head.start : m.head.end], by_id[m.entity].name)
        for m in mentions
        if by_id[m.entity].kind == "person"
    ]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("ولم تكن خسارة الكأس بسبب غياب نيمار وحده.", ("نيمار", "نيمار دا سيلفا")),
        ("ومن شباك الجمهور رمى الكرة بوسكيتس بعيدا.", ("بوسكيتس", "سيرجيو بوسكيتس")),
        ("ويغيب سالم مرسان وإيسكو بسبب الإصابة.", ("إيسكو", "فرانسيسكو إيسكو")),
        ("ويلعب كريم الوادي وسالم مرسان وسعيد الحداد وناتشو.", ("ناتشو", "ناتشو")),
        ("وسددها البرازيلي باولينيو من بعيد.", ("باولينيو", "باولينيو")),
    ],
)
def test_one_name_is_a_players(text: str, person: tuple[str, str]) -> None:
    assert person in named(MATCHES + text)


@pytest.mark.parametrize(
    "text",
    [
        "وفرح بالهدف الكيني بوسكيتس كثيرا. ومن بعيد رمى الكرة بوسكيتس.",
        "ومن بعيد رمى الكرة كيليني.",
        "ويغيب سالم مرسان وهو حزين.",
        "وتسلم الجائزة من مواطنه الأسطورة رونالدو.",
    ],
)
def test_whose_name_may_be_anothers(text: str) -> None:
    names = {name for _, name in named(MATCHES + text)}
    assert names.isdisjoint({"سيرجيو بوسكيتس", "جورجيو كيليني", "كريستيانو رونالدو", "هو"})


def test_no_player_without_matches() -> None:
    assert not named("ومن الشباك رمى الورق بوسكيتس بعيدا في الحي الإسباني.")
