"""Quantities: how many of what."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Modifier = Literal["exactly", "about", "more_than", "less_than", "at_least", "at_most", "up_to", "some"]


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A number with what it counts or measures.

    `value` is the number (a vague one such as عشرات has None and modifier ``some``); `unit` an ISO 4217 currency, a unit
    symbol, ``percent``, ``pp`` (percentage points), ``year`` (an age) or None; `counted` the noun counted, as printed; `role` what
    happened to those counted where that matters for comparison (``killed``, ``wounded``, ``missing``, ``arrested``, ``displaced``).
    """

    span: Span
    value: float | None
    modifier: Modifier = "exactly"
    unit: str | None = None
    counted: str | None = None
    role: str | None = None
