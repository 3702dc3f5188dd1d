"""Places of what happened, as against places that are only spoken of."""

import pytest

from tawatur.knowledge import Happening, happenings
from tawatur.model import Analysis, Article, Entity, Mention, Span
from tawatur.text.scenes import placed


def placing(text: str, *places: str) -> list[tuple[str, str]]:
    mentions = []
    for place in places:
        span = Span(text.index(place), text.index(place) + len(place))
        mentions.append(Mention(span=span, head=span, entity=place, how="name"))
    analysis = Analysis(
        article=Article(id="a", source="a", text=text),
        entities=tuple(Entity(id=p, kind="place", name=p) for p in places),
        mentions=tuple(mentions),
    )
    return [(p.name, p.happening.of(text)) for p in placed(analysis)]


@pytest.mark.parametrize("row", [r for r in happenings() if r.kind != "joins"], ids=lambda row: row.ar[0])
def test_each_happening_is_put_in_its_place(row: Happening) -> None:
    assert [name for name, _ in placing(row.example, "زهران")] == ["زهران"]


def test_those_who_take_part_may_stand_between():
    text = "وقال الوزير، في أعقاب محادثات مع نظيره السدري، في زهران أمس، إن الاتفاق قريب"
    assert placing(text, "زهران") == [("زهران", "محادثات")]


def test_a_topic_is_no_place():
    assert placing("ركزت المحادثات على الوضع في زهران", "زهران") == []
    assert placing("عقد اجتماع بشأن الحرب التي تدور منذ أعوام في زهران", "زهران") == []


def test_a_place_may_be_joined_to_its_preposition():
    assert placing("انتهى اجتماع الوزراء بزهران", "زهران") == [("زهران", "اجتماع")]


@pytest.mark.parametrize("site", ["في بلدة", "ببلدة", "في مدينة", "بمدينة"])
def test_what_a_place_is_may_stand_before_its_name(site: str) -> None:
    assert placing(f"انتهى اجتماع الوزراء {site} زهران", "زهران") == [("زهران", "اجتماع")]


def test_a_happening_of_another_sentence_does_not_count():
    assert placing("انتهى الاجتماع. يعيش الوزير في زهران", "زهران") == []
