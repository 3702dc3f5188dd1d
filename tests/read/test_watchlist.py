"""Watchlists: TOML and OPML, and words for what is wrong with them."""

from pathlib import Path

import pytest

from tawatur.read.watchlist import Watched, WatchlistError, load_watchlist

TOML = """every = 10
[[feed]]
address = "https://almarfa.example/rss"
[[feed]]
address = "https://alsahil.example/sitemap.xml"
outlet = "الساحل"
every = 2.5
days = 1
"""
OPML = """<?xml version="1.0"?><opml version="2.0"><head><title>أخبار</title></head><body><outline text="صحف">
<outline type="rss" text="المرفأ" xmlUrl="https://almarfa.example/rss"/><outline text="مجلد"/>
<outline type="rss" text="مرة أخرى" xmlUrl="https://almarfa.example/rss"/></outline></body></opml>"""


def load(tmp_path: Path, text: str) -> object:
    (tmp_path / "feeds").write_text(text, encoding="utf-8")
    return load_watchlist(str(tmp_path / "feeds"))


def test_toml_names_feeds_and_how_often_they_are_asked(tmp_path: Path) -> None:
    (tmp_path / "feeds.toml").write_text(TOML, encoding="utf-8")
    found = load_watchlist(str(tmp_path / "feeds.toml"))
    assert found.every == 10
    assert found.feed == (
        Watched("https://almarfa.example/rss"),
        Watched("https://alsahil.example/sitemap.xml", outlet="الساحل", every=2.5, days=1),
    )


def test_opml_names_feeds_each_once(tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(OPML, encoding="utf-8")
    assert load_watchlist(str(tmp_path / "feeds.opml")).feed == (Watched("https://almarfa.example/rss"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "names no feed"),
        ("feed = 3", "known"),
        ("[[feed]]\nadress = 'x'", "known"),
        ("[[feed]]\naddress = 'file:///etc/passwd'", "no address"),
        ("[[feed]]\naddress = 'https://a.example'\nevery = -1", "less than 0"),
        ("not toml", "neither TOML"),
        ("<html></html>", "no OPML"),
        ("<opml><body/></opml>", "names no feed"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(WatchlistError, match=words):
        load(tmp_path, text)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WatchlistError, match="cannot be opened"):
        load_watchlist(str(tmp_path / "none"))
