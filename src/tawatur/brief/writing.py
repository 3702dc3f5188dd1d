"""The brief of a story: what happened, who said what, what differs, how well it is attested, what is missing, and when."""

from collections.abc import Iterator, Sequence

from tawatur.brief import choosing, differences, sayings
from tawatur.brief.checking import check
from tawatur.brief.parts import Brief, Citation, Part, Section, SectionKey, Sentence
from tawatur.brief.scribe import Scribe, of_article
from tawatur.knowledge.labels import Language, labels
from tawatur.model import Moment, Span
from tawatur.store import Store, articles
from tawatur.store.dossier import Dossier, open_dossier

REMINDER = 160
"""Characters of a moment's words on the timeline."""


def write(store: Store, name: str, language: Language) -> Brief:
    """The brief of the story that `name` means, checked.

    Raises StoreError where there is no such story, and UnsupportedError where a sentence is not borne out by its words.
    """
    dossier = open_dossier(store, name)
    brief = compose(dossier, language)
    check(brief, articles.fetch(store, dossier.story.articles))
    return brief


def compose(dossier: Dossier, language: Language) -> Brief:
    """The brief of `dossier`, unchecked."""
    say = labels(language)
    scribe = Scribe(say, dossier.articles, dossier.names)
    told = choosing.said(dossier)
    sections: list[tuple[SectionKey, Iterator[Sentence]]] = [
        ("carried", _carried(scribe, dossier)),
        ("happened", _happened(scribe, dossier)),
        ("said", sayings.said(scribe, told)),
        ("differs", differences.differs(scribe, dossier)),
        ("attested", differences.attested(scribe, dossier)),
        ("missing", sayings.missing(scribe, dossier, told)),
        ("named", differences.named(scribe, dossier)),
        ("timeline", _timeline(scribe, dossier)),
    ]
    written = [Section(key, say(f"brief.{key}"), tuple(sentences)) for key, sentences in sections]
    return Brief(
        number=dossier.number,
        story=dossier.story.id,
        language=language,
        title=_title(scribe, dossier),
        sections=tuple(section for section in written if section.sentences),
        articles=dossier.articles,
        names=dossier.names,
    )


def _title(scribe: Scribe, dossier: Dossier) -> Sentence:
    article = scribe.articles.get(dossier.story.title_from) or dossier.articles[0]
    citation = of_article(article)
    return scribe.sentence("brief.title", [citation], level=0, words=scribe.words(article.id, citation.spans))


def _carried(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """How many articles and outlets, which, and from when to when."""
    told = dossier.articles
    yield scribe.sentence(
        "brief.coverage",
        [of_article(article) for article in told],
        articles=scribe.count("n_articles", len(told)),
        outlets=scribe.count("n_outlets", dossier.outlets),
        names=scribe.outlets(article.id for article in told),
    )
    dated = [(article.published.value, article) for article in told if article.published.value]
    if len(dated) > 1:
        first, last = min(dated, key=lambda d: d[0]), max(dated, key=lambda d: d[0])
        yield scribe.sentence(
            "brief.between",
            [of_article(first[1]), of_article(last[1])],
            first=scribe.time(first[0]),
            by_first=scribe.outlet(first[1].id),
            last=scribe.time(last[0]),
            by_last=scribe.outlet(last[1].id),
        )


def _happened(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """The first words of the article that names the story, then the happenings that are the news and not told by these."""
    texts = {article.id: article.text for article in dossier.articles}
    lead = _lead(scribe, dossier)
    if lead is not None:
        yield lead
    for moment in choosing.happened(dossier.moments, texts):
        told = moment.evidence[0].span.of(texts[moment.evidence[0].article])
        if lead is None or choosing.share(told, lead.text) < choosing.SAME_SHARE:
            yield _happening(scribe, moment)


def _lead(scribe: Scribe, dossier: Dossier) -> Sentence | None:
    """The first paragraph after the headline of the article that names the story."""
    article = scribe.articles.get(dossier.story.title_from)
    words = dossier.lead.removesuffix(" …")
    start = article.text.find(words) if article is not None and words else -1
    if article is None or start < 0:
        return None
    span = Span(start, start + len(words))
    told = scribe.words(article.id, [span])
    return scribe.sentence(
        "brief.happening",
        [Citation(article.id, (span,))],
        words=scribe.pieces("brief.cut", words=told) if dossier.lead.endswith(" …") else told,
        outlets=scribe.outlet(article.id),
    )


def _happening(scribe: Scribe, moment: Moment) -> Sentence:
    first = moment.evidence[0]
    return scribe.sentence(
        "brief.happening",
        _of_moment(moment),
        when=_when(scribe, moment),
        words=scribe.quoted(
            scribe.words(first.article, [scribe.begun(first.article, first.span)]), direct=False
        ),
        outlets=scribe.outlets(e.article for e in moment.evidence),
    )


def _of_moment(moment: Moment) -> list[Citation]:
    return [Citation(e.article, (e.span, *([e.time] if e.time else []))) for e in moment.evidence]


def _when(scribe: Scribe, moment: Moment) -> Sequence[Part]:
    """When it was by the words; else that it was no later than the first day on which one published it."""
    if moment.basis == "words" and moment.when is not None:
        return scribe.pieces("brief.when", time=scribe.time(moment.when))
    days = [day for e in moment.evidence if (day := scribe.articles[e.article].published.day)]
    return scribe.pieces("brief.no_later", time=scribe.time(min(days))) if days else ()


def _timeline(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """The moments in their order, where they are of more than one time."""
    texts = {article.id: article.text for article in dossier.articles}
    moments = choosing.timeline(dossier.moments, texts)
    if len({moment.when for moment in moments}) < 2:
        return
    told = [c.statement for v in dossier.voices for u in v.utterances for w in u.wordings for c in w.carriers]
    speakers = {statement.id: statement.speakers for statement in told}
    for moment in moments:
        first = moment.evidence[0]
        spoke = (
            speakers.get(moment.statements[0], ()) if moment.kind == "saying" and moment.statements else ()
        )
        span = first.span if spoke else scribe.begun(first.article, first.span)
        words = scribe.quoted(scribe.words(first.article, [span], most=REMINDER), direct=False)
        people = [scribe.person(speaker) for speaker in spoke]
        who = scribe.listed(person for person in people if any(c.isalnum() for c in person.text))
        yield scribe.sentence(
            "brief.moment",
            _of_moment(moment),
            when=_when(scribe, moment),
            words=scribe.pieces("brief.reminder", speaker=who, words=words) if who else words,
        )
