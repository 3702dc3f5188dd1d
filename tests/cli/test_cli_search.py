"""`tawatur search`: what it prints, how its arguments make a query, how errors end."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from tawatur.cli import main
from tawatur.cli.search import joined

EXAMPLE = Path(__file__).parents[2] / "src" / "tawatur" / "example" / "articles.jsonl"


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("searched") / "t.db")
    done = CliRunner().invoke(main, ["read", str(EXAMPLE), "--store", path])
    assert done.exit_code == 0, done.output
    return path


def run(address, *arguments):
    result = CliRunner().invoke(main, ["search", *arguments, "--store", address])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_reading_made_the_index(address):
    assert Path(address + ".index", "state.json").exists()


def test_articles_are_listed_with_their_words(address):
    output = re.sub("[\u2068\u2069]", "", run(address, "المعبر").output)
    assert re.match(r"\d+ found · articles\n", output)
    assert "المعبر" in output


def test_statements_are_listed_with_speaker_and_act(address):
    output = run(address, "--lang", "ar", "act:say").output
    assert "أقوال" in output
    assert "يقول" in output


def test_json_tells_hits_with_spans_and_facets(address):
    record = json.loads(run(address, "المعبر", "--json").output)
    assert record["total"] >= len(record["hits"]) > 0
    snippet = record["hits"][0]["snippets"][0]
    start, end = snippet["marks"][0]
    assert snippet["span"][0] <= start < end <= snippet["span"][1]
    assert set(record["facets"]) == {"outlet", "speaker", "state", "act", "certainty", "month"}


def test_pages_lead_to_the_next(address):
    output = run(address, "--limit", "1", "المعبر").output
    assert "--page 2" in output
    assert run(address, "--limit", "1", "--page", "2", "المعبر").output != output


def test_facets_are_counted_when_asked_for(address):
    assert "Outlets" in run(address, "--facets", "المعبر").output
    assert "Outlets" not in run(address, "المعبر").output


def test_a_query_that_cannot_be_understood_is_wrong_use(address):
    done = run(address, "colour:أحمر")
    assert done.exit_code == 2
    assert "There is no field colour" in done.output
    assert "⟦colour:⟧أحمر" in done.output


def test_a_minus_is_no_option(address):
    everything = json.loads(run(address, "المعبر", "--json").output)["total"]
    assert json.loads(run(address, "المعبر", "-شاحنة", "--json").output)["total"] < everything


def test_a_search_can_find_nothing(address):
    assert run(address, "كلمةلاوجودلها").output.startswith("Nothing was found.")


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        (["وقف إطلاق"], "وقف إطلاق"),
        (["سوريا", "وقف إطلاق"], 'سوريا "وقف إطلاق"'),
        (["سوريا", "speaker:سيرغي لافروف"], 'سوريا speaker:"سيرغي لافروف"'),
        (["سوريا", '"وقف إطلاق"'], 'سوريا "وقف إطلاق"'),
    ],
)
def test_what_the_shell_took_out_of_quotation_marks_is_a_phrase(arguments, query):
    assert joined(arguments) == query
