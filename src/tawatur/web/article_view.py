"""An article as its page shows it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from tawatur.cli.corrected import in_force, numbered
from tawatur.cli.versions import Piece, changes
from tawatur.cli.why import PARTS, VERBLESS, certainty, introduced
from tawatur.model import Article, CorrectionRule, Entity, Span, Statement
from tawatur.store import Store, articles, corrections, stories, voices
from tawatur.store.anchoring import Corrected, Kept
from tawatur.store.articles import ListedArticle, Names
from tawatur.store.articles import Version as StoredVersion
from tawatur.store.dossier import carrier_of
from tawatur.store.kin import Copy, copies
from tawatur.web.citing import cited
from tawatur.web.marks import Paragraph, paragraphs, part_of, parts
from tawatur.web.naming import Name, outlet, script, speaker
from tawatur.web.words import Words

MATES = 60
"""Other articles of the story that a page lists."""

CHANGES = 40
"""Changes between two versions that a page shows."""


@dataclass(frozen=True)
class Reason:
    """Why a statement was found so: which part of it, in words, and the article's words that it rests on."""

    part: str
    rules: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Stated:
    """A statement with its number, speakers, chain, reasons and corrections."""

    number: int
    statement: Statement
    speakers: tuple[Name, ...]
    said: str
    chain: tuple[tuple[Name, str], ...]
    facts: tuple[tuple[str, str], ...]
    why: tuple[Reason, ...]
    corrections: tuple[Kept, ...]
    corrected: bool
    cite: str


@dataclass(frozen=True)
class VersionView:
    """A version of the article with what changed from the one before."""

    stored: StoredVersion
    number: int
    changes: tuple[list[Piece], ...]


