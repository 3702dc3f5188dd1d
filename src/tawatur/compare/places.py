"""Differing places: where articles put one and the same meeting."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, value_of
from tawatur.model import Analysis, Article, Discrepancy, Span
from tawatur.text.scenes import Placed, placed

TAKING_PART = 2
"""Participants that two sentences name in common, at least, for their meetings to be one."""

PEOPLE = frozenset({"person", "state", "organisation"})
"""Kinds of entity that can meet."""


class _Scene(NamedTuple):
    """A meeting that a sentence puts somewhere: the article, the place, who is named in the sentence, its days."""

    article: Article
    place: Placed
    people: frozenset[str]
    days: frozenset[str]


def differing_places(story: str, analyses: Sequence[Analysis]) -> list[Discrepancy]:
    """Where the meeting that the story is about took place, if its articles put it in different places.

    Meetings are one where two participants at least are named in both sentences and no different days are. A state says
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
    counts = "; ".join(f"{found[0].place.name}: {len(found)}" for found in told.values())
    reason = f"one meeting by those who are named beside it ({', '.join(sorted(shared)) or 'pair by pair'}); articles {counts}"
    first = values[0]
    subject = f"where the meeting took place ({scenes[0].place.happening.of(scenes[0].article.text)})"
    return [discrepancy(story, "place", "conflict", subject, values, reason)] if first else []


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
    return len(one.people & other.people) >= TAKING_PART


def _scenes(analysis: Analysis) -> Iterator[_Scene]:
    kinds = {entity.id: entity.kind for entity in analysis.entities}
    for place in placed(analysis):
        if place.kind != "meeting" or place.state:
            continue
        around = _sentence(analysis.article.text, place.span)
        inside = [m for m in analysis.mentions if around.contains(m.span) and kinds.get(m.entity) in PEOPLE]
        times = [t for t in analysis.times if around.contains(t.span) and t.value and len(t.value) >= 10]
        yield _Scene(
            analysis.article,
            place,
            frozenset(m.entity for m in inside if not m.span.contains(place.span)),
            frozenset(t.value[:10] for t in times if t.value),
        )


def _sentence(text: str, span: Span) -> Span:
    """The sentence around `span`, cut at line ends and at full stops before a space."""
    start = max(text.rfind("\n", 0, span.start), text.rfind(". ", 0, span.start)) + 1
    ends = [end for mark in ("\n", ". ") if (end := text.find(mark, span.end)) >= 0]
    return Span(start, min(ends, default=len(text)))
