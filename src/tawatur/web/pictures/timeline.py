"""The timeline: when each outlet published, on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tawatur.web.pictures.drawing import Drawing, fitted
from tawatur.web.words import Words

LABEL, WIDTH, ROW, TOP, SIZE = 150, 860, 34, 44, 14
STEPS = (1, 2, 3, 6, 12, 24, 48, 72, 168, 336, 720, 2160, 8760)
"""Hours between two ticks; the first that makes at most seven of them."""
MOST_TICKS = 7


@dataclass(frozen=True)
class Point:
    """An article: its outlet, when it was published (to the day, or with the time), its headline, its address."""

    outlet: str
    time: str
    title: str
    address: str


def moment_of(value: str) -> datetime | None:
    """A publication time to be drawn: noon for a day, in UTC where no zone is told; None where it is less precise."""
    try:
        told = datetime.fromisoformat(value)
    except ValueError:
        return None
    if len(value) == len("2020-12-29"):
        told += timedelta(hours=12)
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def draw(say: Words, points: Sequence[Point]) -> Drawing | None:
    """The timeline of `points`; None where none of them has a day."""
    dated = [(moment, point) for point in points if (moment := moment_of(point.time)) is not None]
    if not dated:
        return None
    out = Drawing(
        "timeline",
        say("web.story.timeline"),
        say("web.story.timeline.desc"),
        rtl=say.direction == "rtl",
        language=say.language,
    )
    outlets = list(dict.fromkeys(point.outlet for _, point in dated))
    out.size(WIDTH, TOP + ROW * len(outlets) + 12)
    first, last = min(m for m, _ in dated), max(m for m, _ in dated)
    span = max((last - first).total_seconds(), 3600.0)

    def across(moment: datetime) -> float:
        return LABEL + 24 + (moment - first).total_seconds() / span * (WIDTH - LABEL - 60)

    for tick in _ticks(first, first + timedelta(seconds=span)):
        out.line((across(tick), TOP - 8), (across(tick), TOP + ROW * len(outlets)), "rule")
        out.text(across(tick), TOP - 16, _told(say, tick, span), "tick", anchor="middle")
    for index, outlet in enumerate(outlets):
        middle = TOP + ROW * (index + 0.5)
        out.text(LABEL, middle + 5, fitted(outlet, LABEL - 8, SIZE), "head", anchor="end")
        out.line((LABEL + 12, middle), (WIDTH - 12, middle), "none")
    for moment, point in dated:
        tip = f"{point.outlet}{say('comma')}{say.moment(point.time)}: {point.title}"
        out.open_link(point.address, tip)
        out.circle(across(moment), TOP + ROW * (outlets.index(point.outlet) + 0.5), 7, "first", tip)
        out.close_link()
    return out


def _ticks(first: datetime, last: datetime) -> list[datetime]:
    hours = (last - first).total_seconds() / 3600
    step = next((s for s in STEPS if hours / s <= MOST_TICKS - 1), STEPS[-1])
    begin = first.replace(minute=0, second=0, microsecond=0)
    if step >= 24:
        begin = begin.replace(hour=0)
    else:
        begin -= timedelta(hours=begin.hour % step)
    ticks: list[datetime] = []
    while begin <= last and len(ticks) < MOST_TICKS * 2:
        if begin >= first:
            ticks.append(begin)
        begin += timedelta(hours=step)
    return ticks or [first]


def _told(say: Words, tick: datetime, span: float) -> str:
    day = say.numerals(f"{tick.day}/{tick.month}")
    if span > 3 * 86400 or (tick.hour, tick.minute) == (0, 0):
        return day
    return say.numerals(f"{tick:%H:%M}")
