"""Discrepancy: what differs between accounts."""

from typing import Literal

import msgspec

from tawatur.model.message import Message
from tawatur.model.span import Span

DiscrepancyKind = Literal["number", "time", "place", "actor", "attribution", "wording", "within_article"]
Verdict = Literal["conflict", "update", "compatible", "unsure"]


class DiscrepancyValue(msgspec.Struct, frozen=True, kw_only=True):
    """One of the values given: what it is, in which article, at which words, by which outlet."""

    value: str
    article: str
    span: Span
    outlet: str | None = None


class Discrepancy(msgspec.Struct, frozen=True, kw_only=True):
    """Accounts that give different values for one thing.

    `subject` says what is compared (where the ministers met, how many were killed); `verdict` whether the values
    exclude each other (*conflict*), the later one brings the earlier up to date (*update*), both can be true
    (*compatible*: rounder, wider, another spelling) or it cannot be told (*unsure*); `reason` why. Both are English;
    `about` and `because` are the same as messages, which labels.yaml renders in either language.
    """

    id: str
    story: str
    kind: DiscrepancyKind
    verdict: Verdict
    subject: str
    values: tuple[DiscrepancyValue, ...]
    reason: str = ""
    about: Message | None = None
    because: tuple[Message, ...] = ()
