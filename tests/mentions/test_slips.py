"""Slips of names, and names that stand where nothing but a name can. Sentences of our own."""

from collections.abc import Callable

import pytest

from tawatur.model import Entity

Tagged = dict[int, tuple[int, str]]
Phrases = Callable[..., dict[str, Entity]]

MARSAN = "قال سمير مرسانوف إن الجسر مفتوح."


@pytest.mark.parametrize(
    ("text", "slip", "identifier"),
    [
        (f"{MARSAN} ثم كتب مرسناوف أن العبور آمن.", "مرسناوف", "samir-marsanof"),
        (f"{MARSAN} ووصل مرسانووف إلى الميناء.", "مرسانووف", "samir-marsanof"),
        ("أعلنت كرواتيا فتح الحدود. وفازت كراوتيا على ضيفتها.", "كراوتيا", "croatia"),
    ],
)
def test_a_word_a_letter_from_a_name_is_that_one(
    phrases: Phrases, text: str, slip: str, identifier: str
) -> None:
    assert phrases(text, {1: (3, "person")})[slip].id == identifier


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{MARSAN} وقال نبيل مرسانوخ إن العبور آمن.", "مرسانوخ"),  # another's full name
        ("فتحت كرواتيا الحدود. وصل زائر كرواتي أمس.", "كرواتي"),  # an adjective
        (f"{MARSAN} وهذا مرسانوفي جدا.", "مرسانوفي"),
    ],
)
def test_what_inflects_a_name_or_is_anothers_is_no_slip(phrases: Phrases, text: str, word: str) -> None:
    assert word not in phrases(text, {1: (3, "person")})


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        ("وقالت مسؤولة العلاقات في المكتب، جولييت لي، إن الجسر مفتوح.", {6: (8, "person")}, "جولييت لي"),
        ("تقول فيكتوريا مرسانشير الصحفية في الإذاعة إن الجسر مفتوح.", {1: (3, "person")}, "فيكتوريا مرسانشير"),
    ],
)  # fmt: skip
def test_a_name_between_what_it_stands_behind_and_what_ends_it_is_whole(
    phrases: Phrases, text: str, tagged: Tagged, name: str
) -> None:
    assert name in {entity.name for entity in phrases(text, tagged).values()}


def test_to_me_is_no_last_name(phrases: Phrases) -> None:
    found = phrases("وقال سمير لي إن الجسر مفتوح.", {1: (3, "person")})
    assert "سمير لي" not in {entity.name for entity in found.values()}


@pytest.mark.parametrize(
    ("text", "tagged", "body"),
    [
        ("وذكرت شرطة مدينة مرسانتز أن الجسر مفتوح.", {3: (4, "place")}, "شرطة مدينة مرسانتز"),
        ("أدان مركز إعادة تأهيل الغابات ما جرى أمس.", {}, "مركز إعادة تأهيل الغابات"),
        (
            "وبحسب منظمة مرسانيا ميديكال سوسايتي، الجسر مفتوح.",
            {1: (5, "organisation")},
            "منظمة مرسانيا ميديكال سوسايتي",
        ),
    ],
)
def test_a_body_with_its_town_its_work_or_a_foreign_name_is_whole(
    phrases: Phrases, text: str, tagged: Tagged, body: str
) -> None:
    assert phrases(text, tagged)[body].kind == "organisation"


def test_an_adjective_behind_a_body_is_no_work_of_its(phrases: Phrases) -> None:
    assert "لجنة مستقلة تراقب السوق" not in phrases("قالت لجنة مستقلة تراقب السوق إن الجسر مفتوح.")
