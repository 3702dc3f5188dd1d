"""Addresses: what is there decides; feeds and sitemaps lead to the pages they list."""

import gzip
from collections.abc import Iterator

import pytest
from archives import TEXT, message, page, record

from misbehaving import Site, site
from tawatur.model import Article, SetAside
from tawatur.read import fetch, read_sources
from tawatur.read.options import Options


@pytest.fixture
def server(monkeypatch) -> Iterator[Site]:
    monkeypatch.setattr(
        fetch.Client.__init__, "__kwdefaults__", fetch.Client.__init__.__kwdefaults__ | {"pause": 0.0}
    )
    with site() as here:
        yield here


def read(address: str) -> list[Article | SetAside]:
    return list(read_sources([address], options=Options(allow_private=True)))


def feed(server: Site, *paths: str) -> str:
    items = "".join(
        f"<item><title>عنوان</title><link>{server.address}{path}</link>"
        "<pubDate>Sun, 03 Oct 2021 10:35:00 +0300</pubDate></item>"
        for path in paths
    )
    return f"<rss><channel><title>المرفأ</title>{items}</channel></rss>"


def test_a_page_is_an_article_with_its_address(server: Site) -> None:
    server.put("/a", page())
    (article,) = read(f"{server.address}/a")
    assert isinstance(article, Article)
    assert (article.source, article.url) == (f"{server.address}/a", f"{server.address}/a")
    assert article.text.endswith("\n".join(TEXT))


def test_a_page_with_a_wrong_charset_is_decoded_right(server: Site) -> None:
    server.put("/a", page().decode().encode("windows-1256"), ("Content-Type", "text/html; charset=utf-8"))
    (article,) = read(f"{server.address}/a")
    assert isinstance(article, Article)
    assert TEXT[0] in article.text


def test_a_feed_gives_the_pages_it_lists_with_the_day_it_states(server: Site) -> None:
    server.put("/feed", feed(server, "/1", "/gone", "/2"))
    server.put("/1", page("عنوان أول"))
    server.put("/2", page("عنوان ثان"))
    one, gone, two = read(f"{server.address}/feed")
    assert isinstance(one, Article)
    assert isinstance(two, Article)
    assert (one.title, two.title) == ("عنوان أول", "عنوان ثان")
    assert (one.published.day, one.outlet) == ("2021-10-03", "127.0.0.1")
    assert isinstance(gone, SetAside)
    assert (gone.source, "404" in gone.reason) == (f"{server.address}/gone", True)


def test_an_index_of_sitemaps_is_followed_packed_or_not_and_not_in_circles(server: Site) -> None:
    here = server.address
    maps = "".join(f"<sitemap><loc>{here}/{name}</loc></sitemap>" for name in ("index", "a.xml.gz", "b.xml"))
    server.put("/index", f"<sitemapindex>{maps}</sitemapindex>")
    urls = [f"<urlset><url><loc>{here}/{n}</loc></url></urlset>" for n in (1, 2)]
    server.put("/a.xml.gz", gzip.compress(urls[0].encode()))
    server.put("/b.xml", urls[1])
    server.put("/1", page())
    server.put("/2", page())
    assert [x.source for x in read(f"{here}/index")] == [f"{here}/1", f"{here}/2"]


def test_other_files_are_read_as_files_are(server: Site) -> None:
    server.put(
        "/a.jsonl", '{"id": "r1", "text": "قال الوزير إن الأسعار ستنخفض قبل نهاية الشهر."}\n{"id": "r2"}\n'
    )
    server.put("/a.warc.gz", gzip.compress(record("https://almarfa.example/w", message(page()))))
    server.put("/a.pdf", b"%PDF-1.7\n" + bytes(100))
    assert [x.source for x in read(f"{server.address}/a.jsonl")] == ["r1", "r2"]
    assert [x.source for x in read(f"{server.address}/a.warc.gz")] == ["https://almarfa.example/w"]
    (aside,) = read(f"{server.address}/a.pdf")
    assert isinstance(aside, SetAside)
    assert "PDF" in aside.reason


def test_a_private_address_is_set_aside_unless_allowed(server: Site) -> None:
    server.put("/a", page())
    (aside,) = read_sources([f"{server.address}/a"])
    assert isinstance(aside, SetAside)
    assert "--allow-private" in aside.reason
    assert not server.requests
