"""Differing times: one utterance that names different days."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from tawatur.compare.differing import discrepancy, said, value_of
from tawatur.compare.utterance import Utterance
from tawatur.model import Analysis, Discrepancy, Group, Message, TimeExpression, Verdict

SURE = 0.5
"""Likeness of two statements from which their days are those of one thing; half the words may be another sentence."""

_DAY = len("2020-12-29")


def differing_times(
    story: str, by_id: Mapping[str, Analysis], groups: Sequence[Group], utterances: Sequence[Utterance]
) -> list[Discrepancy]:
    """The pairs of statements of one group that each name one day, and not the same one; one finding a group."""
    days = {u.id: found for u in utterances if (found := _only_day(u, by_id))}
    articles = {u.id: u.article for u in utterances}
    differing = []
    for group in groups:
        for pair in group.pairs:
            one, other = days.get(pair.a), days.get(pair.b)
            if pair.score < SURE or one is None or other is None or _agree(one, other):
                continue
            if articles[pair.a].id == articles[pair.b].id:
                continue
            values = [value_of(articles[i], days[i].span, days[i].value) for i in (pair.a, pair.b)]
            verdict, because = _judge(one, other)
            differing.append(discrepancy(story, "time", verdict, said("subject.day"), values, because))
            break
    return differing


def _days(one: TimeExpression, other: TimeExpression) -> tuple[date, date]:
    return date.fromisoformat((one.value or "")[:_DAY]), date.fromisoformat((other.value or "")[:_DAY])


def _told(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether both are told from the day of writing (yesterday, Tuesday), not by date."""
    return "absolute" not in (one.basis, other.basis)


def _agree(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether the days are the same, or the same weekday, which each article may have meant of the same week."""
    mine, yours = _days(one, other)
    return mine == yours or (_told(one, other) and mine.isoweekday() == yours.isoweekday())


def _judge(one: TimeExpression, other: TimeExpression) -> tuple[Verdict, list[Message]]:
    """The verdict on two days; "yesterday" may be reckoned from another midnight than that of publication."""
    mine, yours = _days(one, other)
    if abs(mine - yours) <= timedelta(days=1) and _told(one, other):
        return "unsure", [said("reason.days_differ"), said("reason.midnight")]
    return "conflict", [said("reason.days_differ")]


def _only_day(utterance: Utterance, by_id: Mapping[str, Analysis]) -> TimeExpression | None:
    """The one day that the content names, resolved to a date; None where there is none or more than one."""
    analysis = by_id.get(utterance.article.id)
    content = utterance.statement.content
    inside = [t for t in analysis.times if any(c.contains(t.span) for c in content)] if analysis else []
    days = [t for t in inside if t.kind in ("DATE", "TIME") and _is_day(t.value)]
    days = [t for t in days if t.calendar == "gregorian"]
    return days[0] if len({(t.value or "")[:_DAY] for t in days}) == 1 else None


def _is_day(value: str | None) -> bool:
    try:
        date.fromisoformat((value or "")[:_DAY])
    except ValueError:
        return False
    return True
