"""Implied counts: tolls without a number: nobody (دون إصابات), one (مقتل جندي), the second (الضحية الثانية)."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from tawatur.knowledge import count_words, particles
from tawatur.model import Quantity, Span
from tawatur.text import Document, fold
from tawatur.text.counting import count_word
from tawatur.text.numbers import is_number_word, read_ordinal

REACH = 5
"""Words between the one that says none and the harm: دون أن تسفر الغارة عن سقوط قتلى."""

_PLURALS = ("ين", "ون", "ات")


def implied_tolls(document: Document) -> Iterator[Quantity]:
    """The tolls that `document` gives without a number, in the order of its text; their value is 0, 1 or an ordinal's."""
    for begin, after in document.sentences:
        for index in range(begin, after):
            word = document.fold[index]
            if document.kinds[index] != "w" or not (word in _telling() or word[1:] in _telling()):
                continue
            found = (
                _nobody(document, begin, index)
                or _one(document, index, after)
                or _nth(document, index, after)
            )
            if found is not None:
                yield found


def _nobody(document: Document, begin: int, index: int) -> Quantity | None:
    """Nobody: a plural of those harmed or the harm itself behind a word for none, with no number between."""
    row = count_word(document, index, "victim", "") or count_word(document, index, "harm")
    if row is None or count_word(document, index, "harmed") is None:
        return None
    for at in range(index - 1, max(begin, index - REACH - 1) - 1, -1):
        word = document.fold[at]
        if document.kinds[at] != "w" or is_number_word(word) or count_word(document, at, "untold", ""):
            return None
        if count_word(document, at, "none") is not None:
            span = Span(document.starts[at], document.ends[index])
            return Quantity(span=span, value=0.0, role=row.value)
    return None


def _one(document: Document, index: int, after: int) -> Quantity | None:
    """One: a person without article right behind the harm that befell them (مقتل جندي), and no number."""
    harm = count_word(document, index, "harm")
    at = index + 1
    if harm is None or harm.weak or at >= after or document.fold[at] not in _persons():
        return None
    if at + 1 < after and (document.kinds[at + 1] == "n" or is_number_word(document.fold[at + 1])):
        return None  # مقتل شخص واحد has its number
    span = Span(document.starts[index], document.ends[at])
    return Quantity(span=span, value=1.0, counted=document.words(at, at + 1), role=harm.value)


def _nth(document: Document, index: int, after: int) -> Quantity | None:
    """So many: the victim and an ordinal (الضحية الثانية), which count all up to this one."""
    if document.fold[index] not in _the_victim() or index + 1 >= after:
        return None
    ordinal = read_ordinal(document, index + 1)
    if ordinal is None or not ordinal.value:
        return None
    row = count_word(document, index, "victim") or count_word(document, index, "harm")
    role = row.value if row is not None else "killed"
    span = Span(document.starts[index], document.ends[ordinal.after - 1])
    return Quantity(span=span, value=ordinal.value, modifier="at_least", role=role)


def is_ordinal(quantity: Quantity) -> bool:
    """Whether a quantity is so-many-eth victim: it says nothing of who they were, and others may have followed."""
    return quantity.counted is None and quantity.modifier == "at_least"


def role_behind(document: Document, quantity: Quantity) -> str | None:
    """What befell those counted by the relative clause behind them: المقاتلون الخمسة عشر الذين قتلوا; None where none says it."""
    begin = bisect_left(document.starts, quantity.span.end)
    for index in range(begin, min(begin + REACH, len(document) - 1)):
        if document.kinds[index] != "w" or count_word(document, index, "among") is not None:
            return None
        if document.fold[index].removeprefix("و") in _who():
            harm = count_word(document, index + 1, "harm")
            return harm.value if harm is not None and not harm.weak else None
    return None


@cache
def _who() -> frozenset[str]:
    """The relative pronouns that only stand for people."""
    words = {f: {fold(w) for row in particles() if row.function == f for w in row.ar} for f in _RELATIVES}
    return frozenset(
        w for w in words["relative_m"] - words["relative_f"] if w.endswith(_PLURALS) or w.endswith("ان")
    )


_RELATIVES = ("relative_m", "relative_f")


@cache
def _telling() -> frozenset[str]:
    """The first words of all that tell harm or who came to it: most words of a text tell neither."""
    rows = [row for row in count_words() if row.function in ("harm", "victim", "harmed")]
    return frozenset(fold(form.split()[0]) for row in rows for form in row.ar) | _the_victim()


@cache
def _the_victim() -> frozenset[str]:
    rows = [row for row in count_words() if row.function == "victim"]
    singular = [fold(row.ar[0]) for row in rows] + [
        fold(w) for r in count_words() if r.function == "anybody" for w in r.ar
    ]
    return frozenset(f"ال{word}" for word in singular)


@cache
def _persons() -> frozenset[str]:
    """Singulars of the nouns for people; a plural would be so many."""
    rows = list(count_words())
    plurals = {fold(w).removeprefix("ال") for row in rows if row.function == "plural" for w in row.ar}
    words = {fold(w) for row in rows if row.function == "people" for w in row.ar}
    return frozenset(w for w in words - plurals if not w.endswith(_PLURALS))
