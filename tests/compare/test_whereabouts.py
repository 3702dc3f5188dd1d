"""Where a place lies, by the words behind its name."""

import pytest

from tawatur.compare.whereabouts import differing_whereabouts
from tawatur.model import Entity
from tawatur.text import prepare

CAPITAL = Entity(id="zahran", kind="place", name="زهران")
TEXT = "قال حارس الميناء إن حريقا شب في قرية بارنغولا {} مساء"


def told(telling, *wheres, known=False):
    village = Entity(id="village", kind="place", name="بارنغولا", transliterated=not known)
    tellings = [telling(f"n{i}", TEXT.format(where)) for i, where in enumerate(wheres)]
    for one in tellings:
        one.entities = (CAPITAL, village)
    analyses = [one.analysis() for one in tellings]
    return list(differing_whereabouts("s", analyses, [prepare(a.article) for a in analyses]))


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("شمال زهران", "جنوبي زهران", "conflict"),
        ("الواقعة شرق مدينة زهران", "غرب زهران", "conflict"),
        ("بريف زهران", "الواقعة في ريف زهران الجنوبي", "compatible"),
        ("قرب زهران", "شمال غرب زهران", "compatible"),
    ],
)
def test_opposite_directions_exclude_each_other_and_others_do_not(telling, first, second, verdict):
    (one,) = told(telling, first, second)
    assert (one.kind, one.verdict) == ("place", verdict)
    assert [v.value for v in one.values] == [first, second]


@pytest.mark.parametrize(
    ("first", "second"), [("شمال زهران", "شمالي زهران"), ("شمال زهران", "إلى زهران"), ("قرب زهران", "")]
)
def test_one_direction_in_two_words_and_what_says_nothing_are_no_difference(telling, first, second):
    assert not told(telling, first, second)


def test_of_a_place_that_the_tables_know_only_a_conflict_is_told(telling):
    assert not told(telling, "بريف زهران", "جنوب زهران", known=True)
    assert told(telling, "شمال زهران", "جنوب زهران", known=True)
