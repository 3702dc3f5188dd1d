"""Differing places: where articles put one and the same meeting."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from rapidfuzz import fuzz

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.knowledge import particles
from tawatur.model import Analysis, Article, Discrepancy, Span, Term, Verdict
from tawatur.text import fold
from tawatur.text.scenes import Placed, placed

TAKING_PART = 2
"""Participants that two sentences name in common, at least, for their meetings to be one."""

NEAR = timedelta(days=7)
"""Days between a meeting and the article that tells of it: what lies further off is background, and another meeting."""

BEHIND = 3
"""Words between a place and the name of somebody who takes part: التقى الوزير في المدينة نظيره الأجنبي فلانا."""

_BREAK = re.compile(r"[،,;؛:()«»\"]")

SPELLING = 70
"""Likeness of two names, of 100, from which they are two spellings of one place."""


class _Scene(NamedTuple):
    """A meeting that a sentence puts somewhere: the article, the place, who is named in the sentence, its days."""

    article: Article
    place: Placed
    people: frozenset[str]
    days: frozenset[str]


def differing_places(story: str, analyses: Sequence[Analysis]) -> list[Discrepancy]:
    """Where the meeting that the story is about took place, if its articles put it in different places.

    Meetings are one where two people at least are named in both sentences and no different days are. A state says
    nothing against a town, which may lie in it; a site (a palace, a hall) nothing against its town.
    """
    scenes = [scene for analysis in analyses for scene in _scenes(analysis)]
    by_place: dict[str, list[_Scene]] = defaultdict(list)
    for scene in scenes:
        if any(_same_meeting(scene, other) for other in scenes if other.place.entity != scene.place.entity):
            by_place[scene.place.entity].append(scene)
    by_place = {p: s for p, s in by_place.items() if any(_against(x, by_place, p) for x in s)}
    if len(by_place) < 2:
        return []
    told = {place: _once(found) for place, found in by_place.items()}
    values = [value_of(s.article, s.place.span, s.place.name) for found in told.values() for s in found]
    shared = frozenset.intersection(*(s.people for found in told.values() for s in found))
    names = {entity.id: named(entity) for analysis in analyses for entity in analysis.entities}
    because = [
        said("reason.one_meeting_of", who=[names.get(person, Term(ar=person)) for person in sorted(shared)])
        if shared
        else said("reason.one_meeting")
    ]
    scene = next(iter(told.values()))[0]
    about = said("subject.meeting_place", what=scene.place.happening.of(scene.article.text))
    verdict: Verdict = "conflict" if len(shared) >= TAKING_PART else "unsure"
    return [discrepancy(story, "place", verdict, about, values, because)]


def _against(scene: _Scene, by_place: dict[str, list[_Scene]], place: str) -> bool:
    """Whether another article puts the scene's meeting elsewhere, and this one does not put it there too."""
    here = {s.place.entity for found in by_place.values() for s in found if s.article.id == scene.article.id}
    others = [s for other, found in by_place.items() if other != place for s in found]
    return any(
        s.article.id != scene.article.id and s.place.entity not in here and _same_meeting(scene, s)
        for s in others
    )


def _once(scenes: list[_Scene]) -> list[_Scene]:
    """The first scene of each article."""
    return list({scene.article.id: scene for scene in reversed(scenes)}.values())[::-1]


def _same_meeting(one: _Scene, other: _Scene) -> bool:
    if one.days and other.days and not one.days & other.days:
        return False
    if one.place.kind != other.place.kind or fuzz.ratio(one.place.name, other.place.name) >= SPELLING:
        return False
    return len(one.people & other.people) >= TAKING_PART


def _scenes(analysis: Analysis) -> Iterator[_Scene]:
    kinds = {entity.id: entity.kind for entity in analysis.entities}
    for place in placed(analysis):
        if place.kind != "meeting" or place.state:
            continue
        around = _sentence(analysis.article.text, place.span)
        inside = [m for m in analysis.mentions if around.contains(m.span) and kinds.get(m.entity) == "person"]
        times = [t.value for t in analysis.times if t.kind == "DATE" and t.value and around.contains(t.span)]
        if not all(_recent(value, analysis.article.published.day) for value in times):
            continue
        yield _Scene(
            analysis.article,
            place,
            frozenset(m.entity for m in inside if _takes_part(analysis.article.text, m.head, place.span)),
            frozenset(value[:10] for value in times),
        )


def _takes_part(text: str, name: Span, place: Span) -> bool:
    """Whether a name stands before the place, or right behind it: farther on stand those who are only spoken of."""
    if name.end <= place.start:
        return True
    gap = text[place.end : name.start]
    words = gap.split()
    told = any(fold(word) in _clause_openers() for word in words)  # قال في المدينة إن فلانا
    return name.start >= place.end and len(words) <= BEHIND and not _BREAK.search(gap) and not told


@cache
def _clause_openers() -> frozenset[str]:
    rows = [row for row in particles() if row.function in ("that", "that_pronoun", "relative", "conjunction")]
    return frozenset(fold(word) for row in rows for word in row.ar)


def _recent(value: str, published: str | None) -> bool:
    """Whether a time is a day, and one near that of publication where that is known."""
    try:
        day = date.fromisoformat(value[:10])
        return published is None or abs(day - date.fromisoformat(published)) <= NEAR
    except ValueError:
        return False


def _sentence(text: str, span: Span) -> Span:
    """The sentence around `span`, cut at line ends and at full stops before a space."""
    start = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    ends = [end for mark in ("\n", ". ") if (end := text.find(mark, span.end)) >= 0]
    return Span(start, min(ends, default=len(text)))
