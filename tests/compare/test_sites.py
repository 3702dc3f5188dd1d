"""At which spot somebody was hurt, in the words of the accounts."""

import pytest

from tawatur.compare.people import People
from tawatur.compare.sites import differing_sites
from tawatur.text import prepare


def sites_told(*tellings):
    analyses = [telling.analysis() for telling in tellings]
    documents = [prepare(analysis.article) for analysis in analyses]
    return list(differing_sites("s", analyses, documents, People(analyses)))


def killed(telling, outlet, where):
    return telling(outlet, f"أعلن مقتل سالم الورداني. وقالت الشرطة إن سالم الورداني قتل مساء {where}")


def test_two_spots_are_told_and_left_open(telling):
    (one,) = sites_told(killed(telling, "north", "في شقته"), killed(telling, "south", "في سيارة إسعاف"))
    assert (one.kind, one.verdict) == ("place", "unsure")
    assert {value.value for value in one.values} == {"في شقته", "في سيارة إسعاف"}


@pytest.mark.parametrize("where", ["في منزله", "في زهران"])
def test_one_spot_in_two_words_and_a_town_are_no_difference(telling, where):
    assert not sites_told(killed(telling, "north", "في شقته"), killed(telling, "south", where))


def test_a_spot_where_somebody_else_was_hurt_is_not_compared(telling):
    south = killed(telling, "south", "في زهران")
    south.text += ". وقتل حارس في سيارة إسعاف"
    assert not sites_told(killed(telling, "north", "في شقته"), south)


def test_where_somebody_was_shot_at_counts_and_what_lies_in_a_building_does_not(telling):
    shot = telling(
        "north",
        "أعلن مقتل سالم الورداني. وقالت الشرطة إن سالم الورداني تعرض لإطلاق نار في المبنى الذي فيه شقته",
    )
    (one,) = sites_told(shot, killed(telling, "south", "في سيارة إسعاف"))
    assert {value.value for value in one.values} == {"في المبنى", "في سيارة إسعاف"}
