"""What a story's record is made of."""

import pytest
from msgspec.structs import replace

from storing import put_stories
from tawatur.model import Article, Excluded, Span
from tawatur.store import adding, stories
from tawatur.store.dossier import LEAD_CHARACTERS, lead, open_dossier


def article(text, *, title=None, excluded=()):
    spans = tuple(Excluded(Span(text.index(w), text.index(w) + len(w)), "other") for w in excluded)
    headline = Span(text.index(title), text.index(title) + len(title)) if title else None
    return Article(id="x", source="x", text=text, title=title, title_span=headline, excluded=spans)


def test_the_lead_is_the_first_own_paragraph_after_the_headline():
    text = "العنوان\n\nإعلان\nالعنوان\nقال الوزير إن المعبر مفتوح.\nوأضاف."
    assert lead(article(text, title="العنوان", excluded=["إعلان"])) == "قال الوزير إن المعبر مفتوح."


def test_a_dateline_is_left_out_of_the_lead_and_its_line_is_not():
    text = "زهران - قال الوزير إن المعبر مفتوح."
    assert lead(article(text, excluded=["زهران -"])) == "قال الوزير إن المعبر مفتوح."


def test_a_long_lead_is_cut_at_a_word():
    told = lead(article("كلمة " * 300))
    assert len(told) <= LEAD_CHARACTERS + 2
    assert told.endswith("كلمة …")


def test_the_space_that_a_dateline_leaves_is_no_lead():
    text = "زهران --\u00a0\nقال الوزير إن المعبر مفتوح."
    assert lead(article(text, excluded=["زهران --"])) == "قال الوزير إن المعبر مفتوح."


def test_an_article_of_leftovers_has_no_lead():
    assert lead(article("إعلان", excluded=["إعلان"])) == ""
    assert lead(None) == ""


@pytest.fixture
def dossier(store, invented):
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run=1)
    put_stories(store, invented.stories, invented.storylines, {})
    stories.keep(store, [invented.comparison])
    return open_dossier(store, "1")


def test_a_speakers_utterances_come_most_carried_first(dossier):
    (voice,) = dossier.voices
    assert [u.outlets for u in voice.utterances] == [2, 1]
    assert voice.speakers[0].name == "سالم الورداني"


def test_each_wording_has_its_carriers_and_the_way_it_came(dossier):
    first, second = dossier.voices[0].utterances[0].wordings
    (carrier,) = first.carriers
    assert [step.name for step in carrier.way] == ["وكالة المرسى"]
    assert second.carriers[0].way == ()


def test_what_excludes_each_other_is_told_before_what_may_go_together(store, invented, dossier):
    found = dossier.discrepancies[0]
    verdicts = ("compatible", "unsure", "conflict", "update", "conflict")
    several = tuple(replace(found, id=f"d{n}", verdict=verdict) for n, verdict in enumerate(verdicts))
    stories.keep(store, [replace(invented.comparison, discrepancies=several)])
    told = open_dossier(store, "1").discrepancies
    assert [d.id for d in told] == ["d2", "d4", "d3", "d1", "d0"]


def test_statements_in_no_group_are_told_as_well(store, invented):
    with store.writing() as connection:
        adding.add(connection, invented.analyses, run=1)
    put_stories(store, invented.stories, [], {})
    dossier = open_dossier(store, "1")
    assert sum(len(v.utterances) for v in dossier.voices) == 3
    assert not dossier.compared
