"""Clubs called by a word of every day, in articles on matches and in others."""

import pytest

from tawatur.mentions import find_mentions
from tawatur.model import Article
from tawatur.text import prepare

MATCHES = (
    "استعد الفريق لمباراة الدوري السعودي. وقال المدرب إن مباراته الأولى صعبة وإن كل لاعب جاهز للمباراة. "
)


def named(text: str, words: str) -> list[tuple[str, str]]:
    """The kind and name of whoever each mention written `words` denotes."""
    entities, mentions = find_mentions(prepare(Article(id="a", source="a", text=text)))
    by_id = {entity.id: entity for entity in entities}
    return [
        (by_id[m.entity].kind, by_id[m.entity].name)
        for m in mentions
        if text[m.span.start : m.span.end] == words
    ]


@pytest.mark.parametrize(
    ("text", "word", "club"),
    [
        ("وسجل سالم مرسان هدفا في مرمى الفتح.", "الفتح", "نادي الفتح السعودي"),
        ("وخسر أمام ضيفه التعاون بهدف.", "التعاون", "نادي التعاون السعودي"),
        ("وانتقل سالم مرسان إلى الهلال.", "الهلال", "نادي الهلال السعودي"),
        ("وفاز على الفيحاء والرائد.", "الرائد", "نادي الرائد السعودي"),
        ("وتضاءلت فرص الفتح والهلال.", "الهلال", "نادي الهلال السعودي"),
    ],
)
def test_what_makes_a_word_of_every_day_a_club(text: str, word: str, club: str) -> None:
    assert named(MATCHES + text, word) == [("organisation", club)]


def test_it_is_the_club_again_wherever_the_word_stands() -> None:
    text = MATCHES + "وتغلب الفتح على الهلال. وكاد الهلال يعادل النتيجة. وبحث الفتح عن هدف ثان."
    assert named(text, "الهلال") == [("organisation", "نادي الهلال السعودي")] * 2
    assert named(text, "الفتح") == [("organisation", "نادي الفتح السعودي")] * 2


def test_too_common_a_word_needs_its_own_evidence() -> None:
    text = MATCHES + "وخسر أمام ضيفه الاتفاق بهدف. ووقع اللاعبون على الاتفاق."
    assert named(text, "الاتفاق") == [("organisation", "نادي الاتفاق السعودي")]


def test_the_states_of_the_other_clubs_tell_which_of_a_name_it_is() -> None:
    text = MATCHES.replace("السعودي", "الممتاز") + "وفاز الوصل على الوحدة في مباراة الأمس. وخسر الظفرة."
    assert named(text, "الوحدة") == [("organisation", "نادي الوحدة الإماراتي")]


def test_no_club_without_matches() -> None:
    text = "وسقط النور أمام الهلال في السماء. وكتب المؤرخ السعودي عن مواجهة الفتح في كتابه."
    assert not [
        kind for word in ("الهلال", "الفتح") for kind, _ in named(text, word) if kind == "organisation"
    ]


def test_an_adjective_made_of_a_clubs_name_calls_that_club_or_none_here() -> None:
    text = MATCHES + "وفاز الهلال على النصر. وسعد الفريق النصراوي بجمهوره. وغاب الفريق الجزراوي."
    assert named(text, "الفريق النصراوي") == [("organisation", "نادي النصر السعودي")]
    assert named(text, "الفريق الجزراوي") == [("organisation", "الفريق الجزراوي")]
