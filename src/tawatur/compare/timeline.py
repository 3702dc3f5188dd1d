"""Timeline: what happened and what was said in a story, in order, each with the words that tell it.

A happening is a sentence in an article's own voice, or beside which its source is named, that says when; and the first
sentence of an article, which tells the news. A saying is a group, or a statement that stands in none.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tawatur.compare.utterance import Utterance
from tawatur.knowledge import particles
from tawatur.model import (
    Analysis,
    Evidence,
    Group,
    Layer,
    Moment,
    MomentBasis,
    Span,
    Statement,
    Story,
    TimeExpression,
)
from tawatur.text import Document, fold
from tawatur.text.rarity import rarity
from tawatur.text.stems import stem

ALIKE = 0.35
"""Cosine of two sentences of one day from which they tell one happening, read on the stories of one month."""

SLACK = timedelta(days=1)
"""Days before the story's that are still its news: a night lies between, or a time zone."""

SHORTEST = 3
"""Words of a sentence that tells something, at least."""

SHORTEST_SAYING = 4
"""Words that tell what somebody said, without quotation marks and by one article alone; fewer mostly name its topic."""

BEFORE_CUE = 12
"""Words before a cue that is in the perfect with قد, among which كان makes the saying one of earlier (كان الوزير قد قال)."""

_DATED = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}(:\d{2})?)?)?)?$")


class _Told(NamedTuple):
    """One sentence that tells a happening: its words with their weights, when, and where it says so."""

    evidence: Evidence
    terms: Mapping[str, float]
    when: str | None
    basis: MomentBasis
    statements: tuple[str, ...]


def timeline(
    story: Story,
    analyses: Sequence[Analysis],
    documents: Sequence[Document],
    groups: Sequence[Group],
    utterances: Sequence[Utterance],
) -> list[Moment]:
    """The moments of `story` in order, those of no known time last; `documents` are those of `analyses`."""
    days = [day for a in analyses if (day := _day(a.article.published.day))]
    frame = _Frame(_day(story.date) or min(days, default=None), max(days, default=None))
    told = [one for a, d in zip(analyses, documents, strict=True) for one in _happenings(a, d, frame.day)]
    moments = [_happened(story.id, same, frame) for same in _merged(told)]
    moments += _sayings(story.id, groups, utterances, _sayings_times(analyses, documents), frame)
    place = {a.article.id: number for number, a in enumerate(analyses)}
    return sorted(moments, key=lambda m: _order(m, place))


class _Frame(NamedTuple):
    """The day of the story's happening and the last day of publication, as far as they are known."""

    day: date | None
    last: date | None

    def layer(self, when: str | None, *, earlier: bool = False) -> Layer:
        """Whether a moment is the story's news, lay before it, or is to come; `earlier` where the words say so."""
        if when is None or self.day is None:
            return "background" if earlier else "told"
        first, last = _bounds(when)
        if last < self.day - SLACK or (len(when) < len("2018-05-09") and first <= self.day):
            return "background"
        if first > (self.last or self.day):
            return "ahead"
        return "background" if earlier else "told"


def _order(moment: Moment, place: Mapping[str, int]) -> tuple[bool, str, bool, bool, int, int]:
    """By time; what the words date before what is only known to be no later than its publication."""
    first = moment.evidence[0]
    return (
        moment.when is None,
        moment.when or "",
        moment.basis == "published",
        moment.kind == "saying",
        place.get(first.article, 0),
        first.span.start,
    )


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def _bounds(when: str) -> tuple[date, date]:
    """The first and the last day of a TIMEX3 value of a day, month or year."""
    if len(when) >= len("2018-05-09"):
        day = date.fromisoformat(when[:10])
        return day, day
    year, month = int(when[:4]), int(when[5:7] or 0)
    first = date(year, month or 1, 1)
    after = (
        date(year + (month in (0, 12)), month % 12 + 1 if month else 1, 1) if year < date.max.year else first
    )
    return first, after - timedelta(days=1)


