"""Each form of export is read back by its own rules, and holds what is stored."""

import csv
import io
import json
import re
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import msgspec
import pyarrow.parquet as pq
import pytest
from exported import lines

from tawatur.export.columns import PLURALS, kind
from tawatur.export.followthemoney import export_followthemoney
from tawatur.export.parquet import MissingError, export_parquet
from tawatur.export.plover import export_plover
from tawatur.export.rss import Options, export_rss
from tawatur.export.tables import FORMULA, MARK, READABLE, export_csv
from tawatur.export.webannotation import AROUND, export_webannotation
from tawatur.knowledge import acts


def test_every_type_of_record_has_a_table(records):
    assert set(records) <= set(PLURALS)


def test_parquet_holds_the_records_again(store, records, tmp_path):
    number = export_parquet(store, tmp_path)
    assert number == sum(map(len, records.values()))
    for told, rows in records.items():
        table = pq.read_table(tmp_path / f"{PLURALS[told]}.parquet").to_pylist()
        for row in table:
            for key, value in row.items():
                if value is not None and kind(told, key, rows[0][key]) == "nested":
                    row[key] = json.loads(value)
        assert table == rows


def test_parquet_without_its_library_says_how_to_get_it(store, tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    with pytest.raises(MissingError, match=r"pip install 'tawatur\[parquet\]'"):
        export_parquet(store, tmp_path)


def test_csv_holds_the_records_again(store, records, tmp_path):
    assert export_csv(store, tmp_path) == sum(map(len, records.values()))
    for told, rows in records.items():
        content = (tmp_path / f"{PLURALS[told]}.csv").read_bytes()
        assert content.startswith(b"\xef\xbb\xbf")
        header, *table = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        read = []
        for cells in table:
            pairs = zip(header[: len(rows[0])], cells, strict=False)
            read.append({key: value_of(told, key, cell, rows[0][key]) for key, cell in pairs})
        assert read == [{k: None if v == "" else v for k, v in row.items()} for row in rows]


def value_of(told, key, cell, sample):
    if cell == "":
        return None
    if kind(told, key, sample) == "text":
        return cell[1:] if cell.startswith(MARK) else cell
    return json.loads(cell)


def test_no_cell_is_a_formula(store, tmp_path):
    export_csv(store, tmp_path)
    for file in tmp_path.glob("*.csv"):
        for row in csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")):
            assert not [
                cell for cell in row if cell.startswith(FORMULA) and not re.fullmatch(r"-?\d+(\.\d+)?", cell)
            ]


def test_statements_have_columns_that_can_be_read(store, tmp_path, records):
    export_csv(store, tmp_path)
    with (tmp_path / "statements.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert set(READABLE) <= set(rows[0])
    assert "المعبر سيبقى مفتوحا" in {row["words"] for row in rows}
    assert "سالم الورداني" in {row["speaker"] for row in rows}


# --- W3C Web Annotation Data Model: https://www.w3.org/TR/annotation-model/


@pytest.fixture
def annotations(store):
    out = io.BytesIO()
    number = export_webannotation(store, out)
    page = json.loads(out.getvalue())
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert len(page["items"]) == number > 5
    return page["items"]


def test_annotations_are_what_the_recommendation_asks(annotations):
    """An Annotation has one type, one id that is an IRI, at least one target; selectors and bodies are of its kinds."""
    assert len({a["id"] for a in annotations}) == len(annotations)
    for annotation in annotations:
        assert annotation["@context"] == "http://www.w3.org/ns/anno.jsonld"
        assert annotation["type"] == "Annotation"
        assert re.fullmatch(r"urn:tawatur:[a-z]+:[\w.~%-]+", annotation["id"])
        assert annotation["motivation"] in ("identifying", "describing")
        for body in annotation["body"]:
            assert body["type"] in ("TextualBody", "SpecificResource")
            assert ("value" in body) == (body["type"] == "TextualBody")
            assert ("source" in body) == (body["type"] == "SpecificResource")
            if body.get("format") == "application/json":
                assert json.loads(body["value"])


def targets(annotation):
    target = annotation["target"]
    return target if isinstance(target, list) else [target]


def test_selectors_find_the_words_in_the_untouched_text(annotations, texts):
    """Both selectors of a target lead to the same words; positions are code points, astral characters being one."""
    seen = 0
    for annotation in annotations:
        for target in targets(annotation):
            text = texts[target["source"]["id"]]
            quote, position = target["selector"]
            assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"] != ""
            assert text[max(0, start - AROUND) : start] == quote["prefix"]
            assert quote["suffix"] == text[end : end + AROUND]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
            seen += "\U0001f600" in text[:start]
    assert seen, "an annotation stands behind a character beyond the first plane"


def test_every_finding_is_annotated(annotations, records):
    told = sum(len(records[name]) for name in ("mention", "time", "quantity", "statement"))
    assert len(annotations) == told


# --- PLOVER


def test_events_are_coded_as_the_table_says(store, records):
    events = lines(export_plover, store)
    codes = {row.act: row for row in acts()}
    statements = {s["id"]: s for s in records["statement"]}
    articles = {a["source"]: a for a in records["article"]}
    assert events
    for event in events:
        statement = statements[event["statement"]]
        assert event["event_types"] == codes[statement["act"]].plover
        assert event["cameo"] in codes[statement["act"]].cameo
        text = articles[event["article"]]["text"]
        assert event["text"] == [text[start:end] for start, end in event["spans"][1:]]
        assert event["spans"][1:] == statement["content"]
        assert [s["entity"] for s in event["source"]] == [s["entity"] for s in statement["speakers"]]
    without = {s["id"] for s in statements.values() if not codes[s["act"]].plover}
    assert without
    assert not without & {event["statement"] for event in events}


def test_an_accusation_has_both_sides_with_their_countries(store):
    event = next(e for e in lines(export_plover, store) if e["event_type"] == "ACCUSE")
    assert [(s["entity"], s["country"]) for s in event["source"]] == [("sergey-lavrov", "RU")]
    assert [(t["entity"], t["country"]) for t in event["target"]] == [("united-states", "US")]
    assert event["date"] in ("2031-05-06", "2031-05-07")


# --- FollowTheMoney: facts of its schemata

FTM = {
    "Person": {"name", "alias", "country", "wikidataId"},
    "Organization": {"name", "alias", "country", "wikidataId"},
    "Article": {"title", "author", "publisher", "publishedAt", "sourceUrl", "language", "bodyText"},
}


FTM_REQUIRED = {"Person": {"name"}, "Organization": {"name"}, "Article": set()}
FTM_KINDS = {
    "country": r"[a-z]{2}",
    "language": r"[a-z]{3}",
    "publishedAt": r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?",
    "sourceUrl": r"https?://\S+",
    "wikidataId": r"Q[1-9]\d*",
}
"""What its model (followthemoney 4.11, MIT; followthemoney/schema/*.yaml and types/) requires of the schemata used here, and
how values of a kind are written: the library itself took all of 77,137 entities of a store of 21,303 articles as they are."""


def test_followthemoney_entities_are_of_its_schemata(store, records):
    told = lines(export_followthemoney, store)
    assert len({entity["id"] for entity in told}) == len(told)
    for entity in told:
        assert set(entity) == {"id", "schema", "properties"}
        assert FTM_REQUIRED[entity["schema"]] <= set(entity["properties"]) <= FTM[entity["schema"]]
        for named, written in FTM_KINDS.items():
            assert all(re.fullmatch(written, value) for value in entity["properties"].get(named, [])), named
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) and value for value in values)
    lavrov = next(e for e in told if e["id"] == "sergey-lavrov")
    assert lavrov["schema"] == "Person"
    assert lavrov["properties"]["country"] == ["ru"]
    assert "سيرغي لافروف" in lavrov["properties"]["name"]
    assert {e["properties"]["bodyText"][0] for e in told if e["schema"] == "Article"} == {
        a["text"] for a in records["article"]
    }


