"""The records of the JSON Lines export: one function a noun, each with exactly the contract's keys.

`source` is the name an article goes by outside; a text read under a further name has
records under that name, too, and the ids of their statements carry it.
"""

from typing import Any

from tawatur.knowledge.labels import labels
from tawatur.model import (
    Analysis,
    Article,
    Discrepancy,
    Entity,
    Group,
    Link,
    Mention,
    Message,
    Moment,
    Naming,
    Omission,
    Passage,
    Quantity,
    Speaker,
    Statement,
    Story,
    Storyline,
    Term,
    TimeExpression,
)
from tawatur.store.articles import Names

Record = dict[str, Any]

VERSION = 1
"""The version of the contract: raised when a key changes its meaning or goes away."""


def first() -> Record:
    """The first line: what this is."""
    return {"type": "tawatur", "version": VERSION}


def statement_id(identifier: str, source: str, first_source: str) -> str:
    """A statement's id in the records of `source`: its own id, marked where that is not the first name."""
    return identifier if source == first_source else f"{identifier}@{source}"


def article(article: Article, source: str) -> Record:
    """An article with its text."""
    return {
        "type": "article",
        "id": article.id,
        "source": source,
        "outlet": article.outlet,
        "url": article.url,
        "title": article.title,
        "byline": article.byline,
        "dateline": article.dateline,
        "agencies": [credit.name for credit in article.credits],
        "published": article.published.value,
        "published_basis": article.published.basis,
        "published_precision": article.published.precision,
        "updated": article.updated.value,
        "section": article.section,
        "language": article.language,
        "text": article.text,
        "excluded": [
            {"start": x.span.start, "end": x.span.end, "reason": x.reason} for x in article.excluded
        ],
        "subheadings": list(article.subheadings),
        "posts": [
            {"span": x.span, "content": x.content, "author": x.author, "handle": x.handle}
            for x in article.posts
        ],
        "entries": [{"span": x.span, "published": x.published.value} for x in article.entries],
        "foreign": [{"span": x.span, "language": x.language} for x in article.foreign],
    }


def entity(entity: Entity, aliases: list[str]) -> Record:
    """An entity with the forms it was met in."""
    return {
        "type": "entity",
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "name_en": entity.name_en,
        "aliases": aliases,
        "country": entity.country,
        "wikidata": entity.wikidata,
    }


def mention(mention: Mention, source: str) -> Record:
    """A mention; start and end are those of the whole noun phrase."""
    return {
        "type": "mention",
        "article": source,
        "start": mention.span.start,
        "end": mention.span.end,
        "entity": mention.entity,
        "how": mention.how,
    }


def time(time: TimeExpression, source: str) -> Record:
    """A time expression."""
    return {
        "type": "time",
        "article": source,
        "start": time.span.start,
        "end": time.span.end,
        "kind": time.kind,
        "value": time.value,
        "calendar": time.calendar,
        "basis": time.basis,
    }


def quantity(quantity: Quantity, source: str) -> Record:
    """A quantity."""
    return {
        "type": "quantity",
        "article": source,
        "start": quantity.span.start,
        "end": quantity.span.end,
        "value": quantity.value,
        "modifier": quantity.modifier,
        "unit": quantity.unit,
        "counted": quantity.counted,
    }


def _speaker(speaker: Speaker) -> Record:
    return {
        "entity": speaker.entity,
        "name": speaker.name,
        "name_en": speaker.name_en,
        "unnamed": speaker.unnamed,
        "description": speaker.description,
    }


def _link(link: Link) -> Record:
    return {
        "entity": link.entity,
        "name": link.name,
        "name_en": link.name_en,
        "unnamed": link.unnamed,
        "role": link.role,
        "span": link.span,
    }


def statement(statement: Statement, source: str, first_source: str) -> Record:
    """A statement with its speakers and its chain; addressee, occasion, time and place are spans."""
    parent = statement.parent
    return {
        "type": "statement",
        "id": statement_id(statement.id, source, first_source),
        "article": source,
        "speakers": [_speaker(speaker) for speaker in statement.speakers],
        "mode": statement.mode,
        "cue": statement.cue.span,
        "act": statement.cue.act,
        "content": statement.content,
        "chain": [_link(link) for link in statement.chain],
        "addressee": statement.addressee,
        "occasion": statement.occasion,
        "time": statement.time,
        "place": statement.place,
        "parent": statement_id(parent, source, first_source) if parent else None,
        "certainty": statement.certainty,
        "doubts": statement.doubts,
    }


