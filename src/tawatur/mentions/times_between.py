"""Times between: where a time with the article begins that is no adjective of the noun before it: الوزيرة | العام الماضي."""

from functools import cache

from tawatur import knowledge
from tawatur.text import Document, fold

_LONG = "DWMY"
"""Codes of the units of time by which papers tell when somebody spoke."""

_RELATIONS = ("-1", "0", "1")
"""Values of the words that tell which of them: الماضي، الجاري، المقبل."""


def times_between(document: Document) -> frozenset[int]:
    """The tokens at which such times begin: قال رئيس اللجنة | الشهر الماضي، قالت محكمة محلية | العام الماضي."""
    last, other = _relations()
    return frozenset(
        at
        for at in document.where(_units())
        if at + 1 < len(document)
        and document.fold[at + 1] in (last if document.fold[at] in _adjectives() else last | other)
    )


@cache
def _units() -> frozenset[str]:
    """The folded units of time with the article, singular and plural."""
    rows = [row for row in knowledge.time_words() if row.function == "unit" and row.value in _LONG]
    return frozenset("ال" + fold(form) for row in rows for form in (*row.ar, *row.plural))


@cache
def _adjectives() -> frozenset[str]:
    """Those that are adjectives too (الأمين العام المقبل), which only what is past makes a time."""
    modifiers = {
        fold(form) for row in knowledge.noun_words() if row.function == "modifier" for form in row.ar
    }
    return frozenset(unit for unit in _units() if unit in modifiers or unit.removeprefix("ال") in modifiers)


@cache
def _relations() -> tuple[frozenset[str], frozenset[str]]:
    """The folded words that tell which time, of the past and others (الماضي; الجاري، المقبل)."""
    rows = [row for row in knowledge.time_words() if row.function == "relation" and not row.weak]
    forms = {value: {fold(f) for row in rows if row.value == value for f in row.ar} for value in _RELATIONS}
    return frozenset(forms["-1"]), frozenset(forms["0"] | forms["1"])
