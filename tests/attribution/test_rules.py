"""Every statement says what found it, in words of the closed vocabulary."""

from typing import get_args

import msgspec
import pytest

from tawatur.attribution import attribute
from tawatur.attribution.frames.kinds import FRAME_RULES, FrameKind
from tawatur.mentions import find_mentions, find_times
from tawatur.model import Article, FrameRule, Statement
from tawatur.text import prepare


def test_every_kind_of_frame_is_told_as_a_rule_of_its_own():
    assert set(FRAME_RULES) == set(get_args(FrameKind))
    assert set(FRAME_RULES.values()) == set(get_args(FrameRule))


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("قال سيرغي لافروف إن المعبر مفتوح اليوم.", ("frame_that", "speaker_behind")),
        ("سيرغي لافروف أكد أن المعبر مفتوح اليوم.", ("frame_that", "speaker_before")),
        ("وقال سيرغي لافروف: سنعمل معا على حل القضايا كلها.", ("frame_colon", "speaker_behind")),
        (
            "قال سيرغي لافروف إن المعبر مفتوح اليوم، وفق ما ذكرت وكالة رويترز.",
            ("frame_that", "speaker_behind", "chain_marker"),
        ),
        (
            "نقلت وكالة رويترز عن سيرغي لافروف قوله إن المعبر مفتوح اليوم.",
            ("frame_that", "speaker_behind", "chain_relay", "speaker_passed_on"),
        ),
        ("ستفتح المدارس أبوابها يوم الأحد المقبل، بحسب وكالة رويترز.", ("frame_source", "speaker_beside")),
    ],
)
def test_the_rules_say_what_introduced_the_content_and_who_the_speaker_is(text, rules):
    document = prepare(Article(id="a", source="a", text=text, outlet="own"))
    entities, mentions = find_mentions(document)
    (found,) = attribute(document, entities, mentions, find_times(document))
    assert found.rules == rules


def test_rules_survive_a_round_trip_through_json():
    document = prepare(Article(id="a", source="a", text="قال سيرغي لافروف إن المعبر مفتوح اليوم."))
    entities, mentions = find_mentions(document)
    for found in attribute(document, entities, mentions, find_times(document)):
        assert msgspec.json.decode(msgspec.json.encode(found), type=Statement) == found
