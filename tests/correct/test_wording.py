"""Which words of an article are meant."""

import pytest

from tawatur.correct import CorrectionError, passage, spans_of
from tawatur.correct.wording import words_kept
from tawatur.model import Span

TEXT = "قال الوزير إن المعبر مفتوح.\nوقالت الوزيرة إن المعبر  مغلق اليوم."


def at(words):
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_ranges_are_spans_in_their_order():
    assert spans_of(TEXT, "0:3, 14:20") == (Span(0, 3), Span(14, 20))


@pytest.mark.parametrize(
    ("ranges", "reason"),
    [
        ("abc", "abc is no range. Give START:END"),
        ("", "is no range"),
        ("3", "3 is no range"),
        ("-1:4", "-1:4 is no range"),
        ("0:3,,4:5", "is no range"),
        ("5:5", "5:5 is no piece of the text, which has 64 characters"),
        ("9:4", "START comes before END"),
        ("60:66", "60:66 is no piece of the text"),
        ("3:4", "At 3:4 there are no words"),
        ("14:20,0:3", "0:3 begins before 20. Give the pieces in their order"),
        ("0:9,5:12", "5:12 begins before 9"),
    ],
)
def test_a_range_that_means_nothing_is_refused_with_what_to_do(ranges, reason):
    with pytest.raises(CorrectionError) as refused:
        spans_of(TEXT, ranges)
    assert reason in str(refused.value)


@pytest.mark.parametrize("words", ["المعبر مغلق", "المعبر\nمغلق", "المَعْبَر مغلق", "ٱلمعبر   مغلق"])
def test_words_are_found_in_any_spelling_and_spacing(words):
    assert passage(TEXT, words, ()).of(TEXT) == "المعبر  مغلق"


def test_of_words_that_stand_twice_those_of_the_statement_are_meant():
    assert passage(TEXT, "المعبر", [at("المعبر  مغلق")]) == Span(at("المعبر  مغلق").start, at("  مغلق").start)


def test_words_that_stand_twice_elsewhere_are_refused_with_their_places():
    with pytest.raises(
        CorrectionError, match=r"stands at 2 places: 14:20, 45:51\. .* Give one of them with --content"
    ):
        passage(TEXT, "المعبر", [at("اليوم")])


@pytest.mark.parametrize("words", ["المعبر القديم", "", "  "])
def test_words_that_stand_nowhere_are_refused(words):
    with pytest.raises(CorrectionError, match="does not hold the words"):
        passage(TEXT, words, ())


def test_spaces_around_words_are_no_part_of_them():
    (kept,) = words_kept(TEXT, [Span(10, 21)])
    assert (kept.span.of(TEXT), kept.text) == ("إن المعبر", "إن المعبر")
