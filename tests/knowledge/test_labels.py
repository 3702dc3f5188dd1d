"""The program's own words."""

import re
from typing import get_args

import pytest

from tawatur.knowledge import KnowledgeError, table
from tawatur.knowledge.labels import FILES, Label, labels
from tawatur.model import (
    Act,
    AnswerRule,
    ChainRule,
    CorrectionRule,
    DiscrepancyKind,
    FrameRule,
    Layer,
    LinkRole,
    Message,
    Mode,
    PostRule,
    Reason,
    Relation,
    SpeakerRule,
    Term,
    Verdict,
)

SETS = {
    "act": Act,
    "mode": Mode,
    "kind": DiscrepancyKind,
    "verdict": Verdict,
    "relation": Relation,
    "role": LinkRole,
    "excluded": Reason,
    "layer": Layer,
}
RULES = (FrameRule, PostRule, AnswerRule, SpeakerRule, ChainRule, CorrectionRule)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", SETS)
def test_every_word_of_a_closed_set_has_a_label(language, name):
    for word in get_args(SETS[name]):
        assert labels(language)(f"{name}.{word}")


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("rules", RULES)
def test_every_rule_that_a_statement_can_carry_has_a_label(language, rules):
    for rule in get_args(rules):
        assert labels(language)(f"rule.{rule}")


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (0, "0 مقال"),
        (1, "مقال واحد"),
        (2, "مقالان"),
        (3, "3 مقالات"),
        (10, "10 مقالات"),
        (11, "11 مقالا"),
        (99, "99 مقالا"),
        (100, "100 مقال"),
        (103, "103 مقالات"),
        (22168, "22,168 مقالا"),
    ],
)
def test_arabic_counts_as_grammar_asks(number, label):
    assert labels("ar").count("n_articles", number) == label


def test_english_counts_one_and_many():
    assert [labels("en").count("n_outlets", n) for n in (0, 1, 2)] == ["0 outlets", "1 outlet", "2 outlets"]


def test_a_label_that_is_not_there_says_where_to_add_it():
    with pytest.raises(KnowledgeError, match="has no label nothing"):
        labels("en")("nothing")


def test_a_message_is_told_in_both_languages_with_names_as_far_as_known():
    who = (Term("سالم الورداني", "Salem al-Wardani"), Term("هدى"))
    message = Message("subject.words_of", {"who": who})
    assert labels("en").tell(message) == "the words of Salem al-Wardani, هدى"
    assert labels("ar").tell(message, lambda name: f"[{name}]") == "كلام [سالم الورداني]، [هدى]"


def test_a_message_that_leaves_a_place_open_is_refused():
    with pytest.raises(KnowledgeError, match="who"):
        labels("ar").tell(Message("subject.words_of"))


def test_both_languages_of_a_sentence_have_the_same_places():
    places = re.compile(r"{(\w+)}")
    for row in (row for file in FILES for row in table(file, Label)):
        if isinstance(row.en, str) and isinstance(row.ar, str):
            assert sorted(places.findall(row.en)) == sorted(places.findall(row.ar)), row.key
