"""The JSON Lines export holds to the contract."""

import io
import json
from collections import defaultdict

import msgspec
import pytest

from storing import put_stories
from tawatur.export import export_jsonl
from tawatur.store import adding, open_store, stories

KEYS = {
    "tawatur": "version",
    "article": "id source outlet url title byline dateline agencies published published_basis "
    "published_precision updated section language text excluded subheadings posts entries foreign",
    "entity": "id kind name name_en aliases country wikidata",
    "mention": "article start end entity how",
    "time": "article start end kind value calendar basis",
    "quantity": "article start end value modifier unit counted",
    "statement": "id article speakers mode cue act content chain addressee occasion time place parent certainty doubts",
    "passage": "a b a_span b_span similarity direction origin origin_basis",
    "story": "id articles title first last place date copies",
    "storyline": "id stories",
    "group": "id story statements outlets origins relation pairs",
    "discrepancy": "id story kind verdict subject values reason subject_ar reason_ar about because",
    "naming": "id story kind subject subject_en forms",
    "moment": "id story kind when basis layer evidence outlets statements group",
    "omission": "group outlet articles",
}


@pytest.fixture
def exported(tmp_path, invented):
    """The records of the invented store, by type; its first article was read under a second name, too."""
    store = open_store(str(tmp_path / "t.db"), create=True)
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run=1)
        copy = msgspec.structs.replace(invented.analyses[0].article, source="copy-7")
        adding.add(connection, [], 1, renamed=[copy])
    both = tuple(story.id for story in invented.stories)
    put_stories(store, invented.stories, [msgspec.structs.replace(invented.storylines[0], stories=both)])
    stories.keep(store, [invented.comparison])
    out = io.BytesIO()
    lines = export_jsonl(store, out)
    store.close()
    records = [json.loads(line) for line in out.getvalue().decode().splitlines()]
    assert len(records) == lines
    assert records[0] == {"type": "tawatur", "version": 1}
    by_type = defaultdict(list)
    for record in records:
        by_type[record["type"]].append(record)
    return by_type


def test_every_record_has_exactly_the_keys_of_the_contract(exported):
    assert set(exported) == set(KEYS)
    for kind, records in exported.items():
        for record in records:
            assert set(record) == {"type", *KEYS[kind].split()}


def test_speakers_and_chain_have_exactly_their_keys(exported):
    first = exported["statement"][0]
    assert set(first["speakers"][0]) == {"entity", "name", "name_en", "unnamed", "description"}
    assert set(first["chain"][0]) == {"entity", "name", "name_en", "unnamed", "role", "span"}


def test_spans_are_pairs_that_count_in_the_exported_text(exported):
    text = exported["article"][0]["text"]
    statement = exported["statement"][0]
    assert [text[a:b] for a, b in statement["content"]] == ["المعبر سيبقى مفتوحا"]
    start, end = statement["cue"]
    assert text[start:end] == "قال"
    start, end = statement["place"]
    assert text[start:end] == "مدينة زهران"


def test_articles_are_named_by_their_source(exported):
    assert [a["source"] for a in exported["article"]] == [
        "north.txt",
        "copy-7",
        "south.txt",
        "notes/rain.txt",
    ]
    assert exported["discrepancy"][0]["values"][1]["article"] == "south.txt"
    assert exported["omission"][0]["articles"] == ["south.txt"]


def test_a_text_read_under_two_names_is_exported_under_both(exported):
    assert exported["story"][0]["articles"] == ["north.txt", "copy-7", "south.txt"]
    ids = [s["id"] for s in exported["statement"] if s["article"] == "copy-7"]
    assert ids == ["n1.0@copy-7", "n1.1@copy-7"]
    assert exported["group"][0]["statements"] == ["n1.0", "n1.0@copy-7", "s1.0"]


def test_an_entity_of_several_articles_is_one_record(exported):
    minister = [e for e in exported["entity"] if e["id"] == "salem-al-wardani"]
    assert len(minister) == 1
    assert minister[0]["aliases"] == ["الورداني"]


def test_a_reason_comes_in_both_languages_with_names(exported):
    (found,) = exported["discrepancy"]
    assert found["subject_ar"] == "مكان الاجتماع (لقاء)"
    assert "سالم الورداني" in found["reason_ar"]
    assert found["because"][0]["terms"]["who"] == [{"ar": "سالم الورداني", "en": "Salem al-Wardani"}]
