"""Marks in a text, differences of wordings, pictures: what pages are made of."""

import itertools
import xml.etree.ElementTree as ET
from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Span
from tawatur.web.marks import PART, paragraphs, part_of, parts
from tawatur.web.naming import script
from tawatur.web.pictures import matrix, timeline, way
from tawatur.web.pictures.drawing import Drawing, fitted, width_of
from tawatur.web.wordings import differences, marked
from tawatur.web.words import Words


def shown(analysis, at=None):
    numbers = {s.id: i for i, s in enumerate(analysis.statements, 1)}
    return paragraphs(analysis, numbers, parts(analysis.article.text)[0], at)


def test_the_text_is_shown_whole_and_in_order(invented) -> None:
    analysis = invented.analyses[0]
    lines = ["".join(s.text for s in line.segments) for line in shown(analysis)]
    assert lines == [line for line in analysis.article.text.splitlines() if line.strip()]


def test_marks_stand_where_they_were_found(invented) -> None:
    analysis = invented.analyses[0]
    by_kind: dict[str, list[str]] = {}
    for line in shown(analysis):
        for segment in line.segments:
            for kind in segment.kinds:
                by_kind.setdefault(kind, []).append(segment.text)
    assert "المعبر سيبقى مفتوحا" in by_kind["said"]
    assert by_kind["left"] == ["Ad"]
    assert "وكالة المرسى" in by_kind["via"]
    assert next(line.heading for line in shown(analysis))


def test_each_statement_begins_once(invented) -> None:
    analysis = invented.analyses[0]
    begins = [n for line in shown(analysis) for s in line.segments for n in s.begins]
    assert sorted(begins) == list(range(1, len(analysis.statements) + 1))


def test_the_words_asked_for_have_one_anchor(invented) -> None:
    analysis = invented.analyses[0]
    at = analysis.statements[0].content[0]
    segments = [s for line in shown(analysis, at) for s in line.segments]
    assert [s.text for s in segments if s.anchor] == ["المعبر سيبقى مفتوحا"]
    assert all("at" in s.kinds for s in segments if s.anchor)


@given(st.integers(0, 5 * PART), st.lists(st.integers(0, 5 * PART), max_size=9))
def test_parts_cover_a_text_of_any_length(length: int, breaks: list[int]) -> None:
    text = list("x" * length)
    for place in breaks:
        if place < length:
            text[place] = "\n"
    found = parts("".join(text))
    assert found[0].start == 0
    assert found[-1].end == length
    assert all(a.end == b.start for a, b in itertools.pairwise(found))
    assert all(span.end - span.start <= PART for span in found)
    assert part_of(found, max(0, length - 1)) == len(found) - 1 or length == 0


def test_a_wording_is_marked_where_it_differs_in_words_not_in_spelling_or_marks() -> None:
    pieces = differences("لن نغلق هذا المعبر أمام أحد", "«لن نُغلق المعبر امام الجميع»")
    assert [(p.kind, p.words) for p in pieces] == [
        ("same", "«لن نُغلق"),
        ("gone", "هذا"),
        ("same", "المعبر امام"),
        ("gone", "أحد"),
        ("new", "الجميع»"),
    ]


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_word_of_a_wording_is_lost(first: str, other: str) -> None:
    kept = " ".join(p.words for p in differences(first, other) if p.kind != "gone")
    assert kept.split() == other.split()


