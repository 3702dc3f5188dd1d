"""Texts that end where a rule looks on, marks without words, and sentences as long as a page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from tawatur.model import Article
from tawatur.pipeline import analyse

PROBES = Path(__file__).parent / "probes"
CUT_SHORT = (
    "قال الوزير إن الجسر القديم في المدينة انهار، ما",
    "أعلن الوزير سالم الوادي رسوما جديدة ما",
    "قال الوزير إن البلدية بنت جسرا قديما كبيرا، وهو قديم،",
    "بنى الوزير سالم الوادي جسرا قديما كبيرا، الذي كان قديما،",
    "أعلن الوزير، الذي كان قديما،",
    "دعا الوزير إلى بناء جسر، وهو قديم،",
)


def analysed(text: str):
    return analyse(Article(id="x", source="x", text=text))


@pytest.mark.parametrize("text", CUT_SHORT)
def test_a_text_that_is_cut_short_is_read(text: str) -> None:
    for cut in range(len(text) - 12, len(text) + 1):
        for statement in analysed(text[:cut]).statements:
            assert all(span.start < span.end <= cut for span in statement.content)


Words = list[str]


def in_two_lines(words: Words) -> Iterator[str]:
    """The text with a line break before every third word, so that what a word governs stands in another paragraph."""
    return (" ".join(words[:cut]) + "\n" + " ".join(words[cut:]) for cut in range(1, len(words), 3))


def broken_off(words: Words) -> Iterator[str]:
    """The text up to every third word, where an opening mark is its last token."""
    return (" ".join(words[:after]) + ' "' for after in range(2, len(words), 3))


def from_relatives(words: Words) -> Iterator[str]:
    """The text from each word on that may be a relative pronoun."""
    begins = (at for at, word in enumerate(words) if word.startswith(("الذ", "الت", "الل")))
    return (" ".join(words[at:]) for at in begins)


def marked(words: Words) -> Iterator[str]:
    """The text with each of its words in quotation marks by turns."""
    return (" ".join([*words[:at], f'"{word}"', *words[at + 1 :]]) for at, word in enumerate(words))


@pytest.mark.parametrize("probes", sorted(PROBES.glob("*.yaml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("changed", [broken_off, from_relatives, in_two_lines, marked])
def test_a_probe_that_is_cut_or_marked_is_read(
    probes: Path, changed: Callable[[Words], Iterator[str]]
) -> None:
    for probe in yaml.safe_load(probes.read_text(encoding="utf-8")):
        for text in changed(str(probe.get("text") or probe["title"]).split(" ")):
            for statement in analysed(text).statements:
                assert all(0 <= span.start < span.end <= len(text) for span in statement.content), text


@pytest.mark.parametrize(
    "text",
    [
        "وطالب الموقعون على العريضة الوزا« ب.",
        "وطالب س”ب",
        "و، شدد سالم الوادي على ذلك، بحسب الصحيفة.",
        "وحسب بيان للوزارة، ـ ثلاثة عمال في الميناء.",
        'رست السفينة في الميناء بعد إذن من الحرس، الذي تصرف بحسب صحيفة المرسى، "',
        'واشترى سالم الوادي البيوت عبر شركة المرفأ المعروفة في السوق، والتي حسب وزارة "',
        'أعلن الوزير "',
        "10:35 -",
        "وأعلن سالم الوادي رحيله، وما\nتبع ذلك من تظاهرات أثار قلق الشارع.",
        "الذي أبلغه أن السد آمن الطبيب سالم الوادي.",
        "الذي انتقد العرض الجمهور المحلي.",
        "قال سالم ـ\nلعمل توقف. \nوأضاف أن الجسر آمن.",
    ],
)
def test_what_begins_or_ends_in_the_middle_is_read(text: str) -> None:
    for statement in analysed(text).statements:
        assert statement.content
        assert all(span.start < span.end for span in statement.content)


@pytest.mark.parametrize("mark", ["-", "- .", "*", "ج:"])
def test_an_answer_without_words_is_none(mark: str) -> None:
    questions = ("كيف حالك اليوم يا صديقي؟", "هل تم إغلاق الجسر القديم؟", "لماذا أغلق الجسر القديم؟")
    text = "\n\n".join(["حوار مع سالم الوادي", *(part for q in questions for part in (q, mark))])
    assert analysed(text).statements == ()


def test_questions_of_health_are_no_interview() -> None:
    text = (
        "زار سالم الوادي المدينة، وكان له لقاء مع الطلبة.\n\nما أعراض المرض؟\n\n- الحمى والسعال.\n\n"
        "كم يدوم المرض؟\n\n- أسبوعا واحدا."
    )
    assert analysed(text).statements == ()


@pytest.mark.parametrize(
    ("text", "words", "wrong"),
    [
        (
            'استقبلت الوزيرة ليلى الوادي السفير، ورد عليها: "الجسر آمن وسيبقى مفتوحا".',
            "الجسر آمن",
            "ليلى الوادي",
        ),
        (
            'استقبل الوزير سالم الوادي المحتجين أمس، وردوا عليه: "لن نعود إلى البيوت".',
            "لن نعود",
            "سالم الوادي",
        ),
        (
            "وفي مؤتمر صحفي قال فيه الوزير سالم الوادي إن الجسر آمن. وأظهرت النتائج أن الطريق مغلق.",
            "الطريق مغلق",
            "سالم الوادي",
        ),
    ],
)
def test_the_last_words_are_not_whose_they_were_answered_to(text: str, words: str, wrong: str) -> None:
    said = [s for s in analysed(text).statements if any(words in span.of(text) for span in s.content)]
    assert wrong not in {speaker.name for statement in said for speaker in statement.speakers}


def test_a_cause_that_is_not_told_is_not_found_at_the_head_of_the_text() -> None:
    assert analysed("إلى ذلك، عزا سالم الوادي هبوط الأسعار").statements == ()


@pytest.mark.parametrize("probes", sorted(PROBES.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_probe_that_is_cut_short_is_read(probes: Path) -> None:
    for probe in yaml.safe_load(probes.read_text(encoding="utf-8")):
        words = str(probe.get("text") or probe["title"]).split(" ")
        for cut in range(1, len(words)):
            for text in (" ".join(words[:cut]), " ".join(words[cut:])):
                for statement in analysed(text).statements:
                    assert all(0 <= span.start < span.end <= len(text) for span in statement.content), text
