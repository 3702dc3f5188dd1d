"""Fixtures that several packages' tests share: an invented story in invented outlets, with all its nouns."""

from dataclasses import dataclass

import pytest
from hypothesis import settings

from tawatur.model import (
    Analysis,
    Article,
    Comparison,
    Credit,
    Cue,
    Discrepancy,
    DiscrepancyValue,
    Entity,
    Evidence,
    Excluded,
    Form,
    Group,
    Link,
    Mention,
    Message,
    Moment,
    Naming,
    Omission,
    Passage,
    Published,
    Quantity,
    Span,
    Speaker,
    Statement,
    Story,
    Storyline,
    Term,
    TimeExpression,
    Use,
)

# an example that takes longer while others are at work on the machine is no failure
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

NORTH = """وزير خارجية نورستان: لن نغلق المعبر

Ad

قال وزير الخارجية النورستاني سالم الورداني الثلاثاء في مدينة زهران إن "المعبر سيبقى مفتوحا"، وفق وكالة المرسى.
وأضاف أن 12 شاحنة عبرت أمس."""

SOUTH = """المعبر باق مفتوحا

أكد الوزير الورداني في بلدة السدرة أن المعبر سيظل مفتوحا، وأن 14 شاحنة عبرت."""

OTHER = """أمطار غزيرة في السهل

هطلت أمطار غزيرة على السهل الشرقي."""


