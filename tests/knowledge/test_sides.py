"""The words with a side: every row can be told, and a newsroom's own rows stand beside them."""

import pytest

from tawatur.knowledge import KnowledgeError, sides
from tawatur.text import fold, hosts


@pytest.mark.parametrize("side", sides(), ids=lambda side: side.topic)
def test_a_row_has_forms_to_choose_between_and_its_example_holds_one(side):
    assert len(side.forms) > 1
    words = {host for word in side.example.split() for _, host in hosts(fold(word))}
    forms = [[fold(w) for w in words_.split()] for form in side.forms for words_ in form]
    assert any(all({w, f"ال{w}"} & words for w in form) for form in forms)


@pytest.mark.parametrize("side", sides(), ids=lambda side: side.topic)
def test_no_word_of_a_topic_stands_in_two_of_its_forms(side):
    words = [fold(word) for form in side.forms for word in {fold(w) for w in form}]
    assert sorted(words) == sorted(set(words))


def test_topics_have_names_of_their_own():
    topics = [side.topic for side in sides()]
    assert sorted(topics) == sorted(set(topics))


def test_a_newsrooms_own_row_takes_the_place_of_the_bundled_one(tmp_path, monkeypatch):
    file = tmp_path / "own.yaml"
    file.write_text("- {topic: dead, kind: act, en: x, ar: س, forms: [[شهيد], [قتيل]]}", encoding="utf-8")
    monkeypatch.setenv("TAWATUR_SIDES", str(file))
    own = {side.topic: side for side in sides()}
    assert own["dead"].forms == [["شهيد"], ["قتيل"]]
    assert "israel" in own


def test_a_newsrooms_row_that_does_not_fit_is_refused_with_its_place(tmp_path, monkeypatch):
    file = tmp_path / "own.yaml"
    file.write_text("- {topic: dead, kind: verdict, en: x, ar: س, forms: []}", encoding="utf-8")
    monkeypatch.setenv("TAWATUR_SIDES", str(file))
    with pytest.raises(KnowledgeError, match=r"own\.yaml, row 1"):
        sides()
