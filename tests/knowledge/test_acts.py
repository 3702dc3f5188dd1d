"""The codes of acts: every act has them, they are well-formed, and they agree with the public conversion table."""

import re
from pathlib import Path
from typing import get_args

import pytest

from tawatur.knowledge import acts
from tawatur.model import Act
from tawatur.text import fold
from tawatur.text.lexicon import verbs_at

CONVERSION = Path(__file__).parents[3] / "shared" / "corpora" / "event-gsr" / "CAMEO2PLOVER-2021.txt"
VERBAL = {"01", "02", "03", "04", "05", "10", "11", "12", "13"}
BY_THE_MANUALS_WORDS = {("regret", "055")}
ROWS = {row.act: row for row in acts()}


def test_every_act_has_one_row():
    assert [row.act for row in acts()] == list(ROWS)
    assert set(ROWS) == set(get_args(Act))


@pytest.mark.parametrize("act", ROWS)
def test_codes_are_those_of_verbal_categories(act):
    row = ROWS[act]
    assert row.cameo
    assert len(set(row.cameo)) == len(row.cameo)
    for code in row.cameo:
        assert re.fullmatch(r"(0[1-9]|1[0-9]|20)[0-9]{1,2}", code)
        assert code[:2] in VERBAL


@pytest.mark.parametrize("act", ROWS)
def test_what_only_says_something_has_no_event_type(act):
    row = ROWS[act]
    assert bool(row.plover) == any(code[:2] not in ("01", "02") for code in row.cameo)


@pytest.mark.parametrize("act", ROWS)
def test_the_example_opens_with_a_verb_of_the_act(act):
    verb = fold(ROWS[act].example.split()[0])
    assert act in {form.verb.act for _, form in verbs_at(verb)}


@pytest.mark.skipif(not CONVERSION.exists(), reason="the public conversion table is not here")
def test_types_agree_with_the_conversion_table():
    lines = CONVERSION.read_text(encoding="utf-8").splitlines()
    table = {m[1]: m[2] for line in lines if (m := re.match(r"(\d{3,4}): ([A-Z]+)", line))}
    for act, row in ROWS.items():
        for code in row.cameo:
            if (act, code) not in BY_THE_MANUALS_WORDS:
                assert table.get(code, "") in ["", *row.plover]
