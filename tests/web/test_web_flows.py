"""What people do on the pages: read, correct, take back; and what they cannot do."""

import re
import time

import pytest
from serving import client_of
from starlette.testclient import TestClient

from tawatur.web.desk import Desk


def seal_of(client: TestClient, path: str = "/read") -> str:
    found = re.search(r'name="seal" value="(\w+)"', client.get(path).text)
    assert found
    return found[1]


def finished(client: TestClient, place: str) -> str:
    """The page of a reading when it is over."""
    for _ in range(3000):
        page = client.get(place).text
        if "hx-get" not in page:
            return page
        time.sleep(0.1)
    raise AssertionError(page)


def test_a_pasted_text_becomes_an_article_and_a_story(tmp_path) -> None:
    desk = Desk(str(tmp_path / "new.db"))
    with client_of(desk) as client:
        text = "زهران - قال الوزير سالم الورداني إن المعبر سيبقى مفتوحا طوال الأسبوع.\nوأضاف أن 12 شاحنة عبرت أمس."
        form = {
            "seal": seal_of(client),
            "text": text,
            "title": "<b>المعبر</b> باق مفتوحا",
            "outlet": "herald.invalid",
            "published": "2031-05-06",
        }
        place = client.post("/read/text", data=form).headers["location"]
        page = finished(client, place)
        assert "Done" in page
        assert "1 article" in page
        article = client.get("/articles/1").text
        assert "&lt;b&gt;المعبر&lt;/b&gt; باق مفتوحا" in article
        assert "herald.invalid" in article
        assert "6 May 2031" in article
        assert "/articles/1" in client.get("/stories/1").text
    desk.close()


def test_files_are_read_and_what_is_no_article_is_set_aside(tmp_path) -> None:
    desk = Desk(str(tmp_path / "new.db"))
    with client_of(desk) as client:
        text = "قالت الوزيرة ليلى الصدفي إن القرى الحدودية لن تدفع ثمن السياسة.".encode()
        files = [
            ("files", ("../../evil.txt", text, "text/plain")),
            ("files", ("evil.txt", text + " وأضافت أن اللجنة ستجتمع غدا.".encode(), "text/plain")),
            ("files", ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "image/png")),
        ]
        place = client.post("/read/files", data={"seal": seal_of(client)}, files=files).headers["location"]
        page = finished(client, place)
        assert "2 articles" in page
        assert "picture.png" in page
        assert "1 input set aside" in page
    assert not (tmp_path.parent / "evil.txt").exists()
    desk.close()


def test_the_example_is_read_where_there_was_no_store(tmp_path) -> None:
    desk = Desk(str(tmp_path / "new.db"))
    with client_of(desk) as client:
        seal = seal_of(client, "/")
        page = finished(client, client.post("/read/example", data={"seal": seal}).headers["location"])
        assert "13 articles" in page
        assert client.get("/").text.count("<article") == 3
    desk.close()


@pytest.mark.parametrize(
    ("way", "form", "told"),
    [
        ("address", {"address": "file:///etc/passwd"}, "This is no address"),
        ("address", {"address": "/etc/passwd"}, "This is no address"),
        ("text", {"text": "  \n "}, "The text is empty"),
        ("files", {}, "No file was chosen"),
    ],
)
def test_what_cannot_be_read_is_said(client: TestClient, way: str, form: dict[str, str], told: str) -> None:
    answer = client.post(f"/read/{way}", data={"seal": seal_of(client)} | form)
    assert (answer.status_code, told in answer.text) == (422, True)


def test_addresses_of_this_machine_are_not_read(writer: TestClient) -> None:
    place = writer.post("/read/address", data={"seal": seal_of(writer), "address": "http://127.0.0.1:9/x"})
    page = finished(writer, place.headers["location"])
    assert "1 input set aside" in page
    assert "private" in page


