"""Two articles side by side: what they share, what each says otherwise, and what stands in one of them only."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import msgspec

from tawatur.model import (
    Analysis,
    Article,
    Comparison,
    Discrepancy,
    Group,
    Naming,
    Passage,
    Span,
    Statement,
    Story,
)
from tawatur.pipeline import compare
from tawatur.store.articles import Names

Match = Literal["same", "paraphrase", "extends", "differs", "only_a", "only_b"]


@dataclass(frozen=True)
class Aligned:
    """A statement of each article that are one utterance, or a statement that only one article has.

    `relation` is that of the two; `score` (0 to 1) and `reason` say why they were put together.
    """

    relation: Match
    a: Statement | None
    b: Statement | None
    score: float | None = None
    reason: str = ""


@dataclass(frozen=True)
class Side:
    """One of the two articles: its short number, its analysis, and how much of its own prose the other shares."""

    number: int
    source: str
    analysis: Analysis
    shared_words: int
    words: int

    @property
    def article(self) -> Article:
        """The article."""
        return self.analysis.article


@dataclass(frozen=True)
class Pair:
    """Articles `a` and `b` side by side.

    `aligned` are in the order of `a`'s text, what only `b` has at its place in `b`'s; `discrepancies` those in which both
    give a value, then those within one of them.
    """

    a: Side
    b: Side
    passages: tuple[Passage, ...]
    aligned: tuple[Aligned, ...]
    discrepancies: tuple[Discrepancy, ...]
    namings: tuple[Naming, ...]
    names: Names

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides."""
        return self.a, self.b


def put_side_by_side(one: Analysis, other: Analysis, names: Names) -> Pair:
    """What comparing the two articles finds, as if they told one story; they need not be of one."""
    a, b = one.article, other.article
    both = Story(
        id=f"pair-{a.id[:8]}-{b.id[:8]}", articles=(a.id, b.id), title=a.title or "", title_from=a.id
    )
    found = compare(both, [one, other])
    passages = tuple(from_a(p, a.id) for p in found.passages)
    return Pair(
        a=_side(one, names, [p.a_span for p in passages]),
        b=_side(other, names, [p.b_span for p in passages]),
        passages=tuple(sorted(passages, key=lambda p: p.a_span)),
        aligned=tuple(_aligned(one, other, found)),
        discrepancies=tuple(sorted(found.discrepancies, key=_of_one)),
        namings=found.namings,
        names=names,
    )


_TURNED: Mapping[str, Literal["a_from_b", "b_from_a", "common_origin", "unknown"]] = {
    "a_from_b": "b_from_a",
    "b_from_a": "a_from_b",
    "common_origin": "common_origin",
    "unknown": "unknown",
}


def from_a(passage: Passage, a: str) -> Passage:
    """`passage` with `a` as its first article."""
    if passage.a == a:
        return passage
    return msgspec.structs.replace(
        passage,
        a=passage.b,
        b=passage.a,
        a_span=passage.b_span,
        b_span=passage.a_span,
        direction=_TURNED[passage.direction],
    )


def _of_one(discrepancy: Discrepancy) -> bool:
    return len({value.article for value in discrepancy.values}) < 2


def _side(analysis: Analysis, names: Names, shared: Iterable[Span]) -> Side:
    article = analysis.article
    text = list(article.text)
    for excluded in article.excluded:
        text[excluded.span.start : excluded.span.end] = " " * (excluded.span.end - excluded.span.start)
    own = "".join(text)
    covered = union(shared)
    return Side(
        number=names.numbers.get(article.id, 0),
        source=names.source(article.id),
        analysis=analysis,
        shared_words=sum(len(span.of(own).split()) for span in covered),
        words=len(own.split()),
    )


def union(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order, those that overlap or meet as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _aligned(one: Analysis, other: Analysis, found: Comparison) -> list[Aligned]:
    a = {statement.id: statement for statement in one.statements}
    b = {statement.id: statement for statement in other.statements}
    matched = [pair for group in found.groups for pair in _pairs(group, a, b)]
    taken = {s.id for pair in matched for s in (pair.a, pair.b) if s is not None}
    # a statement of a group whose other members are matched already says the same once more
    for group in found.groups:
        if any(s in taken for s in group.statements):
            taken.update(group.statements)
    matched += [Aligned("only_a", statement, None) for statement in a.values() if statement.id not in taken]
    only_b = [Aligned("only_b", None, statement) for statement in b.values() if statement.id not in taken]
    matched.sort(key=lambda x: x.a.content[0].start if x.a else 0)
    for lone in only_b:
        assert lone.b is not None
        before = [i for i, x in enumerate(matched) if x.b and x.b.content[0].start < lone.b.content[0].start]
        matched.insert(max(before) + 1 if before else len(matched), lone)
    return matched


def _pairs(group: Group, a: Mapping[str, Statement], b: Mapping[str, Statement]) -> list[Aligned]:
    """The statements of a group that stand in both articles, the likest pairs first, each statement once."""
    taken: set[str] = set()
    found = []
    for pair in sorted(group.pairs, key=lambda pair: -pair.score):
        mine, yours = (pair.a, pair.b) if pair.a in a else (pair.b, pair.a)
        if mine in a and yours in b and not {mine, yours} & taken:
            taken |= {mine, yours}
            found.append(Aligned(pair.relation, a[mine], b[yours], pair.score, pair.reason))
    return found
