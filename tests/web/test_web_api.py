"""The JSON API: its nouns, pages, ETags, problems; and whatever is asked of it, no failure of the server."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance
from serving import client_of
from starlette.testclient import TestClient

from tawatur.export import records
from tawatur.store import articles, open_store
from tawatur.web.app import create
from tawatur.web.desk import Desk
from tawatur.web.guard import key_of
from tawatur.web.readings import Reading

TOKEN = "a-long-token-for-tests"
BEARER = {"authorization": f"Bearer {TOKEN}"}


@pytest.fixture
def trusted(own_store: Path) -> Iterator[TestClient]:
    """A client that has the token of a desk over a copy of the example."""
    desk = Desk(str(own_store), token=TOKEN)
    with client_of(desk) as made:
        made.headers.update(BEARER)
        yield made
    desk.close()


def walked(client: TestClient, path: str) -> list[dict[str, Any]]:
    """All items of a list, page by page."""
    items: list[dict[str, Any]] = []
    following: str | None = path
    while following:
        page = client.get(following).json()
        items += page["items"]
        following = page["next"]
        assert page["total"] >= len(items)
    return items


def test_stories_and_articles_come_page_by_page(client: TestClient) -> None:
    assert [s["number"] for s in walked(client, "/api/v1/stories?limit=1")] == [3, 2, 1]
    found = walked(client, "/api/v1/articles?limit=4")
    assert len({a["id"] for a in found}) == 13
    assert len(walked(client, "/api/v1/articles?outlet=aldiffa.example&limit=1")) == 3
    assert walked(client, "/api/v1/stories?voice=الورداني")[0]["discrepancies"]


def test_records_are_those_of_the_export(client: TestClient, example_store: Path) -> None:
    store = open_store(str(example_store))
    analysis = articles.find(store, "1")
    source = analysis.article.source
    wanted = json.loads(msgspec.json.encode(records.findings(analysis, source, source)))
    told = client.get("/api/v1/articles/1").json()
    assert told["article"] == wanted[0]
    assert told["statements"] == [r for r in wanted if r["type"] == "statement"]
    assert told["quantities"] == [r for r in wanted if r["type"] == "quantity"]
    story = client.get("/api/v1/stories/1").json()
    assert [d["type"] for d in story["discrepancies"]] == ["discrepancy"] * len(story["discrepancies"])
    assert set(story["story"]["articles"]) == {a["source"] for a in story["articles"]}
    store.close()


def test_where_else_wording_stands_is_told(client: TestClient) -> None:
    told = client.get("/api/v1/articles/11/shared").json()
    (other,) = told["articles"]
    assert (told["number"], other["number"]) == (11, 13)
    text = client.get("/api/v1/articles/11").json()["article"]["text"]
    for passage in other["passages"]:
        assert passage["type"] == "passage"
        assert passage["a"] == told["source"]
        assert passage["words"] == text[slice(*passage["a_span"])]
    assert client.get("/api/v1/articles/nothing/shared").status_code == 404


def test_what_was_not_changed_is_not_sent_again(trusted: TestClient) -> None:
    tag = trusted.get("/api/v1/articles/1").headers["etag"]
    assert trusted.get("/api/v1/articles/1", headers={"if-none-match": tag}).status_code == 304
    body = {"speakers": ["ليلى الصدفي"], "by": "نادية"}
    assert trusted.post("/api/v1/articles/1/statements/2/corrections", json=body).status_code == 201
    assert trusted.get("/api/v1/articles/1", headers={"if-none-match": tag}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/api/v1/stories/999", 404, "not-found"),
        ("/api/v1/articles/nothing", 404, "not-found"),
        ("/api/v1/nowhere", 404, "not-found"),
        ("/api/v1/stories?limit=0", 422, "wrong-value"),
        ("/api/v1/stories?after=yesterday", 422, "wrong-value"),
        ("/api/v1/search?q=%22open", 422, "wrong-value"),
    ],
)
def test_errors_are_problems_with_stable_names(client: TestClient, path: str, status: int, kind: str) -> None:
    answer = client.get(path)
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert (answer.status_code, told["status"], told["type"]) == (
        status,
        status,
        f"urn:tawatur:problem:{kind}",
    )
    assert told["detail"]


def test_without_a_token_the_api_only_reads(client: TestClient) -> None:
    answer = client.post("/api/v1/articles/1/statements/1/corrections", json={"reject": True})
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:tawatur:problem:read-only")
    assert client.delete("/api/v1/corrections/1").status_code == 403
    assert client.post("/api/v1/stories/1/regroupings", json={"pin": True}).status_code == 403
    assert client.delete("/api/v1/regroupings/1").status_code == 403
    assert client.post("/api/v1/readings", json={"text": "نص"}).status_code == 403
    assert client.put("/api/v1/stories").status_code == 405
    assert client.get("/api/v1/").json()["read_only"] is True


def test_with_a_token_nothing_is_told_without_it(own_store: Path) -> None:
    with client_of(Desk(str(own_store), token=TOKEN)) as client:
        answer = client.get("/api/v1/stories")
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
        client.cookies.set("tawatur_key", "0" * 64)
        assert client.get("/api/v1/stories").status_code == 401


def test_a_cookie_does_not_write(own_store: Path) -> None:
    """A browser sends cookies by itself, so that a page of another site could make it write."""
    desk = Desk(str(own_store), token=TOKEN)
    with client_of(desk) as client:
        cookie = {"cookie": f"tawatur_key={key_of(desk)}"}
        assert client.get("/api/v1/stories", headers=cookie).status_code == 200
        answer = client.post("/api/v1/readings", json={"text": "نص"}, headers=cookie)
        assert answer.status_code == 401


def test_corrections_are_made_listed_and_taken_back(trusted: TestClient) -> None:
    article = trusted.get("/api/v1/articles/1").json()
    statement = article["statements"][1]
    (start, end), *_ = statement["content"]
    path = f"/api/v1/articles/1/statements/{statement['id']}/corrections"
    made = trusted.post(path, json={"content": [[start, end - 3]], "by": "نادية", "note": "too long"})
    assert (made.status_code, made.json()["compared"]) == (201, 1)
    listed = trusted.get("/api/v1/corrections").json()["items"]
    assert [(c["number"], c["state"]) for c in listed] == [(made.json()["number"], "applied")]
    assert trusted.delete(f"/api/v1/corrections/{made.json()['number']}").status_code == 204
    assert trusted.get("/api/v1/articles/1").json() == article
    for wrong in (
        {},
        {"reject": True, "unnamed": "x"},
        {"speakers": []},
        {"speakers": ["x"]},
        {"content": [[5, 1]]},
    ):
        assert trusted.post(path, json=wrong).status_code == 422


def test_stories_are_corrected_and_that_is_taken_back(trusted: TestClient) -> None:
    before = trusted.get("/api/v1/stories").json()
    made = trusted.post("/api/v1/stories/1/regroupings", json={"merge": ["2"], "by": "نادية"})
    assert made.status_code == 201
    assert [s["articles"] for s in walked(trusted, "/api/v1/stories")] == [3, 10]
    (item,) = trusted.get("/api/v1/regroupings").json()["items"]
    assert (item["number"], item["regrouping"]["kind"], item["regrouping"]["by"]) == (1, "merge", "نادية")
    assert trusted.delete("/api/v1/regroupings/1").status_code == 204
    assert trusted.delete("/api/v1/regroupings/1").status_code == 404
    assert trusted.get("/api/v1/stories").json() == before
    for wrong in ({}, {"pin": True, "split": ["1"]}, {"split": ["1"]}, {"merge": ["1"], "by": "x"}):
        answer = trusted.post("/api/v1/stories/1/regroupings", json=wrong)
        assert (answer.status_code, "`" in answer.json()["detail"]) == (422, False)


def test_two_articles_are_compared(client: TestClient) -> None:
    told = client.get("/api/v1/compare?a=1&b=2").json()
    assert (told["a"]["number"], told["b"]["number"]) == (1, 2)
    assert {"only_a", "only_b"} < {pair["relation"] for pair in told["statements"]}
    assert client.get("/api/v1/compare?a=1&b=1").status_code == 422
    assert client.get("/api/v1/compare?a=1&b=99").status_code == 404


def test_a_text_is_read(trusted: TestClient) -> None:
    body = {
        "text": "قال الوزير سالم الورداني إن المعبر سيبقى مفتوحا.",
        "title": "المعبر",
        "outlet": "x.invalid",
    }
    reading = trusted.post("/api/v1/readings", json=body).json()
    for _ in range(3000):
        told = trusted.get(f"/api/v1/readings/{reading['number']}").json()
        if told["state"] in ("done", "failed"):
            break
        time.sleep(0.1)
    assert told["state"] == "done"
    assert trusted.get(f"/api/v1/articles/{told['articles'][0]}").json()["article"]["outlet"] == "x.invalid"
    for wrong in (
        {},
        {"text": " "},
        {"address": "file:///etc/passwd"},
        {"text": "a", "address": "http://a.invalid"},
    ):
        assert trusted.post("/api/v1/readings", json=wrong).status_code == 422


def test_a_search_gives_hits_and_facets(client: TestClient) -> None:
    told = client.get("/api/v1/search?q=المعبر&limit=3").json()
    assert told["total"] > 3
    assert len(told["items"]) == 3
    assert "outlet" in told["facets"]
    snippet = told["items"][0]["snippets"][0]
    text = client.get(f"/api/v1/articles/{told['items'][0]['number']}").json()["article"]["text"]
    assert text[slice(*snippet["span"])] == snippet["text"]


def test_the_page_of_the_api_is_what_it_says_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run python quality/api.py after changing the API."""
    root = Path(__file__).parents[2]
    monkeypatch.setattr(sys, "path", [*sys.path, str(root / "quality")])
    page = __import__("api").page()
    assert page.count("\n## `") > 12
    assert (root / "docs" / "reference" / "api.md").read_text(encoding="utf-8") == page


