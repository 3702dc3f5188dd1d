"""The brief of a story: what happened, who said what, what differs, how well it is attested, what is missing, and when."""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.brief import choosing
from tawatur.brief.checking import check
from tawatur.brief.choosing import Told, first_carrier
from tawatur.brief.parts import Brief, Citation, Part, Section, SectionKey, Sentence
from tawatur.brief.scribe import Scribe
from tawatur.knowledge.labels import Language, labels
from tawatur.model import Article, Discrepancy, Moment, Naming, Passage, Span
from tawatur.store import Store, articles
from tawatur.store.dossier import Carrier, Dossier, Wording, open_dossier

SHORT = 80
"""Characters of words that only remind of what is told elsewhere."""

CONTEXT = 140
"""Characters of the clause that a differing value stands in."""

LONGEST_VALUE = 240
"""Characters of a value; a wording that differs may be a paragraph."""

MOST_DIFFERENCES = 12
MOST_VALUES = 6
MOST_PASSAGES = 8
MOST_MISSING = 4
"""Differences, values of each, pairs of articles with shared wording, and utterances an outlet left out: what fits two
pages of a story that 128 articles tell."""

LEAST_SHARED_WORDS = 25
"""Shared words of two articles from which it is worth telling: a quotation in both has fewer."""

VERDICTS = ("conflict", "update", "unsure", "compatible")


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
        ("said", _said(scribe, told)),
        ("differs", _differs(scribe, dossier)),
        ("attested", _attested(scribe, dossier)),
        ("missing", _missing(scribe, dossier, told)),
        ("named", _named(scribe, dossier)),
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


def _opening(article: Article) -> Span:
    """The words that stand for a whole article: its headline, else its first line that has a word."""
    if article.title_span is not None and article.title_span.of(article.text).strip():
        return article.title_span
    at = 0
    for line in article.text.splitlines(keepends=True):
        words = line.strip()
        if any(c.isalnum() for c in words):
            start = at + line.index(words)
            return Span(start, start + len(words))
        at += len(line)
    return Span(0, len(article.text))


def _of_article(article: Article) -> Citation:
    return Citation(article.id, (_opening(article),))


def _title(scribe: Scribe, dossier: Dossier) -> Sentence:
    article = scribe.articles.get(dossier.story.title_from) or dossier.articles[0]
    citation = _of_article(article)
    return scribe.sentence("brief.title", [citation], level=0, words=scribe.words(article.id, citation.spans))


