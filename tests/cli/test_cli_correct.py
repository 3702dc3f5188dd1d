"""`tawatur correct` and `tawatur corrections`: what they change, print and refuse."""

import json
import re

import pytest
from click.testing import CliRunner

from storing import put_stories
from tawatur.cli import correct, main
from tawatur.model import Comparison
from tawatur.store import adding, open_store, runs, stories


@pytest.fixture
def address(tmp_path, invented):
    path = str(tmp_path / "t.db")
    store = open_store(path, create=True)
    run = runs.begin(store, ["folder"])
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run)
    put_stories(store, invented.stories, invented.storylines, {})
    stories.keep(store, [invented.comparison])
    store.close()
    return path


@pytest.fixture
def call(address):
    def run(*arguments):
        result = CliRunner().invoke(main, [*arguments, "--store", address])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


def plain(result):
    return re.sub("[\u2068\u2069]", "", " ".join(result.output.split()))


def test_a_corrected_speaker_is_shown_with_who_was_found(call):
    told = plain(
        call("correct", "north.txt", "1", "--speaker", "رويترز", "--by", "editor", "--note", "see above")
    )
    assert (
        "north.txt [1] Correction 1: speaker · found: Salem al-Wardani · should be: Reuters by editor" in told
    )
    article = plain(call("article", "north.txt"))
    assert "[1] Reuters · says · quoted" in article
    assert "found: Salem al-Wardani · should be: Reuters" in article
    assert "see above" in article
    assert "Corrected: the speaker was corrected" in plain(call("article", "north.txt", "--why"))


def test_corrected_words_are_exported_and_the_record_is_marked(call):
    call("correct", "north.txt", "2", "--content-text", "12 شاحنة عبرت")
    lines = [json.loads(line) for line in call("export").output.splitlines()]
    article = next(r for r in lines if r["type"] == "article" and r["source"] == "north.txt")
    ((start, end),) = next(r for r in lines if r.get("id") == "n1.1")["content"]
    assert article["text"][start:end] == "12 شاحنة عبرت"
    assert "← Salem al-Wardani (corrected)" in plain(call("story", "1", "--all"))


def test_a_rejected_statement_is_set_apart_and_the_others_keep_their_numbers(call):
    call("correct", "north.txt", "1", "--reject")
    article = plain(call("article", "north.txt"))
    assert "Statements [2] Salem al-Wardani" in article
    assert "Rejected as no statements [1] Correction 1: no statement" in article
    assert "n1.0" not in call("export").output.split('"type":"story"')[0]


def test_joint_speakers_and_one_without_a_name(call):
    told = plain(call("correct", "1", "1", "--speaker", "فرنسا", "--unnamed", "مصدر في الوزارة"))
    assert "should be: France, مصدر في الوزارة (unnamed)" in told


def test_pieces_of_content_come_in_the_order_of_the_text(call):
    call("correct", "1", "1", "--content-text", "مفتوحا", "--content-text", "سيبقى")
    statement = json.loads(call("article", "1", "--json").output)["statements"][0]
    (first, second) = statement["content"]
    assert first[1] <= second[0]


def test_undo_takes_back_one_correction_after_the_other(call):
    call("correct", "1", "1", "--speaker", "رويترز")
    call("correct", "1", "1", "--speaker", "فرنسا")
    told = plain(call("correct", "1", "1", "--undo"))
    assert "Taken back: north.txt [1] Correction 2" in told
    assert "[1] Reuters" in plain(call("article", "1"))
    assert "Taken back: Correction 1" in plain(call("corrections", "--undo", "1"))
    assert "[1] Salem al-Wardani" in plain(call("article", "1"))
    again = call("correct", "1", "1", "--undo")
    assert again.exit_code == 2
    assert "has no correction to take back" in again.output


def test_all_corrections_are_listed_with_their_state(call):
    assert "Nothing was corrected." in call("corrections").output
    call("correct", "1", "1", "--speaker", "رويترز", "--by", "a")
    call("correct", "1", "1", "--speaker", "فرنسا", "--by", "b")
    told = plain(call("corrections"))
    assert "1 north.txt · replaced by a later one speaker" in told
    assert "2 north.txt · applied" in told
    assert "الصواب: فرنسا" in plain(call("corrections", "--lang", "ar"))
    listed = json.loads(call("corrections", "--json").output)
    assert [(x["number"], x["state"], x["correction"]["by"]) for x in listed] == [
        (1, "replaced", "a"),
        (2, "applied", "b"),
    ]
    assert listed[0]["statement"]["id"] == "n1.0"


def test_a_correction_that_lost_its_words_is_shown_with_the_article(call, address, invented):
    call("correct", "1", "1", "--reject")
    store = open_store(address)
    north = invented.analyses[0]
    with store.writing() as connection:
        adding.revise(connection, [type(north)(article=north.article, statements=north.statements[1:])])
    store.close()
    assert "Corrections whose words are no longer found Correction 1: no statement" in plain(
        call("article", "1")
    )
    assert "its words are no longer found" in plain(call("corrections"))
    assert "1 correction the words of 1 are no longer found: see `tawatur corrections`" in plain(
        call("status")
    )


def test_stories_that_hold_the_article_are_compared_again(call, monkeypatch):
    """The first story is; the other, which was never compared, is left as it is."""
    compared = []

    def compare(story, analyses):
        compared.append((story.id, [s.id for analysis in analyses for s in analysis.statements]))
        return Comparison(story=story.id)

    monkeypatch.setattr(correct, "compare", compare)
    assert "1 story was compared again" in plain(call("correct", "1", "1", "--reject"))
    call("corrections", "--undo", "1")
    assert compared == [("51" * 8, ["n1.1", "s1.0"]), ("51" * 8, ["n1.0", "n1.1", "s1.0"])]
    assert "have not been compared yet" not in call("story", "1").output
    assert "have not been compared yet" in call("story", "2").output


def test_an_article_as_json_has_codes_of_acts_and_corrections(call):
    call("correct", "1", "1", "--speaker", "رويترز")
    record = json.loads(call("article", "1", "--json").output)
    assert [(s["plover"], s["cameo"]) for s in record["statements"]] == [([], ["010"]), ([], ["010"])]
    assert record["statements"][0]["speakers"][0]["entity"] == "reuters"
    (made,) = record["corrections"]
    assert (made["number"], made["statement"]) == (1, "n1.0")
    assert made["correction"]["found"][0]["entity"] == "salem-al-wardani"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "0 corrections were given; give one: --speaker or --unnamed"),
        (["--reject", "--undo"], "2 corrections were given"),
        (["--speaker", "مجهول"], "Nobody is known as مجهول"),
        (["--content", "7"], "7 is no range"),
        (["--content-text", "ليس هنا"], "does not hold the words"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_to_do(call, arguments, message):
    result = call("correct", "north.txt", "1", *arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.output.split())
    assert "Nothing was corrected." in call("corrections").output


def test_an_article_or_correction_that_is_not_there_is_refused(call):
    assert "No article is called nowhere" in call("correct", "nowhere", "1", "--reject").output
    assert "north.txt has statements 1 to 2" in call("correct", "north.txt", "3", "--reject").output
    assert "No correction has the number 4" in call("corrections", "--undo", "4").output
