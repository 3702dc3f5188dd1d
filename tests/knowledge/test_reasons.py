"""Why an input was set aside, in Arabic: every sentence that the code can say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.knowledge.reasons import Reason, reason_in
from tawatur.knowledge.table import table
from tawatur.model import SetAside
from tawatur.pipeline import analyse_safely
from tawatur.read import language, read_sources

SOURCE = Path(__file__).parents[2] / "src" / "tawatur"
FILES = (
    *sorted((SOURCE / "read").glob("*.py")),
    SOURCE / "engine" / "reading.py",
    SOURCE / "engine" / "running.py",
    SOURCE / "pipeline.py",
)
ELSEWHERE = {"WatchlistError", "ValueError"}
"""What is said at the terminal alone: a watchlist or an option that cannot be used."""
PARTS = ("problem", "what", "binary")
"""Names of values that begin another sentence; each is a sentence of the table by itself."""


def said(node: ast.expr) -> Iterator[str]:
    """What an expression says, with X where it names something."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(v.value if isinstance(v, ast.Constant) else _named(v) for v in node.values)
    elif isinstance(node, ast.IfExp):
        yield from (*said(node.body), *said(node.orelse))


def _named(value: ast.expr) -> str:
    assert isinstance(value, ast.FormattedValue)
    told = ast.unparse(value.value)
    if told.startswith("what.get"):
        return "there is no such page"
    return {"what": "page"}.get(told, "the gzip data is damaged" if told.rsplit(".")[-1] in PARTS else "X")


def every_reason() -> Iterator[tuple[str, str]]:
    """Each reason in the code, with the place that says it."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "id", "")
                given = [k.value for k in node.keywords if k.arg == "reason"] if name == "SetAside" else []
                if name.endswith("Error") and name not in ELSEWHERE:
                    given = node.args[:1]
                for expression in given:
                    yield from ((f"{file.name}:{node.lineno}", told) for told in said(expression))


REASONS = sorted(set(every_reason()))


def arabic(told: str) -> bool:
    return bool(re.search("[\u0600-\u06ff]", told))


@pytest.mark.parametrize(("place", "told"), REASONS, ids=[place for place, _ in REASONS])
def test_every_reason_of_the_code_is_told_in_arabic(place: str, told: str) -> None:
    if len(told.split()) > 2:  # shorter ones are parts: a name, a kind
        assert arabic(reason_in(told, "ar")), told
    assert reason_in(told, "en") == told


def test_every_language_that_is_told_apart_has_an_arabic_name() -> None:
    for name in language._NAMES.values():
        assert arabic(
            reason_in(f"a text in {name}: only Arabic is read", "ar").partition("(")[2].partition(")")[0]
        ), name


def test_there_are_many_of_them() -> None:
    assert len(REASONS) > 45


def test_both_languages_have_the_same_places() -> None:
    for row in table("reasons.yaml", Reason):
        assert sorted(re.findall(r"\{[a-z]\}", row.en)) == sorted(re.findall(r"\{[a-z]\}", row.ar)), row.en
        assert arabic(row.ar)
        assert not arabic(row.en)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("a text in Persian: only Arabic is read", "نص بلغة أخرى (الفارسية): لا تُقرأ إلا العربية"),
        ("the gzip data ends early; get the file again", "بيانات gzip مقطوعة. أحضر الملف من جديد"),
        ("something nobody has ever said", "something nobody has ever said"),
        ("there is no such page (404 Not Found)", "لا صفحة كهذه (404 Not Found)"),
    ],
)
def test_a_reason_is_told_with_what_it_names(told: str, wanted: str) -> None:
    assert reason_in(told, "ar") == wanted


def test_what_reading_really_says_is_told_in_arabic(tmp_path: Path) -> None:
    """Inputs of many kinds that are no articles."""
    inputs = {
        "empty.txt": b"",
        "picture.png": b"\x89PNG\r\n\x1a\n\0\0\0\0",
        "words.json": b"[1, 2",
        "list.json": b'[{"title": "x"}]',
        "damaged.txt.gz": b"\x1f\x8b\x08\x00broken",
        "english.txt": b"The minister said that the crossing stays open to all people of the land. " * 5,
        "page.html": b"<html><body></body></html>",
        "marks.txt": b"???? ????? ?????? ???? ??? ???? " * 20,
        "table.csv": "العنوان,الكاتب,اليوم\n1,2,3\n".encode(),
        "digits.txt": b"12 34 56 78 90",
    }
    for name, content in inputs.items():
        (tmp_path / name).write_bytes(content)
    outcomes = [*read_sources([str(tmp_path), str(tmp_path / "nowhere.txt")])]
    asides = [a if isinstance(a, SetAside) else analyse_safely(a) for a in outcomes]
    reasons = [a.reason for a in asides if isinstance(a, SetAside)]
    assert len(reasons) >= len(inputs)
    for reason in reasons:
        assert arabic(reason_in(reason, "ar")), reason
