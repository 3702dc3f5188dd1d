"""Correcting a story from its page, and two articles side by side."""

import html
import re

import pytest
from starlette.testclient import TestClient

from tawatur.store import open_store, stories


def seal_of(client: TestClient) -> str:
    found = re.search(r'name="seal" value="(\w+)"', client.get("/read").text)
    assert found
    return found[1]


def held(client: TestClient) -> dict[int, set[str]]:
    """The articles of each story."""
    store = open_store(client.app.state.desk.address)  # type: ignore[attr-defined]
    found = {item.number: set(item.story.articles) for item in stories.listed(store)}
    store.close()
    return found


def corrected(client: TestClient, story: int, **form: object):
    return client.post(f"/stories/{story}/correct", data={"seal": seal_of(client), "by": "نادية", **form})


def undone(client: TestClient, number: int, back: str = "/corrections") -> str:
    answer = client.post(f"/regroupings/{number}/undo", data={"seal": seal_of(client), "back": back})
    assert answer.status_code == 303
    return str(answer.headers["location"])


WAYS = (
    (1, {"way": "move", "article": ["1"], "other": "2"}, "/stories/2#corrected", {1: 4, 2: 6, 3: 3}),
    (1, {"way": "split", "article": ["1", "2"]}, "/stories/4#corrected", {1: 3, 2: 5, 3: 3, 4: 2}),
    (1, {"way": "merge", "whole": "2"}, "/stories/1#corrected", {1: 10, 3: 3}),
    (3, {"way": "pin"}, "/stories/3#corrected", {1: 5, 2: 5, 3: 3}),
)


@pytest.mark.parametrize(("story", "form", "place", "sizes"), WAYS, ids=[way[1]["way"] for way in WAYS])
def test_a_story_is_corrected_seen_and_taken_back(writer: TestClient, story, form, place, sizes) -> None:
    before = held(writer)
    answer = corrected(writer, story, note="للتجربة", **form)
    assert (answer.status_code, answer.headers["location"]) == (303, place)
    assert {number: len(articles) for number, articles in held(writer).items()} == sizes
    page = writer.get(place.partition("#")[0]).text
    assert 'id="corrected"' in page
    assert "نادية" in page
    assert "للتجربة" in page
    assert "have not been compared" not in page
    assert "نادية" in writer.get("/corrections?lang=ar").text
    assert undone(writer, 1) == "/corrections"
    assert held(writer) == before
    assert "Nothing was corrected" in writer.get("/corrections").text


def test_taking_back_leads_to_a_story_that_is_there(writer: TestClient) -> None:
    corrected(writer, 1, way="split", article=["1", "2"])
    assert undone(writer, 1, "/stories/4") == "/stories/1"


REFUSED = (
    ({"way": "split"}, "No article was chosen", "لم يُختر مقال"),
    ({"way": "move", "article": ["1"], "other": "77"}, "No story has the number 77", "لا قصة رقمها 77"),
    ({"way": "move", "article": ["1"], "other": "1"}, "stand in story 1", "في القصة 1"),
    ({"way": "merge", "whole": "1"}, "with itself", "مع نفسها"),
    ({"way": "split", "article": ["1", "2", "3", "4", "5"]}, "leave one", "أبقِ فيها واحدا"),
    ({"way": "pin", "by": " "}, "Nobody is named who corrects", "لم يُذكر من يصحّح"),
)


@pytest.mark.parametrize(("form", "english", "arabic"), REFUSED)
def test_what_cannot_be_is_said_in_the_readers_language(writer: TestClient, form, english, arabic) -> None:
    for language, told in (("en", english), ("ar", arabic)):
        writer.headers["accept-language"] = language
        answer = corrected(writer, 1, **form)
        assert answer.status_code == 422
        alert = re.search(r'role="alert">(.*?)</div>', answer.text, re.DOTALL)
        assert alert
        assert told in html.unescape(alert[1])
        assert "tawatur" not in alert[1]
    assert {number: len(articles) for number, articles in held(writer).items()} == {1: 5, 2: 5, 3: 3}


def test_a_form_of_another_site_corrects_no_story(writer: TestClient) -> None:
    assert writer.post("/stories/1/correct", data={"way": "pin", "by": "x"}).status_code == 403
    assert writer.post("/regroupings/1/undo", data={}).status_code == 403
    assert corrected(writer, 99, way="pin").status_code == 404


def test_a_correction_that_was_taken_back_is_told_so(writer: TestClient) -> None:
    answer = writer.post("/regroupings/9/undo", data={"seal": seal_of(writer)})
    assert (answer.status_code, "taken back already" in answer.text) == (404, True)


def test_the_article_that_is_meant_is_chosen(client: TestClient) -> None:
    page = client.get("/articles/2").text
    place = re.search(r'href="(/stories/\d+/correct\?article=2)"', page)
    assert place
    assert re.findall(r'value="(\d+)" checked', client.get(place[1]).text) == ["2"]


def test_two_articles_stand_side_by_side(client: TestClient) -> None:
    page = client.get("/compare?a=1&b=2").text
    assert page.count('class="pair"') > 5
    assert "14 شاحنة" in page
    assert "12 شاحنة" in page
    assert '<span class="verdict conflict">' in page
    assert "<ins" in page
    numbers = set(re.findall(r'id="a-(\d+)"', page))
    assert numbers
    assert numbers == set(re.findall(r'id="b-(\d+)"', page)) == set(re.findall(r'href="#b-(\d+)"', page))
    assert 'href="/compare?a=2&amp;b=1"' in page


def test_what_cannot_be_compared_is_said(client: TestClient) -> None:
    assert client.get("/compare?a=1").status_code == 200
    answer = client.get("/compare?a=1&b=1")
    assert (answer.status_code, "one article" in answer.text) == (422, True)
    assert client.get("/compare?a=1&b=999").status_code == 404
