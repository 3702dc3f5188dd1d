"""Differing numbers: how many were harmed, and the numbers of one utterance."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.utterance import Utterance
from tawatur.model import Analysis, Article, Discrepancy, Group, Message, Quantity, Term, Verdict
from tawatur.text import fold
from tawatur.text.stems import stem

BEGINNING = 500
"""Code points in which an article tells the toll of what it is about; later tolls are of other happenings."""

SURE = 0.45
"""Likeness of two statements from which the same unit in both counts the same thing."""

ROUND = 0.1
"""Difference, as a share of the larger number, that rounding explains where one number is given as about so many."""


GRAVITY: tuple[Verdict, ...] = ("conflict", "unsure", "update", "compatible")
"""Verdicts, the gravest first: of several tolls it is the gravest that is told."""


class Verdicted(NamedTuple):
    """A verdict on two numbers and the reason."""

    verdict: Verdict
    reason: Message


def differing_numbers(
    story: str, analyses: Sequence[Analysis], groups: Sequence[Group], utterances: Sequence[Utterance]
) -> list[Discrepancy]:
    """Tolls that the beginnings of articles give differently, and numbers that differ within one utterance."""
    by_id = {analysis.article.id: analysis for analysis in analyses}
    return [*_tolls(story, analyses), *_told(story, by_id, groups, {u.id: u for u in utterances})]


def _tolls(story: str, analyses: Sequence[Analysis]) -> list[Discrepancy]:
    by_role: dict[str, list[tuple[Article, Quantity]]] = defaultdict(list)
    for analysis in analyses:
        for role, quantity in _toll(analysis).items():
            by_role[role].append((analysis.article, quantity))
    found = []
    for role, told in by_role.items():
        told.sort(key=lambda pair: pair[0].published.value or "")
        distinct = list({q.value: (article, q) for article, q in reversed(told)}.values())[::-1]
        if len(distinct) > 1:
            verdicts = [judge(a, p, b, q, toll=True) for (a, p), (b, q) in pairwise(distinct)]
            verdict, reason = min(verdicts, key=lambda v: GRAVITY.index(v.verdict))
            given = [value_of(article, q.span, _written(q)) for article, q in distinct]
            about = said("subject.toll", role=Term(label=f"harm.{role}"))
            found.append(discrepancy(story, "number", verdict, about, given, [reason]))
    return found


def _toll(analysis: Analysis) -> dict[str, Quantity]:
    """The tolls of the article's beginning by role; two different ones of one role are of two happenings."""
    title = analysis.article.title_span
    end = (title.end if title else 0) + BEGINNING
    tolls: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in analysis.quantities:
        if quantity.role and quantity.value is not None and quantity.span.start < end:
            tolls[quantity.role].append(quantity)
    return {role: told[0] for role, told in tolls.items() if len({q.value for q in told}) == 1}


def _told(
    story: str, by_id: Mapping[str, Analysis], groups: Sequence[Group], utterances: Mapping[str, Utterance]
) -> list[Discrepancy]:
    """Numbers of the same unit and thing counted that differ between the accounts of one utterance."""
    found = []
    for group in groups:
        for pair in group.pairs:
            one, other = utterances[pair.a], utterances[pair.b]
            if pair.score < SURE or one.article.id == other.article.id:
                continue
            hit = _unlike(_quantities(one, by_id), _quantities(other, by_id))
            if hit is None:
                continue
            verdict, reason = judge(one.article, hit[0], other.article, hit[1], toll=hit[0].role is not None)
            values = [
                value_of(u.article, q.span, _written(q)) for u, q in zip((one, other), hit, strict=True)
            ]
            about = said("subject.how_many", what=hit[0].counted or hit[0].unit or "")
            because = [said("reason.one_utterance"), reason]
            found.append(discrepancy(story, "number", verdict, about, values, because))
            break
    return found


def _quantities(utterance: Utterance, by_id: Mapping[str, Analysis]) -> dict[str, Quantity]:
    """The content's only quantity of each kind: a unit, or a thing counted."""
    content = utterance.statement.content
    kinds: dict[str, list[Quantity]] = defaultdict(list)
    for quantity in by_id[utterance.article.id].quantities:
        if quantity.value is not None and any(c.contains(quantity.span) for c in content):
            kinds[_kind(quantity)].append(quantity)
    return {kind: found[0] for kind, found in kinds.items() if kind and len(found) == 1}


def _kind(quantity: Quantity) -> str:
    if quantity.unit or not quantity.counted:
        return quantity.unit or ""
    return stem(fold(quantity.counted.split()[0]))


def _unlike(mine: dict[str, Quantity], yours: dict[str, Quantity]) -> tuple[Quantity, Quantity] | None:
    both = [(mine[kind], yours[kind]) for kind in mine if kind in yours]
    return next(((a, b) for a, b in both if a.value != b.value), None)


def judge(one: Article, mine: Quantity, other: Article, yours: Quantity, *, toll: bool) -> Verdicted:
    """The verdict on two different numbers for one thing; a `toll` rises with time."""
    low, high = sorted((mine.value or 0.0, yours.value or 0.0))
    modifiers = {mine.modifier, yours.modifier}
    rough = modifiers & {"about", "more_than", "at_least", "up_to", "at_most", "less_than"}
    if _allows(mine, yours.value) or _allows(yours, mine.value):
        return Verdicted("compatible", said("reason.bound_kept"))
    if rough and high - low <= ROUND * high:
        return Verdicted("compatible", said("reason.round"))
    before, after = one.published.value, other.published.value
    if toll and before and after and before < after and (mine.value or 0.0) < (yours.value or 0.0):
        return Verdicted("update", said("reason.rose_later"))
    if toll and not (before and after):
        return Verdicted("unsure", said("reason.order_unknown"))
    return Verdicted("conflict", said("reason.no_rise" if toll else "reason.exclude"))


def _allows(bound: Quantity, value: float | None) -> bool:
    if value is None or bound.value is None:
        return False
    if bound.modifier in ("more_than", "at_least"):
        return bound.value <= value <= 1.5 * bound.value
    return bound.modifier in ("less_than", "at_most", "up_to") and value <= bound.value


def _written(quantity: Quantity) -> str:
    number = (
        f"{quantity.value:g}"
        if quantity.value is not None and quantity.value < 1e6
        else f"{quantity.value:,.0f}"
    )
    return " ".join(part for part in (number, quantity.unit or quantity.counted) if part)
