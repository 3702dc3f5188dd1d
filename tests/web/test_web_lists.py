"""Lists on the desk: stories and their filters, what is new, search."""

import html
import json
import re
import time
from pathlib import Path

import pytest
from serving import client_of, fill
from starlette.testclient import TestClient

from tawatur.web.desk import Desk
from tawatur.web.visits import IDLE


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
