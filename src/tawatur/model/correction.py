"""Correction: what a person puts in the place of what was found."""

from typing import Literal

import msgspec

from tawatur.model.entity import Entity
from tawatur.model.span import Span
from tawatur.model.statement import Speaker

CorrectionKind = Literal["speaker", "content", "rejection"]


class Words(msgspec.Struct, frozen=True):
    """Words of an article: where they stood, and what they were, so that they are found where they have moved."""

    span: Span
    text: str


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """What a correction holds on to: the words of a statement's cue and of its content, as they were found."""

    cue: Words
    content: tuple[Words, ...]


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """A person's correction of one statement; what was found stays as it was found.

    `article` is the id of the text it was made in; `anchor` the statement's words, by which it is found again after
    a new analysis and in another version; `found` the speakers that were found. `speakers` is who spoke
    (kind ``speaker``), with the `entities` that the article does not have of itself; `content` what was said (kind
    ``content``); a ``rejection`` says that the article reports no such statement. `by` says who corrected, `at` when
    (ISO 8601, UTC), `note` why.
    """

    article: str
    anchor: Anchor
    kind: CorrectionKind
    found: tuple[Speaker, ...]
    by: str
    at: str
    speakers: tuple[Speaker, ...] = ()
    entities: tuple[Entity, ...] = ()
    content: tuple[Words, ...] = ()
    note: str = ""
