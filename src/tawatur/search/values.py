"""What the values of fields mean: outlets, states, acts and days as people write them, resolved by the tables."""

import calendar
import re
from functools import cache
from typing import get_args

from rapidfuzz import process

from tawatur import knowledge
from tawatur.knowledge.labels import labels
from tawatur.model import Act, Mode
from tawatur.search.errors import QueryError
from tawatur.search.results import Certainty
from tawatur.search.syntax import LANGUAGES, Field
from tawatur.text import fold
from tawatur.text.dates import find_date

NEAR = 70
"""Least likeness (rapidfuzz, of 100) of a value that an error offers instead."""

OFFERED = 5

_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def plain(words: str) -> str:
    """`words` as names are looked up: folded, without the article of the first word."""
    folded = " ".join(fold(words).split())
    return folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded


def act_of(field: Field) -> str:
    """The act that the field's value names, by its key or its label."""
    return _closed(field, "act", _acts())


def mode_of(field: Field) -> str:
    """The mode that the field's value names."""
    return _closed(field, "mode", _modes())


def certainty_of(field: Field) -> str:
    """Whether the field's value means what is sure or what is unsure."""
    return _closed(field, "certainty", _certainties())


def state_of(field: Field) -> str:
    """The ISO code of the state that the field's value names, by code, name or relative adjective."""
    known = _states()
    found = known.get(plain(field.value))
    if found is None:
        raise QueryError(
            "no_state", field.start, field.end, value=field.value, near=_near(field.value, known)
        )
    return found


def outlets_of(field: Field, stored: dict[str, int]) -> list[str]:
    """The outlets among the `stored` ones (with their articles) that the field's value names."""
    wanted = plain(field.value)
    names = {
        outlet: {plain(outlet), *(plain(name) for name in _outlet_names().get(outlet, ()))}
        for outlet in stored
    }
    found = [outlet for outlet, called in names.items() if wanted in called]
    if not found:
        within = re.compile(rf"(?:^|\W){re.escape(wanted)}(?:\W|$)")
        found = [outlet for outlet, called in names.items() if any(within.search(name) for name in called)]
    if not found:
        listed = ", ".join(sorted(stored, key=lambda outlet: -stored[outlet])[: 4 * OFFERED])
        raise QueryError("no_outlet", field.start, field.end, value=field.value, known=listed)
    return found


def days_of(field: Field) -> tuple[int, int]:
    """The first and last day (YYYYMMDD) of the year, month or day that the field's value names."""
    value = fold(field.value)
    match = _DAY.fullmatch(value)
    if match is None and (found := find_date(field.value)) is not None:
        match = _DAY.fullmatch(found.day.isoformat())
    if match is None:
        raise QueryError("no_date", field.start, field.end, value=field.value)
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        raise QueryError("no_date", field.start, field.end, value=field.value)
    if month is None:
        return year * 10_000 + 101, year * 10_000 + 1231
    if not 1 <= month <= 12:
        raise QueryError("no_date", field.start, field.end, value=field.value)
    last = calendar.monthrange(year, month)[1]
    base = year * 10_000 + month * 100
    if day is None:
        return base + 1, base + last
    if not 1 <= day <= last:
        raise QueryError("no_date", field.start, field.end, value=field.value)
    return base + day, base + day


def _closed(field: Field, name: str, known: dict[str, str]) -> str:
    found = known.get(fold(field.value))
    if found is None:
        allowed = ", ".join(dict.fromkeys(known.values()))
        raise QueryError(f"no_{name}", field.start, field.end, value=field.value, known=allowed)
    return found


def _near(value: str, known: dict[str, str]) -> str:
    close = process.extract(plain(value), list(known), limit=OFFERED, score_cutoff=NEAR)
    return ", ".join(name for name, _, _ in close) or "–"


@cache
def _acts() -> dict[str, str]:
    return _labelled("act", get_args(Act))


@cache
def _modes() -> dict[str, str]:
    return _labelled("mode", get_args(Mode))


@cache
def _certainties() -> dict[str, str]:
    named = {key: key for key in get_args(Certainty)}
    return named | {fold(labels(language)(key)): key for language in LANGUAGES for key in get_args(Certainty)}


def _labelled(kind: str, keys: tuple[str, ...]) -> dict[str, str]:
    named = {key: key for key in keys}
    for language in LANGUAGES:
        say = labels(language)
        named |= {fold(say(f"{kind}.{key}")): key for key in keys}
    return named


@cache
def _states() -> dict[str, str]:
    known: dict[str, str] = {}
    for state in knowledge.states():
        for name in (state.iso, state.id, state.en, *state.ar, *state.nisba):
            known.setdefault(plain(name), state.iso)
    return known


@cache
def _outlet_names() -> dict[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for row in knowledge.outlets():
        called = (row.id, *row.ar, *row.latin, *row.short, row.en, *row.domain)
        names |= dict.fromkeys((row.id, *row.domain), called)
    return names
