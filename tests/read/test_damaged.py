"""Whatever is done to a feed, an archive, a saved page or a table, reading it raises nothing and comes to an end."""

import csv
import gzip
import io
from contextlib import suppress

import pytest
from archives import TEXT, message, page, record
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_feed import ATOM, RDF, RSS, SITEMAP
from test_mhtml import saved

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.feed import parse_listing
from tawatur.read.robots import parse_robots
from tawatur.read.watchlist import WatchlistError, load_watchlist

ARCHIVE = record("https://almarfa.example/a", message(gzip.compress(page()), "Content-Encoding: gzip"))
ARCHIVE += record("https://almarfa.example/b", message(page(), "Transfer-Encoding: chunked"))
TABLE = io.StringIO()
csv.writer(TABLE).writerows(
    [["id", "title", "text"], ["1", "عنوان", f'"{TEXT[0]}"\n{TEXT[1]}'], ["2", "ثان", TEXT[0]]]
)
INPUTS = {
    "rss": RSS.encode(),
    "atom": ATOM.encode(),
    "rdf": RDF.encode(),
    "sitemap": SITEMAP.encode(),
    "warc": ARCHIVE,
    "warc.gz": gzip.compress(ARCHIVE),
    "mhtml": saved((page(), "text/html", "https://almarfa.example/a")),
    "table": TABLE.getvalue().encode(),
}
CHANGES = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12)), min_size=1, max_size=6
)
FEW = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def damaged(data: bytes, changes: list[tuple[float, int, bytes]]) -> bytes:
    """`data` with pieces cut out and others put in, beyond its first bytes, which tell what it is."""
    for place, cut, put in changes:
        at = 20 + int(place * max(0, len(data) - 20))
        data = data[:at] + put + data[at + cut :]
    return data


@pytest.mark.parametrize("kind", INPUTS)
@FEW
@given(changes=CHANGES)
def test_a_damaged_input_gives_articles_or_reasons(
    kind: str, changes: list[tuple[float, int, bytes]]
) -> None:
    data = damaged(INPUTS[kind], changes)
    found = list(read_sources(["-"], stdin=io.BytesIO(data)))
    assert found
    assert all(isinstance(item, Article | SetAside) for item in found)


@FEW
@given(changes=CHANGES)
def test_a_damaged_listing_and_watchlist_are_told(tmp_path, changes: list[tuple[float, int, bytes]]) -> None:
    for data in (
        RSS.encode(),
        SITEMAP.encode(),
        b'every = 3\n[[feed]]\naddress = "https://almarfa.example/"\n',
    ):
        parse_listing(damaged(data, changes))
        (tmp_path / "feeds").write_bytes(damaged(data, changes))
        with suppress(WatchlistError):
            load_watchlist(str(tmp_path / "feeds"))


@FEW
@given(text=st.text(), path=st.text())
def test_any_robots_txt_gives_an_answer(text: str, path: str) -> None:
    assert parse_robots(f"User-agent: *\nDisallow: {text}\n{text}").allows(path) in (True, False)
