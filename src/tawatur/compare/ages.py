"""Differing ages: how old the articles make one person, beside whose name they print it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.people import People
from tawatur.model import Analysis, Article, Discrepancy, Entity, TimeExpression

FULL_NAME = 2
"""Words of a name beside which an age is that person's."""

_AGE = re.compile(r"P(\d{1,3})Y$")
_BESIDE = re.compile(r"^\s*[(،,\-–][\s(]*$")


def differing_ages(story: str, analyses: Sequence[Analysis], people: People) -> Iterator[Discrepancy]:
    """The ages that the articles print beside one person's name, where they differ."""
    told: dict[str, list[tuple[Article, TimeExpression, str]]] = defaultdict(list)
    names: dict[str, Entity] = {}
    for analysis in analyses:
        persons = {e.id: e for e in analysis.entities if e.kind == "person"}
        for time in analysis.times:
            person = _aged(analysis, time, persons)
            if person is not None:
                one = people.one(person.id)
                names.setdefault(one, person)
                told[one].append((analysis.article, time, (time.value or "").strip("PY")))
    for one, ages in told.items():
        if len({age for _, _, age in ages}) > 1 and len({article.id for article, _, _ in ages}) > 1:
            values = [value_of(article, time.span) for article, time, _ in ages]
            because = [said("reason.one_person", who=named(names[one])), said("reason.exclude")]
            yield discrepancy(
                story, "number", "conflict", said("subject.age", who=named(names[one])), values, because
            )


def _aged(analysis: Analysis, time: TimeExpression, persons: Mapping[str, Entity]) -> Entity | None:
    """The person whose name stands right before an age: رزان (21 عاما)، رزان، 21 عاما."""
    if time.kind != "DURATION" or not _AGE.match(time.value or ""):
        return None
    text = analysis.article.text
    for mention in analysis.mentions:
        if len(mention.head.of(text).split()) < FULL_NAME:
            continue  # a first name may be another's
        gap = text[mention.head.end : time.span.start]
        if mention.entity in persons and mention.head.end < time.span.start and _BESIDE.match(gap):
            return persons[mention.entity]
    return None
