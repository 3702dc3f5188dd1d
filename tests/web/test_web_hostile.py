"""Hostile articles, two hundred and more: shown harmlessly, escaped, bounded."""

import html
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from serving import client_of, fill
from starlette.testclient import TestClient

from tawatur.store import articles, open_store
from tawatur.web.desk import Desk
from tawatur.web.marks import PART

CALM = (
    "زهران - قال وزير الخارجية النورستاني سالم الورداني إن المعبر سيبقى مفتوحا، وأضاف أن 12 شاحنة عبرت أمس."
)

MARKUP = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "'><iframe src=javascript:alert(1)></iframe>",
    "<a href='javascript:alert(1)'>انقر</a>",
    "</bdi></article></main><h1>عنوان مدسوس</h1>",
    "<style>*{display:none}</style>",
    "<!-- تعليق لا ينتهي",
    "<![CDATA[ نص ]]>",
    "{{ 7*7 }}{% raw %}",
    "${7*7}#{7*7}<%= 7*7 %>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#x3C;script&#x3E;",
    "<base href=//evil.invalid>",
    "<meta http-equiv=refresh content=0;url=//evil.invalid>",
    "<form action=//evil.invalid><button>",
    "<math><mi xlink:href='javascript:alert(1)'>",
    "<details ontoggle=alert(1) open>",
    "<template><script>alert(1)</script></template>",
    "hx-get=/read hx-trigger=load",
    "<div hx-post='/read/example' hx-trigger='load'>",
    "javascript:alert(document.cookie)",
    "data:text/html,<script>alert(1)</script>",
)
LETTERS = (
    "\u202eمقلوب\u202d",
    "\u2066\u2067\u2068 بلا نهاية",
    "\u200f\u200e\u061c",
    "\x00\x01\x02\x1b[31mأحمر\x1b]0;عنوان\x07",
    "\x7f\x80\x9f",
    "\ufffe\uffff\ufdd0",
    "\U000e0001\U000e0041",
    "ا" * 60_000,
    "a" * 60_000,
    "\u0651" * 5_000,
    "e\u0301\u0302\u0303" * 2_000,
    "\u2028\u2029\x85\x0b\x0c\x1c",
    "ﷺ" * 500 + "ـ" * 5_000,
    "🏳️‍🌈" * 500,
    "\r\r\n\r",
    "\ufeff" * 50,
)
BROKEN = ("\ud800", "\udfff نص", "نص \ud83d")
FIELDS = ("title", "text", "author", "outlet", "url", "category")


def hostile() -> Iterator[dict[str, str]]:
    """An article for each hostile word and field; the broken surrogates as JSON can say them."""
    for number, (word, field) in enumerate(product((*MARKUP, *LETTERS, *BROKEN), FIELDS)):
        record = {
            "id": f"h{number}",
            "title": f"المعبر باق مفتوحا {number}",
            "text": CALM,
            "outlet": f"outlet{number % 7}.invalid",
            "published": f"2031-{number // 6 % 12 + 1:02}-{number // 72 * 5 + 3:02}T10:00:00+00:00",
        }
        if field == "text":
            record["text"] = f"{CALM}\nوقالت الوزيرة ليلى الصدفي: «{word}».\n{word} 13 قتيلا يوم الثلاثاء."
        elif field == "url":
            record["url"] = f"https://herald.invalid/{word}" if number % 2 else word
        else:
            record[field] = f"{record.get(field, '')} {word}"
        yield record


@pytest.fixture(scope="module")
def danger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The pages over a store of hostile articles."""
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "hostile.jsonl"
    source.write_text("".join(json.dumps(record) + "\n" for record in hostile()), encoding="utf-8")
    path = folder / "hostile.db"
    fill(path, source)
    desk = Desk(str(path))
    with client_of(desk) as client:
        yield client
    desk.close()


@pytest.fixture(scope="module")
def numbers(danger: TestClient) -> list[int]:
    """The numbers of the articles that were stored."""
    store = open_store(danger.app.state.desk.address)  # type: ignore[attr-defined]
    found, _ = articles.listed(store, limit=1000)
    store.close()
    return [one.number for one in found]


ELEMENTS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "body",
        "a",
        "header",
        "nav",
        "details",
        "summary",
        "form",
        "input",
        "fieldset",
        "legend",
        "label",
        "button",
        "span",
        "main",
        "article",
        "p",
        "h1",
        "h2",
        "h3",
        "dl",
        "div",
        "dt",
        "dd",
        "time",
        "section",
        "ol",
        "ul",
        "li",
        "blockquote",
        "small",
        "b",
        "q",
        "bdi",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "footer",
        "svg",
        "desc",
        "line",
        "circle",
        "rect",
        "path",
        "text",
        "figure",
        "figcaption",
        "mark",
        "ins",
        "del",
        "textarea",
        "datalist",
        "option",
        "select",
        "noscript",
        "progress",
    ]  # a list of so many would be longer than the page
)
HARM = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067\ud800-\udfff]")
BOUND = 900_000


class Checker(HTMLParser):
    """Notes what a page must not hold."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.depth: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag not in ELEMENTS:
            self.wrong.append(f"<{tag}>")
        if tag == "script" and not str(told.get("src", "")).startswith("/static/"):
            self.wrong.append("a script")
        for name, value in told.items():
            if name.startswith("on") or name == "style":
                self.wrong.append(f"{tag} {name}")
            if name.startswith("hx-") and not re.fullmatch(r"hx-(get|target|swap|trigger|select)", name):
                self.wrong.append(f"{tag} {name}")
            if name in ("href", "src", "action") and not re.match(r"(/(?!/)|#|\?|https?://)", value or ""):
                self.wrong.append(f"{tag} {name}={value!r}")


