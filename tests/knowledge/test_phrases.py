"""Phrases and clitics: every row loads and its example holds one of its forms."""

from typing import get_args, get_type_hints

from tawatur.knowledge import Phrase, clitics, phrases
from tawatur.text import fold
from tawatur.text.tokens import tokenise


def _words(text: str) -> list[str]:
    return [fold(text[start:end]) for start, end, _ in tokenise(text, 0, len(text))]


def _holds(sentence: list[str], form: list[str]) -> bool:
    heads = {form[0], "و" + form[0], "ف" + form[0]}
    places = range(len(sentence) - len(form) + 1)
    return any(sentence[at] in heads and sentence[at + 1 : at + len(form)] == form[1:] for at in places)


def test_every_phrase_stands_in_its_example() -> None:
    wrong = [
        (row.function, row.ar[0])
        for row in phrases()
        if not any(_holds(_words(row.example), _words(form)) for form in row.ar)
    ]
    assert wrong == []


def test_no_form_stands_twice_in_one_row_but_for_spelling() -> None:
    wrong = [row.ar[0] for row in phrases() if len(set(row.ar)) != len(row.ar)]
    assert wrong == []


def test_every_function_of_phrases_is_there() -> None:
    functions = {row.function for row in phrases()}
    assert functions == set(get_args(get_type_hints(Phrase)["function"]))


def test_every_clitic_is_joined_to_a_word_of_its_example() -> None:
    for row in clitics():
        form = fold(row.form)
        joined = str.startswith if row.place == "before" else str.endswith
        assert any(joined(word, form) and word != form for word in _words(row.example)), row.form
