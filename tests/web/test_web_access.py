"""Who may see the pages, and what a form may do: headers, tokens, seals, where a reader is sent back to."""

import re
from pathlib import Path

import pytest
from serving import client_of
from starlette.testclient import TestClient

from tawatur.web.desk import Desk


def test_headers_keep_a_page_to_itself(client: TestClient) -> None:
    headers = client.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    cookies = headers.get_list("set-cookie")
    assert cookies
    assert all("httponly" in c.lower() and "samesite=lax" in c.lower() for c in cookies)


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
