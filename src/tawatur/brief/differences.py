"""The sentences that tell where accounts differ, what wording they share, and how they name the same thing."""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.brief.parts import Citation, Part, Sentence
from tawatur.brief.scribe import Scribe
from tawatur.model import Discrepancy, Naming, Passage, Span, Use
from tawatur.store.dossier import Dossier
from tawatur.text import fold

CONTEXT = 140
"""Characters of the clause that a differing value stands in."""

LONGEST_VALUE = 240
"""Characters of a value; a wording that differs may be a paragraph."""

MOST_DIFFERENCES = 12
MOST_VALUES = 6
MOST_PASSAGES = 8
"""Differences, values of each, and pairs of outlets with shared wording: what fits a page of a story that 128 articles tell."""

LEAST_SHARED_WORDS = 25
"""Shared words of two articles from which it is worth telling: a quotation in both has fewer."""

_JOINED = "وفبلك"


def differs(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
    """The discrepancies, conflicts first: kind and verdict, then who gives which value, in which words."""
    for discrepancy in dossier.discrepancies[:MOST_DIFFERENCES]:
        values = [value for value in discrepancy.values if value.article in scribe.articles]
        if len(values) < 2:
            continue
        yield scribe.sentence(
            "brief.difference",
            [Citation(value.article, (value.span,)) for value in values],
            verdict=scribe.label(f"verdict.{discrepancy.verdict}"),
            subject=_subject(scribe, discrepancy, [value.article for value in values]),
            reason=_reason(scribe, discrepancy),
        )
        yield from _values(scribe, discrepancy)


def _subject(scribe: Scribe, discrepancy: Discrepancy, articles: Sequence[str]) -> list[Part]:
    """What is compared, in words of the articles; only its kind where the comparison names it in words of its own (EUR)."""
    message = discrepancy.about
    kind: list[Part] = [scribe.label(f"kind.{discrepancy.kind}")]
    if message is None:
        return kind
    printed = [fold(scribe.articles[article].text) for article in articles]
    terms = [term for places in message.terms.values() for term in places if term.label is None]
    told = all(
        any(fold(term.ar.removeprefix("unnamed:")) in text for text in printed) or term.en for term in terms
    )
    return scribe.message(message) if told else kind


def _reason(scribe: Scribe, discrepancy: Discrepancy) -> Sequence[Part]:
    """Why the verdict is this one: the last reason, if it needs no words of the articles (they exclude each other)."""
    last = discrepancy.because[-1] if discrepancy.because else None
    if last is None or last.terms:
        return ()
    return scribe.pieces("brief.because", why=scribe.message(last))


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


def attested(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
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


def named(scribe: Scribe, dossier: Dossier) -> Iterator[Sentence]:
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
        shown = next((use for use in uses if not _joined(scribe, use)), uses[0])
        own = [use.article for use in uses if use.statement is None]
        others = [use.article for use in uses if use.statement is not None]
        yield scribe.sentence(
            "brief.form",
            [Citation(use.article, (use.span,)) for use in uses],
            level=1 if number == 0 else 2,
            form=scribe.words(shown.article, [shown.span], strong=True),
            own=scribe.pieces("brief.own", outlets=scribe.outlets(own)) if own else (),
            others=scribe.pieces("brief.in_others", outlets=scribe.outlets(others)) if others else (),
        )


def _joined(scribe: Scribe, use: Use) -> bool:
    """Whether the words of a use may begin with a joined letter (لقوات): another place shows the form better."""
    return use.span.of(scribe.articles[use.article].text)[:1] in _JOINED
