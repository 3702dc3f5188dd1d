"""Names by which somebody named in full is called again: misprinted, without a particle, beside a relative's. Our own sentences."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "tagged", "full", "again"),
    [
        (
            "عاد ماكسيمو بيريرا أمس إلى القرية التي ولد فيها قبل عشرين عاما. ولعب ماكسيمو بيريا هنا.",
            {1: (3, "person"), 14: (16, "person")},
            "ماكسيمو بيريرا",
            "ماكسيمو بيريا",
        ),
        ("عاد رولاند فان هورمين أمس. وتولى هورمين الأمر.", {1: (4, "person"), 7: (8, "person")}, "رولاند فان هورمين", "هورمين"),
        ("عاد سالم أبو المرجا أمس. وأشار المرجا إليه.", {1: (4, "person"), 7: (8, "person")}, "سالم أبو المرجا", "المرجا"),
    ],
)  # fmt: skip
def test_who_was_named_in_full_is_called_again(
    phrases: Phrases, text: str, tagged: dict[int, tuple[int, str]], full: str, again: str
) -> None:
    found = phrases(text, tagged)
    assert found[full].id == found[again].id


@pytest.mark.parametrize(
    ("text", "tagged", "one", "another"),
    [
        (
            "عاد محمد الزبيدي أمس. ولعب محمد الزيدي هنا.",
            {1: (3, "person"), 6: (8, "person")},
            "محمد الزبيدي",
            "محمد الزيدي",
        ),
        (
            "عاد ماكسيمو بيريرا أمس. ولعب ماكسيمو كاريرا هنا.",
            {1: (3, "person"), 6: (8, "person")},
            "ماكسيمو بيريرا",
            "ماكسيمو كاريرا",
        ),
    ],
)
def test_names_that_differ_more_or_are_known_are_two(
    phrases: Phrases, text: str, tagged: dict[int, tuple[int, str]], one: str, another: str
) -> None:
    found = phrases(text, tagged)
    assert found[one].id != found[another].id


def test_a_last_name_is_not_that_of_who_is_named_only_as_a_father(phrases: Phrases) -> None:
    text = "عاد سالم المرجاني، ابن الشيخ نبيل المرجاني. وقال المرجاني إنه بخير."
    found = phrases(text, {1: (3, "person"), 6: (8, "person")})
    assert found["المرجاني"].name == "سالم المرجاني"