DESK = Desk("none.db", token=TOKEN)
SCHEMA = schemathesis.openapi.from_asgi("/api/v1/openapi.json", create(DESK), headers=BEARER)
OPERATIONS = {
    found.ok().label: found.ok() for found in SCHEMA.get_all_operations() if "/api/" in found.ok().path
}


@pytest.fixture(scope="module")
def described(example_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """The desk that the description is of, over a store of its own that programs may write to; it reads nothing."""
    path = tmp_path_factory.mktemp("api") / "api.db"
    path.write_bytes(example_store.read_bytes())
    DESK.address = str(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DESK.readings, "start", lambda *told: Reading(1, ()))
        DESK.finder.begin(
            DESK.store()
        ).join()  # else a busy machine is asked to come back for the index (503)
        yield DESK
    DESK.close()


@pytest.mark.parametrize("label", OPERATIONS)
def test_whatever_is_asked_the_answer_is_as_described(described: Desk, label: str) -> None:
    @given(case=OPERATIONS[label].as_strategy())
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def ask(case: schemathesis.Case) -> None:
        answer = case.call(headers=BEARER)
        case.validate_response(
            answer, checks=[not_a_server_error, response_schema_conformance, status_code_conformance]
        )

    ask()


def test_every_path_is_asked() -> None:
    assert len(OPERATIONS) > 12