def check(text: str) -> None:
    checker = Checker()
    checker.feed(text)
    assert not checker.wrong
    assert not HARM.search(html.unescape(text))
    assert len(text) < BOUND


def test_there_are_two_hundred_hostile_articles(numbers: list[int]) -> None:
    assert len(list(hostile())) >= 240
    assert len(numbers) >= 200


def test_every_hostile_article_is_shown_harmlessly(danger: TestClient, numbers: list[int]) -> None:
    for number in numbers:
        answer = danger.get(f"/articles/{number}?at=0-9")
        assert answer.status_code == 200, number
        check(answer.text)
        told = danger.get(f"/api/v1/articles/{number}")
        assert told.status_code == 200, number
        assert told.headers["content-type"] == "application/json"


def test_hostile_articles_side_by_side_are_harmless(danger: TestClient, numbers: list[int]) -> None:
    for one, other in zip(numbers[::8], numbers[4::8], strict=False):
        answer = danger.get(f"/compare?a={one}&b={other}&lang=ar")
        assert answer.status_code == 200, (one, other)
        check(answer.text)
    for story in danger.get("/api/v1/stories?limit=20").json()["items"]:
        check(danger.get(f"/stories/{story['number']}/correct").text)


def test_what_an_article_says_is_still_to_be_read(danger: TestClient, numbers: list[int]) -> None:
    """Escaped is not left out: what was read stands on the page as text, markup too."""
    markup = 0
    for number in numbers[:: len(numbers) // 60]:
        read = danger.get(f"/api/v1/articles/{number}").json()["article"]["text"]
        if len(read) > PART:  # shown in parts
            continue
        page = danger.get(f"/articles/{number}").text
        body = re.search(r'<div class="body".*?>(.*?)</div>', page, re.DOTALL)
        assert body
        shown = re.sub(r'<a class="ref".*?</a>', "", body[1])
        shown = html.unescape(re.sub(r"<[^>]*>", "", shown))
        for line in read.splitlines()[:40]:
            if not HARM.search(line) and len(line) < 1000:
                assert re.sub(r"\s", "", line) in re.sub(r"\s", "", shown)
                markup += "<" in line
    assert markup > 5


def test_stories_lists_voices_and_searches_of_them_are_harmless(danger: TestClient) -> None:
    stories = danger.get("/api/v1/stories?limit=200").json()["items"]
    assert stories
    for story in stories[:40]:
        for path in (f"/stories/{story['number']}", f"/stories/{story['number']}?all=1&lang=ar"):
            answer = danger.get(path)
            assert answer.status_code == 200
            checker = Checker()
            checker.feed(answer.text)
            assert not checker.wrong
            assert not HARM.search(html.unescape(answer.text))
    for path in (
        "/?size=1",
        "/?size=1&page=2",
        "/voices",
        "/search?q=المعبر",
        "/search?q=speaker:الصدفي",
        "/help",
    ):
        check(danger.get(path).text)


QUESTIONS = [*MARKUP, *(word[:500] for word in LETTERS)]


@pytest.mark.parametrize("word", QUESTIONS, ids=range(len(QUESTIONS)))
def test_hostile_questions_are_answered_harmlessly(danger: TestClient, word: str) -> None:
    for path in ("/search", "/voices", "/"):
        name = {"/": "voice"}.get(path, "q")
        answer = danger.get(path, params={name: word})
        assert answer.status_code < 500
        check(answer.text)
    for path in ("/stories/", "/articles/", "/voices/", "/api/v1/articles/"):
        answer = danger.get(path + "".join(f"%{byte:02x}" for byte in word.encode()[:300]))
        assert answer.status_code < 500
        if "text/html" in answer.headers.get("content-type", ""):
            check(answer.text)


def test_a_long_article_is_shown_in_parts(tmp_path: Path) -> None:
    source = tmp_path / "long.jsonl"
    text = "\n".join(f"{CALM} الفقرة رقم {n}." for n in range(3000))
    source.write_text(json.dumps({"id": "long", "title": "طويل", "text": text}) + "\n", encoding="utf-8")
    fill(tmp_path / "long.db", source)
    desk = Desk(str(tmp_path / "long.db"))
    with client_of(desk) as client:
        first = client.get("/articles/1").text
        check(first)
        assert "?part=2" in first
        place = text.index("الفقرة رقم 2500")
        at = client.get(f"/articles/1?at={place}-{place + 15}").text
        assert 'id="at"' in at
        check(at)
    desk.close()
