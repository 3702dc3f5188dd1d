"""A story's dossier: all that the store holds of one story, arranged for showing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tawatur.model import (
    Analysis,
    Article,
    Credit,
    Discrepancy,
    Group,
    Link,
    Moment,
    Naming,
    Omission,
    Passage,
    Speaker,
    Statement,
    Story,
    Verdict,
)
from tawatur.store import articles, stories
from tawatur.store.articles import Names
from tawatur.store.database import Store
from tawatur.store.lines import line_of
from tawatur.text import fold

GRAVEST: tuple[Verdict, ...] = ("conflict", "update", "unsure", "compatible")
"""The verdicts in the order in which a record tells what differs."""

LEAD_CHARACTERS = 400
"""How much of an article's beginning is shown as a story's lead, at most."""


@dataclass(frozen=True)
class Carrier:
    """One article's telling of a statement: the article, the statement, and the way it came, outermost first.

    `way` holds the article's credits and the statement's chain, the same name only once.
    """

    article: Article
    statement: Statement
    way: tuple[Credit | Link, ...]


@dataclass(frozen=True)
class Wording:
    """One wording of a statement, as written first, and all who carry it so."""

    text: str
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True)
class Utterance:
    """What was said once, with all its wordings; `group` is None for a statement that stands in none."""

    group: Group | None
    wordings: tuple[Wording, ...]
    outlets: int

    @property
    def statement(self) -> Statement:
        """The statement as it was told first."""
        return self.wordings[0].carriers[0].statement


@dataclass(frozen=True)
class Voice:
    """A speaker, or several who speak jointly, with what they said, the most carried first."""

    speakers: tuple[Speaker, ...]
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True)
class Dossier:
    """A story, its articles in order, who said what, and what comparing found, if it is `compared` yet."""

    number: int
    story: Story
    compared: bool
    articles: tuple[Article, ...]
    names: Names
    lead: str
    voices: tuple[Voice, ...]
    discrepancies: tuple[Discrepancy, ...]
    omissions: tuple[Omission, ...]
    passages: tuple[Passage, ...]
    line: tuple[tuple[int, Story], ...]
    namings: tuple[Naming, ...] = ()
    moments: tuple[Moment, ...] = ()

    @property
    def outlets(self) -> int:
        """How many outlets tell the story; an article of no known outlet counts as one of its own."""
        return len({self.names.outlet(a.id) for a in self.articles})


def open_dossier(store: Store, name: str) -> Dossier:
    """The dossier of the story that `name` means; StoreError where `stories.find` raises one."""
    listed = stories.find(store, name)
    analyses = articles.fetch(store, listed.story.articles)
    found = stories.comparison(store, listed.story.id)
    called = articles.names(store, listed.story.articles)
    return Dossier(
        number=listed.number,
        story=listed.story,
        compared=listed.compared,
        articles=tuple(a.article for a in analyses),
        names=called,
        lead=lead(next((a.article for a in analyses if a.article.id == listed.story.title_from), None)),
        voices=_voices(analyses, found.groups, called),
        discrepancies=tuple(sorted(found.discrepancies, key=lambda d: GRAVEST.index(d.verdict))),
        omissions=found.omissions,
        passages=found.passages,
        line=_line(store, listed.story.id),
        namings=found.namings,
        moments=found.moments,
    )


@dataclass(frozen=True)
class LineMoment:
    """A moment with the number of the story that tells it, the articles its evidence stands in, and who said it, if it was said."""

    number: int
    moment: Moment
    articles: Mapping[str, Article]
    speakers: tuple[Speaker, ...] = ()


def own_moments(dossier: Dossier) -> tuple[LineMoment, ...]:
    """The timeline of the dossier's own story."""
    by_id = {article.id: article for article in dossier.articles}
    said = [c.statement for v in dossier.voices for u in v.utterances for w in u.wordings for c in w.carriers]
    return _placed(dossier.number, dossier.moments, by_id, said)


def _placed(
    number: int, moments: Iterable[Moment], by_id: Mapping[str, Article], said: Iterable[Statement]
) -> tuple[LineMoment, ...]:
    speakers = {statement.id: statement.speakers for statement in said}
    return tuple(
        LineMoment(
            number,
            moment,
            by_id,
            speakers.get(moment.statements[0], ()) if moment.kind == "saying" and moment.statements else (),
        )
        for moment in moments
        if all(evidence.article in by_id for evidence in moment.evidence)
    )


