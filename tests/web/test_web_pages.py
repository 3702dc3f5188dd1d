"""The pages as a program sees them: what they hold, where their links lead, what is cached and can be saved."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from serving import client_of, fill
from starlette.testclient import TestClient

from tawatur.web.desk import Desk

PAGES = (
    "/",
    "/stories/1",
    "/stories/1?all=1",
    "/stories/2",
    "/stories/1/correct?article=2",
    "/articles/1",
    "/articles/2?at=20-40",
    "/articles/1/shared",
    "/articles/11/shared",
    "/compare",
    "/compare?a=1&b=2",
    "/help",
)


class Outline(HTMLParser):
    """The ids, links and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.inline: list[str] = []
        self.html: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "html":
            self.html = told
        if told.get("id"):
            self.ids.append(str(told["id"]))
        if tag == "a" and told.get("href"):
            self.links.append(str(told["href"]))
        self.inline += [name for name in told if name == "style" or name.startswith("on")]
        if (tag == "script" and "src" not in told) or tag == "style":
            self.inline.append(tag)


def outline(text: str) -> Outline:
    parser = Outline()
    parser.feed(text)
    return parser


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_in_both_languages(client: TestClient, path: str, language: str) -> None:
    answer = client.get(path, headers={"accept-language": language})
    assert answer.status_code == 200
    page = outline(answer.text)
    assert (page.html["lang"], page.html["dir"]) == (language, "rtl" if language == "ar" else "ltr")
    assert len(page.ids) == len(set(page.ids)), "an id stands twice"
    assert not page.inline, "inline script or style, which the policy forbids"


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(client: TestClient, path: str) -> None:
    page = outline(client.get(path).text)
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, f"{path}: {link}"
        elif link.startswith("/"):
            place, _, anchor = link.partition("#")
            answer = client.get(place or path)
            assert answer.status_code == 200, f"{path}: {link}"
            assert not anchor or anchor in outline(answer.text).ids, f"{path}: {link}"


def test_every_line_of_a_story_opens_an_article_at_its_words(client: TestClient) -> None:
    page = client.get("/stories/1").text
    places = set(re.findall(r'href="(/articles/\d+\?at=\d+-\d+)#at"', page))
    assert len(places) > 20
    for place in places:
        text = client.get(place).text
        assert 'id="at"' in text
        assert re.search(r'class="m [^"]*\bat\b', text)


def test_a_page_that_the_reader_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/stories/1")
    again = client.get("/stories/1", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    other = client.get("/stories/1?lang=ar", headers={"if-none-match": first.headers["etag"]})
    assert other.status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/stories/999", 404, "No story has this number"),
        ("/articles/nothing", 404, "No article has this number"),
        ("/nowhere", 404, "There is no such page here"),
        ("/?page=0", 422, "page"),
        ("/?order=sideways", 422, "order"),
        ("/stories/1/other.svg", 422, "picture"),
    ],
)
def test_what_is_not_there_is_said_in_words(client: TestClient, path: str, status: int, told: str) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert told in answer.text


def test_with_no_store_the_example_is_offered_and_none_is_made(tmp_path: Path) -> None:
    with client_of(Desk(str(tmp_path / "none.db"))) as client:
        answer = client.get("/")
        assert (answer.status_code, "Read the bundled example" in answer.text) == (200, True)
        assert client.get("/stories/1").status_code == 404
    assert not (tmp_path / "none.db").exists()


def test_pictures_can_be_saved(client: TestClient) -> None:
    for name in ("matrix", "timeline", "way"):
        answer = client.get(f"/stories/1/{name}.svg?lang=ar")
        assert answer.headers["content-type"].startswith("image/svg+xml")
        assert f"story-1-{name}-ar.svg" in answer.headers["content-disposition"]
        assert "<style>" in answer.text


def test_static_files_are_kept_and_small(client: TestClient) -> None:
    answer = client.get("/static/desk.css")
    assert "immutable" in answer.headers["cache-control"]
    assert client.get("/static/../page.py").status_code == 404


@pytest.mark.parametrize("form", ["md", "html", "docx"])
def test_a_brief_can_be_saved(client: TestClient, form: str) -> None:
    answer = client.get(f"/stories/1/brief.{form}?lang=ar")
    assert answer.status_code == 200
    assert f"brief-1-ar.{form}" in answer.headers["content-disposition"]
    assert len(answer.content) > 2000
    assert client.get(f"/stories/99/brief.{form}").status_code == 404


def test_a_wording_that_differs_is_quoted_once(client: TestClient) -> None:
    """Its value is the quotation, which stands marked in its place just below the outlet."""
    page = client.get("/stories/1").text.split('id="picture"')[0]
    wording = page.split('id="d-3"')[1]
    assert len(re.findall("<mark>", wording)) == 3
    assert "<b>" not in wording.split("</ul>")[0]


def test_a_copy_stands_with_its_original(tmp_path: Path) -> None:
    """The list of a story's articles has a text that was sent twice once, with its copy below it."""
    text = (
        "قال الوزير سالم الورداني إن جسر الزهران سيغلق يوم الأحد أمام الشاحنات الثقيلة ريثما تنتهي أعمال الصيانة التي بدأت"
        " مطلع الأسبوع، وإن الحافلات ستسلك طريق الوادي القديم حتى نهاية الشهر."
    )
    source = tmp_path / "twice.jsonl"
    records = (
        {"id": f"n{n}", "title": "إغلاق جسر الزهران", "text": told, "published": f"2031-01-05T0{n}:00"}
        for n, told in enumerate((text, f"{text} (فيديو)"), 1)
    )
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    fill(tmp_path / "twice.db", source)
    desk = Desk(str(tmp_path / "twice.db"))
    with client_of(desk) as client:
        page = client.get("/stories/1").text
        assert re.findall(r'<ul class="articles"><li><a href="/articles/(\d)"', page) == ["1"]
        assert re.findall(r'<ul class="copies".*?href="/articles/(\d)"', page, re.DOTALL) == ["2"]
        assert "1 article · 1 copy" in page
    desk.close()


def test_where_else_wording_stands(client: TestClient) -> None:
    """The page of shared wording shows each other article with the words, and leads to them."""
    page = client.get("/articles/11/shared", headers={"accept-language": "en"}).text
    assert re.findall(r'<h2><a href="/articles/(\d+)"', page) == ["13"]
    shown = re.search(r'href="/articles/13\?at=\d+-\d+#at"[^>]*><bdi lang="ar"><mark>([^<]+)', page)
    assert shown is not None
    assert shown[1] in client.get("/articles/11").text.replace("<", "\n<")
