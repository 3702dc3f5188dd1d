"""Queries that cannot be understood are explained, and none breaks the search."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.knowledge import search_fields
from tawatur.knowledge.labels import labels
from tawatur.search.errors import QueryError
from tawatur.search.syntax import And, Field, Not, Or, Phrase, Word, parse


@pytest.mark.parametrize(
    ("query", "key", "meant"),
    [
        ("colour:أحمر", "no_field", "colour:"),
        ('سوق "مفتوحة', "open_quote", '"'),
        ('speaker:"سالم', "open_quote", '"'),
        ("(سوق", "open_bracket", "("),
        ("سوق)", "stray_bracket", ")"),
        ("speaker:", "no_value", "speaker:"),
        ("speaker: سالم", "no_value", "speaker:"),
        ("state:لامكان", "no_state", "state:لامكان"),
        ("outlet:nowhere", "no_outlet", "outlet:nowhere"),
        ("act:sing", "no_act", "act:sing"),
        ("mode:loud", "no_mode", "mode:loud"),
        ("after:أمس", "no_date", "after:أمس"),
        ("date:2031-13", "no_date", "date:2031-13"),
        ("date:2031-02-30", "no_date", "date:2031-02-30"),
        ("NOT", "nothing_denied", "NOT"),
        ("م*", "short_prefix", "م*"),
        ('""', "empty_phrase", '""'),
        ("!!!", "no_word", "!!!"),
        ("كلمة " * 65, "too_many", None),
        ("ك" * 2001, "too_long", None),
    ],
)
def test_an_error_says_what_is_wrong_and_where(index, query, key, meant):
    with pytest.raises(QueryError) as caught:
        index.search(query)
    assert caught.value.key == key
    if meant is not None:
        assert query[caught.value.start : caught.value.end] == meant
    for language in ("en", "ar"):
        assert "{" not in caught.value.told(labels(language))


def test_an_unknown_state_is_answered_with_near_ones(index):
    with pytest.raises(QueryError, match="روسيا"):
        index.search("state:روسيه1")


def test_the_tree_says_what_is_meant():
    assert parse('a "b c" -d') == And((Word("a", 0, 1), Phrase("b c", 2, 7), Not(Word("d", 9, 10))))
    assert parse("a OR b c") == And((Or((Word("a", 0, 1), And((Word("b", 5, 6), Word("c", 7, 8))))),))
    assert parse('قائل:"سالم الورداني"') == And((Field("speaker", "سالم الورداني", 0, 20, True),))
    assert parse("منذ:2031") == And((Field("after", "2031", 0, 8),))
    assert parse("") == And(())


def test_pasted_prose_is_words():
    """A colon before a space, dashes and addresses are no syntax."""
    tree = parse("وقال: إن الوضع – كما ترى - صعب https://a.invalid/b")
    assert all(isinstance(part, Word) for part in tree.parts)


@pytest.mark.parametrize("row", search_fields(), ids=lambda row: row.key)
def test_the_example_of_a_field_is_of_that_field(row):
    assert any(isinstance(part, Field) and part.key == row.key for part in parse(row.example).parts)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=300, deadline=None)
@given(
    st.text(alphabet='ابو رئيس"«»():-*|ORNOT speaker:act:date:2031-05 \u200f\u0640\u064b~^\\[/+', max_size=40)
)
def test_any_text_is_answered_or_explained(index, query):
    outcome = answer(index, query)
    if isinstance(outcome, QueryError):
        assert 0 <= outcome.start <= outcome.end <= len(query)
    else:
        assert outcome.total >= len(outcome.hits)


def answer(index, query):
    try:
        return index.search(query)
    except QueryError as error:
        return error
