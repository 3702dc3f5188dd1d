"""What the program is unsure of is marked wherever it is shown or taken elsewhere."""

import csv
import html
import io
import re

from starlette.testclient import TestClient

from tawatur.model import UNSURE


def test_what_is_unsure_is_marked_and_told_why(client: TestClient) -> None:
    marked = 0
    for number in range(1, 14):
        page = client.get(f"/articles/{number}").text
        statements = client.get(f"/api/v1/articles/{number}").json()["statements"]
        assert page.count("of 100 like it are right") == len(statements)
        assert page.count('class="doubtful"') == sum(s["certainty"] < UNSURE for s in statements)
        marked += page.count('class="doubtful"')
    assert marked


def test_the_table_of_a_story_has_how_certain_each_statement_is(client: TestClient) -> None:
    answer = client.get("/stories/1/statements.csv", params={"lang": "en"})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    articles = [client.get(f"/api/v1/articles/{number}").json() for number in range(1, 6)]
    certain = sorted(s["certainty"] for a in articles for s in a["statements"])
    assert sorted(float(row["Certainty"]) for row in rows) == certain


def test_what_is_copied_says_where_it_is_unsure(client: TestClient) -> None:
    for number in range(1, 6):
        page = client.get(f"/articles/{number}", params={"lang": "en"}).text
        copied = [html.unescape(one) for one in re.findall(r'data-copy="([^"]*)"', page)]
        marked = [one.endswith(", unsure)") for one in copied]
        statements = client.get(f"/api/v1/articles/{number}").json()["statements"]
        assert sorted(marked) == sorted(s["certainty"] < UNSURE for s in statements)


def test_a_search_lists_what_is_unsure_and_marks_it(client: TestClient) -> None:
    articles = [client.get(f"/api/v1/articles/{number}").json() for number in range(1, 14)]
    doubted = sum(s["certainty"] < UNSURE for a in articles for s in a["statements"])
    (linked,) = re.findall(r'href="(/search[^"]*)"[^>]*>All unsure', client.get("/corrections?lang=en").text)
    page = client.get(html.unescape(linked)).text
    assert page.count('class="doubtful"') == page.count('<li class="hit">') == min(doubted, 20)
    found = client.get("/api/v1/search", params={"q": "certainty:unsure"}).json()
    assert found["total"] == doubted
    assert all(hit["unsure"] for hit in found["items"])


def test_two_articles_side_by_side_say_what_is_unsure(client: TestClient) -> None:
    marked = 0
    for number in range(2, 6):
        page = client.get("/compare", params={"a": 1, "b": number}).text
        told = [client.get(f"/api/v1/articles/{n}").json()["statements"] for n in (1, number)]
        assert page.count('class="doubtful"') == sum(s["certainty"] < UNSURE for each in told for s in each)
        marked += page.count('class="doubtful"')
    assert marked