# --- RSS 2.0


def feed(store, **options):
    out = io.BytesIO()
    number = export_rss(store, out, Options(**options))
    root = ElementTree.fromstring(out.getvalue())
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root
    items = channel.findall("item")
    assert len(items) == number
    return channel, items


def test_the_feed_follows_rss(store):
    """A channel has title, link and description; an item title or description; guids are of their own; dates RFC 822."""
    channel, items = feed(store)
    assert all(channel.findtext(tag) for tag in ("title", "link", "description"))
    assert len({item.findtext("guid") for item in items}) == len(items)
    for item in items:
        assert item.findtext("title")
        assert item.find("guid").get("isPermaLink") == "false"
        assert item.findtext("link").startswith(("http://", "https://"))
        if item.findtext("pubDate"):
            assert parsedate_to_datetime(item.findtext("pubDate")).year == 2031


def test_our_own_reader_of_feeds_reads_it(store):
    from tawatur.read.feed import parse_listing

    out = io.BytesIO()
    number = export_rss(store, out, Options(site="https://desk.invalid"))
    listing = parse_listing(out.getvalue())
    assert listing is not None
    assert len(listing.entries) == number


def test_stories_and_their_discrepancies_are_items(store, invented):
    _, items = feed(store, language="ar", site="https://desk.invalid/")
    titles = [item.findtext("title") for item in items]
    assert "وزير خارجية نورستان: لن نغلق المعبر" in titles
    differing = next(item for item in items if "discrepancy" in item.findtext("guid"))
    assert differing.findtext("title").startswith("تعارض")
    assert "مدينة زهران" in differing.findtext("description")
    assert differing.findtext("link").startswith("https://desk.invalid/")


def test_the_feed_has_the_newest_stories_up_to_a_limit(store):
    _, items = feed(store, limit=1)
    assert sum("urn:tawatur:story" in item.findtext("guid") for item in items) == 1


# --- the command


@pytest.mark.parametrize(
    "form", ["jsonl", "webannotation", "ninjs", "plover", "followthemoney", "rss", "csv", "parquet"]
)
def test_the_command_writes_each_form(store, tmp_path, form):
    from click.testing import CliRunner

    from tawatur.cli import main

    target = tmp_path / f"out.{form}"
    done = CliRunner().invoke(main, ["export", "--store", store.address, "--format", form, "-o", str(target)])
    assert done.exit_code == 0, done.output
    assert target.is_dir() == (form in ("csv", "parquet"))
    again = CliRunner().invoke(
        main, ["export", "--store", store.address, "--format", form, "-o", str(target)]
    )
    assert again.exit_code == 0, again.output
    assert not list(tmp_path.glob("*.part"))


def test_tables_need_a_folder_and_other_forms_a_file(store, tmp_path):
    from click.testing import CliRunner

    from tawatur.cli import main

    def run(*arguments):
        return CliRunner().invoke(main, ["export", "--store", store.address, *arguments])

    assert run("--format", "csv").exit_code == 2
    assert run("--format", "ninjs", "-o", str(tmp_path)).exit_code == 2
    assert run("--format", "csv", "-o", store.address).exit_code == 2


def test_a_record_is_the_same_in_every_table_form(store, records):
    assert msgspec.json.decode(msgspec.json.encode(records)) == records
