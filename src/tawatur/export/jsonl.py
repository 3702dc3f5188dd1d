"""The JSON Lines export: one record a line, the public contract."""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from tawatur.export import records
from tawatur.model import Entity
from tawatur.store import Store, articles, stories
from tawatur.store.articles import Names
from tawatur.store.lines import storylines


def export_jsonl(store: Store, out: BinaryIO) -> int:
    """Write all that `store` holds of current articles to `out`, UTF-8, and return the number of lines.

    Articles come first, each followed by what was found in it, then entities, then stories with what differs.
    Entities are gathered over all articles, so memory grows with their number, not with that of the articles.
    """
    encoder = msgspec.json.Encoder()
    lines = 0
    for record in every_record(store):
        out.write(encoder.encode(record) + b"\n")
        lines += 1
    return lines


def every_record(store: Store) -> Iterator[records.Record]:
    """Every record of the export, in its order."""
    names = articles.names(store)
    entities = _Entities()
    copied: dict[str, list[str]] = {}
    yield records.first()
    for analysis in articles.walk(store):
        called = names.sources.get(analysis.article.id, (analysis.article.source,))
        for source in called:
            yield from records.findings(analysis, source, called[0])
        for statement in analysis.statements if len(called) > 1 else ():
            copied[statement.id] = [records.statement_id(statement.id, s, called[0]) for s in called]
        entities.gather(analysis.entities)
    yield from entities.records()
    yield from _stories(store, names, copied)


def _stories(store: Store, names: Names, copied: dict[str, list[str]]) -> Iterator[records.Record]:
    for listed in stories.listed(store):
        yield records.story(listed.story, names)
        found = stories.comparison(store, listed.story.id)
        for group in found.groups:
            members = [name for s in group.statements for name in copied.get(s, [s])]
            yield records.group(group, members)
        yield from (records.discrepancy(d, names) for d in found.discrepancies)
        yield from (records.omission(o, names) for o in found.omissions)
        yield from (records.passage(p, names) for p in found.passages)
        yield from (records.naming(n, names) for n in found.namings)
        yield from (records.moment(m, names) for m in found.moments)
    yield from (records.storyline(line) for line in storylines(store))


class _Entities:
    """Entities of one id over many articles: the fullest name, every form met."""

    def __init__(self) -> None:
        self._best: dict[str, Entity] = {}
        self._aliases: dict[str, dict[str, None]] = {}

    def gather(self, entities: tuple[Entity, ...]) -> None:
        for entity in entities:
            best = self._best.setdefault(entity.id, entity)
            if len(entity.name) > len(best.name):
                self._best[entity.id] = entity
            forms = self._aliases.setdefault(entity.id, {})
            forms.update(dict.fromkeys((entity.name, *entity.aliases)))

    def records(self) -> Iterator[records.Record]:
        for identifier, entity in self._best.items():
            aliases = [form for form in self._aliases[identifier] if form != entity.name]
            yield records.entity(entity, aliases)