def _is_dated(time: TimeExpression) -> bool:
    """Whether a time is a real day, month or year."""
    if time.kind not in ("DATE", "TIME") or time.value is None or not _DATED.match(time.value):
        return False
    try:
        _bounds(time.value)
    except ValueError:
        return False
    return True


def _happenings(analysis: Analysis, document: Document, day: date | None) -> Iterator[_Told]:
    """The happenings of one article, in the order of the text."""
    times = [t for t in analysis.times if _is_dated(t) and t.span != analysis.article.published.span]
    first = True
    for begin, after in _sentences(document):
        span = Span(document.starts[begin], document.ends[after - 1])
        inside = [s for s in analysis.statements if span.contains(s.cue.span)]
        sourced = [s for s in inside if "frame_source" in s.rules]
        time = next((t for t in times if span.contains(t.span)), None)
        lead, first = first, False
        if len(inside) > len(sourced) or (time is None and not lead):
            continue
        published = analysis.article.published.day
        when = time.value if time else (day.isoformat() if day else published)
        basis: MomentBasis = "words" if time else "published" if when else "none"
        evidence = Evidence(
            article=analysis.article.id,
            span=span,
            outlet=analysis.article.outlet,
            time=time.span if time else None,
        )
        terms = _terms(document.fold[begin:after])
        if len(terms) >= SHORTEST:
            yield _Told(evidence, terms, when, basis, tuple(s.id for s in sourced))


def _sentences(document: Document) -> Iterator[tuple[int, int]]:
    """The sentences that stand in no heading, without what closes them."""
    paragraph = 0
    for begin, after in document.sentences:
        while document.paragraphs[paragraph][1] <= begin:
            paragraph += 1
        end = after
        while end > begin and document.kinds[end - 1] in ".,":
            end -= 1
        if paragraph not in document.headings and end > begin:
            yield begin, end


def _terms(words: Sequence[str]) -> dict[str, float]:
    stems = {stem(word) for word in words}
    return {term: weight for term in stems if (weight := rarity(term)) > 1.0}


def _likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared = sum(weight * weight for term, weight in one.items() if term in other)
    lengths = [sum(weight * weight for weight in terms.values()) ** 0.5 for terms in (one, other)]
    return shared / (lengths[0] * lengths[1]) if shared else 0.0


def _merged(told: Sequence[_Told]) -> list[list[_Told]]:
    """The tellings of one happening together: of one time, in like words, or the first sentences of two articles."""
    merged: list[list[_Told]] = []
    for one in told:
        for same in merged:
            if _agree(one.when, same[0].when) and max(_likeness(one.terms, x.terms) for x in same) >= ALIKE:
                same.append(one)
                break
        else:
            merged.append([one])
    return merged


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two times can be one: equal as far as both go."""
    if one is None or other is None:
        return one == other
    size = min(len(one), len(other), len("2018-05-09"))
    return one[:size] == other[:size]


def _happened(story: str, same: Sequence[_Told], frame: _Frame) -> Moment:
    same = sorted(same, key=lambda told: told.basis != "words")
    when = max(
        (told.when for told in same if told.when and told.basis == same[0].basis), key=len, default=None
    )
    first = same[0].evidence
    return Moment(
        id=f"m-happening-{first.article[:16]}-{first.span.start}",
        story=story,
        kind="happening",
        when=when,
        basis=same[0].basis,
        layer=frame.layer(when),
        evidence=tuple(told.evidence for told in same),
        outlets=len({told.evidence.outlet or told.evidence.article for told in same}),
        statements=tuple(dict.fromkeys(s for told in same for s in told.statements)),
    )


class _When(NamedTuple):
    """When something was said, where the words say so, and whether they put it earlier (had said)."""

    time: TimeExpression | None
    earlier: bool


def _sayings_times(analyses: Sequence[Analysis], documents: Sequence[Document]) -> dict[str, _When]:
    """For each statement when it was made, as far as its sentence says."""
    found = {}
    for analysis, document in zip(analyses, documents, strict=True):
        times = [t for t in analysis.times if _is_dated(t)]
        ends = [Span(document.starts[b], document.ends[a - 1]) for b, a in document.sentences]
        token = {start: number for number, start in enumerate(document.starts)}
        for statement in analysis.statements:
            sentence = next((s for s in ends if s.contains(statement.cue.span)), None)
            time = _time_of(statement, times, sentence, analysis.statements)
            at = token.get(statement.cue.span.start)
            before = document.fold[max(0, at - BEFORE_CUE) : at] if at else []
            found[statement.id] = _When(time, _had(before))
    return found


def _had(before: Sequence[str]) -> bool:
    """Whether the words before a cue put the saying earlier: كان right before it, or further off with قد between."""
    if not before:
        return False
    was = [
        word in _particles("was") or (word[:1] == "و" and word[1:] in _particles("was")) for word in before
    ]
    return was[-1] or (before[-1] in _particles("perfect") and any(was))


@cache
def _particles(function: str) -> frozenset[str]:
    return frozenset(fold(word) for row in particles() if row.function == function for word in row.ar)


def _time_of(
    statement: Statement,
    times: Sequence[TimeExpression],
    sentence: Span | None,
    statements: Sequence[Statement],
) -> TimeExpression | None:
    """The time that the article gives for the statement: marked as its own, or in its sentence and in nobody's words."""
    if statement.time is not None:
        marked = next((t for t in times if t.span.overlaps(statement.time)), None)
        if marked:
            return marked
    if sentence is None:
        return None
    for time in times:
        if sentence.contains(time.span) and not any(
            c.overlaps(time.span) for s in statements for c in s.content
        ):
            return time
    return None


