"""People, offices and first names: the tables agree with each other and a name means one person."""

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

import pytest

from tawatur.knowledge import Named, Office, given_names, named, offices, personal_names, states
from tawatur.text import fold

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
# People whom papers call by one word, so that it stands among their full names.
_MONONYMS = {
    "abu-qatada",
    "mahmoud-abbas",
    "abu-obaida",
    "abu-hamza-al-quds-brigades",
    "emperor-akihito",
    "emperor-naruhito",
    "shah-rukh-khan",
}
# Titles that are two things: a form of address and an office, a player on a stage and an envoy.
_TWO_THINGS = {"السيد", "الأستاذ", "الأستاذة", "ممثل", "الممثل", "ممثلة", "الممثلة", "المستشار", "المستشارة"}


@pytest.fixture(scope="module")
def people() -> list[Named]:
    return [row for row in named() if row.kind == "person"]


@pytest.fixture(scope="module")
def office_rows() -> dict[str, Office]:
    return {row.id: row for row in offices()}


def test_the_tables_hold_the_public_figures_of_a_quarter_century(
    people: list[Named], office_rows: dict[str, Office]
) -> None:
    assert len(people) >= 4500
    assert len(office_rows) >= 300
    assert {"emmanuel-macron", "sergey-lavrov", "ahmed-aboul-gheit"} <= {row.id for row in people}


def test_every_id_is_given_once(people: list[Named], office_rows: dict[str, Office]) -> None:
    ids = [row.id for row in named()]
    assert len(ids) == len(set(ids)), sorted({id for id in ids if ids.count(id) > 1})
    assert len(office_rows) == len(offices())


def test_every_office_held_is_in_the_table_of_offices(
    people: list[Named], office_rows: dict[str, Office]
) -> None:
    unknown = {
        (row.id, held.office) for row in people for held in row.offices if held.office not in office_rows
    }
    assert not unknown


def test_an_office_is_held_of_a_known_state_or_organisation(people: list[Named]) -> None:
    known = {row.iso for row in states()} | {row.id for row in named()}
    unknown = {held.of for row in people for held in row.offices if held.of not in known}
    assert not unknown


def test_a_term_of_office_ends_after_it_begins(people: list[Named]) -> None:
    for row in people:
        for held in row.offices:
            for day in (held.since, held.until):
                assert day is None or _DATE.fullmatch(day), (row.id, held)
            if held.since and held.until:
                width = min(len(held.since), len(held.until))
                assert held.since[:width] <= held.until[:width], (row.id, held)


@pytest.mark.parametrize("office", ["president", "prime_minister", "foreign_minister", "defence_minister"])
def test_one_person_at_a_time_holds_an_office_of_state(people: list[Named], office: str) -> None:
    terms = defaultdict(list)
    for row in people:
        for held in row.offices:
            if held.office == office and held.since:
                terms[held.of].append((int(held.since[:4]), int((held.until or "9999")[:4]), row.id))
    for of, held_by in terms.items():
        ordered = sorted(held_by)
        for (_, until, earlier), (since, _, later) in pairwise(ordered):
            assert until <= since + 1, (of, earlier, later)  # dates are partly known to the year alone


def test_the_country_is_a_state_of_the_table(people: list[Named]) -> None:
    codes = {row.iso for row in states()}
    assert not {(row.id, row.country) for row in people if row.country not in codes}


def test_a_full_name_has_two_words_or_is_a_mononym_on_purpose(people: list[Named]) -> None:
    single = {row.id for row in people for name in row.ar if len(name.split()) < 2}
    assert single == _MONONYMS


def test_a_full_name_denotes_one_person(people: list[Named]) -> None:
    assert not _shared((fold(name), row.id) for row in people for name in row.ar)


def test_a_famous_short_form_denotes_one_person(people: list[Named]) -> None:
    famous = [row for row in people if row.famous]
    assert all(row.short for row in famous)
    assert not _shared((fold(name), row.id) for row in famous for name in row.short)


def test_spellings_of_one_name_differ_after_folding(people: list[Named]) -> None:
    for row in people:
        assert len({fold(name) for name in row.ar}) == len(row.ar), row.id


def test_a_title_belongs_to_one_office_unless_it_is_two_things() -> None:
    shared = _shared((name, row.id) for row in offices() for name in dict.fromkeys((*row.ar, *row.feminine)))
    assert set(shared) <= _TWO_THINGS


def test_every_office_has_a_form_and_single_words_stand_with_their_article() -> None:
    for row in offices():
        assert row.ar or row.feminine, row.id
    forms = {name for row in offices() for name in row.ar}
    assert {"لواء", "اللواء", "وزير الخارجية", "وزير خارجية"} <= forms


def test_first_names_tell_gender() -> None:
    names = given_names()
    assert len(names) >= 8000
    told = {
        name: names[name]
        for name in ("محمد", "فاطمة", "هيذر", "سيرغي", "نور", "شيغيرو", "تشيزوكو", "أولوسيغون")
    }
    assert told == {
        "محمد": "m",
        "فاطمة": "f",
        "هيذر": "f",
        "سيرغي": "m",
        "نور": "mf",
        "شيغيرو": "m",
        "تشيزوكو": "f",
        "أولوسيغون": "m",
    }


def test_family_names_are_of_every_part_of_the_world() -> None:
    family = {name for row in personal_names() if row.kind == "family" for name in row.ar}
    assert len(family) >= 6000
    assert {"ناكامورا", "كوفاتش", "ساركسيان", "المزروعي", "كيبتشوغي"} <= family
    everyday = {fold(word) for word in ("الوزير", "الفلاحات", "الشرع", "إلى", "بات", "مصدر")}
    assert everyday.isdisjoint(map(fold, family))


def test_the_words_that_join_names_are_there() -> None:
    particles = {name for row in personal_names() if row.kind == "particle" for name in row.ar}
    assert {"بن", "آل", "أبو", "بو", "عبد", "فان", "دي"} <= particles


def _shared(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """The first members that stand with more than one second member."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, owner in pairs:
        owners[name].add(owner)
    return {name: ids for name, ids in owners.items() if len(ids) > 1}
