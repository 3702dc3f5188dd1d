"""A state whose name is spelt like the feminine of its adjective: what stands before the word decides."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article, Published
from tawatur.text import prepare


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("عاد الوزير إلى سورية أمس.", True),
        ("شددت الوزيرة في القضايا بسورية وليبيا على الحوار.", True),
        ("قالت سورية إن المعبر مفتوح.", True),
        ("اتفقت تركيا وسورية على الهدنة.", True),
        ("قال إن بلاده ستدعم سورية في المحفل.", True),
        ("على الجميع إعمار سورية بعد الحرب.", True),
        ("تمطر اليوم شمال سورية.", True),
        ("سورية: المعبر مفتوح", True),
        ("أصابت غارات روسية وسورية الحي.", False),
        ("تربط الطريق مدنا سورية كبرى.", False),
        ("في الملعب وجوه غير سورية كثيرة.", False),
        ("أوردت وسائل إعلام سورية الخبر.", False),
        ('أصابت الغارات أهدافا "سورية وروسية" أمس.', False),
        ("منح الجائزة للسورية الشابة.", False),
    ],
)
def test_the_state_is_told_from_its_adjective(sentence: str, state: bool) -> None:
    document = prepare(
        Article(id="a", source="a", text=sentence, published=Published("2018-05-09", "stated"))
    )
    entities, mentions = find_mentions(document)
    syria = {entity.id for entity in entities if entity.kind == "state" and entity.country == "SY"}
    places = {entity.id for entity in entities if entity.kind == "place"}
    at = sentence.index("سورية")
    over = [m.entity for m in mentions if m.span.start <= at < m.span.end]
    assert bool(syria.intersection(over)) is state
    assert not places.intersection(over)


def test_names_with_the_state_in_them_are_known_in_that_spelling() -> None:
    text = "قالت قوات سورية الديمقراطية إن الجسر آمن."
    document = prepare(Article(id="a", source="a", text=text, published=Published("2018-05-09", "stated")))
    assert "قوات سوريا الديمقراطية" in [entity.name for entity in find_mentions(document)[0]]
