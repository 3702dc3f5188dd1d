"""Two names of one body in an article are one entity, and names of two bodies are two. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "one", "again"),
    [
        ("قالت السفارة الكينية إن الباب مغلق. ثم فتحت سفارة كينيا في لندن بابها.", "السفارة الكينية", "سفارة كينيا في لندن"),
        ("قالت السفارة الكينية إن الباب مغلق. ثم فتحت سفارة نيروبي في لندن بابها.", "السفارة الكينية", "سفارة نيروبي في لندن"),
        ("قالت السفارة الكينية إن الباب مغلق. ثم فتحت سفارة كينيا بلندن بابها.", "السفارة الكينية", "سفارة كينيا بلندن"),
        ("أغلقت القنصلية العامة لكينيا أمس. وقالت القنصلية الكينية ذلك.", "القنصلية العامة لكينيا", "القنصلية الكينية"),
        ("قال البنك المركزي الكيني إن الفائدة ثابتة. ثم رفع مصرف كينيا المركزي الفائدة.", "البنك المركزي الكيني", "مصرف كينيا المركزي"),
        ("قالت القوات الكينية إنها تقدمت. وأكد الجيش الكيني ذلك.", "القوات الكينية", "الجيش الكيني"),
        ("قالت القوات المسلحة الكينية إنها تقدمت. ثم عادت القوات الكينية.", "القوات المسلحة الكينية", "القوات الكينية"),
    ],
)  # fmt: skip
def test_a_states_body_by_another_name_is_the_same(phrases: Phrases, text: str, one: str, again: str) -> None:
    found = phrases(text)
    assert found[one].id == found[again].id


@pytest.mark.parametrize(
    ("text", "one", "another"),
    [
        ("قالت سفارة كينيا في لندن إن الباب مغلق. وقالت سفارة الهند في لندن ذلك.", "سفارة كينيا في لندن", "سفارة الهند في لندن"),
        ("قال الجيش الكيني إنه تقدم. وعادت القوات الهندية.", "الجيش الكيني", "القوات الهندية"),
        ("قال الجيش الكيني إنه تقدم. وعادت القوات الكينية في الهند.", "الجيش الكيني", "القوات الكينية في الهند"),
    ],
)  # fmt: skip
def test_a_body_of_another_state_or_place_stays_another(
    phrases: Phrases, text: str, one: str, another: str
) -> None:
    found = phrases(text)
    assert found[one].id != found[another].id


def test_forces_that_are_the_army_are_called_by_its_name(phrases: Phrases) -> None:
    found = phrases("عادت القوات الكينية. وأكد الجيش الكيني ذلك.")
    assert found["القوات الكينية"].name == "الجيش الكيني"
