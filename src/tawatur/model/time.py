"""Time expressions, after TIMEX3 (ISO 24617-1)."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

TimeKind = Literal["DATE", "TIME", "DURATION", "SET"]
Calendar = Literal["gregorian", "hijri"]
TimeBasis = Literal["absolute", "published", "text", "story", "none"]


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of text that tells when or how long.

    `value` is a TIMEX3 value (``2020-12-29``, ``2020-12``, ``2021-W38``, ``P18M``, ``PAST_REF``) or an interval
    ``2021/2022``; None where it cannot be resolved. A Hijri date carries its Gregorian value. `basis` says what a
    relative expression was resolved against.
    """

    span: Span
    kind: TimeKind
    value: str | None
    calendar: Calendar = "gregorian"
    basis: TimeBasis = "absolute"