def test_a_wording_with_little_in_common_is_shown_whole() -> None:
    """Where nearly all would be struck out and put in, nothing is marked, and the reader is told."""
    first = "لن نغلق هذا المعبر أمام أحد من التجار ما دام النهر هادئا"
    near, afar = "لن نغلق هذا المعبر أمام أحد", "سيبقى المعبر لأصحاب الشاحنات وحدهم"
    assert marked(first, near) == (tuple(differences(first, near)), False)
    assert marked(first, afar) == ((("same", afar),), True)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_on_a_telephone_no_outlet_name_stands_out_of_the_matrix(language: str) -> None:
    outlets = ["صحيفة الساحل الجديد", "وكالة أنباء المرسى", "قناة الميناء", "صحيفة الساحل الجديد"]
    rows = [matrix.Row(1, "سلمى", "المعبر سيبقى مفتوحا", tuple(("first", "/") for _ in outlets))]
    drawn = ET.fromstring(matrix.draw(Words(language), outlets, rows, narrow=True).file())
    width = float(drawn.get("width") or 0)
    assert width <= matrix.TELEPHONE + 10
    heads = [t for t in drawn.iter("{http://www.w3.org/2000/svg}text") if t.get("class") == "head"]
    assert len(heads) == len(outlets)
    for head in heads:  # it ends at its column and comes from over the speakers' names
        x, long = (
            float(head.get("x") or 0),
            width_of(head.text or "", matrix.SIZE) * cos(radians(matrix.SLANT)),
        )
        assert head.get("text-anchor") == ("start" if language == "ar" else "end")
        assert x + long <= width if language == "ar" else x - long >= 0


def test_in_the_matrix_the_words_begin_behind_the_longest_name() -> None:
    """One column, with room for a font that is broader than the one the widths were measured on."""
    names = ("عبد الرحمن الزعفراني", "هدى")
    rows = [matrix.Row(n, name, "المعبر سيبقى مفتوحا", (("first", "/"),)) for n, name in enumerate(names, 1)]
    drawn = ET.fromstring(matrix.draw(Words("en"), ["a"], rows).file())
    texts = [(t.get("class"), float(t.get("x", 0))) for t in drawn.iter("{http://www.w3.org/2000/svg}text")]
    begins = {x for kind, x in texts if kind == "said"}
    assert len(begins) == 1
    assert begins.pop() >= 36 + 1.2 * max(width_of(fitted(name, 150, 14), 14) for name in names)


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=a>',
    "\u202eحكس\u2066",
    "\x00\x1b[31m",
    "&amp;",
    "ا" * 5000,
)


def pictures(say: Words) -> list[Drawing]:
    outlets = list(HOSTILE)
    rows = [matrix.Row(1, word, word, tuple(("first", "/articles/1") for _ in outlets)) for word in HOSTILE]
    points = [timeline.Point(word, "2031-05-06T10:00:00+00:00", word, "/articles/1") for word in HOSTILE]
    paths = [way.Path((a, b, c)) for a in HOSTILE for b in HOSTILE for c in HOSTILE[:2]]
    drawn = [matrix.draw(say, outlets, rows), timeline.draw(say, points), way.draw(say, paths)]
    return [d for d in drawn if d is not None]


def test_pictures_are_sound_xml_whatever_they_show() -> None:
    for say in (Words("en"), Words("ar")):
        drawn = pictures(say)
        assert len(drawn) == 3
        for drawing in drawn:
            root = ET.fromstring(drawing.file())
            names = {element.tag.rsplit("}", 1)[-1] for element in root.iter()}
            assert names <= {"svg", "title", "desc", "style", "line", "path", "circle", "rect", "text"}
            assert root.find("{http://www.w3.org/2000/svg}desc").text


def test_an_arabic_picture_is_the_mirror_of_an_english_one() -> None:
    left, right = (pictures(Words(language))[2] for language in ("en", "ar"))
    assert left.width == right.width
    assert (left.across(10), right.across(10)) == (10, right.width - 10)


def test_a_timeline_without_times_is_not_drawn() -> None:
    assert timeline.draw(Words("en"), [timeline.Point("a", "2031", "t", "/")]) is None
    assert way.draw(Words("en"), []) is None


@given(st.text(max_size=200), st.floats(20, 400))
def test_words_are_cut_to_fit(words: str, width: float) -> None:
    assert width_of(fitted(words, width, 14), 14) <= width + 14


def test_script_of_a_name() -> None:
    assert [script(t) for t in ("123 سالم", "The Herald سالم", "", "«نص")] == ["ar", "en", "en", "ar"]
    assert Span(0, 1)
