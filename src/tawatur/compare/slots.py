"""Slots: where two articles fill one place of one sentence (how many, where, when) each with a value of its own.

Two values are of one slot where the words around them are the same, the nearer ones counting more: "killed 123 Palestinians
since March" and "the toll of Palestinians killed since March is 119". A value goes with the one in the other article whose
surroundings are most like its own, if that one's is this.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

import numpy as np

from tawatur.compare.alignment import Matrix, Vocabulary
from tawatur.compare.anchors import NOWHERE, Anchor
from tawatur.compare.likeness import cosines, keys_of
from tawatur.compare.utterance import Heads, Word, words_in
from tawatur.knowledge import HappeningKind, happenings
from tawatur.model import Analysis, Article, Quantity, Span, TimeExpression
from tawatur.text import Document, bare, fold
from tawatur.text.clitics import hosts

REACH = 14
"""Telling words on either side of a value that are looked at."""

HALF = 4.0
"""Telling words between a word and the value at which the word counts half."""

SHORT = 2
"""Letters of a word that tells nothing about the value next to it (بـ)."""

WORTH = 0.2
"""Cosine of surroundings from which two values are looked at."""

FillerKind = Literal["number", "time", "length", "after", "since", "place", "nation"]


NONE = Quantity(span=Span(0, 0), value=None)
NEVER = TimeExpression(span=Span(0, 0), kind="DATE", value=None)


class Filler(NamedTuple):
    """A value that fills a slot: what kind it is, what it is compared by, its words, and what stands around it.

    Only fillers of one `key` are compared: a unit, what happened to those counted, the sort of place. `before` is how
    many of the `around` stand before the value; `anchor` says which happening the value belongs to.
    """

    article: Article
    kind: FillerKind
    key: str
    span: Span
    value: str
    around: tuple[Word, ...]
    before: int
    quantity: Quantity = NONE
    time: TimeExpression = NEVER
    anchor: Anchor = NOWHERE

    @property
    def words(self) -> tuple[Word, ...]:
        """The telling words around."""
        return self.around

    @property
    def terms(self) -> Mapping[str, float]:
        """Their stems and names with their weights, each once."""
        return {word.term: word.weight for word in self.around}


class Match(NamedTuple):
    """Two fillers of one slot, how alike what stands around them is (0 to 1), the words that both have and their weight."""

    one: Filler
    other: Filler
    score: float
    shared: tuple[str, ...]
    mass: float = 0.0

    @property
    def next_alike(self) -> bool:
        """Whether the telling word right before or right behind the two is one word."""
        return next_alike(self.one, self.other)

    @property
    def number_alike(self) -> bool:
        """Whether another number of two digits at least stands beside both."""
        return any(len(t) > 1 and t.isdigit() and t in self.other.terms for t in self.one.terms)


def next_alike(one: Filler, other: Filler) -> bool:
    """Whether the telling word right before or right behind two fillers is one word."""
    before = [f.around[f.before - 1].term if f.before else "" for f in (one, other)]
    behind = [f.around[f.before].term if f.before < len(f.around) else "" for f in (one, other)]
    return any(a == b and len(a) > SHORT for a, b in (before, behind))


def happenings_beside(filler: Filler) -> frozenset[HappeningKind]:
    """The kinds of the happenings whose words stand around a filler."""
    words = (fold(word.span.of(filler.article.text)) for word in filler.around)
    hosts_of = (host for word in words for _, form in hosts(word) for host in (form, bare(form)))
    return frozenset(
        kind for host in hosts_of if (kind := _happenings().get(host)) not in (None, "site", "joins")
    )


@cache
def _happenings() -> dict[str, HappeningKind]:
    return {fold(word): row.kind for row in happenings() for word in row.ar}


def of_two_outlets(one: Filler, other: Filler) -> bool:
    """Whether two fillers may be compared: an outlet's later article tells another day, and what was new in it."""
    return one.article.outlet is None or one.article.outlet != other.article.outlet


def apart_by_name(
    fillers: Sequence[Filler], named: Mapping[str, set[str]], alike: float, worth: float
) -> Iterator[tuple[Match, list[Filler]]]:
    """The slots that two outlets fill with different names: the likest pair of values, and all fillers in the order of time.

    `named` gives by article the identifiers that it names anywhere: an article that names the other's value as well does not
    differ from it. `alike` and `worth` are the least likeness of surroundings, and their least weight.
    """

    def comparable(one: Filler, other: Filler) -> bool:
        return of_two_outlets(one, other) and (
            one.value == other.value
            or not (other.value in named[one.article.id] or one.value in named[other.article.id])
        )

    for slot in together([m for m in matches(fillers, alike, comparable) if m.mass >= worth]):
        apart = [m for m in slot if m.one.value != m.other.value]
        if apart:
            told = {f for m in slot for f in m[:2]}
            by_time = sorted(told, key=lambda f: (f.article.published.value or "", f.span))
            yield max(apart, key=lambda m: m.score), by_time


