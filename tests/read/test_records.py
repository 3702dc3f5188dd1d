"""Records: fields under any name, and each bad record set aside with its place and reason."""

import gzip
import io
import json

import pytest

from tawatur.model import SetAside
from tawatur.read.raw import Raw
from tawatur.read.records import read_json, read_lines, take
from tawatur.read.streams import Gunzip, Source, source_of

TEXT = "قال وزير الزراعة في نوفاريا إن الموسم كان جيدا."


def lines_of(*lines: str) -> list[Raw | SetAside]:
    return list(read_lines(source_of("\n".join(lines).encode("utf-8", "surrogatepass")), "in.jsonl"))


@pytest.mark.parametrize(
    "record",
    [
        {
            "id": "7",
            "url": "https://a.example/7",
            "title": "عنوان",
            "author": "كاتب",
            "published": "2020-12-30",
            "text": TEXT,
        },
        {
            "guid": "7",
            "link": "https://a.example/7",
            "headline": "عنوان",
            "byline": "كاتب",
            "date": "2020-12-30",
            "body": TEXT,
        },
        {
            "ID": 7,
            "canonical_url": "https://a.example/7",
            "Title": "عنوان",
            "authors": [{"name": "كاتب"}],
            "datePublished": "2020-12-30",
            "articleBody": [TEXT],
        },
    ],
)
def test_fields_are_found_under_their_common_names(record: dict[str, object]) -> None:
    raw = take(record, "in.jsonl:1")
    assert isinstance(raw, Raw)
    assert (raw.source, raw.url, raw.title, raw.author) == ("7", "https://a.example/7", "عنوان", "كاتب")
    assert (raw.published, raw.body) == ("2020-12-30", TEXT)


def test_a_source_that_is_an_object_gives_its_name() -> None:
    raw = take({"source": {"id": None, "name": "صحيفة الميناء"}, "content": TEXT}, "x:1")
    assert isinstance(raw, Raw)
    assert raw.outlet == "صحيفة الميناء"


def test_a_source_that_is_an_address_is_the_address() -> None:
    raw = take({"source": "https://a.example/n/1", "content": TEXT}, "x:1")
    assert isinstance(raw, Raw)
    assert (raw.url, raw.outlet) == ("https://a.example/n/1", None)


def test_text_is_title_blank_line_and_text_even_where_the_title_is_empty() -> None:
    assert [r.text for r in lines_of(json.dumps({"title": "عنوان", "text": TEXT})) if isinstance(r, Raw)] == [
        f"عنوان\n\n{TEXT}"
    ]
    assert [r.text for r in lines_of(json.dumps({"text": TEXT})) if isinstance(r, Raw)] == [f"\n\n{TEXT}"]


def test_a_record_without_identifier_is_named_by_file_and_line() -> None:
    read = lines_of(json.dumps({"text": TEXT}), "", json.dumps({"text": TEXT}))
    assert [r.source for r in read] == ["in.jsonl:1", "in.jsonl:3"]


def test_a_line_that_is_no_json_is_set_aside_with_its_number_and_the_rest_is_read() -> None:
    read = lines_of(json.dumps({"id": "a", "text": TEXT}), "{broken", json.dumps({"id": "b", "text": TEXT}))
    assert [r.source for r in read] == ["a", "in.jsonl:2", "b"]
    assert isinstance(read[1], SetAside)
    assert "no JSON" in read[1].reason


@pytest.mark.parametrize(
    "record", [{"id": "q", "title": "عنوان"}, {"id": "q", "text": " \n"}, {"id": "q", "text": 12}]
)
def test_a_record_without_text_is_set_aside(record: dict[str, object]) -> None:
    (aside,) = lines_of(json.dumps(record))
    assert isinstance(aside, SetAside)
    assert aside.source == "q"
    assert "has no text" in aside.reason


def test_a_record_that_is_no_object_is_set_aside() -> None:
    (aside,) = lines_of("[1, 2]")
    assert isinstance(aside, SetAside)
    assert "object" in aside.reason


def test_lone_surrogates_and_nul_are_replaced_and_offsets_stay() -> None:
    (raw,) = lines_of('{"text": "قال\\ud800 ثم\\u0000 مضى"}')
    assert isinstance(raw, Raw)
    assert raw.body == "قال\ufffd ثم  مضى"


def test_a_file_of_which_no_line_is_json_is_given_up_as_a_whole() -> None:
    read = lines_of(*["no json"] * 100)
    assert len(read) < 30
    assert all(isinstance(r, SetAside) for r in read)
    assert "the rest was not read" in read[-1].reason  # type: ignore[union-attr]


def test_records_before_the_cut_of_a_gzip_file_are_read() -> None:
    lines = [json.dumps({"id": str(n), "text": f"{TEXT} {n} {n * 7919}"}) for n in range(2_000)]
    packed = gzip.compress("\n".join(lines).encode())
    read = list(read_lines(Source(Gunzip(io.BytesIO(packed[: len(packed) // 2])), 10), "cut.jsonl.gz"))
    assert isinstance(read[-1], SetAside)
    assert "ends early" in read[-1].reason
    records = [r for r in read if isinstance(r, Raw)]
    assert len(records) == len(read) - 1 > 100
    assert [r.source for r in records] == [str(n) for n in range(len(records))]


def test_a_json_file_may_hold_a_record_a_list_or_records_by_identifier() -> None:
    one = {"id": "a", "text": TEXT}
    for value, sources in (
        (one, ["a"]),
        ([one, {"text": TEXT}], ["a", "f.json:2"]),
        ({"a": {"text": TEXT}, "b": {"text": TEXT}}, ["a", "b"]),
        ({"articles": [one]}, ["a"]),
    ):
        assert [r.source for r in read_json(source_of(json.dumps(value).encode()), "f.json")] == sources


def test_json_nested_without_end_is_set_aside() -> None:
    (aside,) = read_json(source_of(b"[" * 200_000), "deep.json")
    assert isinstance(aside, SetAside)


def test_a_text_with_markup_loses_it() -> None:
    raw = take({"content": "<p>قال الوزير.</p><script>x()</script><p>ثم <b>سافر</b>.</p>"}, "x:1")
    assert isinstance(raw, Raw)
    assert raw.body == "قال الوزير.\nثم سافر."
