"""The pages as a program sees them: what they hold, headers, who may enter, what is cached."""

import html
import json
import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from serving import client_of, fill
from starlette.testclient import TestClient

from tawatur.web.desk import Desk
from tawatur.web.visits import IDLE

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


def test_headers_keep_a_page_to_itself(client: TestClient) -> None:
    headers = client.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    cookies = headers.get_list("set-cookie")
    assert cookies
    assert all("httponly" in c.lower() and "samesite=lax" in c.lower() for c in cookies)


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


def test_filters_and_orders_of_stories(client: TestClient) -> None:
    def titles(query: str) -> list[str]:
        return re.findall(r'<h2><a href="/stories/(\d+)"', client.get(f"/?{query}").text)

    assert len(titles("")) == 3
    assert titles("after=2024-04-01") == titles("")[:1]
    assert titles("before=2024-03-06") == ["1"]
    assert set(titles("voice=الورداني")) < set(titles(""))
    assert titles("voice=nobody-at-all") == []
    assert set(titles("outlet=aldiffa.example")) == {"1", "2", "3"}
    assert titles("size=4&order=differences")[0] in ("1", "2")
    assert sorted(titles("order=origins")) == sorted(titles("order=outlets")) == ["1", "2", "3"]


def test_what_is_new_since_the_last_visit(writer: TestClient) -> None:
    assert "since your last visit" not in writer.get("/").text
    writer.cookies.clear()
    seen = {"cookie": "tawatur_seen=0.0.1000"}  # a visit long ago, before anything was read
    assert "3 stories are new since your last visit" in writer.get("/", headers=seen).text
    assert writer.get("/?new=1", headers=seen).text.count("<article") == 3