def _carried(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """How many articles and outlets, which, and from when to when."""
    told = dossier.articles
    yield scribe.sentence(
        "brief.coverage",
        [_of_article(article) for article in told],
        articles=scribe.count("n_articles", len(told)),
        outlets=scribe.count("n_outlets", dossier.outlets),
        names=scribe.outlets(article.id for article in told),
    )
    dated = [(article.published.value, article) for article in told if article.published.value]
    if len(dated) > 1:
        first, last = min(dated, key=lambda d: d[0]), max(dated, key=lambda d: d[0])
        yield scribe.sentence(
            "brief.between",
            [_of_article(first[1]), _of_article(last[1])],
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


def _said(scribe: Scribe, told: Sequence[Told]) -> Iterator[Sentence]:
    """Each utterance in its best wording: who, what is done by it, the words, through whom, how well attested."""
    for one in told:
        carriers = [carrier for wording in one.utterance.wordings for carrier in wording.carriers]
        group = one.utterance.group
        yield scribe.sentence(
            "brief.statement",
            [_of_carrier(carrier) for carrier in (first_carrier(one.best), *carriers)],
            speaker=_speakers(scribe, one),
            act=_act(scribe, one),
            words=_wording(scribe, one.best),
            way=_way(scribe, carriers),
            outlets=scribe.count("n_outlets", _outlets(scribe, carriers)),
            origins=_origins(scribe, carriers, group.origins if group else None),
        )
        for wording in one.others:
            yield scribe.sentence(
                "brief.other_wording",
                [_of_carrier(carrier) for carrier in wording.carriers],
                level=2,
                outlets=scribe.outlets(carrier.article.id for carrier in wording.carriers),
                words=_wording(scribe, wording),
            )


def _of_carrier(carrier: Carrier) -> Citation:
    return Citation(carrier.article.id, carrier.statement.content)


def _outlets(scribe: Scribe, carriers: Iterable[Carrier]) -> int:
    return len({scribe.names.outlet(carrier.article.id) for carrier in carriers})


def _speakers(scribe: Scribe, one: Told) -> list[Part]:
    speakers = first_carrier(one.best).statement.speakers
    parts = scribe.listed(scribe.person(speaker, strong=True) for speaker in speakers)
    if any(speaker.unnamed for speaker in speakers):
        return scribe.pieces("brief.unnamed", speaker=parts)
    return parts


def _act(scribe: Scribe, one: Told) -> Sequence[Part]:
    act = first_carrier(one.best).statement.cue.act
    return () if act == "say" else scribe.pieces("brief.act", act=scribe.label(f"act_noun.{act}"))


def _wording(scribe: Scribe, wording: Wording) -> list[Part]:
    carrier = first_carrier(wording)
    words = scribe.words(carrier.article.id, carrier.statement.content)
    return scribe.quoted(words, direct=carrier.statement.mode == "direct")


def _way(scribe: Scribe, carriers: Sequence[Carrier]) -> Sequence[Part]:
    """Through whom it came, by the words of its articles."""
    steps = [scribe.person(step) for carrier in carriers for step in carrier.way]
    return scribe.pieces("brief.way", via=scribe.listed(steps)) if steps else ()


def _origins(scribe: Scribe, carriers: Sequence[Carrier], origins: int | None) -> Sequence[Part]:
    if len({carrier.article.id for carrier in carriers}) == 1:
        return ()
    if origins is None:
        return scribe.pieces("brief.and", more=scribe.label("origins_unknown"))
    return scribe.pieces("brief.and", more=scribe.count("n_origins", origins))


def _differs(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """The discrepancies, conflicts first: kind and verdict, then who gives which value, in which words."""
    ranked = sorted(dossier.discrepancies, key=lambda d: VERDICTS.index(d.verdict))
    for discrepancy in ranked[:MOST_DIFFERENCES]:
        values = [value for value in discrepancy.values if value.article in scribe.articles]
        if len(values) < 2:
            continue
        yield scribe.sentence(
            "brief.difference",
            [Citation(value.article, (value.span,)) for value in values],
            verdict=scribe.label(f"verdict.{discrepancy.verdict}"),
            subject=scribe.message(discrepancy.about)
            if discrepancy.about
            else scribe.label(f"kind.{discrepancy.kind}"),
        )
        yield from _values(scribe, discrepancy)


def _values(scribe: Scribe, discrepancy: Discrepancy) -> Iterator[Sentence]:
    by_value: dict[str, list[tuple[str, Span]]] = {}
    for value in discrepancy.values:
        if value.article in scribe.articles:
            by_value.setdefault(value.value, []).append((value.article, value.span))
    for given in list(by_value.values())[:MOST_VALUES]:
        article, span = given[0]
        around = _clause(scribe.articles[article].text, span)
        wide = discrepancy.kind != "wording" and around.end - around.start > span.end - span.start + 8
        yield scribe.sentence(
            "brief.value",
            [Citation(article, (around,)), *(Citation(a, (s,)) for a, s in given)],
            level=2,
            value=scribe.quoted(scribe.words(article, [span], strong=True, most=LONGEST_VALUE), direct=False),
            outlets=scribe.outlets(a for a, _ in given),
            context=scribe.pieces("brief.context", words=scribe.words(article, [around])) if wide else (),
        )


def _clause(text: str, span: Span) -> Span:
    """The words around `span` in its paragraph, cut at spaces."""
    room = max(0, CONTEXT - (span.end - span.start)) // 2
    low = max(text.rfind("\n", 0, span.start) + 1, span.start - room)
    high = text.find("\n", span.end)
    high = min(len(text) if high < 0 else high, span.end + room)
    if low > 0 and text[low - 1] != "\n":
        low = text.find(" ", low, span.start) + 1 or span.start
    if high < len(text) and text[high] != "\n":
        space = text.rfind(" ", span.end, high)
        high = space if space >= 0 else span.end
    while low < span.start and text[low].isspace():
        low += 1
    while high > span.end and text[high - 1].isspace():
        high -= 1
    return Span(low, high)


def _attested(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """Which outlets share wording, and who likely has it from whom: of two outlets the pair of articles with most of it."""
    by_pair: dict[tuple[str, str], list[Passage]] = {}
    for passage in dossier.passages:
        if passage.a in scribe.articles and passage.b in scribe.articles:
            by_pair.setdefault((passage.a, passage.b), []).append(passage)
    told = [(_shared_words(scribe, passages), pair, passages) for pair, passages in by_pair.items()]
    by_outlets: dict[frozenset[str], tuple[int, tuple[str, str], list[Passage]]] = {}
    for entry in sorted(told, key=lambda entry: -entry[0]):
        outlets = frozenset(scribe.names.outlet(article) for article in entry[1])
        if entry[0] >= LEAST_SHARED_WORDS and len(outlets) == 2:
            by_outlets.setdefault(outlets, entry)
    for words, (a, b), passages in list(by_outlets.values())[:MOST_PASSAGES]:
        directions = {passage.direction for passage in passages}
        turned = directions == {"b_from_a"}
        key = (
            "copied"
            if turned or directions == {"a_from_b"}
            else "common"
            if directions == {"common_origin"}
            else "shared"
        )
        one, other = (b, a) if turned else (a, b)
        yield scribe.sentence(
            f"brief.{key}",
            [
                Citation(a, tuple(passage.a_span for passage in passages)),
                Citation(b, tuple(passage.b_span for passage in passages)),
            ],
            one=scribe.outlet(one),
            other=scribe.outlet(other),
            amount=scribe.count("n_words", words),
        )


def _shared_words(scribe: Scribe, passages: Iterable[Passage]) -> int:
    spans = {(passage.a, passage.a_span) for passage in passages}
    return sum(len(span.of(scribe.articles[a].text).split()) for a, span in spans)


def _missing(scribe: Scribe, dossier: Dossier, told: Sequence[Told]) -> Iterator[Sentence]:
    """What an outlet does not carry of what is told; its articles were searched for it."""
    by_group = {one.utterance.group.id: one for one in told if one.utterance.group is not None}
    by_outlet: dict[str, tuple[tuple[str, ...], list[Told]]] = {}
    for omission in dossier.omissions:
        searched = tuple(a for a in omission.articles if a in scribe.articles)
        if omission.group in by_group and searched:
            by_outlet.setdefault(omission.outlet, (searched, []))[1].append(by_group[omission.group])
    for searched, left_out in by_outlet.values():
        first = [first_carrier(one.best) for one in left_out[:MOST_MISSING]]
        reminders = [
            scribe.pieces(
                "brief.reminder",
                speaker=_speakers(scribe, one),
                words=scribe.quoted(
                    scribe.words(carrier.article.id, carrier.statement.content, most=SHORT), direct=False
                ),
            )
            for one, carrier in zip(left_out, first, strict=False)
        ]
        semicolon = scribe.label("semicolon")
        yield scribe.sentence(
            "brief.left_out",
            [
                *(_of_article(scribe.articles[a]) for a in searched),
                *(_of_carrier(carrier) for carrier in first),
            ],
            outlet=scribe.outlet(searched[0], strong=True),
            said=[piece for parts in reminders for piece in (semicolon, *parts)][1:],
        )


def _named(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """The words with a side: each form as printed, and which outlets use it, in their own voice or in others' words."""
    for naming in dossier.namings:
        forms = list(_forms(scribe, naming))
        if len(forms) > 1:
            yield from forms


def _forms(scribe: Scribe, naming: Naming) -> Iterator[Sentence]:
    for number, form in enumerate(naming.forms):
        uses = [use for use in form.uses if use.article in scribe.articles]
        if not uses:
            continue
        own = [use.article for use in uses if use.statement is None]
        others = [use.article for use in uses if use.statement is not None]
        yield scribe.sentence(
            "brief.form",
            [Citation(use.article, (use.span,)) for use in uses],
            level=1 if number == 0 else 2,
            form=scribe.words(uses[0].article, [uses[0].span], strong=True),
            own=scribe.pieces("brief.own", outlets=scribe.outlets(own)) if own else (),
            others=scribe.pieces("brief.in_others", outlets=scribe.outlets(others)) if others else (),
        )


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
        words = scribe.quoted(scribe.words(first.article, [span], most=SHORT * 2), direct=False)
        who = scribe.listed(scribe.person(speaker) for speaker in spoke)
        yield scribe.sentence(
            "brief.moment",
            _of_moment(moment),
            when=_when(scribe, moment),
            words=scribe.pieces("brief.reminder", speaker=who, words=words) if who else words,
        )
