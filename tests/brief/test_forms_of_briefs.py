"""Markdown, HTML, Word and JSON: each sentence with its footnote, nothing of an article's markup alive."""

import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser

import msgspec
import pytest
from lxml import etree

from tawatur.brief import MissingError, markdown, page, record, word
from tawatur.brief.notes import address
from tawatur.model import Article, Span

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def count(brief):
    return len(brief.sentences()) - 1


class Reader(HTMLParser):
    """Collects ids, links and tags, and that every tag is closed."""

    VOID = ("meta", "link", "br")

    def __init__(self):
        super().__init__()
        self.ids, self.links, self.tags, self.open = [], [], [], []

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if "href" in values else []
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(html):
    reader = Reader()
    reader.feed(html)
    assert not reader.open
    return reader


def test_every_sentence_of_the_page_has_a_footnote_to_and_from(brief):
    reader = read(page(brief))
    inner = [link[1:] for link in reader.links if link.startswith("#")]
    assert sorted(inner) == sorted(i for n in range(1, count(brief) + 1) for i in (f"n{n}", f"s{n}"))
    assert set(inner) <= set(reader.ids)
    assert len(reader.ids) == len(set(reader.ids))


def test_the_page_runs_the_way_of_its_language_and_fetches_nothing(brief):
    html = page(brief)
    assert f'<html lang="{brief.language}" dir="{"rtl" if brief.language == "ar" else "ltr"}">' in html
    assert "<h1><bdi" in html  # dir=auto would not look into the bdi, and put an Arabic headline at the left
    assert not {"script", "img", "link", "iframe"} & set(read(html).tags)
    assert "url(" not in html.split("</style>")[0]
    assert "@page { size: A4" in html


def test_markdown_defines_each_footnote_once(brief):
    text = markdown(brief)
    used = re.findall(r"\[\^(\d+)\](?!:)", text)
    defined = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert used == defined == [str(n) for n in range(1, count(brief) + 1)]


def test_the_record_holds_words_and_spans(brief):
    written = json.loads(msgspec.json.encode(record(brief)))
    texts = {brief.names.source(a.id): a.text for a in brief.articles}
    sentences = [s for section in written["sections"] for s in section["sentences"]]
    assert [s["note"] for s in sentences] == list(range(1, count(brief) + 1))
    for sentence in (written["title"], *sentences):
        assert sentence["text"] == "".join(part["text"] for part in sentence["parts"])
        for evidence in sentence["evidence"]:
            found = [texts[evidence["article"]][start:end] for start, end in evidence["spans"]]
            assert found == evidence["words"]


def document(brief):
    with zipfile.ZipFile(io.BytesIO(word(brief))) as parts:
        assert parts.testzip() is None
        return {name: parts.read(name) for name in parts.namelist()}


def test_the_word_document_has_an_endnote_for_each_sentence(brief):
    parts = document(brief)
    body, notes = etree.fromstring(parts["word/document.xml"]), etree.fromstring(parts["word/endnotes.xml"])
    used = [element.get(f"{W}id") for element in body.iter(f"{W}endnoteReference")]
    defined = [element.get(f"{W}id") for element in notes if element.get(f"{W}type") is None]
    assert used == defined == [str(n) for n in range(1, count(brief) + 1)]
    assert b"endnotes+xml" in parts["[Content_Types].xml"]
    assert b"relationships/endnotes" in parts["word/_rels/document.xml.rels"]


def test_arabic_runs_from_the_right_in_word(brief):
    body = etree.fromstring(document(brief)["word/document.xml"])
    runs = list(body.iter(f"{W}r"))
    arabic = [r for r in runs if re.search("[\u0621-\u064a]", "".join(r.itertext()))]
    assert arabic
    assert all(r.find(f"{W}rPr/{W}rtl") is not None for r in arabic)
    latin = [r for r in runs if re.search("[A-Za-z]", "".join(r.itertext()))]
    assert not [r for r in latin if r.find(f"{W}rPr/{W}rtl") is not None]
    paragraphs = list(body.iter(f"{W}p"))
    assert all((p.find(f"{W}pPr/{W}bidi") is not None) == (brief.language == "ar") for p in paragraphs)


def test_the_word_document_says_what_the_brief_says(brief):
    import docx

    read_again = docx.Document(io.BytesIO(word(brief)))
    lines = {p.text.replace("\u200e", "") for p in read_again.paragraphs}
    assert {sentence.text for sentence in brief.sentences()} <= lines


def test_without_the_library_word_says_how_to_get_it(brief, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    with pytest.raises(MissingError, match=r"pip install 'tawatur\[docx\]'"):
        word(brief)


HOSTILE = '<script>alert(1)</script> & "x" [a](javascript:b) *c* \x00\x0b \u202e قال'


@pytest.fixture
def hostile(brief):
    """The brief with a headline and an address that attack."""
    one, *rest = brief.articles
    bad = msgspec.structs.replace(one, title=HOSTILE, url="javascript:alert(1)//https://a.invalid")
    return replace(brief, articles=(bad, *rest))


def test_no_markup_of_an_article_lives(hostile):
    html = page(hostile)
    assert "script" not in read(html).tags
    assert not [link for link in read(html).links if not link.startswith(("#", "https://", "http://"))]
    assert "javascript:" not in markdown(hostile).replace("\\", "")
    etree.fromstring(document(hostile)["word/document.xml"])


@pytest.mark.parametrize(
    ("url", "begins"),
    [
        ("https://a.invalid/خبر", "https://a.invalid/%D8%AE%D8%A8%D8%B1#:~:text="),
        ("https://a.invalid/1#top", "https://a.invalid/1#top:~:text="),
        ('https://a.invalid/"><script>', "https://a.invalid/%22%3E%3Cscript%3E#:~:text="),
    ],
)
def test_an_address_leads_to_the_words(url, begins):
    article = Article(id="a", source="a", text="كلمة أولى، ثم ثانية", url=url)
    led = address(article, (Span(0, 10),))
    assert led is not None
    assert led.startswith(begins)
    assert led.endswith("%D9%83%D9%84%D9%85%D8%A9%20%D8%A3%D9%88%D9%84%D9%89%D8%8C")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", None])
def test_other_addresses_lead_nowhere(url):
    assert address(Article(id="a", source="a", text="كلمة", url=url), (Span(0, 4),)) is None
