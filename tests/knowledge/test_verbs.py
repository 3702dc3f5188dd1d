"""The table of verbs: every row is conjugated, and its example holds a form with a complement behind it."""

import pytest

from tawatur.knowledge import Verb, verbs
from tawatur.knowledge.conjugate import conjugate
from tawatur.text import fold, light
from tawatur.text.lexicon import verbs_at
from tawatur.text.tokens import tokenise

_PREPOSITIONS = {"ala": "على", "ila": "إلى", "an": "عن", "min": "من", "fi": "في"}
_THAT = {fold(word) for word in ("أن", "إن", "أنه", "إنه", "أنها", "إنها", "بأن", "بأنه", "بأنها", "أنهم")}


def _words(text: str) -> list[tuple[str, str]]:
    return [(light(text[start:end]), kind) for start, end, kind in tokenise(text, 0, len(text))]


def _opens(complement: str, word: str, kind: str) -> bool:
    """Whether the word can open the complement."""
    name = complement.rsplit("+", 1)[-1]
    word = fold(word)
    if name == "that":
        return word in _THAT
    if name == "direct":
        return kind in ":oq"
    if name in ("bi", "li"):
        return word.startswith("ب" if name == "bi" else "ل")
    if name == "object":
        return kind == "w"
    return word.startswith(fold(_PREPOSITIONS[name])[:2])


@pytest.mark.parametrize("row", verbs(), ids=lambda row: row.lemma)
def test_the_example_holds_the_verb_and_a_complement(row: Verb) -> None:
    words = _words(row.example)
    places = [
        i
        for i, (word, _) in enumerate(words)
        if any(form.verb is row for _, form in verbs_at(fold(word), word))
    ]
    assert places, "no form of the verb in its example"
    behind = words[places[0] + 1 :]
    assert any(_opens(c, word, kind) for c in row.complements for word, kind in behind), row.complements


def test_the_lemma_is_among_the_forms() -> None:
    wrong = [row.lemma for row in verbs() if fold(row.lemma) not in {fold(f.text) for f in conjugate(row)}]
    assert wrong == []


def test_no_verb_stands_twice() -> None:
    keys = [row.lemma for row in verbs()]
    assert [key for key in keys if keys.count(key) > 1] == []