def test_display_is_kept_and_the_reader_comes_back(client: TestClient) -> None:
    seal = re.search(r'name="seal" value="(\w+)"', client.get("/").text)
    assert seal
    form = {
        "seal": seal[1],
        "language": "ar",
        "digits": "arabic",
        "theme": "dark",
        "back": "/stories/1?lang=en",
    }
    answer = client.post("/display", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/stories/1")
    page = client.get("/stories/1").text
    assert 'dir="rtl" data-theme="dark"' in page
    assert "٥ منابر" in page


@pytest.mark.parametrize(
    "place", ["https://evil.invalid/", "//evil.invalid", "/\\evil.invalid", "javascript:1", ""]
)
def test_nobody_is_sent_elsewhere(client: TestClient, place: str) -> None:
    seal = re.search(r'name="seal" value="(\w+)"', client.get("/").text)
    assert seal
    answer = client.post("/display", data={"seal": seal[1], "back": place})
    assert answer.headers["location"] == "/"


def test_a_form_of_another_page_is_refused(client: TestClient) -> None:
    client.get("/")
    assert client.post("/display", data={"language": "ar"}).status_code == 403
    assert client.post("/display", data={"language": "ar", "seal": "0" * 64}).status_code == 403
    seal = re.search(r'name="seal" value="(\w+)"', client.get("/").text)
    assert seal
    for header in ({"origin": "https://evil.invalid"}, {"sec-fetch-site": "cross-site"}):
        answer = client.post("/display", data={"seal": seal[1], "language": "ar"}, headers=header)
        assert answer.status_code == 403


def test_without_a_token_only_names_of_this_machine_are_answered(client: TestClient) -> None:
    assert client.get("/", headers={"host": "evil.invalid"}).status_code == 421
    assert client.get("/", headers={"host": "localhost:8000"}).status_code == 200


def test_with_a_token_nobody_enters_without_it(example_store: Path) -> None:
    token = "a-long-token-for-tests"
    with client_of(Desk(str(example_store), token=token)) as client:
        answer = client.get("/stories/1")
        assert (answer.status_code, answer.headers["location"]) == (303, "/login?then=/stories/1")
        assert client.get("/static/desk.css").status_code == 200
        page = client.get("/login?then=/stories/1").text
        seal = re.search(r'name="seal" value="(\w+)"', page)
        assert seal
        assert client.post("/login", data={"seal": seal[1], "token": "wrong"}).status_code == 403
        form = {"seal": seal[1], "token": token, "then": "/stories/1"}
        assert client.post("/login", data=form).headers["location"] == "/stories/1"
        assert client.get("/stories/1").status_code == 200


def test_a_token_that_is_sent_lets_in(example_store: Path) -> None:
    with client_of(Desk(str(example_store), token="a-long-token-for-tests")) as client:
        told = {"authorization": "Bearer a-long-token-for-tests"}
        assert client.get("/stories/1", headers=told).status_code == 200
        assert client.get("/stories/1", headers={"authorization": "Bearer other"}).status_code == 303


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


def test_a_search_finds_words_in_any_spelling_and_opens_the_article_at_them(client: TestClient) -> None:
    page = client.get("/search", params={"q": "والمعبر"}).text
    assert "<mark>" in page
    place = re.search(r'href="(/articles/\d+\?at=\d+-\d+)#at"', page)
    assert place
    assert 'id="at"' in client.get(place[1]).text


def test_a_facet_narrows_a_search(client: TestClient) -> None:
    def total(text: str) -> int:
        found = re.search(r'id="found-h"[^>]*>(\d+) found', text)
        assert found, text
        return int(found[1])

    page = client.get("/search", params={"q": "المعبر"}).text
    facet = re.search(r'href="(/search\?q=[^"]*outlet[^"]*)"', page)
    assert facet
    narrowed = client.get(html.unescape(facet[1])).text
    assert 0 < total(narrowed) < total(page)


def test_a_search_for_statements_names_their_speakers(client: TestClient) -> None:
    page = client.get("/search", params={"q": "speaker:الورداني"}).text
    assert 'href="/voices/salem-al-wardani"' in page
    assert "says" in page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_search_that_cannot_be_understood_is_explained(client: TestClient, language: str) -> None:
    answer = client.get("/search", params={"q": 'المعبر "بلا نهاية', "lang": language})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert ("never closed" in answer.text) == (language == "en")


STATES = (
    ({"issue": "المعبر"}, {1}),
    ({"issue": '"مستودعات المرفأ" OR حريق'}, {2}),
    ({"issue": "المعبر الحريق البرلمان"}, set()),
    ({"issue": "البرلمان", "outlet": "almarsa.example"}, {3}),
)


def indexed(client: TestClient, path: str, filters: dict[str, str]) -> str:
    """The page when the index is made: on a busy machine that may take a while."""
    for _ in range(300):
        answer = client.get(path, params=filters)
        if answer.status_code != 503 and "The index is being made" not in answer.text:
            return answer.text
        time.sleep(0.2)
    raise AssertionError("the index was never made")


@pytest.mark.parametrize(("filters", "wanted"), STATES)
def test_stories_are_filtered_by_issue(client: TestClient, filters, wanted) -> None:
    for path, found in (("/", r'href="/stories/(\d+)"'), ("/api/v1/stories", r'"number":(\d+)')):
        assert set(map(int, re.findall(found, indexed(client, path, filters)))) == wanted, path


def test_stories_are_filtered_by_state(tmp_path: Path) -> None:
    """A story is about a state that most of its articles name."""
    source = tmp_path / "states.jsonl"
    texts = (
        "قال الوزير سالم الورداني إن مصر ستفتح المعبر يوم الأحد.",
        "أعلن مسؤول في روسيا أن القمح سيصل إلى الميناء غدا.",
    )
    records = (
        {"id": f"n{n}", "title": text.partition("إن")[0], "text": text, "published": f"2031-0{n + 1}-01"}
        for n, text in enumerate(texts)
    )
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    fill(tmp_path / "states.db", source)
    desk = Desk(str(tmp_path / "states.db"))
    with client_of(desk) as client:
        for state, number in (("مصر", 1), ("Egypt", 1), ("RU", 2), ("روسيا", 2)):
            page = indexed(client, "/", {"state": state, "size": "1"})
            assert re.findall(r'href="/stories/(\d+)"', page) == [str(number)], state
        answer = client.get("/", params={"state": "نورستان", "size": "1", "lang": "ar"})
        assert 'role="alert"' in answer.text
        assert client.get("/api/v1/stories?state=nowhere").status_code == 422
    desk.close()


def test_articles_of_no_known_outlet_are_counted_not_named_by_their_files(tmp_path: Path) -> None:
    source = tmp_path / "loose.jsonl"
    text = "قال الوزير سالم الورداني إن جسر الزهران سيغلق يوم الأحد أمام الشاحنات الثقيلة ريثما تنتهي أعمال الصيانة"
    records = (
        {
            "id": f"loose-{n}",
            "title": "إغلاق جسر الزهران",
            "text": f"{text} {more}.",
            "published": "2031-01-05",
        }
        for n, more in enumerate(("قريبا", "بعد أسبوع على أبعد تقدير كما أفاد مهندسون"), 1)
    )
    source.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    fill(tmp_path / "loose.db", source)
    desk = Desk(str(tmp_path / "loose.db"))
    with client_of(desk) as client:
        page = client.get("/", params={"lang": "ar", "size": "1"}).text
        assert re.findall(r'<p class="outlets">(.*?)</p>', page) == ["مقالان لا يُعرف منبراهما"]
    desk.close()


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


def test_what_is_new_since_the_last_visit_is_shown(own_store: Path, monkeypatch) -> None:
    """A visit ends when nobody looked for a while; what was read after it is new then, and can be asked for alone."""
    desk = Desk(str(own_store))
    with client_of(desk) as client:
        assert 'name="new"' not in client.get("/").text
        source = own_store.with_suffix(".txt")
        source.write_text("قال الوزير سالم الورداني إن سد الزهران سيفتتح غدا.", encoding="utf-8")
        fill(own_store, source)
        later = time.time() + IDLE + 60
        monkeypatch.setattr(time, "time", lambda: later)
        page = client.get("/?size=1").text
        assert "1 story is new since your last visit" in page
        assert page.count('<span class="new">') == 1
        only = client.get("/?size=1&new=1").text
        assert only.count("<article") == 1
        assert 'name="new" value="1" checked' in only
    desk.close()
