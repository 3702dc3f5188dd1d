"""Statements to take elsewhere: the line that is copied, the table for spreadsheets."""

import csv
import html
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from serving import Served, client_of, fill
from starlette.testclient import TestClient

from tawatur.web.desk import Desk


def table(client: TestClient, path: str, language: str = "en") -> list[dict[str, str]]:
    answer = client.get(path, params={"lang": language})
    assert answer.status_code == 200, path
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    assert answer.content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_a_storys_statements_come_as_a_table(client: TestClient) -> None:
    rows = table(client, "/stories/1/statements.csv")
    articles = [client.get(f"/api/v1/articles/{n}").json() for n in range(1, 6)]
    assert len(rows) == sum(len(a["statements"]) for a in articles)
    trucks = next(row for row in rows if row["What was said"].startswith("12 شاحنة"))
    assert (trucks["Speaker"], trucks["Through whom"], trucks["Act"]) == (
        "Salem al-Wardani",
        "وكالات",
        "says",
    )
    assert (trucks["Outlets that carry it"], trucks["Independent origins"], trucks["Story"]) == (
        "2",
        "2",
        "1",
    )
    start, end = map(int, trucks["Place in the text"].split(":"))
    text = client.get(f"/api/v1/articles/{trucks['Article']}").json()["article"]["text"]
    assert text[start:end] == trucks["What was said"]


def test_a_voices_statements_come_as_a_table_in_the_readers_language(client: TestClient) -> None:
    rows = table(client, "/voices/salem-al-wardani/statements.csv", "ar")
    total = client.get("/api/v1/voices/salem-al-wardani").json()["total"]
    assert len(rows) == total
    assert {row["القائل"] for row in rows} == {"سالم الورداني"}
    assert client.get("/voices/nobody/statements.csv").status_code == 404
    assert client.get("/stories/99/statements.csv").status_code == 404


def test_no_cell_is_run_as_a_formula(tmp_path: Path) -> None:
    source = tmp_path / "formula.jsonl"
    record = {
        "id": "f",
        "title": "=HYPERLINK(1)",
        "text": "قال الوزير سالم الورداني إن الجسر سيغلق يوم الأحد.",
    }
    source.write_text(json.dumps(record), encoding="utf-8")
    fill(tmp_path / "formula.db", source)
    desk = Desk(str(tmp_path / "formula.db"))
    with client_of(desk) as client:
        assert table(client, "/stories/1/statements.csv")[0]["Headline"] == "'=HYPERLINK(1)"
    desk.close()


@pytest.mark.parametrize("path", ["/stories/1", "/articles/1", "/voices/salem-al-wardani"])
def test_a_statement_can_be_copied_with_its_source(client: TestClient, path: str) -> None:
    page = client.get(path, params={"lang": "ar"}).text
    told = [html.unescape(one) for one in re.findall(r'data-copy="([^"]*)"', page)]
    quoted = "سالم الورداني: «لن نغلق هذا المعبر أمام أحد، والخلاف على مياه نهر اللبان لا يُحل بإغلاق الطرق»"
    assert f"{quoted} (almarsa.example، 5 مارس 2024، https://almarsa.example/politics/0501)" in told
    assert len(told) == page.count("data-copy=") == page.count('class="copy"')


def test_a_voices_statements_can_be_searched(client: TestClient) -> None:
    page = client.get("/voices/salem-al-wardani", params={"lang": "en"}).text
    assert "/search?q=speaker%3A%22salem-al-wardani%22&amp;in=statements" in page


@pytest.mark.xdist_group("browser")
def test_copying_says_that_it_was_done(browser: Browser, served: Served) -> None:
    context = browser.new_context(locale="en", base_url=served.address)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("/stories/1")
    button = page.locator("#u-1 button.copy").first
    wanted = button.get_attribute("data-copy")
    button.click()
    page.wait_for_function("document.querySelector('#u-1 button.copy').textContent === 'Copied'")
    assert page.evaluate("navigator.clipboard.readText()") == wanted
    context.close()
