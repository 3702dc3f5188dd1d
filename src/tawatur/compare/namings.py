"""Namings: the words with a side by which the articles of a story name the same actor or act."""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tawatur.compare.differing import named
from tawatur.knowledge import SideKind, sides
from tawatur.model import Analysis, Entity, Form, Mention, Naming, NamingKind, Span, Statement, Term, Use
from tawatur.text import Document
from tawatur.text.phrasebook import Phrasebook

PLAIN = 4
"""Plain designations of one person that are shown beside those with a side, at most."""


class _Row(NamedTuple):
    """A form of a topic: the topic, its kind and subject, and the form's own name."""

    topic: str
    kind: SideKind
    subject: Term
    form: str


def namings(story: str, analyses: Sequence[Analysis], documents: Sequence[Document]) -> list[Naming]:
    """Actors and acts of the table of sides that the articles name in two forms at least; `documents` are those of `analyses`.

    A form is told with every place where it stands, and whether it stands there in the article's own voice or in
    somebody's words. A person's epithets are told beside the plain designations of the same person.
    """
    used: dict[str, dict[str, list[Use]]] = defaultdict(lambda: defaultdict(list))
    subjects: dict[str, tuple[NamingKind, Term]] = {}
    people: dict[str, Entity] = {}
    book = _book(os.environ.get("TAWATUR_SIDES"))
    for analysis, document in zip(analyses, documents, strict=True):
        persons = {e.id: e for e in analysis.entities if e.kind == "person"}
        people |= {i: e for i, e in persons.items() if i not in people}
        beside = _beside(analysis, persons)
        for hit_span, row in _hits(document, book):
            use = _use(analysis, hit_span)
            if row.kind != "epithet":
                subjects.setdefault(row.topic, (row.kind, row.subject))
                used[row.topic][row.form].append(use)
            elif (person := beside.get(hit_span.start)) is not None:
                used[f"epithet:{person}"][row.form].append(use)
    for identifier in [i for i in used if i.startswith("epithet:")]:
        person = identifier.removeprefix("epithet:")
        subjects[identifier] = ("actor", named(people[person]))
        for words, uses in _plainly(analyses, person, used[identifier]).items():
            used[identifier][words].extend(uses)
    return [
        Naming(
            id=topic, story=story, kind=subjects[topic][0], subject=subjects[topic][1], forms=_forms(by_form)
        )
        for topic, by_form in used.items()
        if len(by_form) > 1
    ]


def _forms(by_form: Mapping[str, Sequence[Use]]) -> tuple[Form, ...]:
    found = [Form(words=words, uses=tuple(uses)) for words, uses in by_form.items()]
    return tuple(sorted(found, key=lambda form: -len({use.outlet or use.article for use in form.uses})))


@cache
def _book(own: str | None) -> Phrasebook[_Row]:
    """The forms of all rows as printed, with and without the article; `own` is the file that the rows come from beside ours."""
    phrases = []
    for side in sides():
        subject = Term(ar=side.ar, en=side.en)
        for form in side.forms:
            row = _Row(side.topic, side.kind, subject, form[0])
            phrases += [(variant, row) for words in form for variant in dict.fromkeys(_variants(words))]
    return Phrasebook(phrases)


def _variants(words: str) -> Iterator[str]:
    """`words`, and the same made definite or taken up with the article on each word."""
    yield words
    parts = words.split()
    if not any(part.startswith("ال") for part in parts):
        yield " ".join(f"ال{part}" for part in parts)


def _hits(document: Document, book: Phrasebook[_Row]) -> Iterator[tuple[Span, _Row]]:
    """The longest forms in the text, from left to right, none inside another."""
    index = 0
    while index < len(document):
        hits = book.at(document, index) if document.kinds[index] in "wn" else []
        if not hits:
            index += 1
            continue
        longest = hits[0].after
        for row in dict.fromkeys(hit.row for hit in hits if hit.after == longest):
            yield Span(document.starts[index], document.ends[longest - 1]), row
        index = longest


def _beside(analysis: Analysis, persons: Mapping[str, Entity]) -> dict[int, str]:
    """For where a word starts that stands in or right beside a person's mention, the person."""
    text = analysis.article.text
    found: dict[int, str] = {}
    for mention in analysis.mentions:
        if mention.entity not in persons or mention.how != "name":
            continue
        start = text.rfind(" ", 0, max(0, mention.span.start - 1)) + 1
        for position in range(start, mention.span.end + 2):
            found[position] = mention.entity
    return found


def _plainly(
    analyses: Sequence[Analysis], person: str, loaded: Mapping[str, Sequence[Use]]
) -> dict[str, list[Use]]:
    """How else `person` is named: office or title before the name as printed, where no epithet stands; the most used first."""
    taken = {(use.article, use.span) for uses in loaded.values() for use in uses}
    found: dict[str, list[Use]] = defaultdict(list)
    for analysis in analyses:
        for mention in analysis.mentions:
            if mention.entity != person or mention.how != "name":
                continue
            near = Span(max(0, mention.span.start - 20), mention.span.end + 20)
            if any(article == analysis.article.id and span.overlaps(near) for article, span in taken):
                continue
            found[_designation(analysis, mention)].append(_use(analysis, mention.span))
    return dict(sorted(found.items(), key=lambda item: -len(item[1]))[:PLAIN])


def _designation(analysis: Analysis, mention: Mention) -> str:
    """The words of the mention up to its name, or the bare name."""
    text = analysis.article.text
    before = text[mention.span.start : mention.head.start].strip(" ،")
    return " ".join((before or mention.head.of(text)).split())


def _use(analysis: Analysis, span: Span) -> Use:
    inside = next((s for s in analysis.statements if _holds(s, span)), None)
    return Use(
        article=analysis.article.id,
        span=span,
        outlet=analysis.article.outlet,
        statement=inside.id if inside else None,
    )


def _holds(statement: Statement, span: Span) -> bool:
    return any(content.contains(span) for content in statement.content)
