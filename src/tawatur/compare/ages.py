"""Differing ages: how old the articles make one person, beside whose name they print it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.people import ALIKE, People
from tawatur.model import Analysis, Article, Discrepancy, Entity, TimeExpression, Verdict
from tawatur.text import bare, fold

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
                if not _bears(names.setdefault(one, person), person.name):
                    continue  # of one family, and joined by a name that an article cut short
                told[one].append((analysis.article, time, (time.value or "").strip("PY")))
    for one, ages in told.items():
        if len({age for _, _, age in ages}) > 1 and len({article.id for article, _, _ in ages}) > 1:
            values = [value_of(article, time.span) for article, time, _ in ages]
            turned = _birthday_between(ages)
            why = said("reason.birthday" if turned else "reason.exclude")
            because = [said("reason.one_person", who=named(names[one])), why]
            verdict: Verdict = "compatible" if turned else "conflict"
            about = said("subject.age", who=named(names[one]))
            yield discrepancy(story, "number", verdict, about, values, because)


def _birthday_between(ages: Sequence[tuple[Article, TimeExpression, str]]) -> bool:
    """Whether somebody is told to be a year older from some day on."""
    told = sorted((article.published.day or "", int(age)) for article, _, age in ages)
    days = [{day for day, age in told if age == value} for value in (told[0][1], told[-1][1])]
    rising = all(a[1] <= b[1] for a, b in pairwise(told))
    return rising and told[-1][1] - told[0][1] == 1 and bool(told[0][0]) and not days[0] & days[1]


def _aged(analysis: Analysis, time: TimeExpression, persons: Mapping[str, Entity]) -> Entity | None:
    """The person whose name stands right before an age: رزان (21 عاما)، رزان، 21 عاما."""
    if time.kind != "DURATION" or not _AGE.match(time.value or ""):
        return None
    text = analysis.article.text
    for mention in analysis.mentions:
        if len(mention.head.of(text).split()) < FULL_NAME:
            continue  # a first name may be another's
        gap = text[mention.head.end : time.span.start]
        person = persons.get(mention.entity)
        if person is not None and mention.head.end < time.span.start and _BESIDE.match(gap):
            return person if _bears(person, mention.head.of(text)) else None
    return None


def _bears(person: Entity, words: str) -> bool:
    """Whether `words` are the person's name: the first one is near one of it (a daughter bears the family name too)."""
    first = bare(fold(words.split()[0]))
    return any(fuzz.ratio(first, bare(fold(word))) >= ALIKE for word in person.name.split())