def corrected(client: TestClient, **form: str) -> TestClient:
    return client.post("/articles/1/statements/2", data={"seal": seal_of(client), "by": "نادية", **form})


def test_a_speaker_is_corrected_seen_and_taken_back(writer: TestClient) -> None:
    before = writer.get("/articles/1").text
    answer = corrected(writer, way="speaker", speaker="ليلى الصدفي", note="a check")
    assert (answer.status_code, answer.headers["location"]) == (303, "/articles/1#s-2")
    page = writer.get("/articles/1").text
    assert "corrected" in page
    assert "نادية" in page
    assert "ليلى الصدفي" in writer.get("/corrections?lang=ar").text
    assert "corrected" in writer.get("/stories/1").text
    form = {"seal": seal_of(writer), "back": "/articles/1#s-2"}
    assert writer.post("/corrections/1/undo", data=form).headers["location"] == "/articles/1#s-2"
    assert "Nothing was corrected" in writer.get("/corrections").text
    strip = re.compile(r'name="seal" value="\w+"')
    assert strip.sub("", writer.get("/articles/1").text) == strip.sub("", before)


def test_what_was_typed_is_still_there_where_it_cannot_be(writer: TestClient) -> None:
    answer = corrected(writer, way="speaker", speaker="لا أحد كهذا", note="لأنه قال")
    assert answer.status_code == 422
    assert 'value="لا أحد كهذا"' in answer.text
    assert 'value="لأنه قال"' in answer.text
    assert 'value="نادية"' in answer.text


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({"way": "content", "words": "لن نغلق هذا المعبر أمام أحد"}, "words"),
        ({"way": "unnamed", "unnamed": "مصدر في الوزارة"}, "مصدر في الوزارة"),
        ({"way": "reject"}, "Rejected as no statements"),
    ],
)
def test_words_and_sources_are_corrected_and_statements_rejected(writer, form, told) -> None:
    assert corrected(writer, **form).status_code == 303
    assert told in writer.get("/articles/1").text
    assert writer.get("/stories/1").status_code == 200
    assert writer.get("/stories/1?all=1&lang=ar").status_code == 200


@pytest.mark.parametrize(
    "form",
    [
        {"way": "speaker", "speaker": "فلان بن فلان"},
        {"way": "speaker", "speaker": ""},
        {"way": "unnamed", "unnamed": " "},
        {"way": "content", "words": "ألفاظ ليست في المقال"},
        {"way": "content", "words": ""},
        {},
    ],
)
def test_a_correction_that_cannot_be_made_says_why(writer: TestClient, form: dict[str, str]) -> None:
    answer = corrected(writer, **form)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert "Nothing was corrected" in writer.get("/corrections").text


def test_a_form_in_place_is_only_the_form(client: TestClient) -> None:
    part = client.get("/articles/1/statements/2", headers={"hx-request": "true"}).text
    assert "<html" not in part
    assert "<form" in part
    assert "<html" in client.get("/articles/1/statements/2").text
    assert client.get("/articles/1/statements/99").status_code == 404


def test_who_speaks_has_a_page_of_all_they_said(client: TestClient) -> None:
    listed = client.get("/voices").text
    person = re.search(r'href="(/voices/salem-al-wardani)"', listed)
    assert person
    page = client.get(person[1]).text
    assert "Salem al-Wardani" in page
    assert "سالم الورداني" in page
    assert page.count("<blockquote") > 4
    assert "<ins" in page
    assert client.get("/voices?q=الصدفى").text.count('<li><a href="/voices/') == 1
    assert client.get("/voices/nobody-at-all").status_code == 404


def test_readings_wait_their_turn(writer: TestClient) -> None:
    seal = seal_of(writer)
    places = [writer.post("/read/example", data={"seal": seal}).headers["location"] for _ in range(2)]
    assert len(set(places)) == 2
    for place in places:
        assert "Done" in finished(writer, place)
    assert writer.get("/read/99").status_code == 404
