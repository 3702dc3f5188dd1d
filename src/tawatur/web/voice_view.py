"""What somebody said over time, through whom, to whom, in which wordings: as their page shows it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from tawatur.correct.speakers import known
from tawatur.knowledge import states
from tawatur.model import Analysis, Credit, Entity, Link, Span, Statement
from tawatur.store import Store, articles, voices
from tawatur.store.articles import Names
from tawatur.store.dossier import Carrier, carrier_of
from tawatur.store.voices import Heard
from tawatur.web.citing import cited
from tawatur.web.naming import UNNAMED, Name, carrier, outlet, script, speaker
from tawatur.web.pictures import months
from tawatur.web.story_parts import Phrase, Told
from tawatur.web.wordings import Piece, marked
from tawatur.web.words import Words

STATEMENTS = 30
"""Statements on a page."""

COUNTED = 12
"""Outlets, sources and addressees that are listed."""

SPELLINGS = 16
"""Spellings of a name that are listed."""


@dataclass(frozen=True)
class Item:
    """One utterance: when it was published first on this page, its act, its story, its wordings."""

    published: str | None
    act: str
    addressee: str
    story: int | None
    phrases: tuple[Phrase, ...]


@cache
def tables() -> dict[str, Entity]:
    """Everybody of the tables of knowledge, by id."""
    return {entity.id: entity for entity in known()}


@cache
def _countries() -> dict[str, tuple[str, str]]:
    return {state.iso: (state.ar[0], state.en) for state in states() if state.iso}


def called(entity: Entity, say: Words) -> Name:
    """What an entity is called in the reader's language."""
    if entity.kind == "unnamed":
        return Name(entity.name, script(entity.name), unnamed=True, entity=entity.id)
    if say.language == "en" and entity.name_en:
        other = entity.name if entity.name != entity.name_en else ""
        return Name(entity.name_en, "en", other, entity=entity.id)
    return Name(entity.name, script(entity.name), entity=entity.id)


def heard(store: Store, say: Words, found: list[Heard]) -> list[tuple[Name, str, int]]:
    """Those who were `found`: name, kind and how many statements."""
    unknown = [one.article for one in found if one.entity not in tables()]
    analyses = {a.article.id: a for a in articles.fetch(store, unknown)}
    listed: list[tuple[Name, str, int]] = []
    for one in found:
        entity = tables().get(one.entity) or entity_of(one.entity, [analyses[one.article]])
        listed.append((called(entity, say), entity.kind, one.statements))
    return listed


def entity_of(identifier: str, analyses: Iterable[Analysis]) -> Entity:
    """The entity with this id as the tables or the articles have it; by its id alone where neither does."""
    if identifier in tables():
        return tables()[identifier]
    for analysis in analyses:
        for entity in analysis.entities:
            if entity.id == identifier:
                return entity
    if identifier.startswith(UNNAMED):
        return Entity(id=identifier, kind="unnamed", name=identifier.removeprefix(UNNAMED))
    return Entity(id=identifier, kind="person", name=identifier)


