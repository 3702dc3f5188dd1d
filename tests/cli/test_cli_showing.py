"""The commands that show what is stored: what they print, their exit codes."""

import json
import re

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from storing import put_stories
from tawatur.cli import main, story
from tawatur.cli.article import marked
from tawatur.cli.differing import surroundings
from tawatur.cli.naming import quotation
from tawatur.model import Analysis, Article, Cue, Span, Speaker, Statement
from tawatur.store import adding, open_store, runs, stories


@pytest.fixture
def address(tmp_path, invented):
    """The address of a store with the invented stories."""
    path = str(tmp_path / "t.db")
    store = open_store(path, create=True)
    run = runs.begin(store, ["folder"])
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run)
        runs.count(connection, run, stored=3, unchanged=0, set_aside=0)
    outlets = {a.article.id: a.article.outlet for a in invented.analyses if a.article.outlet}
    put_stories(store, invented.stories, invented.storylines, outlets)
    stories.keep(store, [invented.comparison])
    store.close()
    return path


def run(*arguments):
    result = CliRunner().invoke(main, arguments)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def plain(output):
    """Output without the marks that isolate directions."""
    return re.sub("[\u2068\u2069]", "", output)


def test_the_record_of_a_story_tells_all_of_it(address):
    output = plain(run("story", "1", "--store", address).output)
    for part in (
        "Story 1 · 2 articles · 2 outlets",
        "When: 2031-05-06",
        "Where: زهران  (differs: D1)",
        "says · quoted · 2 outlets · 1 independent origin · other words",
        "northern-herald ← وكالة المرسى ← Salem al-Wardani",
        "southern-post ← Salem al-Wardani · affirms",
        "«المعبر سيبقى مفتوحا»",
        "D1 place · conflict · where the meeting took place (لقاء)",
        "because: it is one meeting, by those who are named beside it: Salem al-Wardani; they exclude",
        "معبر: northern-herald (1), southern-post (1, in others' words)",
        "no later than 2031-05-06\n      Salem al-Wardani: «المعبر سيبقى مفتوحا»\n        northern-herald, southern-post",
        "− سيبقى   + سيظل",
        "southern-post does not carry:",
        "northern-herald and southern-post · 1 passage, 1 word",
    ):
        assert part in output


def test_a_quotation_with_its_own_marks_gets_others():
    assert quotation("قرار «عادل»") == "“قرار «عادل»”"


def test_the_record_comes_in_arabic(address):
    output = plain(run("story", "1", "--store", address, "--lang", "ar").output)
    assert "القصة 1 · مقالان · منبران" in output
    assert "northern-herald عن وكالة المرسى عن سالم الورداني" in output
    assert "مكان الاجتماع (لقاء)" in output
    assert "السبب: الاجتماع واحد بدلالة من ذُكروا معه: سالم الورداني" in output


def test_the_timeline_can_be_that_of_the_whole_storyline(address):
    record = json.loads(run("story", "1", "--store", address, "--json", "--line").output)
    assert [m["id"] for m in record["moments"]] == ["m1", "m2"]
    assert [m["id"] for m in record["line_moments"]] == ["m2"]


def test_a_long_record_shows_what_most_outlets_carry(address, monkeypatch):
    monkeypatch.setattr(story, "SHOWN", 1)
    output = plain(run("story", "1", "--store", address).output)
    assert "1. says · quoted · 2 outlets" in output
    assert "2. says · reported" not in output
    assert "and 1 more statement (--all shows it)" in output
    assert "2. says · reported" in run("story", "1", "--store", address, "--all").output


def test_a_story_that_is_not_compared_yet_says_so(address):
    """It must not read as if nothing differed."""
    output = run("story", "2", "--store", address).output
    assert "have not been compared yet" in output
    assert "No difference" not in output


def test_a_record_as_json_has_the_exports_records(address):
    record = json.loads(run("story", "1", "--store", address, "--json").output)
    assert record["story"]["articles"] == ["north.txt", "south.txt"]
    assert [s["id"] for s in record["statements"]] == ["n1.0", "s1.0", "n1.1"]
    assert record["discrepancies"][0]["values"][0]["article"] == "north.txt"


def test_stories_are_listed_with_their_numbers(address):
    output = plain(run("stories", "--store", address).output)
    assert "1  2031-05-06 · 2 articles · 2 outlets · 1 difference" in output
    assert "2  not known · 1 article · 1 outlet" in output


def test_a_cut_list_says_how_many_are_left(address):
    assert "and 1 more" in run("stories", "--store", address, "--limit", "1").output


