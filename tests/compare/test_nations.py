"""Of which state somebody is, and in which town something happened, between the same words."""

import pytest

from tawatur.compare.nations import differing_nations
from tawatur.compare.people import People
from tawatur.compare.towns import differing_towns
from tawatur.model import Entity
from tawatur.text import prepare

MINISTER = "أعلن وزير الموانئ {} في بيان صباح الأحد أن السفن الأجنبية لن تدخل مياه بلاده وأن ثلاثة معابر أغلقت حتى إشعار آخر"
BLAST = "وقع انفجار قوي في {} فجر الأحد ودمر ثلاثة منازل ومخزنا للحبوب كما قال رجال الإطفاء"


def told(differing, *tellings):
    analyses = [one.analysis() for one in tellings]
    return list(differing("s", analyses, [prepare(a.article) for a in analyses], People(analyses)))


def test_one_deed_of_ministers_of_two_states_is_a_conflict(telling):
    (one,) = told(
        differing_nations,
        telling("north", MINISTER.format("الأردني")),
        telling("south", MINISTER.format("اللبناني")),
    )
    assert (one.kind, one.verdict) == ("actor", "conflict")


@pytest.mark.parametrize(
    "south",
    [
        MINISTER.format("الأردني"),
        MINISTER.format("اللبناني") + ". وكان الوزير الأردني قال ذلك قبله",
        "زار وزير الموانئ اللبناني المدرسة القديمة ووزع كتبا",
    ],
)
def test_both_states_in_one_article_and_other_words_are_not_compared(telling, south):
    north = telling("north", MINISTER.format("الأردني"))
    assert not told(differing_nations, north, telling("south", south))


def test_one_blast_in_two_towns_is_left_open(telling):
    towns = [Entity(id=name, kind="place", name=name) for name in ("زهران", "المنارة")]
    tellings = [telling(f"n{i}", BLAST.format(town.name)) for i, town in enumerate(towns)]
    for one in tellings:
        one.entities = tuple(towns)
    (found,) = told(differing_towns, *tellings)
    assert (found.kind, found.verdict, [v.value for v in found.values]) == (
        "place",
        "unsure",
        ["زهران", "المنارة"],
    )
    tellings[1].text += ". ويقع السوق قرب زهران"
    assert not told(differing_towns, *tellings)
