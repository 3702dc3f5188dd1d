"""Counts: the numbers of an article that say what they count, each as the filler of a slot."""

from collections.abc import Iterator
from functools import cache

import msgspec

from tawatur.compare.anchors import Anchors
from tawatur.compare.implied import implied_tolls, role_behind
from tawatur.compare.nations import nation_words
from tawatur.compare.slots import Filler, sentences_of, surroundings
from tawatur.compare.utterance import Heads, concepts_of
from tawatur.knowledge import count_words, synonyms
from tawatur.model import Analysis, Quantity
from tawatur.text import Document, fold
from tawatur.text.roots import skeleton
from tawatur.text.stems import stem

NEXT = 4
"""Telling words on either side of a number among which one for a total is looked for."""

PEOPLE = "people"
"""What numbers of people are compared by where nothing says what befell them."""

ROUGH = ("about", "more_than", "less_than")
"""Modifiers by which two equal numbers of people are told apart: about a hundred is not more than a hundred."""


def number_fillers(analysis: Analysis, document: Document, heads: Heads) -> Iterator[Filler]:
    """The numbers of an article that say what they count, each with what stands around it and where it belongs."""
    sentences, anchors = sentences_of(analysis, document), Anchors(analysis, document)
    told = [q.span for q in analysis.quantities]
    implied = [q for q in implied_tolls(document) if not any(q.span.overlaps(span) for span in told)]
    for quantity in sorted([*analysis.quantities, *implied], key=lambda q: q.span):
        sentence = next((s for s in sentences if s.contains(quantity.span)), None)
        if quantity.role is None and quantity.counted:
            quantity = msgspec.structs.replace(quantity, role=role_behind(document, quantity))
        keys = list(_keys(quantity))
        if quantity.value is None or sentence is None or not keys:
            continue
        around, before = surroundings(document, heads, sentence, quantity.span)
        anchor = anchors.of(quantity.span)
        for key in keys:
            rough = key.startswith("role:") and quantity.modifier in ROUGH
            yield Filler(
                article=analysis.article,
                kind="number",
                key=key,
                span=quantity.span,
                value=f"{quantity.modifier} {quantity.value:g}" if rough else f"{quantity.value:g}",
                around=around,
                before=before,
                quantity=quantity,
                anchor=anchor,
            )


def _keys(quantity: Quantity) -> Iterator[str]:
    """What a number is compared by: what befell those counted, the unit, the noun; nothing where nothing says it."""
    if quantity.role:
        yield f"role:{quantity.role}"
    if quantity.unit:
        yield f"unit:{quantity.unit}"
    elif quantity.counted:
        word = fold(quantity.counted.split()[0])
        root = skeleton(word)
        concepts = concepts_of(stem(word), root)
        if _counts_people(quantity):
            yield PEOPLE
        else:
            yield f"concept:{min(concepts)}" if concepts else root if len(root) > 2 else stem(word)


def _counts_people(quantity: Quantity) -> bool:
    """Whether people are counted, or their bodies."""
    word = fold((quantity.counted or "").split(" ")[0])
    return bool(word) and (
        word in _people_words() or bool(_bodies() & concepts_of(stem(word), skeleton(word)))
    )


def is_toll(filler: Filler) -> bool:
    """Whether the number rises as more becomes known: people who were harmed, found, saved."""
    return filler.key.startswith("role:") or filler.key == PEOPLE


def rises(filler: Filler) -> bool:
    """Whether a number is a toll, or counts people by their state (أربعة أردنيين), whose number may rise too."""
    return is_toll(filler) or fold((filler.quantity.counted or "").split(" ")[0]) in nation_words()


def is_score(filler: Filler) -> bool:
    """Whether goals are counted: a story tells of many matches."""
    return fold((filler.quantity.counted or "").split(" ")[0]) in _goals()


@cache
def _goals() -> frozenset[str]:
    return frozenset(
        form
        for row in count_words()
        if row.function == "score"
        for w in (*row.ar, *row.dual)
        for form in (fold(w), f"ب{fold(w)}")
    )


def is_total(filler: Filler) -> bool:
    """Whether a word for a total stands near the number: a sum since some day, of which a story seldom has two."""
    near = filler.around[max(0, filler.before - NEXT) : filler.before + NEXT]
    counted = fold((filler.quantity.counted or "").split(" ")[0])
    return counted in _totals() or any(fold(w.span.of(filler.article.text)) in _totals() for w in near)


def of_others(one: Filler, other: Filler) -> bool | None:
    """Whether two numbers count two sorts of people: dead and wounded, soldiers and policemen; civilians and persons may (None)."""
    if one.quantity.role and other.quantity.role and one.quantity.role != other.quantity.role:
        return True
    mine, yours = _sort(one.quantity), _sort(other.quantity)
    if mine == yours:
        return False
    return True if mine is not None and yours is not None else None


def _sort(quantity: Quantity) -> int | None:
    """The row of the table that holds the people counted; None where they may be anybody."""
    return _sorts().get(fold((quantity.counted or "").split(" ")[0]))


@cache
def _sorts() -> dict[str, int]:
    """The rows of nouns that say who is counted."""
    rows = list(enumerate(count_words()))
    anybody = {
        fold(w) for _, r in rows if r.function in ("anybody", "victim", "total") for w in (*r.ar, *r.dual)
    }
    told = [(fold(w), n) for n, r in rows if r.function == "people" for w in (*r.ar, *r.dual)]
    return {word: number for word, number in reversed(told) if word not in anybody}


@cache
def _totals() -> frozenset[str]:
    rows = [row for row in count_words() if row.function == "total"]
    return frozenset(fold(word) for row in rows for word in row.ar) - _people_words()


@cache
def _bodies() -> frozenset[int]:
    """The row of the table of synonyms for those who are counted when they are found dead (جثة)."""
    return frozenset(number for number, row in enumerate(synonyms()) if row.en == "body")


@cache
def _people_words() -> frozenset[str]:
    rows = [row for row in count_words() if row.function in ("people", "victim")]
    return frozenset(fold(word) for row in rows for word in (*row.ar, *row.dual))


def written(quantity: Quantity) -> str:
    """A quantity in figures with its unit or what is counted."""
    number = (
        f"{quantity.value:g}"
        if quantity.value is not None and quantity.value < 1e6
        else f"{quantity.value:,.0f}"
    )
    return " ".join(part for part in (number, quantity.unit or quantity.counted) if part)