def findings(analysis: Analysis, source: str, first_source: str) -> list[Record]:
    """All that was found in one article, under the name `source`."""
    records = [article(analysis.article, source)]
    records += [mention(m, source) for m in analysis.mentions]
    records += [time(t, source) for t in analysis.times]
    records += [quantity(q, source) for q in analysis.quantities]
    records += [statement(s, source, first_source) for s in analysis.statements]
    return records


def story(story: Story, names: Names) -> Record:
    """A story; an article with several names is listed under each."""
    return {
        "type": "story",
        "id": story.id,
        "articles": [source for a in story.articles for source in names.sources.get(a, (a,))],
        "title": story.title,
        "first": story.first,
        "last": story.last,
        "place": story.place,
        "date": story.date,
        "copies": [[names.source(a) for a in group] for group in story.copies],
    }


def storyline(storyline: Storyline) -> Record:
    """A storyline."""
    return {"type": "storyline", "id": storyline.id, "stories": storyline.stories}


def group(group: Group, statements: list[str]) -> Record:
    """A group, with the ids its statements have in this export."""
    return {
        "type": "group",
        "id": group.id,
        "story": group.story,
        "statements": statements,
        "outlets": group.outlets,
        "origins": group.origins,
        "relation": group.relation,
        "pairs": [
            {
                "a": pair.a,
                "b": pair.b,
                "score": pair.score,
                "relation": pair.relation,
                "reason": pair.reason,
                "evidence": pair.evidence,
            }
            for pair in group.pairs
        ],
    }


def discrepancy(discrepancy: Discrepancy, names: Names) -> Record:
    """A discrepancy with who gives which value."""
    return {
        "type": "discrepancy",
        "id": discrepancy.id,
        "story": discrepancy.story,
        "kind": discrepancy.kind,
        "verdict": discrepancy.verdict,
        "subject": discrepancy.subject,
        "values": [
            {"value": v.value, "article": names.source(v.article), "span": v.span, "outlet": v.outlet}
            for v in discrepancy.values
        ],
        "reason": discrepancy.reason,
        "subject_ar": labels("ar").tell(discrepancy.about) if discrepancy.about else None,
        "reason_ar": "؛ ".join(labels("ar").tell(m) for m in discrepancy.because) or None,
        "about": _message(discrepancy.about) if discrepancy.about else None,
        "because": [_message(m) for m in discrepancy.because],
    }


def _message(message: Message) -> Record:
    return {
        "key": message.key,
        "terms": {place: [_term(term) for term in terms] for place, terms in message.terms.items()},
    }


def _term(term: Term) -> Record:
    english, arabic = labels("en"), labels("ar")
    return {"ar": arabic.term(term), "en": english.term(term) if term.label or term.en else None}


def naming(naming: Naming, names: Names) -> Record:
    """How the outlets name one actor or act."""
    return {
        "type": "naming",
        "id": naming.id,
        "story": naming.story,
        "kind": naming.kind,
        "subject": naming.subject.ar,
        "subject_en": naming.subject.en,
        "forms": [
            {
                "words": form.words,
                "uses": [
                    {
                        "article": names.source(use.article),
                        "span": use.span,
                        "outlet": use.outlet,
                        "statement": use.statement,
                    }
                    for use in form.uses
                ],
            }
            for form in naming.forms
        ],
    }


def moment(moment: Moment, names: Names) -> Record:
    """One entry of a story's timeline."""
    return {
        "type": "moment",
        "id": moment.id,
        "story": moment.story,
        "kind": moment.kind,
        "when": moment.when,
        "basis": moment.basis,
        "layer": moment.layer,
        "evidence": [
            {"article": names.source(e.article), "span": e.span, "outlet": e.outlet, "time": e.time}
            for e in moment.evidence
        ],
        "outlets": moment.outlets,
        "statements": moment.statements,
        "group": moment.group,
    }


def omission(omission: Omission, names: Names) -> Record:
    """A group that an outlet does not carry."""
    return {
        "type": "omission",
        "group": omission.group,
        "outlet": omission.outlet,
        "articles": [names.source(a) for a in omission.articles],
    }


def passage(passage: Passage, names: Names) -> Record:
    """Wording that two articles share."""
    return {
        "type": "passage",
        "a": names.source(passage.a),
        "b": names.source(passage.b),
        "a_span": passage.a_span,
        "b_span": passage.b_span,
        "similarity": passage.similarity,
        "direction": passage.direction,
        "origin": passage.origin,
        "origin_basis": passage.origin_basis,
    }