@dataclass(frozen=True)
class ArticleView:
    """All that the page of an article says."""

    say: Words
    found: Corrected
    names: Names
    stories: tuple[int, ...]
    versions: tuple[VersionView, ...]
    at: Span | None
    part: int
    shown: tuple[Span, ...]
    speaking: frozenset[str]
    copies: tuple[Copy, ...]
    mates: tuple[ListedArticle, ...]

    @classmethod
    def of(cls, store: Store, identifier: str, say: Words, at: Span | None, part: int) -> "ArticleView":
        """The article with this id, shown at the words `at` or in its part `part` (from 1; 0 for the one with `at`)."""
        found = corrections.view(store, identifier)
        text = found.analysis.article.text
        if at is not None and at.end > len(text):
            at = None
        shown = parts(text)
        chosen = part - 1 if 0 < part <= len(shown) else part_of(shown, at.start if at else 0)
        stored = articles.versions(store, identifier)
        names = articles.names(store, [v.analysis.article.id for v in stored])
        versions = [
            VersionView(v, names.numbers[v.analysis.article.id], _changes(stored, i))
            for i, v in enumerate(stored)
        ]
        told = tuple(stories.of_article(store, identifier))
        speaking = voices.speaking(store, (entity.id for entity in found.analysis.entities))
        near = tuple(copies(store, identifier))
        return cls(
            *(say, found, names, told, tuple(versions), at, chosen, tuple(shown), frozenset(speaking), near),
            mates=_mates(store, identifier, told, near),
        )

    @property
    def article(self) -> Article:
        """The article."""
        return self.found.analysis.article

    @property
    def number(self) -> int:
        """The number the article goes by."""
        return self.names.numbers[self.article.id]

    @property
    def current(self) -> bool:
        """Whether no newer version was read."""
        return any(v.stored.current and v.number == self.number for v in self.versions)

    def outlet(self) -> Name | None:
        """What its outlet is called, if it is known."""
        return outlet(self.article.outlet, self.say.language) if self.article.outlet else None

    @property
    def other_names(self) -> tuple[str, ...]:
        """What else the text was read as."""
        return tuple(n for n in self.names.sources.get(self.article.id, ()) if n != self.article.source)

    def outlet_of(self, other: Copy | ListedArticle) -> Name:
        """What the outlet of another article is called; the article's own name where there is none."""
        if other.outlet:
            return outlet(other.outlet, self.say.language)
        return Name(other.source, script(other.source))

    def credits(self) -> list[Name]:
        """Whom the article is credited to."""
        return [speaker(credit, self.say.language) for credit in self.article.credits]

    def paragraphs(self) -> list[Paragraph]:
        """The lines of the part that is shown."""
        return paragraphs(self.found.analysis, numbered(self.found.found), self.shown[self.part], self.at)

    def statements(self) -> list[Stated]:
        """The statements that begin in the part that is shown."""
        numbers, here = numbered(self.found.found), self.shown[self.part]
        return [
            self._stated(s, numbers[s.id])
            for s in self.found.analysis.statements
            if here.start <= s.cue.span.start < here.end or len(self.shown) == 1
        ]

    def rejected(self) -> list[tuple[int, str, Kept]]:
        """The statements that people rejected: number, words, the correction."""
        numbers = numbered(self.found.found)
        return [
            (numbers[s.id], self._said(s), in_force(self.found.by_statement[s.id])[-1])
            for s in self.found.found.statements
            if self.found.is_rejected(s.id)
        ]

    def named(self) -> list[tuple[Entity, int]]:
        """Who and what is named, with how often, the most often named first."""
        counts: dict[str, int] = {}
        for mention in self.found.analysis.mentions:
            counts[mention.entity] = counts.get(mention.entity, 0) + 1
        listed = [(e, counts[e.id]) for e in self.found.analysis.entities if e.id in counts]
        return sorted(listed, key=lambda pair: -pair[1])

    def excerpt(self, span: Span, longest: int = 160) -> str:
        """The words at `span` on one line, cut where they are long."""
        told = " ".join(span.of(self.article.text).split())
        return told if len(told) <= longest else told[:longest].rsplit(" ", 1)[0] + " …"

    def _said(self, statement: Statement) -> str:
        return " … ".join(" ".join(span.of(self.article.text).split()) for span in statement.content)

    def _stated(self, statement: Statement, number: int) -> Stated:
        language = self.say.language
        facts = [
            (key, self.excerpt(span))
            for key, span in (
                ("addressee", statement.addressee),
                ("occasion", statement.occasion),
                ("when", statement.time),
                ("where", statement.place),
            )
            if span is not None
        ]
        return Stated(
            number=number,
            statement=statement,
            speakers=tuple(speaker(s, language) for s in statement.speakers),
            said=self._said(statement),
            chain=tuple((speaker(link, language), link.role) for link in statement.chain),
            facts=tuple(facts),
            why=tuple(self._why(statement)),
            corrections=tuple(in_force(self.found.by_statement.get(statement.id, ()))),
            corrected=not frozenset(get_args(CorrectionRule)).isdisjoint(statement.rules),
            cite=cited(carrier_of(self.article, statement), self.names, self.say, self._said(statement)),
        )

    def _why(self, statement: Statement) -> Iterator[Reason]:
        say, cue = self.say, statement.cue
        with_verb = VERBLESS.isdisjoint(statement.rules)
        verb = f"{cue.lemma}{say('comma')}{say(f'act.{cue.act}')}" if with_verb else say("why.no_verb")
        yield Reason("cue", (verb,), (self.excerpt(cue.span),))
        for part, rules in PARTS.items():
            told = tuple(say(f"rule.{rule}") for rule in statement.rules if rule in rules)
            spans: list[Span] = []
            if part == "frame":
                spans = list(introduced(self.article.text, statement))
            elif part == "speaker":
                spans = [s.mention for s in statement.speakers if s.mention is not None]
            elif part == "chain":
                spans = [link.span for link in statement.chain]
            words = tuple(self.excerpt(span) for span in dict.fromkeys(spans))
            if told or words:
                yield Reason(part, told, words)
        if statement.certainty is not None:
            yield Reason("certainty", tuple(certainty(say, say.count, statement)), ())


def _mates(
    store: Store, article: str, numbers: Sequence[int], near: Sequence[Copy]
) -> tuple[ListedArticle, ...]:
    """The other articles of the stories with these numbers, without the copies."""
    known = {article, *(copy.article for copy in near)}
    held = [a for n in numbers for a in stories.find(store, str(n)).story.articles if a not in known]
    found, _ = articles.listed(store, ids=held[:MATES], limit=MATES)
    return tuple(sorted(found, key=lambda one: one.published or ""))


def _changes(stored: list[StoredVersion], index: int) -> tuple[list[Piece], ...]:
    if index == 0:
        return ()
    before, after = (stored[i].analysis.article.text for i in (index - 1, index))
    if re.sub(r"\s+", "", before) == re.sub(r"\s+", "", after):
        return ()
    return tuple(list(changes(before, after))[:CHANGES])