def span(text: str, words: str) -> Span:
    """Where `words` stand first in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


MINISTER = Entity(
    id="salem-al-wardani",
    kind="person",
    name="سالم الورداني",
    name_en="Salem al-Wardani",
    transliterated=True,
    aliases=("الورداني",),
)
AGENCY = Entity(id="al-marsa", kind="media", name="وكالة المرسى", name_en="Al-Marsa")


def _speaker(text: str, words: str) -> Speaker:
    return Speaker(
        entity=MINISTER.id, name=MINISTER.name, name_en=MINISTER.name_en, mention=span(text, words)
    )


def north() -> Analysis:
    """The article of The Northern Herald: a direct statement with a chain, an indirect one."""
    text = NORTH
    agency = Link(
        entity=AGENCY.id,
        name=AGENCY.name,
        name_en=AGENCY.name_en,
        role="agency",
        span=span(text, "وكالة المرسى"),
    )
    said = Statement(
        id="n1.0",
        article="a1" * 8,
        speakers=(_speaker(text, "وزير الخارجية النورستاني سالم الورداني"),),
        mode="direct",
        cue=Cue(span=span(text, "قال"), lemma="قال", act="say"),
        content=(span(text, "المعبر سيبقى مفتوحا"),),
        chain=(agency,),
        time=span(text, "الثلاثاء"),
        place=span(text, "مدينة زهران"),
        rules=("frame_quotation", "speaker_behind", "chain_marker"),
        certainty=0.94,
    )
    added = Statement(
        id="n1.1",
        article="a1" * 8,
        speakers=(Speaker(entity=MINISTER.id, name=MINISTER.name, name_en=MINISTER.name_en, mention=None),),
        mode="indirect",
        cue=Cue(span=span(text, "أضاف"), lemma="أضاف", act="say"),
        content=(span(text, "12 شاحنة عبرت أمس"),),
        rules=("frame_that", "dropped_agreeing"),
        certainty=0.62,
        doubts=("rule", "distance"),
    )
    article = Article(
        id="a1" * 8,
        source="north.txt",
        text=text,
        outlet="northern-herald",
        url="https://herald.invalid/1",
        title="وزير خارجية نورستان: لن نغلق المعبر",
        title_span=span(text, "وزير خارجية نورستان: لن نغلق المعبر"),
        credits=(Credit("وكالة المرسى", "al-marsa"),),
        published=Published("2031-05-06T10:00:00+00:00", "stated"),
        excluded=(Excluded(span(text, "Ad"), "advert"),),
    )
    return Analysis(
        article=article,
        entities=(MINISTER, AGENCY),
        mentions=(
            Mention(
                span=span(text, "وزير الخارجية النورستاني سالم الورداني"),
                head=span(text, "سالم الورداني"),
                entity=MINISTER.id,
                how="name",
                why="office and name",
            ),
        ),
        times=(
            TimeExpression(span=span(text, "الثلاثاء"), kind="DATE", value="2031-05-06", basis="published"),
            TimeExpression(span=span(text, "أمس"), kind="DATE", value="2031-05-05", basis="published"),
        ),
        quantities=(Quantity(span=span(text, "12 شاحنة"), value=12, counted="شاحنة"),),
        statements=(said, added),
    )


def south() -> Analysis:
    """The article of The Southern Post, which names another place and another number."""
    text = SOUTH
    said = Statement(
        id="s1.0",
        article="b2" * 8,
        speakers=(_speaker(text, "الوزير الورداني"),),
        mode="indirect",
        cue=Cue(span=span(text, "أكد"), lemma="أكد", act="affirm"),
        content=(span(text, "المعبر سيظل مفتوحا، وأن 14 شاحنة عبرت"),),
        place=span(text, "بلدة السدرة"),
    )
    article = Article(
        id="b2" * 8,
        source="south.txt",
        text=text,
        outlet="southern-post",
        title="المعبر باق مفتوحا",
        title_span=span(text, "المعبر باق مفتوحا"),
        published=Published("2031-05-06", "stated"),
    )
    return Analysis(article=article, entities=(MINISTER,), statements=(said,))


def other() -> Analysis:
    """An article of no known outlet about something else, with no statement."""
    article = Article(id="c3" * 8, source="notes/rain.txt", text=OTHER, title="أمطار غزيرة في السهل")
    return Analysis(article=article)


@dataclass(frozen=True)
class Invented:
    """The analyses with the stories and findings that belong to them."""

    analyses: tuple[Analysis, ...]
    stories: tuple[Story, ...]
    storylines: tuple[Storyline, ...]
    groups: tuple[Group, ...]
    discrepancies: tuple[Discrepancy, ...]
    omissions: tuple[Omission, ...]
    passages: tuple[Passage, ...]
    namings: tuple[Naming, ...]
    moments: tuple[Moment, ...]

    @property
    def comparison(self) -> Comparison:
        """What comparing the first story found."""
        return Comparison(
            story=self.stories[0].id,
            groups=self.groups,
            discrepancies=self.discrepancies,
            omissions=self.omissions,
            passages=self.passages,
            namings=self.namings,
            moments=self.moments,
        )


@pytest.fixture
def invented() -> Invented:
    """Two articles of one story that differ in place and number, and a third of its own."""
    one, two, three = north(), south(), other()
    crossing = Story(
        id="51" * 8,
        articles=(one.article.id, two.article.id),
        title=one.article.title or "",
        title_from=one.article.id,
        first="2031-05-06T10:00:00+00:00",
        last="2031-05-06",
        date="2031-05-06",
        place="زهران",
        reasons=("", "the same speaker and wording"),
    )
    rain = Story(
        id="52" * 8, articles=(three.article.id,), title="أمطار غزيرة في السهل", title_from=three.article.id
    )
    places = (
        DiscrepancyValue(
            value="زهران",
            article=one.article.id,
            span=span(NORTH, "مدينة زهران"),
            outlet="northern-herald",
        ),
        DiscrepancyValue(
            value="السدرة", article=two.article.id, span=span(SOUTH, "بلدة السدرة"), outlet="southern-post"
        ),
    )
    return Invented(
        analyses=(one, two, three),
        stories=(crossing, rain),
        storylines=(Storyline(id="line-1", stories=(crossing.id,), reason="the crossing"),),
        groups=(
            Group(
                id="g1",
                story=crossing.id,
                statements=("n1.0", "s1.0"),
                outlets=2,
                origins=1,
                relation="paraphrase",
            ),
            Group(id="g2", story=crossing.id, statements=("n1.1",), outlets=1, origins=None, relation="same"),
        ),
        discrepancies=(
            Discrepancy(
                id="d1",
                story=crossing.id,
                kind="place",
                verdict="conflict",
                subject="where the minister spoke",
                values=places,
                reason="two towns, neither within the other",
                about=Message("subject.meeting_place", {"what": (Term(ar="لقاء"),)}),
                because=(
                    Message("reason.one_meeting_of", {"who": (Term(MINISTER.name, MINISTER.name_en),)}),
                    Message("reason.exclude"),
                ),
            ),
        ),
        omissions=(Omission(group="g2", outlet="southern-post", articles=(two.article.id,)),),
        passages=(
            Passage(
                a=one.article.id,
                b=two.article.id,
                a_span=span(NORTH, "مفتوحا"),
                b_span=span(SOUTH, "مفتوحا"),
                similarity=1.0,
            ),
        ),
        namings=(
            Naming(
                id="crossing",
                story=crossing.id,
                kind="actor",
                subject=Term(ar="المعبر", en="the crossing"),
                forms=(
                    Form(
                        words="معبر",
                        uses=(
                            Use(article=one.article.id, span=span(NORTH, "المعبر"), outlet="northern-herald"),
                            Use(
                                article=two.article.id,
                                span=Span(SOUTH.index("المعبر سيظل"), SOUTH.index(" سيظل مفتوحا")),
                                outlet="southern-post",
                                statement="s1.0",
                            ),
                        ),
                    ),
                    Form(
                        words="شاحنة",
                        uses=(
                            Use(article=one.article.id, span=span(NORTH, "شاحنة"), outlet="northern-herald"),
                        ),
                    ),
                ),
            ),
        ),
        moments=(
            Moment(
                id="m1",
                story=crossing.id,
                kind="happening",
                when="2031-05-05",
                basis="words",
                layer="background",
                evidence=(
                    Evidence(
                        article=one.article.id,
                        span=span(NORTH, "12 شاحنة عبرت أمس"),
                        outlet="northern-herald",
                        time=span(NORTH, "أمس"),
                    ),
                ),
                outlets=1,
            ),
            Moment(
                id="m2",
                story=crossing.id,
                kind="saying",
                when="2031-05-06",
                basis="published",
                layer="told",
                evidence=(
                    Evidence(
                        article=one.article.id, span=one.statements[0].content[0], outlet="northern-herald"
                    ),
                    Evidence(
                        article=two.article.id, span=two.statements[0].content[0], outlet="southern-post"
                    ),
                ),
                outlets=2,
                statements=("n1.0", "s1.0"),
                group="g1",
            ),
        ),
    )
