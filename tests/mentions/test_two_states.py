"""Which two states a dual means: those of its sentence, else of the ones before; no two where none are told apart."""

import pytest

from tawatur.mentions.find import find_mentions
from tawatur.model import Article, Published
from tawatur.text import prepare

BEFORE = "اتفقت مصر والنرويج على قرض. وشكرت مصر النرويج. وزار وفد من مصر النرويج. "


def meant(text: str, dual: str) -> set[str]:
    """The entities of the last mention of `dual`, states only."""
    article = Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated"))
    entities, mentions = find_mentions(prepare(article))
    start = text.rindex(dual)
    kinds = {e.id: e.kind for e in entities}
    return {m.entity for m in mentions if m.span.start == start and kinds[m.entity] == "state"}


@pytest.mark.parametrize(
    ("text", "dual", "states"),
    [
        # of its own sentence, whoever was met most before
        ("وبحث وفد من كينيا في الهند ميزان التجارة بين البلدين.", "البلدين", {"kenya", "india"}),
        # of the sentence before, where its own has none
        ("واتهم الرئيس الكيني الهند بالتجسس. وتوترت العلاقات بين البلدين.", "البلدين", {"kenya", "india"}),
        # its own has one, the one before adds the other
        ("ورفضت كينيا الرسوم. وردت الهند بأن البلدين تعهدا بحلها.", "البلدين", {"kenya", "india"}),
        # of more than two those that و joins
        ("وفي خلاف مصر مع اليابان استاءت الهند وكينيا، وسيخسر هذان البلدان.", "البلدان", {"kenya", "india"}),
        # a dual that names both itself
        ("وسار وفد من الكوريتين في الحفل. وتحسنت العلاقات بين البلدين.", "البلدين", {"north-korea", "south-korea"}),
        # a plan, and a plural written like a dual
        ("وتمسك وفد من كينيا والهند بحل الدولتين.", "الدولتين", set()),
        ("وحضر من كينيا والهند وزراء البلدان الـ28 الأعضاء.", "البلدان", set()),
        # without the article, and behind a preposition, it is others
        ("وانضمت كينيا والهند إلى عدة بلدان زارت المعرض.", "بلدان", set()),
        ("وقدمت كينيا والهند قرضا للبلدان النامية.", "لبلدان", set()),
    ],
)  # fmt: skip
def test_the_two_nearest(text: str, dual: str, states: set[str]) -> None:
    assert meant(BEFORE + text, dual) == states


def test_the_two_met_most_where_none_are_near() -> None:
    far = "وتأخر الموعد. وغاب المضيف. وطال الانتظار. ثم وقع البلدان الاتفاق."
    assert meant(BEFORE + far, "البلدان") == {"egypt", "norway"}
