"""Event: what one actor did to another, coded after PLOVER."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

EventStatus = Literal["happened", "planned", "alleged", "denied"]


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """A coded event.

    `event_type` is a PLOVER event type, `cameo` the CAMEO code it maps to, `mode` PLOVER's mode; `source` and
    `target` are `Entity.id`s; `spans` the evidence; `statement` the `Statement.id` it is known from where it is not
    the outlet's own word.
    """

    id: str
    article: str
    event_type: str
    cameo: str | None
    mode: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    status: EventStatus
    spans: tuple[Span, ...]
    date: str | None = None
    place: str | None = None
    statement: str | None = None