def test_stories_as_json_are_one_a_line(address):
    lines = run("stories", "--store", address, "--json").output.splitlines()
    assert [json.loads(line)["number"] for line in lines] == [1, 2]


def test_an_article_is_shown_with_its_statements_numbered(address):
    output = plain(run("article", "north.txt", "--store", address).output)
    assert '"[1]المعبر سيبقى مفتوحا"' in output
    assert "Al-Marsa (agency) ← Salem al-Wardani" in output
    assert "Story: 1" in output


def test_marks_stay_in_place_in_a_text_with_carriage_returns():
    text = "سطر\r\n" * 3 + "قال إن الماء عاد"
    words = Span(text.index("الماء"), len(text))
    statement = Statement(
        id="x.0",
        article="x",
        speakers=(Speaker(entity="x", name="فلان"),),
        mode="indirect",
        cue=Cue(span=Span(15, 18), lemma="قال", act="say"),
        content=(words,),
    )
    analysis = Analysis(article=Article(id="x", source="x", text=text), statements=(statement,))
    assert plain(marked(analysis, {"x.0": 1}).plain).endswith("قال إن [1]الماء عاد")


def test_an_article_as_json_is_its_analysis(address):
    record = json.loads(run("article", "1", "--store", address, "--json").output)
    assert record["article"]["source"] == "north.txt"


def test_status_tells_what_is_there(address):
    output = plain(run("status", "--store", address).output)
    for part in ("3 articles", "2 stories", "northern-herald: 1", "stopped before its end"):
        assert part in output
    assert json.loads(run("status", "--store", address, "--json").output)["articles"] == 3


def test_a_wording_that_differs_is_quoted_once(address, invented):
    """Its value is the quotation that stands in its place below the outlet."""
    found = invented.comparison
    quoted = replace(found.discrepancies[0], kind="wording")
    store = open_store(address)
    stories.keep(store, [replace(found, discrepancies=(quoted,))])
    store.close()
    told = plain(run("story", "1", "--store", address).output).split("Where the accounts differ")[1]
    value = quoted.values[0].value
    assert told.split("because")[0].count(value) == 1


def test_an_export_goes_to_a_file_or_to_standard_output(address, tmp_path):
    target = tmp_path / "out.jsonl"
    assert run("export", "--store", address, "-o", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8") == run("export", "--store", address).stdout
    assert not list(tmp_path.glob("*.part"))


def test_an_export_that_cannot_be_written_says_so(address, tmp_path):
    result = run("export", "--store", address, "-o", str(tmp_path / "none" / "out.jsonl"))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_an_export_in_a_file_that_says_another_form_is_refused(address, tmp_path):
    result = run("export", "--store", address, "-o", str(tmp_path / "findings.csv"))
    assert result.exit_code == 2
    assert "--format csv -o FOLDER" in result.stderr
    assert not (tmp_path / "findings.csv").exists()


def test_why_an_input_was_set_aside_is_told_in_the_language_of_the_labels(tmp_path):
    store = str(tmp_path / "t.db")
    run("read", "--store", store, str(tmp_path / "missing.txt"))
    output = " ".join(plain(run("status", "--store", store, "--lang", "ar").output).split())
    assert "لا ملف ولا مجلد بهذا الاسم" in output
    assert "no such file" not in output


@pytest.mark.parametrize("command", [["stories"], ["story", "1"], ["article", "1"], ["status"], ["export"]])
def test_a_store_that_is_not_there_is_told_in_one_line(tmp_path, command):
    result = run(*command, "--store", str(tmp_path / "none.db"))
    assert result.exit_code == 2
    assert "There is no store at" in result.stderr
    assert "tawatur read" in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_store_can_stand_in_the_environment(address, monkeypatch):
    monkeypatch.setenv("TAWATUR_STORE", address)
    assert run("stories").exit_code == 0


@pytest.mark.parametrize("command", [["story", "77"], ["article", "77"]])
def test_what_is_not_there_is_wrong_use(address, command):
    assert run(*command, "--store", address).exit_code == 2


def test_surroundings_stay_on_their_line_and_end_at_words():
    text = "سطر أول\n" + "كلمة " * 20 + "هنا " + "كلمة " * 20
    start = text.index("هنا")
    before, words, after = surroundings(text, start, start + 3)
    assert words == "هنا"
    assert before.startswith("… كلمة")
    assert after.endswith("كلمة …")
    assert "\n" not in before + after