def line_moments(store: Store, dossier: Dossier) -> tuple[LineMoment, ...]:
    """The timeline of the storyline that holds the dossier's story: what each of its stories tells as its news, in order.

    A story's background is left out: what lay before is the news of the stories before it.
    """
    found: list[LineMoment] = []
    for number, story in ((dossier.number, dossier.story), *dossier.line):
        analyses = articles.fetch(store, story.articles)
        by_id = {a.article.id: a.article for a in analyses}
        told = [m for m in stories.comparison(store, story.id).moments if m.layer == "told"]
        found += _placed(number, told, by_id, [s for a in analyses for s in a.statements])
    return tuple(sorted(found, key=lambda x: (x.moment.when is None, x.moment.when or "")))


def lead(article: Article | None) -> str:
    """The first paragraph of `article`'s own prose after its headline, cut at a word; may be empty."""
    if article is None:
        return ""
    aside = [x.span for x in article.excluded] + ([article.title_span] if article.title_span else [])
    own = list(article.text)
    for span in aside:
        for position in range(span.start, min(span.end, len(own))):
            if own[position] != "\n":
                own[position] = ""
    for line in "".join(own).splitlines():
        words = line.strip().strip(
            " \t-–—:،"
        )  # first what is no word in any script, as the space that a dateline leaves
        if words and words != article.title:
            whole = len(words) <= LEAD_CHARACTERS
            return words if whole else words[:LEAD_CHARACTERS].rsplit(" ", 1)[0] + " …"
    return ""


def _line(store: Store, story: str) -> tuple[tuple[int, Story], ...]:
    """The other stories of the storyline that holds `story`, with their numbers."""
    line = line_of(store, story)
    return tuple(stories.numbered(store, [other for other in line.stories if other != story])) if line else ()


def _voices(analyses: list[Analysis], groups: Iterable[Group], names: Names) -> tuple[Voice, ...]:
    by_id = {s.id: carrier_of(a.article, s) for a in analyses for s in a.statements}
    utterances = []
    grouped: set[str] = set()
    for group in groups:
        grouped.update(group.statements)
        carriers = [by_id[s] for s in group.statements if s in by_id]
        if carriers:
            utterances.append(Utterance(group, _wordings(carriers), group.outlets))
    for identifier, carrier in by_id.items():
        if identifier not in grouped:
            utterances.append(Utterance(None, _wordings([carrier]), 1))
    order = {identifier: position for position, identifier in enumerate(by_id)}
    utterances.sort(key=lambda u: (-u.outlets, order[u.statement.id]))
    by_speaker: dict[tuple[str, ...], list[Utterance]] = {}
    for utterance in utterances:
        key = tuple(sorted(s.entity for s in utterance.statement.speakers))
        by_speaker.setdefault(key, []).append(utterance)
    return tuple(Voice(said[0].statement.speakers, tuple(said)) for said in by_speaker.values())


def carrier_of(article: Article, statement: Statement) -> Carrier:
    """The article's telling of its `statement`, with the way it came."""
    return Carrier(article, statement, way_of(article, statement))


def way_of(article: Article, statement: Statement) -> tuple[Credit | Link, ...]:
    """The way a statement came: the article's credits and its own chain, outermost first, each name once."""
    way: list[Credit | Link] = []
    known = {article.outlet, *(s.entity for s in statement.speakers)}
    steps: tuple[Credit | Link, ...] = (*article.credits, *statement.chain)
    for step in steps:
        if step.entity not in known:
            way.append(step)
        if step.entity:
            known.add(step.entity)
    return tuple(way)


def _wordings(carriers: list[Carrier]) -> tuple[Wording, ...]:
    """`carriers` by their wording; the same words but for spelling are one wording."""
    texts: dict[str, str] = {}
    by_wording: dict[str, list[Carrier]] = {}
    for carrier in carriers:
        text = " … ".join(span.of(carrier.article.text) for span in carrier.statement.content)
        key = " ".join(fold(word) for word in text.split())
        texts.setdefault(key, text)
        by_wording.setdefault(key, []).append(carrier)
    return tuple(Wording(texts[key], tuple(same)) for key, same in by_wording.items())
