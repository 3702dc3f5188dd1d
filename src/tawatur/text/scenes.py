"""Scenes: where an article puts what happened, as against the places that it only speaks of."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tawatur.knowledge import HappeningKind, happenings, particles
from tawatur.model import Analysis, Span
from tawatur.text.clitics import bare, hosts
from tawatur.text.frequencies import is_joined
from tawatur.text.normal import fold
from tawatur.text.tokens import tokenise

REACH = 16
"""Words before a place in which its happening is looked for."""

STRANGE = 4
"""Words between a happening and its place that are no names: more, and the place belongs to something else."""

_BLOCKING = ("ala", "ila", "an", "min", "fi", "li", "that", "that_pronoun", "relative", "relative_what")


class Placed(NamedTuple):
    """A place that something happened at: its entity and name, where it stands, and the word for the happening."""

    entity: str
    name: str
    span: Span
    kind: HappeningKind
    happening: Span
    state: bool


@cache
def _words() -> dict[str, HappeningKind]:
    return {fold(word): row.kind for row in happenings() for word in row.ar}


@cache
def _blocking() -> frozenset[str]:
    rows = [row for row in particles() if row.function in _BLOCKING]
    return frozenset(fold(word) for row in rows for word in row.ar)


def placed(analysis: Analysis, end: int | None = None) -> list[Placed]:
    """The places that stand behind "in" and a word for a happening, in the order of the text, up to code point `end`."""
    text = analysis.article.text
    names = {e.id: e for e in analysis.entities if e.kind in ("place", "state")}
    heads = sorted(((m.head, m) for m in analysis.mentions), key=lambda pair: pair[0])
    inside = [m.span for m in analysis.mentions]
    aside = [x.span for x in analysis.article.excluded]
    found = []
    for head, mention in heads:
        entity = names.get(mention.entity)
        if entity is None or mention.how != "name" or (end is not None and head.start >= end):
            continue
        if any(span.overlaps(head) for span in aside):
            continue
        start = _preposition(text, mention.span.start)
        hit = None if start is None else _happening(text, start, inside)
        if hit is not None:
            found.append(Placed(entity.id, entity.name, mention.span, *hit, entity.kind == "state"))
    return found


def _preposition(text: str, start: int) -> int | None:
    """Where the "in" before the place at `start` begins; None where there is none."""
    if text[max(0, start - 1) : start] == "ب" and text[max(0, start - 2) : start - 1].isspace():
        return start - 1
    before = text[max(0, start - 40) : start].rstrip()
    site = fold(before.rsplit(None, 1)[-1]) if before else ""
    joined = _words().get(site) != "site"  # بمدينة; the ب of بلدة is its own
    if not joined or _words().get(site.removeprefix("ب")) == "site":
        before = before[: -len(before.rsplit(None, 1)[-1])]
        if joined:
            return start - len(text[max(0, start - 40) : start]) + len(before)
        before = before.rstrip()
    if before.endswith("في") and (len(before) == 2 or not before[-3].isalpha()):
        return max(0, start - 40) + len(before) - 2
    return None


def _happening(text: str, before: int, inside: list[Span]) -> tuple[HappeningKind, Span] | None:
    """The word for a happening that the place phrase at `before` belongs to, with nothing but people between."""
    line = text.rfind("\n", 0, before) + 1
    tokens = tokenise(text, max(line, before - 14 * REACH), before)[-REACH:]
    near = [mention for mention in inside if mention.end > line and mention.start < before]
    strange = 0
    for start, end, kind in reversed(tokens):
        if kind in ".?:":
            return None
        span = Span(start, end)
        if kind != "w" or any(mention.contains(span) for mention in near):
            continue
        word = fold(text[start:end])
        found = next((k for host in _readings(word) if (k := _words().get(host))), None)
        if found is not None and found not in ("joins", "site"):
            return found, span
        strange += found is None
        purpose = len(word) > 3 and word[0] == "ل" and is_joined(word)
        if purpose or word in _blocking() or strange > STRANGE:
            return None
    return None


def _readings(word: str) -> Iterator[str]:
    for _, host in hosts(word) if len(word) > 1 else ():
        yield host
        yield bare(host)
