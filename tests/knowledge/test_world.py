"""The tables of the world: they load, an id means one thing, and a form within a table denotes one row."""

import re
from collections import defaultdict
from collections.abc import Iterable

import pytest

from tawatur.knowledge import NAMED_TABLES, Named, named, outlets, personal_names, states, table
from tawatur.text import fold

_CODE = re.compile(r"[A-Z]{2}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(-?\([a-z0-9-]+\))?")
_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\.[a-z]{2,}")
# Codes that the tables use and ISO 3166 does not assign: the user's range X, and two states that are gone.
_FORMER = {"SU", "YU"}
# Tables in which a form may denote one row only; two people may have one name, which the article then tells apart.
_PLAIN_TABLES = {"places": {"place"}, "towns": {"place"}, "things": {"product", "agreement", "forum"}}
_ORGANISATIONS = ("organisations", "institutions", "domestic", "companies", "clubs")


def _rows(name: str) -> tuple[Named, ...]:
    return table(f"world/{name}.yaml", Named)


def _shared(forms: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The folded forms that more than one id has."""
    owners: dict[str, set[str]] = defaultdict(set)
    for form, owner in forms:
        owners[fold(form)].add(owner)
    return {form: ids for form, ids in owners.items() if len(ids) > 1}


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("places", 500),
        ("towns", 1500),
        ("things", 120),
        ("organisations", 200),
        ("institutions", 300),
        ("domestic", 600),
        ("companies", 400),
        ("clubs", 250),
    ],
)
def test_each_table_holds_what_the_news_speaks_of(name: str, least: int) -> None:
    assert len(_rows(name)) >= least


def test_names_of_people_are_there() -> None:
    kinds = {"given", "family", "particle", "completing", "compound", "clan", "syllable"}
    assert {row.kind for row in personal_names()} == kinds


def test_an_id_means_one_thing_in_all_tables() -> None:
    ids = [row.id for rows in (named(), states(), outlets()) for row in rows]
    assert not {id for id in ids if ids.count(id) > 1}


def test_ids_are_plain() -> None:
    ids = [row.id for rows in (named(), states(), outlets()) for row in rows]
    assert not [id for id in ids if not _ID.fullmatch(id)]


@pytest.mark.parametrize("name", _PLAIN_TABLES)
def test_a_form_denotes_one_row_and_stands_once(name: str) -> None:
    forms = [(form, row.id) for row in _rows(name) for form in (*row.ar, *row.short)]
    assert not _shared(forms)
    folded = [fold(form) for form, _ in forms]
    assert not {form for form in folded if folded.count(form) > 1}


@pytest.mark.parametrize("name", _PLAIN_TABLES)
def test_rows_are_of_the_kinds_that_the_table_is_for(name: str) -> None:
    assert {row.kind for row in _rows(name)} == _PLAIN_TABLES[name]


def test_no_place_has_the_name_of_a_state_or_its_capital() -> None:
    taken = {
        fold(form) for state in states() for form in (*state.ar, *state.capital, *state.nisba, *state.people)
    }
    assert not [
        row.id
        for name in ("places", "towns")
        for row in _rows(name)
        for form in row.ar
        if fold(form) in taken
    ]


@pytest.mark.parametrize("name", _ORGANISATIONS)
def test_the_tables_of_organisations_hold_nothing_else(name: str) -> None:
    assert {row.kind for row in _rows(name)} == {"organisation"}


def test_what_one_table_names_in_full_no_other_does() -> None:
    rows = [
        (form, row.id)
        for name in NAMED_TABLES
        if "people" not in name
        for row in _rows(name)
        for form in row.ar
    ]
    assert not _shared(rows)


def test_every_name_is_written_in_arabic_letters() -> None:
    written = [
        (row.id, form) for name in _PLAIN_TABLES for row in _rows(name) for form in (*row.ar, *row.short)
    ]
    assert not [pair for pair in written if re.search(r"[A-Za-z]", pair[1]) or not pair[1].strip()]


def test_a_relative_adjective_ends_in_ya() -> None:
    wrong = [(row.id, form) for row in states() for form in row.nisba if not form.endswith("ي")]
    assert not wrong


def test_states_have_codes_of_their_own() -> None:
    codes = [row.iso for row in states()]
    assert all(_CODE.fullmatch(code) for code in codes)
    assert len(codes) == len(set(codes))


def test_every_country_is_the_code_of_a_state_in_the_table() -> None:
    """A code that ISO 3166 or the table's own range knows; NO is written in quotation marks, for YAML reads no as false."""
    known = {row.iso for row in states()} | _FORMER
    found = {(row.id, row.country) for rows in (named(), outlets()) for row in rows if row.country}
    assert not sorted((id, code) for id, code in found if code not in known)


def test_domains_are_registered_names_without_www() -> None:
    domains = [(row.id, domain) for row in outlets() for domain in row.domain]
    assert not [pair for pair in domains if not _DOMAIN.fullmatch(pair[1]) or pair[1].startswith("www.")]
    assert not _shared((domain, id) for id, domain in domains)
