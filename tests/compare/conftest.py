"""Invented articles of invented outlets, analysed by hand, that give one utterance and one meeting in several ways."""

import msgspec
import pytest

from tawatur.model import (
    Analysis,
    Article,
    Credit,
    Cue,
    Entity,
    Link,
    LinkRole,
    Mention,
    Mode,
    Published,
    Quantity,
    Span,
    Speaker,
    Statement,
    Story,
    TimeBasis,
    TimeExpression,
    TimeKind,
)

MINISTER = Entity(id="salem-al-wardani", kind="person", name="سالم الورداني", country="XN")
GUEST = Entity(id="karim-al-sadri", kind="person", name="كريم السدري", country="XS")
ZAHRAN = Entity(id="zahran", kind="place", name="زهران")
MANARA = Entity(id="manara", kind="place", name="المنارة")
PEOPLE = (MINISTER, GUEST, ZAHRAN, MANARA)


class Telling:
    """Builds the analysis of one article from words of its text."""

    def __init__(self, name: str, text: str, outlet: str | None = None, published: str | None = None) -> None:
        self.text = text
        self.name = name
        self.outlet = outlet or name
        self.published = published
        self.credits: tuple[Credit, ...] = ()
        self.byline: str | None = None
        self.entities: tuple[Entity, ...] = PEOPLE
        self.statements: list[Statement] = []
        self.quantities: list[Quantity] = []
        self.times: list[TimeExpression] = []

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def said(self, words: str, mode: Mode = "indirect", speaker: Entity = MINISTER) -> "Telling":
        content = self.span(words)
        self.statements.append(
            Statement(
                id=f"{self.name}:{content.start}",
                article=self.name,
                speakers=(Speaker(entity=speaker.id, name=speaker.name),),
                mode=mode,
                cue=Cue(span=Span(0, 1), lemma="قال", act="say"),
                content=(content,),
            )
        )
        return self

    def cued(self, words: str) -> "Telling":
        """The last statement's cue is `words`."""
        last = self.statements.pop()
        cue = Cue(span=self.span(words), lemma="قال", act="say")
        self.statements.append(msgspec.structs.replace(last, cue=cue))
        return self

    def counted(
        self, words: str, value: float, role: str | None = None, modifier: str = "exactly"
    ) -> "Telling":
        self.quantities.append(
            Quantity(
                span=self.span(words), value=value, role=role, counted=words.split()[-1], modifier=modifier
            )
        )
        return self

    def timed(self, words: str, value: str, basis: TimeBasis, kind: TimeKind = "DATE") -> "Telling":
        self.times.append(TimeExpression(span=self.span(words), kind=kind, value=value, basis=basis))
        return self

    def lasting(self, words: str, value: str) -> "Telling":
        return self.timed(words, value, "absolute", "DURATION")

    def through(self, words: str, entity: str, role: LinkRole) -> "Telling":
        """The last statement came through `entity`, as `words` say."""
        last = self.statements.pop()
        link = Link(entity=entity, name=words, role=role, span=self.span(words))
        self.statements.append(msgspec.structs.replace(last, chain=(link,)))
        return self

    def named(self, words: str) -> "Telling":
        """The last statement's speaker is named by `words`, right behind the cue."""
        last = self.statements.pop()
        speaker = msgspec.structs.replace(last.speakers[0], mention=self.span(words))
        self.statements.append(msgspec.structs.replace(last, speakers=(speaker,)))
        return self

    def analysis(self) -> Analysis:
        mentions = []
        for entity in self.entities:
            position = self.text.find(entity.name)
            while position >= 0:
                span = Span(position, position + len(entity.name))
                mentions.append(Mention(span=span, head=span, entity=entity.id, how="name"))
                position = self.text.find(entity.name, span.end)
        return Analysis(
            article=Article(
                id=self.name,
                source=self.name,
                text=self.text,
                outlet=self.outlet,
                byline=self.byline,
                credits=self.credits,
                published=Published(self.published, "stated") if self.published else Published(),
            ),
            entities=self.entities,
            mentions=tuple(sorted(mentions, key=lambda m: m.span)),
            quantities=tuple(self.quantities),
            times=tuple(self.times),
            statements=tuple(self.statements),
        )


def story(*analyses: Analysis) -> Story:
    ids = tuple(a.article.id for a in analyses)
    return Story(id="s", articles=ids, title="t", title_from=ids[0])


@pytest.fixture
def telling():
    return Telling


@pytest.fixture
def of_story():
    return story


@pytest.fixture
def guest():
    return GUEST
