"""Spellings of one name that papers print: ترامب and ترمب, أردوغان and أردوجان.

They are read off the tables: where two names of one person, place or state have equally many words and differ in one of
them, the two words are spellings of each other, if they are alike enough to be.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from rapidfuzz.distance import Levenshtein

from tawatur import knowledge
from tawatur.search.forms import root
from tawatur.text import fold
from tawatur.text.frequencies import frequency

ALIKE = 0.6
"""Least similarity (Levenshtein's, normalised) of two spellings: below it other names begin (أسعد, أحمد), by reading the
pairs of the tables."""

ARTICLE_SHARE = 0.05
"""A word that is printed with the article so often beside its bare form is an everyday word: the names of foreigners take
none. An everyday word (شاهد, قلب) is no spelling of another, though one name is spelled with both."""

LEAST_LETTERS = 3
MOST_SPELLINGS = 12
"""Spellings of one word that are searched at once; جاويش أوغلو has eight."""

KINDS = frozenset(("person", "place", "state"))


def spellings(form: str) -> tuple[str, ...]:
    """The host `form` in all spellings the tables know for it, itself first; an article and an ending stay."""
    word = form[2:] if form.startswith("ال") and len(form) > 4 else form
    for stem in dict.fromkeys((word, root(form))):
        others = _classes().get(stem)
        if others and stem in form:
            return (form, *(form.replace(stem, other) for other in others if other != stem))[:MOST_SPELLINGS]
    return (form,)


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    """Each word with a variant, with all the spellings of its class."""
    classes: dict[str, set[str]] = {}
    for one, other in _pairs():
        merged = classes.get(one, {one}) | classes.get(other, {other})
        for word in merged:
            classes[word] = merged
    return {word: tuple(sorted(others)) for word, others in classes.items()}


def _pairs() -> Iterable[tuple[str, str]]:
    for names, allowed in _named():
        by_length: defaultdict[int, list[list[str]]] = defaultdict(list)
        for name in names:
            parts = [fold(part) for part in name.split()]
            by_length[len(parts)].append(parts)
        for same in by_length.values():
            for i, one in enumerate(same):
                for other in same[i + 1 :]:
                    yield from _differing(one, other, allowed)


def _named() -> Iterable[tuple[list[str], int]]:
    """The names of each row, and how many everyday words may be spellings of each other.

    Of people none; of places one, as some take the article (الأهواز); of states' names and relative adjectives both.
    """
    for row in knowledge.named():
        if row.kind in KINDS:
            yield [*row.ar, *row.short], 0 if row.kind == "person" else 1
    for state in knowledge.states():
        yield state.ar, 2
        yield state.nisba, 2
        yield state.capital, 1


def _differing(one: list[str], other: list[str], allowed: int) -> Iterable[tuple[str, str]]:
    """The one pair of words in which two names of equally many words differ, if they are spellings of each other."""
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1:
        return
    a, b = (_bare(word) for word in pairs[0])
    alike = min(len(a), len(b)) >= LEAST_LETTERS and Levenshtein.normalized_similarity(a, b) >= ALIKE
    if a != b and alike and _is_everyday(a) + _is_everyday(b) <= allowed:
        yield a, b


def _is_everyday(word: str) -> bool:
    return frequency("ال" + word) > ARTICLE_SHARE * frequency(word)


def _bare(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) > 4 else word
