"""Verdicts on numbers of one slot: what excludes each other, what has risen, what is rounder or a bound, what cannot be told."""

import math
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from tawatur.compare.anchors import doubtful
from tawatur.compare.counts import is_score, is_toll, of_others, rises
from tawatur.compare.differing import said
from tawatur.compare.slots import Filler, Match
from tawatur.model import Message, Quantity, Verdict

SURE, SURE_TOLLS = 0.65, 0.45
"""Likeness of what stands around two numbers, two tolls, from which they surely count one thing; below it a difference is told
as one that may be none."""

ENOUGH = 10.0
"""Weight of the words that two slots have in common, from which they surely are one: two names, or some three telling words."""

LIKELY, MUCH = 0.45, 14.0
"""The same two for numbers of things that are counted once for all, where nothing speaks against it."""

NEXT_LIKELY, NEXT_MUCH = 0.35, 12.0
"""The same where the word next to the two is one."""

NUMBER_LIKELY, NUMBER_MUCH = 0.35, 8.0
"""The same where another number stands beside both: two numbers of one sentence seldom agree by chance in one of them."""

CHANGING = ("unit:percent", "unit:point")
"""Numbers that change while they are told: shares of votes that are being counted, points of a table."""

NEAR = 1
"""Days between two articles in which a number that may change (a price, a rate) is taken to be that of one day."""

ROUND = 0.1
"""Difference, as a share of the larger number, that rounding explains where one number is given as about so many."""

COUNTED = 100
"""Up to so many people are told one by one, never rounded, unless the article says that it does."""

BOUND = 1.5
"""How many times larger than "more than so many" a number may be that keeps this bound."""

HALF = 0.5
"""From a half on a number is rounded up, as papers do: 52.5 is 53."""

GRAVITY: tuple[Verdict, ...] = ("conflict", "update", "unsure", "compatible")
"""Verdicts, the gravest first: of several pairs it is the gravest that is told."""


class Verdicted(NamedTuple):
    """A verdict on numbers of one slot and the reason."""

    verdict: Verdict
    reason: Message


def judge_slot(slot: Sequence[Match]) -> Verdicted | None:
    """The gravest verdict on the pairs of a slot; None where all agree."""
    told = {f for match in slot for f in match[:2]}
    verdicts = [judge_match(m, told) for m in slot if m.one.value != m.other.value]
    return min(verdicts, key=lambda v: GRAVITY.index(v.verdict)) if verdicts else None


def judge_match(match: Match, told: set[Filler]) -> Verdicted:
    """The verdict on two different numbers of a slot, of which `told` are all."""
    one, other = sorted(match[:2], key=lambda f: f.article.published.value or "")
    toll = is_toll(one)
    verdict, reason = judge(one, other, toll=rises(one))
    if verdict == "conflict" and toll and _told_before(other, one, told):
        verdict, reason = "update", said("reason.older_state")
    if verdict == "conflict" and one.anchor.doer != other.anchor.doer:
        return Verdicted("compatible", said("reason.counts_doer"))
    if verdict == "conflict" and not toll and not _near(one, other):
        return Verdicted("unsure", said("reason.days_between"))
    if verdict == "update" and one.anchor.past and other.anchor.past and not one.anchor.since:
        return Verdicted("unsure", said("reason.long_past"))
    if verdict in ("conflict", "update") and not _sure(match, toll=toll):
        return Verdicted("unsure", said("reason.perhaps_other"))
    return Verdicted(verdict, reason)


def _sure(match: Match, *, toll: bool) -> bool:
    """Whether the two surely count one thing."""
    one, other = match.one, match.other
    likely = match.score >= (SURE_TOLLS if toll else SURE) and match.mass >= ENOUGH
    likely = likely or (not toll and one.key not in CHANGING and not is_score(one) and _likely(match))
    return likely and not doubtful(one.anchor, other.anchor, toll=toll) and of_others(one, other) is False


def _likely(match: Match) -> bool:
    """Whether two numbers of things stand in one sentence told in other words: much in common, the next word, another number."""
    return (
        (match.score >= LIKELY and match.mass >= MUCH)
        or (match.next_alike and match.score >= NEXT_LIKELY and match.mass >= NEXT_MUCH)
        or (match.number_alike and match.score >= NUMBER_LIKELY and match.mass >= NUMBER_MUCH)
    )


def _told_before(number: Filler, than: Filler, told: set[Filler]) -> bool:
    """Whether an article gave the `number` before another gave a larger one: who repeats it is late, not at odds."""
    at = than.article.published.value or ""
    return any(
        f.quantity.value == number.quantity.value and (f.article.published.value or "") <= at
        for f in told - {number}
    )


def _near(one: Filler, other: Filler) -> bool:
    """Whether the two articles tell of one day."""
    days = [day for f in (one, other) if (day := f.article.published.day)]
    return len(days) < len((one, other)) or (
        abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) <= NEAR
    )


def judge(one: Filler, other: Filler, *, toll: bool) -> Verdicted:
    """The verdict on two different numbers for one thing; a `toll` rises with time."""
    mine, yours = one.quantity, other.quantity
    low, high = sorted((mine.value or 0.0, yours.value or 0.0))
    modifiers = {mine.modifier, yours.modifier}
    rough = modifiers & {"about", "more_than", "at_least", "up_to", "at_most", "less_than"}
    if low == high or _allows(mine, yours.value) or _allows(yours, mine.value):
        return Verdicted("compatible", said("reason.bound_kept"))
    if high - low <= ROUND * high and (rough or _rounder(low, high, toll=toll)):
        return Verdicted("compatible", said("reason.round"))
    before, after = one.article.published.value, other.article.published.value
    if toll and before and after and before < after and (mine.value or 0.0) < (yours.value or 0.0):
        return Verdicted("update", said("reason.rose_later"))
    if toll and not (before and after):
        return Verdicted("unsure", said("reason.order_unknown"))
    return Verdicted("conflict", said("reason.no_rise" if toll else "reason.exclude"))


def _rounder(low: float, high: float, *, toll: bool) -> bool:
    """Whether one number is the other with fewer digits; people are counted one by one as long as they are few."""
    if (toll and high < COUNTED) or low == 0:
        return False
    short, long = sorted((low, high), key=_digits)
    digits = _digits(short)
    return digits < _digits(long) and short in (_cut(long, digits, up=False), _cut(long, digits, up=True))


def _digits(value: float) -> int:
    """How many digits a number says: 3 of 97.1 and of 97,100."""
    return len(f"{value:.10g}".partition("e")[0].replace(".", "").strip("0"))


def _cut(value: float, digits: int, *, up: bool) -> float:
    """`value` rounded to so many digits, or cut off behind them."""
    step = 10.0 ** (math.floor(math.log10(abs(value))) + 1 - digits)
    return float(f"{math.floor(value / step + (HALF if up else 0.0)) * step:.10g}")


def _allows(bound: Quantity, value: float | None) -> bool:
    if value is None or bound.value is None:
        return False
    if bound.modifier in ("more_than", "at_least"):
        return bound.value <= value <= BOUND * bound.value
    return bound.modifier in ("less_than", "at_most", "up_to") and value <= bound.value
