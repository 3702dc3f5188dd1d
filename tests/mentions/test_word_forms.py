"""Forms that no name has, told by what they are made from."""

import pytest

from tawatur import knowledge
from tawatur.mentions.word_forms import no_names_form
from tawatur.text import fold


@pytest.mark.parametrize(
    "word",
    ["سيلعبون", "تضربان", "ويجمعهم", "يعتدي", "جائزتي", "متخوفا", "هددنا", "لجائزتي", "اعتذرت", "مكونة"],
)
def test_forms_of_known_verbs_and_nouns_are_no_names(word: str) -> None:
    assert no_names_form(fold(word))


@pytest.mark.parametrize("word", ["مارتين", "يسرائيل", "يلدريم", "ويستون", "تورينو", "متسوكا"])
def test_names_that_look_like_them_are_names(word: str) -> None:
    assert not no_names_form(fold(word))


def test_nobody_of_the_tables_has_such_a_word_in_their_name() -> None:
    people = (form for row in knowledge.named() if row.kind == "person" for form in row.ar)
    words = {word for form in people for word in fold(form).split() if not word.startswith("ال")}
    assert {word for word in words if no_names_form(word)} <= {fold("مانية")}
