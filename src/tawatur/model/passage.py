"""Passage: wording that two articles share."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Direction = Literal["a_from_b", "b_from_a", "common_origin", "unknown"]

OriginBasis = Literal["credited", "first_seen", "unknown"]


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """Wording shared by article `a` and article `b` (their ids), with both spans.

    `similarity` is the share of words that agree after normalisation (0 to 1); `direction` who likely has it from
    whom; `reason` what that rests on. `origin` is whose words they are as far as the two articles tell: the agency or
    outlet that one of them credits, else the outlet that had them first (`origin_basis`), else None.
    """

    a: str
    b: str
    a_span: Span
    b_span: Span
    similarity: float
    direction: Direction = "unknown"
    reason: str = ""
    origin: str | None = None
    origin_basis: OriginBasis = "unknown"
