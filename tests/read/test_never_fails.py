"""Whatever the input, reading never fails, and every span of what comes out lies in the text."""

import gzip
import io
import json
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.model import Article, SetAside
from tawatur.read import read_sources
from tawatur.read.assemble import assemble
from tawatur.read.raw import Raw

PIECES = st.sampled_from(
    [
        "قال الوزير إن الموسم كان جيدا هذا العام في جميع المدن والقرى، وإن الأسعار ستنخفض.",
        "القاهرة",
        "رويترز",
        "أ ف ب",
        "المصدر:",
        "بقلم سلمى الوراق",
        "اقرأ أيضاً:",
        "اترك تعليقا",
        "[ad_1]",
        "الأحد 3 أكتوبر 2021",
        "16 جمادى الأولى 1442 هـ",
        "(رويترز)",
        "«",
        "»",
        '"',
        " - ",
        "-",
        "--",
        ":",
        "، ",
        ".",
        "...",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "\u200f",
        "\ufeff",
        "ـ",
        " ",
        "\x85",
        "x",
        "12",
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def check(article: Article) -> None:
    spans = [x.span for x in article.excluded] + list(article.subheadings)
    spans += [x.span for x in article.credits if x.span] + [
        x for x in (article.title_span, article.published.span) if x
    ]
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)
    left_out = [x.span for x in article.excluded]
    assert all(a.end <= b.start for a, b in pairwise(left_out))


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.none() | TEXTS, st.none() | TEXTS, st.none() | st.text(max_size=30))
def test_any_text_gives_an_article_with_spans_in_it_or_a_reason(
    body: str, title: str | None, author: str | None, published: str | None
) -> None:
    read = assemble(Raw(source="t", body=body, title=title, author=author, published=published))
    if isinstance(read, Article):
        check(read)
    else:
        assert read.reason


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400) | TEXTS.map(str.encode) | TEXTS.map(lambda t: f"<html><p>{t}</p>".encode()))
def test_any_bytes_are_read_or_set_aside(data: bytes) -> None:
    for stream in (data, gzip.compress(data), b"{" + data, b"[{" + data):
        for found in read_sources(["-"], stdin=io.BytesIO(stream)):
            if isinstance(found, Article):
                check(found)
            else:
                assert isinstance(found, SetAside)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["text", "title", "id", "source", "date"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_any_json_is_read_or_set_aside(value: object) -> None:
    data = json.dumps(value).encode()
    for stream in (data, data + b"\n" + data):
        list(read_sources(["-"], stdin=io.BytesIO(stream)))
