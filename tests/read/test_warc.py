"""Web archives: their pages with address and day; damage costs one record."""

import gzip
import zlib
from pathlib import Path

import pytest
from archives import TEXT, message, packed, page, record

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.limits import MAX_PAGE_BYTES

HOST = "https://almarfa.example"


def read(tmp_path: Path, data: bytes, name: str = "a.warc") -> list[Article | SetAside]:
    (tmp_path / name).write_bytes(data)
    return list(read_sources([str(tmp_path / name)]))


def test_pages_come_with_their_addresses_and_other_records_are_passed_over(tmp_path: Path) -> None:
    records = (
        record(HOST, b"software: test", "warcinfo"),
        record(f"{HOST}/a", b"GET /a HTTP/1.1\r\n\r\n", "request"),
        record(f"{HOST}/a", message(page())),
        record(f"{HOST}/b.png", message(b"\x89PNG" + bytes(99), kind="image/png")),
        record(f"{HOST}/old", message(page(), status="301 Moved")),
        record(f"{HOST}/c", page("عنوان آخر"), "resource"),
    )
    for data, name in (
        (b"".join(records), "a.warc"),
        (packed(*records), "b.warc.gz"),
        (packed(*records), "c.bin"),
    ):
        found = read(tmp_path, data, name)
        assert [(x.source, x.url, x.outlet) for x in found if isinstance(x, Article)] == [
            (f"{HOST}/a", f"{HOST}/a", "almarfa.example"),
            (f"{HOST}/c", f"{HOST}/c", "almarfa.example"),
        ]
        assert len(found) == 2


@pytest.mark.parametrize(
    ("headers", "pack"),
    [
        (("Content-Encoding: gzip",), gzip.compress),
        (("Content-Encoding: deflate",), zlib.compress),
        (("Content-Encoding: gzip",), bytes),
        (("Transfer-Encoding: chunked",), lambda body: b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)),
        (("Transfer-Encoding: chunked",), bytes),
    ],
)
def test_codings_are_taken_off_where_the_body_has_them(tmp_path, headers, pack) -> None:
    (article,) = read(tmp_path, record(HOST, message(pack(page()), *headers)))
    assert isinstance(article, Article)
    assert article.text.endswith("\n".join(TEXT))


def test_a_bomb_is_set_aside_and_the_page_behind_it_read(tmp_path: Path) -> None:
    bomb = message(gzip.compress(b"<html>" + bytes(MAX_PAGE_BYTES * 3)), "Content-Encoding: gzip")
    aside, article = read(tmp_path, record(f"{HOST}/bomb", bomb) + record(f"{HOST}/a", message(page())))
    assert isinstance(aside, SetAside)
    assert (aside.source, "16.0 MB" in aside.reason) == (f"{HOST}/bomb", True)
    assert isinstance(article, Article)


def test_a_page_in_a_coding_that_is_not_read_is_set_aside(tmp_path: Path) -> None:
    aside, article = read(
        tmp_path, record(f"{HOST}/br", message(b"x", "Content-Encoding: br")) + record(HOST, message(page()))
    )
    assert isinstance(aside, SetAside)
    assert "'br'" in aside.reason
    assert isinstance(article, Article)


def test_damage_between_records_costs_only_itself(tmp_path: Path) -> None:
    one, two = record(f"{HOST}/a", message(page())), record(f"{HOST}/b", message(page("آخر")))
    found = read(tmp_path, one + b"rubbish \xff\n" * 50 + two.replace(b"Content-Length", b"Kontent", 1) + two)
    assert [x.source for x in found] == [f"{HOST}/a", f"{HOST}/b", "a.warc"]
    assert isinstance(found[-1], SetAside)
    assert "damaged" in found[-1].reason


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_an_archive_that_is_cut_gives_the_pages_before(tmp_path: Path, name: str) -> None:
    records = [record(f"{HOST}/{n}", message(page(f"عنوان {n}"))) for n in range(3)]
    data = packed(*records) if name.endswith("gz") else b"".join(records)
    found = read(tmp_path, data[:-60], name)
    assert [x.source for x in found] == [f"{HOST}/0", f"{HOST}/1", name]
    assert isinstance(found[-1], SetAside)
    assert "ends early" in found[-1].reason


def test_an_archive_without_pages_says_so(tmp_path: Path) -> None:
    (aside,) = read(tmp_path, record(HOST, message(b"{}", kind="application/json")))
    assert isinstance(aside, SetAside)
    assert "no HTML page" in aside.reason


@pytest.mark.parametrize(("weekday", "day"), [("الأحد", "2021-10-03"), ("الاثنين", None), ("", None)])
def test_the_day_of_capture_counts_where_the_text_names_its_weekday(tmp_path, weekday, day) -> None:
    html = page().replace("قال وزير".encode(), f"قال {weekday} وزير".encode())
    (article,) = read(tmp_path, record(HOST, message(html)))
    assert isinstance(article, Article)
    assert (article.published.value, article.published.basis) == (day, "inferred" if day else "none")