class VoiceView:
    """All that the page of a person or body says."""

    def __init__(self, store: Store, entity: str, say: Words, number: int) -> None:
        """Of `entity` (its id), the page `number` of the statements."""
        self.say, self.number = say, number
        found, self.total = voices.uttered(store, entity, limit=STATEMENTS, offset=(number - 1) * STATEMENTS)
        self.last = max(1, -(-self.total // STATEMENTS))
        analyses = articles.fetch(store, dict.fromkeys(one.article for one in found))
        self._names: Names = articles.names(store, [a.article.id for a in analyses])
        self._analyses = {a.article.id: a for a in analyses}
        self._groups = voices.groups(store, (one.story for one in found if one.story))
        self._stories = {one.statement: one.story_number for one in found}
        by_id = {s.id: (a, s) for a in analyses for s in a.statements}
        self._said = [by_id[one.statement] for one in found if one.statement in by_id]
        self.entity = entity_of(entity, analyses)
        self.name, self.kind = called(self.entity, say), self.entity.kind
        self.months = voices.by_month(store, entity)
        self.outlets = [
            (outlet(o, say.language), n) for o, n in voices.by_outlet(store, entity)[:COUNTED] if o
        ]
        self.items = list(self._items())
        self.through = self._through()
        told = Counter(" ".join(s.addressee.of(a.article.text).split()) for a, s in self._said if s.addressee)
        self.addressees = told.most_common(COUNTED)

    @property
    def known(self) -> bool:
        """Whether anybody of this id speaks, or the tables know them."""
        return bool(self.total) or self.entity.id in tables()

    @property
    def query(self) -> str:
        """What finds these statements in a search."""
        return f'speaker:"{self.entity.id}"'

    @property
    def country(self) -> Name | None:
        """Their state, if it is known."""
        names = _countries().get(self.entity.country or "")
        if names is None:
            return None
        return Name(names[0], "ar") if self.say.language == "ar" else Name(names[1], "en")

    @property
    def spellings(self) -> list[str]:
        """The forms of the name that the articles of this page and the tables have."""
        forms: dict[str, None] = dict.fromkeys((self.entity.name, *self.entity.aliases))
        for analysis in self._analyses.values():
            for entity in analysis.entities:
                if entity.id == self.entity.id:
                    forms.update(dict.fromkeys((entity.name, *entity.aliases)))
        shown = [form for form in forms if form != self.name.text and form != self.name.other]
        return shown[:SPELLINGS]

    def chart(self) -> Markup:
        """How much was said over time, as a picture."""
        return months.draw(self.say, self.months).markup()

    def _items(self) -> Iterable[Item]:
        by_utterance: dict[str, list[Carrier]] = {}
        for analysis, statement in self._said:
            group = self._groups.get(statement.id)
            key = group.id if group is not None else statement.id
            by_utterance.setdefault(key, []).append(carrier_of(analysis.article, statement))
        for carriers in by_utterance.values():
            first = carriers[-1]  # they come newest first
            yield Item(
                published=first.article.published.value,
                act=first.statement.cue.act,
                addressee=self._addressee(carriers),
                story=self._stories.get(first.statement.id),
                phrases=tuple(self._phrases(carriers[::-1])),
            )

    def _addressee(self, carriers: list[Carrier]) -> str:
        for one in carriers:
            if one.statement.addressee is not None:
                return " ".join(one.statement.addressee.of(one.article.text).split())
        return ""

    def _phrases(self, carriers: list[Carrier]) -> Iterable[Phrase]:
        by_words: dict[str, list[Carrier]] = {}
        for one in carriers:
            by_words.setdefault(_words(one.statement, one.article.text), []).append(one)
        first = next(iter(by_words))
        for words, same in by_words.items():
            pieces, afar = ((Piece("same", words),), False) if words == first else marked(first, words)
            quoted = same[0].statement.mode == "direct"
            cite = cited(same[0], self._names, self.say, words)
            yield Phrase(pieces, quoted, tuple(self._told(one) for one in same), afar, cite)

    def _told(self, one: Carrier) -> Told:
        content = one.statement.content
        place = Span(content[0].start, content[-1].end) if content else one.statement.cue.span
        number = self._names.numbers[one.article.id]
        return Told(
            outlet=carrier(one.article, self._names, self.say.language),
            way=tuple(speaker(step, self.say.language) for step in one.way),
            address=f"/articles/{number}?at={place.start}-{place.end}#at",
            act="",
            headline=one.statement.headline,
            unsure=one.statement.unsure,
            corrected=any(rule.startswith("corrected_") for rule in one.statement.rules),
        )

    def _through(self) -> list[tuple[Name, int]]:
        counts: Counter[Name] = Counter()
        for analysis, statement in self._said:
            steps: tuple[Credit | Link, ...] = (*analysis.article.credits, *statement.chain)
            counts.update({speaker(step, self.say.language) for step in steps})
        return counts.most_common(COUNTED)


def _words(statement: Statement, text: str) -> str:
    return " … ".join(" ".join(span.of(text).split()) for span in statement.content)
