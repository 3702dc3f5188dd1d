"""Feeds and sitemaps: every form of them, safe from what hides in XML."""

from pathlib import Path

import pytest
from archives import TEXT

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.feed import parse_listing

HOST = "https://almarfa.example"
HTML = "".join(f"<p>{paragraph}</p>" for paragraph in TEXT)
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>المرفأ</title><link>{HOST}/</link><item><title>القمح &amp; الخبز&nbsp;أرخص</title>
<link>{HOST}/1</link><guid isPermaLink="false">n1</guid><description>{TEXT[0]}</description>
<content:encoded><![CDATA[{HTML}]]></content:encoded><dc:creator>سلمى الوراق</dc:creator>
<pubDate>Sun, 03 Oct 2021 10:35:00 +0300</pubDate><category>اقتصاد</category></item>
<item><title>بلا نص</title><link>{HOST}/2</link></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>المرفأ</title><entry><title type="html">القمح أرخص</title>
<link rel="self" href="{HOST}/feed"/><link rel="alternate" href="{HOST}/1"/><id>urn:1</id>
<published>2021-10-03T10:35:00+03:00</published><updated>2021-10-04T08:00:00+03:00</updated>
<author><name>سلمى الوراق</name></author><category term="اقتصاد"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="{HOST}/"><title>المرفأ</title></channel><item rdf:about="{HOST}/1"><title>القمح أرخص</title>
<link>{HOST}/1</link><description>{TEXT[0]}</description></item></rdf:RDF>"""
SITEMAP = f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> {HOST}/1 </loc><lastmod>2021-10-04</lastmod><n:news><n:publication><n:name>المرفأ</n:name></n:publication>
<n:publication_date>2021-10-03</n:publication_date><n:title>القمح أرخص</n:title></n:news></url>
<url><loc>{HOST}/2</loc></url><url></url></urlset>"""


def read(tmp_path: Path, text: str) -> list[Article | SetAside]:
    (tmp_path / "in").write_text(text, encoding="utf-8")
    return list(read_sources([str(tmp_path / "in")]))


def test_an_rss_file_gives_its_entries_with_their_whole_text(tmp_path: Path) -> None:
    article, aside = read(tmp_path, RSS)
    assert isinstance(article, Article)
    assert article.text == "القمح & الخبز أرخص\n\n" + "\n".join(TEXT)
    assert (article.source, article.url, article.outlet) == (f"{HOST}/1", f"{HOST}/1", "almarfa.example")
    assert (article.byline, article.section) == ("سلمى الوراق", "اقتصاد")
    assert article.published.value == "2021-10-03T10:35:00+03:00"
    assert isinstance(aside, SetAside)
    assert (aside.source, "without text" in aside.reason) == (f"{HOST}/2", True)


def test_an_atom_file_likewise(tmp_path: Path) -> None:
    (article,) = read(tmp_path, ATOM)
    assert isinstance(article, Article)
    assert article.text == "القمح أرخص\n\n" + "\n".join(TEXT)
    assert (article.url, article.byline, article.section) == (f"{HOST}/1", "سلمى الوراق", "اقتصاد")
    assert article.published.day == "2021-10-03"


def test_rss_one_is_read_and_the_stamp_is_what_changes() -> None:
    listing = parse_listing(RDF.encode())
    assert listing is not None
    assert [(e.url, e.text, e.outlet) for e in listing.entries] == [(f"{HOST}/1", TEXT[0], "المرفأ")]
    atom = parse_listing(ATOM.encode())
    assert atom is not None
    assert atom.entries[0].stamp == "2021-10-04T08:00:00+03:00"


def test_sitemaps_and_their_indexes_list_addresses() -> None:
    listing = parse_listing(SITEMAP.encode())
    assert listing is not None
    assert [(e.url, e.stamp, e.published) for e in listing.entries] == [
        (f"{HOST}/1", "2021-10-04", "2021-10-03"),
        (f"{HOST}/2", None, None),
    ]
    index = f"<sitemapindex><sitemap><loc>{HOST}/s.xml</loc></sitemap></sitemapindex>"
    assert [e.url for e in parse_listing(index.encode()).sitemaps] == [f"{HOST}/s.xml"]  # type: ignore[union-attr]


@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16", "utf-8-sig"])
def test_a_wrong_encoding_declaration_does_not_matter(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "in").write_bytes(RSS.replace("&nbsp;", " ").encode(encoding))
    article = next(read_sources([str(tmp_path / "in")]))
    assert isinstance(article, Article)
    assert article.title == "القمح & الخبز أرخص"


def test_a_cut_feed_gives_the_entries_that_are_there(tmp_path: Path) -> None:
    assert isinstance(read(tmp_path, RSS[: RSS.index("<item><title>بلا")])[0], Article)


def test_entities_are_neither_fetched_nor_expanded(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("كلمة السر")
    declared = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret"><!ENTITY a "{"ا" * 1000}">'
    declared += '<!ENTITY b "' + "&a;" * 1000 + '"><!ENTITY c "' + "&b;" * 1000 + '">]>'
    feed = RSS.replace("<rss", f"{declared}<rss", 1).replace("<category>", '<category x="&c;">&x;&c;')
    article = read(tmp_path, feed)[0]
    assert isinstance(article, Article)
    assert "السر" not in (article.section or "") + article.text
    assert len(article.section or "") < 100


@pytest.mark.parametrize("text", ["<rss><channel/></rss>", "<rss <<<<", "<urlset></urlset>"])
def test_a_feed_without_entries_says_so(tmp_path: Path, text: str) -> None:
    (aside,) = read(tmp_path, text)
    assert isinstance(aside, SetAside)
    assert "without entries" in aside.reason
