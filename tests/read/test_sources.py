"""Sources: what an input is, and that a bad one never stops the others."""

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.limits import MAX_ARTICLE_BYTES

TEXT = "قال وزير الزراعة في نوفاريا إن الموسم كان جيدا، وأضاف أن الأسعار ستنخفض."


def read(*paths: object) -> list[Article | SetAside]:
    return list(read_sources([str(path) for path in paths]))


def reason(path: Path) -> str:
    (aside,) = read(path)
    assert isinstance(aside, SetAside)
    assert aside.source == path.name
    return aside.reason


def test_a_plain_file_is_its_own_text_and_is_named_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (article,) = read(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert (article.source, article.text) == ("a.txt", TEXT)


def test_the_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8-sig")
    (article,) = read(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert article.text == TEXT


def test_a_folder_is_read_in_order_with_its_folders_and_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("b.txt", "a.txt", ".hidden.txt", "in/c.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}")
    assert [x.source for x in read(tmp_path)] == ["a.txt", "b.txt", "in/c.txt"]


def test_a_pattern_is_expanded(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(f"{TEXT} {name}")
    assert [x.source for x in read(tmp_path / "*.txt")] == ["a.txt", "b.txt"]


def test_standard_input_is_read() -> None:
    (article,) = read_sources(
        ["-"], stdin=io.BytesIO(json.dumps({"id": "r1", "text": TEXT}).encode() + b"\n{}\n"[:1])
    )
    assert isinstance(article, Article)
    assert article.source == "r1"


def test_what_a_file_holds_decides_not_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.dat").write_bytes(
        gzip.compress(f'{{"id": "x", "text": "{TEXT}"}}\n{{"id": "y", "text": "{TEXT}"}}\n'.encode())
    )
    assert [x.source for x in read(tmp_path / "a.dat")] == ["x", "y"]


def test_the_same_text_has_the_same_identifier_and_another_text_another(tmp_path: Path) -> None:
    for name, text in (("a.txt", TEXT), ("b.txt", TEXT), ("c.txt", TEXT + ".")):
        (tmp_path / name).write_text(text)
    a, b, c = (x.id for x in read(tmp_path) if isinstance(x, Article))
    assert a == b != c
    assert len(a) == 32


@pytest.mark.parametrize("data", [b"", b" \n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_set_aside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "e.txt").write_bytes(data)
    assert "empty" in reason(tmp_path / "e.txt")


def test_binary_files_are_named_for_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "p.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    assert "PNG" in reason(tmp_path / "p.txt")
    with zipfile.ZipFile(tmp_path / "z.txt", "w") as archive:
        archive.writestr("a.txt", TEXT)
    assert "zip" in reason(tmp_path / "z.txt")
    (tmp_path / "r.txt").write_bytes(bytes(range(256)) * 40)
    assert "binary" in reason(tmp_path / "r.txt")


def test_a_text_of_fifty_megabytes_is_set_aside_and_not_read_through(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.write(TEXT.encode() * 100)
        file.truncate(50_000_000)
    with big.open("r+b") as file:
        for position in range(0, MAX_ARTICLE_BYTES + 70_000, 65_536):
            file.seek(position)
            file.write((TEXT.encode() * 600)[:65_536])
    assert "50.0 MB" in reason(big)


def test_a_text_that_is_not_arabic_is_set_aside_with_its_language(tmp_path: Path) -> None:
    for name, text, language in (
        ("en.txt", "The minister of agriculture said that the season was good.", "English"),
        ("fa.txt", "وزیر کشاورزی گفت که فصل خوبی بود و قیمت‌ها پایین می‌آید و گندم ارزان‌تر می‌شود.", "Persian"),
        ("ur.txt", "وزیر زراعت نے کہا کہ یہ موسم بہت اچھا رہا ہے اور قیمتیں کم ہوں گی۔", "Urdu"),
        ("ckb.txt", "وەزیری کشتوکاڵ گوتی وەرزەکە باش بوو و نرخەکان دادەبەزن.", "Kurdish"),
    ):
        (tmp_path / name).write_text(text)
        assert language in reason(tmp_path / name)


def test_letters_lost_to_question_marks_are_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "lost.txt").write_text("??? ???? ??????? ?? ??????")
    assert "question marks" in reason(tmp_path / "lost.txt")


def test_a_missing_path_and_an_empty_folder_are_set_aside(tmp_path: Path) -> None:
    missing, empty = read(tmp_path / "no.txt"), read(tmp_path)
    assert isinstance(missing[0], SetAside)
    assert "no such file" in missing[0].reason
    assert isinstance(empty[0], SetAside)
    assert "holds no file" in empty[0].reason


def test_an_unreadable_file_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "Permission denied" in reason(tmp_path / "a.txt")


def test_a_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"\x1f\x8b\x08broken")
    (tmp_path / "c.txt").write_text(TEXT)
    assert [type(x) for x in read(tmp_path)] == [Article, SetAside, Article]


def test_a_text_in_a_cut_gzip_file_is_set_aside(tmp_path: Path) -> None:
    packed = gzip.compress((TEXT * 50 + str(list(range(500)))).encode())
    (tmp_path / "t.txt.gz").write_bytes(packed[: len(packed) // 2])
    assert "ends early" in reason(tmp_path / "t.txt.gz")
