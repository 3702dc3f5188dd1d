"""The export as events in the manner of PLOVER: what somebody did to somebody by saying it, one a line.

Only what the act of saying alone tells is coded (`knowledge/world/acts.yaml`: accuse, demand, reject …); a happening that an
article tells is not. PLOVER codes no comments, so an act that only says something has no event.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, BinaryIO

import msgspec

from tawatur import knowledge
from tawatur.knowledge.rows_acts import ActCodes
from tawatur.model import Analysis, Entity, Mention, Span, Statement
from tawatur.store import Store, articles

ACTORS = ("person", "organisation", "media", "state", "group", "unnamed")
NEAR = 120
"""Code points between the word that tells the saying and its content, up to which what stands there goes with it."""

VERSION = "0.8"
"""Of PLOVER's manual."""


def export_plover(store: Store, out: BinaryIO) -> int:
    """Write the events of all current articles to `out`, a JSON object a line, and return how many there are."""
    total = 0
    for analysis in articles.walk(store):
        for event in events(analysis):
            out.write(msgspec.json.encode(event) + b"\n")
            total += 1
    return total


def events(analysis: Analysis) -> Iterator[dict[str, Any]]:
    """The events that the statements of an article are, in the order of the text."""
    by_id = {entity.id: entity for entity in analysis.entities}
    for statement in analysis.statements:
        codes = _codes().get(statement.cue.act)
        if codes is not None and codes.plover and not statement.headline:
            yield _event(analysis, statement, codes, by_id)


@cache
def _codes() -> dict[str, ActCodes]:
    return {row.act: row for row in knowledge.acts()}


def _event(
    analysis: Analysis, statement: Statement, codes: ActCodes, by_id: dict[str, Entity]
) -> dict[str, Any]:
    article = analysis.article
    targets, basis = _targets(analysis, statement, by_id)
    when = next((t.value for t in analysis.times if t.span == statement.time and t.value), None)
    return {
        "type": "event",
        "id": f"{statement.id}-{codes.plover[0].lower()}",
        "article": article.source,
        "event_type": codes.plover[0],
        "event_types": codes.plover,
        "cameo": codes.cameo[0] if codes.cameo else None,
        "mode": None,
        "source": [_actor(s.entity, s.name, s.name_en, by_id) for s in statement.speakers],
        "target": [_actor(e.id, e.name, e.name_en, by_id) for e in targets],
        "target_basis": basis,
        "date": (when or article.published.value or "")[:10] or None,
        "date_basis": "words" if when else "published" if article.published.value else "none",
        "place": statement.place.of(article.text) if statement.place else None,
        "status": "happened",
        "spans": [statement.cue.span, *statement.content],
        "text": [span.of(article.text) for span in statement.content],
        "statement": statement.id,
        "outlet": article.outlet,
        "url": article.url,
        "language": article.language,
        "standard": f"PLOVER {VERSION}",
    }


def _actor(
    identifier: str, name: str | None, name_en: str | None, by_id: dict[str, Entity]
) -> dict[str, Any]:
    entity = by_id.get(identifier)
    return {
        "entity": identifier,
        "name": name,
        "name_en": name_en,
        "kind": entity.kind if entity else None,
        "country": entity.country if entity else None,
    }


def _targets(analysis: Analysis, statement: Statement, by_id: dict[str, Entity]) -> tuple[list[Entity], str]:
    """Whom it is done to: the addressee, else the object that stands last before the content, else who is named first in what
    was said; and which of them."""
    speakers = {speaker.entity for speaker in statement.speakers}
    if statement.addressee is not None:
        found = _actors(analysis.mentions, [statement.addressee], by_id, speakers)
        if found:
            return found, "addressee"
    between = Span(statement.cue.span.end, statement.content[0].start)  # اتهم الوزير المعارضة بأنها …
    if 0 < between.end - between.start <= NEAR:
        found = _actors(analysis.mentions, [between], by_id, speakers)[-1:]
        if found:
            return found, "object"
    found = _actors(analysis.mentions, statement.content, by_id, speakers)[:1]
    return found, "first_named" if found else "none"


def _actors(
    mentions: tuple[Mention, ...],
    spans: "tuple[Span, ...] | list[Span]",
    by_id: dict[str, Entity],
    but: set[str],
) -> list[Entity]:
    inside = [m.entity for span in spans for m in mentions if span.contains(m.head) and m.entity not in but]
    known = (by_id.get(identifier) for identifier in dict.fromkeys(inside))
    return [entity for entity in known if entity is not None and entity.kind in ACTORS]