def _sayings(
    story: str,
    groups: Sequence[Group],
    utterances: Sequence[Utterance],
    when: Mapping[str, _When],
    frame: _Frame,
) -> Iterator[Moment]:
    by_id = {u.id: u for u in utterances}
    grouped = {s for group in groups for s in group.statements}
    for group in groups:
        yield _saying(story, [by_id[s] for s in group.statements], when, frame, group.id)
    for utterance in utterances:
        if utterance.id not in grouped and utterance.statement.parent is None and _tells(utterance):
            yield _saying(story, [utterance], when, frame, None)


def _tells(utterance: Utterance) -> bool:
    """Whether the content says something (إن الحرب انتهت), and does not only name what was spoken of (عن نهاية الحرب)."""
    before = utterance.article.text[: utterance.statement.content[0].start].split()[-1:]
    clause = bool(before) and fold(before[0]) in _particles("that") | _particles("that_pronoun")
    quoted = utterance.statement.mode == "direct"
    return clause or quoted or len(utterance.text.split()) >= SHORTEST_SAYING


def _saying(
    story: str, members: Sequence[Utterance], when: Mapping[str, _When], frame: _Frame, group: str | None
) -> Moment:
    times = {u.id: t for u in members if (t := when[u.id].time)}
    told = Counter(t.value for t in times.values() if t.value)
    earlier = bool(members) and all(when[u.id].earlier for u in members)
    days = sorted(u.article.published.day for u in members if u.article.published.day)
    value: str | None = None
    basis: MomentBasis = "none"
    if told:
        value, basis = max(told, key=lambda v: (told[v], len(v))), "words"
    elif days and not earlier:
        value, basis = days[0], "published"
    first = members[0]
    return Moment(
        id=f"m-saying-{first.article.id[:16]}-{first.statement.content[0].start}-{group or ''}".rstrip("-"),
        story=story,
        kind="saying",
        when=value,
        basis=basis,
        layer=frame.layer(value, earlier=earlier),
        evidence=tuple(
            Evidence(
                article=u.article.id,
                span=span,
                outlet=u.article.outlet,
                time=times[u.id].span if u.id in times else None,
            )
            for u in members
            for span in u.statement.content
        ),
        outlets=len({u.outlet for u in members}),
        statements=tuple(u.id for u in members),
        group=group,
    )