def sentences_of(analysis: Analysis, document: Document) -> list[Span]:
    """The pieces in which the surroundings of a value lie, the innermost first: contents of statements, then sentences."""
    said_in = [content for statement in analysis.statements for content in statement.content]
    sentences = [Span(document.starts[b], document.ends[a - 1]) for b, a in document.sentences]
    return [*sorted(said_in, key=lambda s: s.end - s.start), *sentences]


def together(found: Sequence[Match]) -> list[list[Match]]:
    """The matches that share fillers, together: one slot of several articles, each article once; the likest first."""
    slots: list[list[Match]] = []
    for match in sorted(found, key=lambda m: -m.score):
        for slot in slots:
            held = {f.article.id: f for m in slot for f in m[:2]}
            both = [held.get(f.article.id) for f in match[:2]]
            fits = all(h in (None, f) for h, f in zip(both, match[:2], strict=True))
            if fits and both != [None, None]:
                slot.append(match)
                break
        else:
            slots.append([match])
    return slots


def surroundings(
    document: Document, heads: Heads, sentence: Span, span: Span
) -> tuple[tuple[Word, ...], int]:
    """The telling words of `sentence` around `span`, at most `REACH` on either side, and how many stand before it."""
    text = document.article.text
    before = words_in(text, Span(sentence.start, span.start), heads)[-REACH:]
    return (*before, *words_in(text, Span(span.end, sentence.end), heads)[:REACH]), len(before)


def matches(
    fillers: Sequence[Filler],
    least: float,
    comparable: Callable[[Filler, Filler], bool],
    *,
    whole: bool = False,
    mutual: bool = True,
) -> list[Match]:
    """The fillers of different articles that fill one slot, each with its best match in the other article.

    What stands around them is alike by at least `least`; `comparable` says which two may be compared. With `whole` what
    the story is about counts in full; else words count less that stand around many of the values.
    """
    pairs = list(_worth_a_look(fillers, comparable, min(least, WORTH)))
    if not pairs:
        return []
    vocabulary = Vocabulary(fillers)
    telling = np.array([word.weight for word in vocabulary.words]) if whole else vocabulary.telling
    weights = [_weights(filler, vocabulary, telling) for filler in fillers]
    scores = {(i, j): _likeness(weights[i], weights[j], vocabulary) for i, j in pairs}
    best: dict[tuple[int, str], float] = defaultdict(float)
    for (i, j), score in scores.items():
        best[i, fillers[j].article.id] = max(best[i, fillers[j].article.id], score)
        best[j, fillers[i].article.id] = max(best[j, fillers[i].article.id], score)
    return [
        Match(
            fillers[i],
            fillers[j],
            score,
            tuple(_shared(fillers[i], fillers[j])),
            _mass(fillers[i], fillers[j]),
        )
        for (i, j), score in scores.items()
        if score >= least
        and (not mutual or score >= max(best[i, fillers[j].article.id], best[j, fillers[i].article.id]))
    ]


def _worth_a_look(
    fillers: Sequence[Filler], comparable: Callable[[Filler, Filler], bool], worth: float
) -> Iterator[tuple[int, int]]:
    """Pairs of one key, of two articles, the cosine of whose surroundings is `worth` at least."""
    by_key: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, filler in enumerate(fillers):
        if filler.around:
            by_key[filler.kind, filler.key].append(number)
    for numbers in by_key.values():
        near = np.triu(cosines([keys_of(fillers[n].around) for n in numbers]), 1) >= worth
        for a, b in zip(*np.nonzero(near), strict=True):
            i, j = numbers[a], numbers[b]
            if fillers[i].article.id != fillers[j].article.id and comparable(fillers[i], fillers[j]):
                yield i, j


def _weights(filler: Filler, vocabulary: Vocabulary, telling: Matrix) -> dict[int, float]:
    """What each word around tells, by its number: less the farther it stands off."""
    found: dict[int, float] = {}
    for place, number in enumerate(vocabulary.sequence(filler).tolist()):
        off = filler.before - 1 - place if place < filler.before else place - filler.before
        weight = float(telling[number]) / (1 + off / HALF)
        found[number] = max(found.get(number, 0.0), weight)
    return found


def _likeness(one: Mapping[int, float], other: Mapping[int, float], vocabulary: Vocabulary) -> float:
    """What of both stands in the other: the harmonic mean of the two shares."""
    mine, yours = np.array(list(one.values())), np.array(list(other.values()))
    alike: Matrix = vocabulary.alike[np.ix_(list(one), list(other))]
    first = float(alike.max(axis=1) @ mine / (mine.sum() or 1.0))
    second = float(alike.max(axis=0) @ yours / (yours.sum() or 1.0))
    return 2 * first * second / (first + second) if first + second else 0.0


def _shared(one: Filler, other: Filler) -> Iterator[str]:
    """The words of `one` whose stems the other has, as printed."""
    for word in one.around:
        if word.term in other.terms:
            yield word.span.of(one.article.text)


def _mass(one: Filler, other: Filler) -> float:
    """The weight of the stems and names that both have; other numbers tell nothing of what this one counts."""
    return sum(w for term, w in one.terms.items() if term in other.terms and not term.isdigit())
