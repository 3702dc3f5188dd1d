"""Anchors: which happening a value belongs to, by what its sentence says of day, place, reach and owner.

Two values may stand between the same words and belong to two happenings: yesterday's raid and today's, the whole and a part
of it, the toll of a day and that since spring, the points of two clubs. Where their anchors exclude each other they are not
compared; where they only may be of two things, a difference between them is no conflict.
"""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from tawatur.knowledge import count_words
from tawatur.model import Analysis, Span
from tawatur.text import Document, fold
from tawatur.text.tokens import tokenise

BEFORE = 6
"""Words before a value among which one stands that makes it a part of those counted before (بينهم خمسة أطفال)."""

BEHIND = 14
"""Words behind a value among which those counted with it are named (بينهم المهاجم)."""

RECENT = timedelta(days=2)
"""Days before an article within which what it tells without a day has happened; news is of today, yesterday, last night."""

PAST = timedelta(days=10)
"""Days before an article from which a day that its sentence names is of another happening than the article's."""

_DAY, _MONTH = len("2018-05-01"), len("2018-05")


class Anchor(NamedTuple):
    """What a sentence says of where a value belongs.

    `days` are the days it names, `past` the months and years long before the article, `published` the article's day; `towns`
    and `states` whom it names as places; `owner` the name nearest before the value, `others` all other names of the sentence;
    `part` whether the value is a part of those counted before it, `since` whether it runs from some day, `doer` whether those
    who did it are counted with it.
    """

    days: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    published: str | None = None
    towns: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    owner: str | None = None
    others: frozenset[str] = frozenset()
    part: bool = False
    since: bool = False
    doer: bool = False


NOWHERE = Anchor()


class Anchors:
    """The anchors of one article's values."""

    def __init__(self, analysis: Analysis, document: Document) -> None:
        """Reads the sentences, times and names of `analysis`; `document` is its article's."""
        self._text = analysis.article.text
        self._published = analysis.article.published.day
        self._sentences = [Span(document.starts[b], document.ends[a - 1]) for b, a in document.sentences]
        own = analysis.article.published.span
        self._times = [t for t in analysis.times if t.span != own and t.value]
        kinds = {entity.id: entity.kind for entity in analysis.entities}
        self._names = [
            (m.head, m.entity, kinds.get(m.entity)) for m in analysis.mentions if m.how in ("name", "metonym")
        ]

    def of(self, span: Span) -> Anchor:
        """The anchor of the value at `span`."""
        sentence = next((s for s in self._sentences if s.contains(span)), span)
        days, past = self._when(sentence)
        names = [(head, who, kind) for head, who, kind in self._names if sentence.contains(head)]
        before = [who for head, who, _ in names if head.end <= span.start]
        near, behind = self._words(sentence.start, span.start), self._words(span.end, sentence.end)
        inside = self._words(span.start, span.end)
        harmed = max((n for n, word in enumerate(near) if word in _words("harm")), default=-1)
        near_by = near[harmed + 1 :][-BEFORE:]
        among = _words("among") | _openings("besides")
        return Anchor(
            days=days,
            past=past,
            published=self._published,
            towns=frozenset(who for _, who, kind in names if kind == "place"),
            states=frozenset(who for _, who, kind in names if kind == "state"),
            owner=before[-1] if before else None,
            others=frozenset(who for _, who, _ in names) - set(before[-1:]),
            part=bool(among & set(near_by)) or bool(among & set(inside[:1])),
            since=bool(_words("since") & {*near[-BEHIND:], *inside, *behind[:BEHIND]}),
            doer=_with_doer(behind[:BEHIND]),
        )

    def _words(self, start: int, end: int) -> list[str]:
        """The words between two places of the text, without any joined و, in their normal form."""
        tokens = tokenise(self._text, start, end)
        words = [fold(self._text[a:b]) for a, b, kind in tokens if kind == "w"]
        return [word.removeprefix("و") if word.removeprefix("و") in _small() else word for word in words]

    def _when(self, sentence: Span) -> tuple[frozenset[str], frozenset[str]]:
        """The days that the sentence names near the article's own, and the days, months and years before them."""
        days, past = set(), set()
        for time in self._times:
            value = time.value or ""
            if time.kind not in ("DATE", "TIME") or not sentence.contains(time.span):
                continue
            day = _day(value)
            published = _day(self._published or "")
            if day is not None and (published is None or day > published - PAST):
                days.add(value[:_DAY])
            elif value[:4].isdigit() and not (self._published or value).startswith(value[:_MONTH]):
                past.add(value[:_MONTH])
        return frozenset(days), frozenset(past)


def _with_doer(words: list[str]) -> bool:
    """Whether those who did it are named among those counted, or on top: بينهم المهاجم, ومن بين القتلى المنفذ."""
    bare = {word.removeprefix("و").replace("لل", "ال", 1) for word in words}
    return bool((_words("among") | _openings("besides") | _between()) & bare and _words("doer") & bare)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:_DAY]) if len(value) >= _DAY else None
    except ValueError:
        return None


@cache
def _words(*functions: str) -> frozenset[str]:
    """The last words of the rows of these functions of counting.yaml."""
    rows = [row for row in count_words() if row.function in functions]
    return frozenset(fold(word.split()[-1]) for row in rows for word in row.ar)


@cache
def _openings(function: str) -> frozenset[str]:
    """The first words of the rows of a function: a preposition that stands last tells nothing."""
    rows = [row for row in count_words() if row.function == function]
    return frozenset(fold(word.split()[0]) for row in rows for word in row.ar)


@cache
def _between() -> frozenset[str]:
    """The words of a part: بين القتلى."""
    return frozenset(word.rstrip("هم") for word in _words("among"))


@cache
def _small() -> frozenset[str]:
    return _words("among", "since", "doer") | _openings("besides")


def apart(one: Anchor, other: Anchor, *, toll: bool) -> bool:
    """Whether two values are of two happenings, or one is a part of what the other counts."""
    if one.part != other.part or (toll and one.since != other.since):
        return True
    if _swapped(one, other) or _other_days(one, other):
        return True
    if not toll:
        return False
    towns = one.towns and other.towns and not one.towns & other.towns
    states = one.states and other.states and not one.states & other.states
    return bool(towns or states)


def _swapped(one: Anchor, other: Anchor) -> bool:
    """Whether the name nearest to each value stands in the other's sentence farther off: two clubs and their points."""
    if one.owner is None or other.owner is None or one.owner == other.owner:
        return False
    return one.owner in other.others and other.owner in one.others


def _other_days(one: Anchor, other: Anchor) -> bool:
    """Whether the sentences name different days, or one a day that is not the other article's news."""
    if one.days and other.days:
        return not one.days & other.days
    for named, unnamed in ((one, other), (other, one)):
        published = _day(unnamed.published or "")
        news = published is None or any(
            published - RECENT <= date.fromisoformat(day) <= published for day in named.days
        )
        if named.days and not unnamed.days and not news:
            return True
    return False


def doubtful(one: Anchor, other: Anchor, *, toll: bool) -> bool:
    """Whether two values may be of two things, though nothing says so: places, times long past, names that differ."""
    if one.past != other.past and not (one.past & other.past) and not (one.since and other.since):
        return True
    if one.towns and other.towns and not one.towns & other.towns:
        return True
    return not toll and one.owner != other.owner and one.owner is not None and other.owner is not None
