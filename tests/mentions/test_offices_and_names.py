"""Offices in a row, offices with bodies, and the name behind them; names that nothing knows. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Tagged = dict[int, tuple[int, str]]
Phrases = Callable[..., dict[str, Entity]]


@pytest.mark.parametrize(
    ("text", "tagged", "phrase", "name"),
    [
        (
            "قالت سفيرة هولندا في الأمم المتحدة، كارلا فانديرك، إنه واضح.",
            {7: (9, "person")},
            "سفيرة هولندا في الأمم المتحدة، كارلا فانديرك",
            "كارلا فانديرك",
        ),
        (
            "قال مندوب هولندا لدى الأمم المتحدة كارل فانديرك إنه واضح.",
            {6: (8, "person")},
            "مندوب هولندا لدى الأمم المتحدة كارل فانديرك",
            "كارل فانديرك",
        ),
        ('اتهم القيادي في "جيش المرسان" سالم الورداني الحكومة.', {}, 'القيادي في "جيش المرسان" سالم الورداني', "سالم الورداني"),
        (
            "قال النجم الكوري الجنوبي الصاعد تشونغ هيون إنه سعيد.",
            {5: (7, "person")},
            "النجم الكوري الجنوبي الصاعد تشونغ هيون",
            "تشونغ هيون",
        ),
        (
            "أكد سالم الورداني، النائب الأول لرئيس شركة مرجان، ذلك.",
            {1: (3, "person")},
            "سالم الورداني، النائب الأول لرئيس شركة مرجان",
            "سالم الورداني",
        ),
        (
            "قال سالم الورداني، وزير التجارة والصناعة النرويجي ارتفاع الأسعار.",
            {1: (3, "person")},
            "سالم الورداني، وزير التجارة والصناعة النرويجي",
            "سالم الورداني",
        ),
        (
            "قال مدير المبيعات والتسويق سالم الورداني إن السعر ثابت.",
            {4: (6, "person")},
            "مدير المبيعات والتسويق سالم الورداني",
            "سالم الورداني",
        ),
    ],
)  # fmt: skip
def test_office_body_and_name_are_one_phrase(
    phrases: Phrases, text: str, tagged: Tagged, phrase: str, name: str
) -> None:
    assert phrases(text, tagged)[phrase].name == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("استقبل الرئيس المصري وزير الخارجية الروسي سيرغي لافروف أمس.", "وزير الخارجية الروسي سيرغي لافروف"),
        ("التقى رئيس الوزراء وزير الدفاع سالم الورداني.", "وزير الدفاع سالم الورداني"),
    ],
)  # fmt: skip
def test_who_receives_and_whom_are_two(phrases: Phrases, text: str, phrase: str) -> None:
    assert phrases(text)[phrase].kind == "person"


@pytest.mark.parametrize(
    ("text", "phrase", "kind"),
    [
        ("وقال زمبراكوف في مقابلة إنه سعيد.", "زمبراكوف", "person"),
        ("وأعلنت سيترانكا أن الخدمة عادت.", "سيترانكا", "organisation"),
    ],
)
def test_words_unheard_of_behind_a_verb_of_saying_are_a_name(
    phrases: Phrases, text: str, phrase: str, kind: str
) -> None:
    assert phrases(text)[phrase].kind == kind


@pytest.mark.parametrize(
    "text", ["وأعلن استغاثة إلى الرئيس.", "وأضاف تراجعه عن القرار.", "وأكد انتفاخا في البطارية."]
)
def test_rare_words_that_tell_what_was_said_are_no_name(phrases: Phrases, text: str) -> None:
    assert not [e for e in phrases(text).values() if e.kind == "person"]


@pytest.mark.parametrize(
    "text",
    [
        "عاد مدير المصنع والمهندس سالم الورداني أمس.",
        "وصل مدير المدرسة والتقى سالم الورداني أمس.",
    ],
)  # fmt: skip
def test_another_one_whom_waw_joins_holds_no_second_field(phrases: Phrases, text: str) -> None:
    at = text.split().index("سالم")
    longest = max((words for words in phrases(text, {at: (at + 2, "person")}) if "سالم" in words), key=len)
    assert not longest.startswith("مدير")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("قال الدكتور على الوعرفى، طبيب القرية فى الجبل، إن الوضع جيد.", True),
        ("وشدد الدكتور على التحدى، فى كلمته، أمس.", False),
        ("وأكد الدكتور على النظافة، فى كلمته، أمس.", False),
    ],
)
def test_ali_without_dots_before_a_last_name_that_nothing_knows(
    phrases: Phrases, text: str, named: bool
) -> None:
    assert any(e.kind == "person" and "على" in e.name for e in phrases(text).values()) == named
