"""Who is meant as a speaker."""

import msgspec
import pytest

from tawatur.correct import CorrectionError, meant, unnamed
from tawatur.correct.speakers import speaker
from tawatur.model import Entity


@pytest.fixture
def north(invented):
    return invented.analyses[0]


@pytest.mark.parametrize(
    "name",
    [
        "salem-al-wardani",
        "سالم الورداني",
        "الوَرداني",
        "سالم  الورداني",
        "Salem al-Wardani",
        "salem AL-wardani",
    ],
)
def test_somebody_of_the_article_is_meant_by_id_or_by_name_in_any_spelling(north, name):
    assert meant(north, name) == north.entities[0]


@pytest.mark.parametrize(
    ("name", "entity", "kind"),
    [("رويترز", "reuters", "media"), ("Reuters", "reuters", "media"), ("فرنسا", "france", "state")],
)
def test_somebody_of_the_tables_is_meant(north, name, entity, kind):
    found = meant(north, name)
    assert (found.id, found.kind) == (entity, kind)


def test_a_name_that_only_the_article_has_is_taken_as_it_stands(north):
    found = meant(north, "مدينة زهران")
    assert (found.name, found.kind, found.transliterated) == ("مدينة زهران", "person", True)
    assert found.id.isascii()


@pytest.mark.parametrize("name", ["فلان الفلاني", "no-such-id", "", "؟", "wardani-2"])
def test_a_name_that_nobody_has_is_refused_with_those_who_are_named(north, name):
    with pytest.raises(CorrectionError, match=r"Nobody is known as .*salem-al-wardani \(سالم الورداني\)"):
        meant(north, name)


def test_a_name_of_two_is_refused_with_both_ids(north):
    other = Entity(id="omar-al-wardani", kind="person", name="عمر الورداني", aliases=("الورداني",))
    both = msgspec.structs.replace(north, entities=(*north.entities, other))
    with pytest.raises(
        CorrectionError, match=r"can be salem-al-wardani .*, omar-al-wardani .*one of these ids"
    ):
        meant(both, "الورداني")
    assert meant(both, "عمر الورداني") == other


def test_somebody_without_a_name_has_a_description(north):
    source = unnamed("  مصدر في   الوزارة ")
    assert (source.id, source.kind, source.name) == ("unnamed:مصدر في الوزارة", "unnamed", "مصدر في الوزارة")
    spoke = speaker(north, north.statements[0], source)
    assert (spoke.name, spoke.unnamed, spoke.description) == (None, True, "مصدر في الوزارة")
    with pytest.raises(CorrectionError, match="description is empty"):
        unnamed(" ")


def test_a_speaker_is_read_from_the_mention_nearest_to_the_cue(north):
    spoke = speaker(north, north.statements[1], north.entities[0])
    assert spoke.mention == north.mentions[0].span
    assert speaker(north, north.statements[0], Entity(id="x", kind="person", name="غائب")).mention is None
