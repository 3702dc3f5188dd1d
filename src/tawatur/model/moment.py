"""Moment: one entry of a timeline."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

MomentKind = Literal["happening", "saying"]
Layer = Literal["background", "told", "ahead"]
MomentBasis = Literal["words", "published", "none"]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one article (its id) that tell a moment; `time` is where they say when."""

    article: str
    span: Span
    outlet: str | None = None
    time: Span | None = None


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened or was said, as the articles of a story tell it.

    `when` is a TIMEX3 value of a day, month or year (``2018-05-09``, ``2018-05``, ``2018``), with the time of day where
    it is told; `basis` whether the *words* say so, or it is the day of publication (it was no later), or nothing does.
    `layer`: *told* is the news of the story, *background* what lay before, *ahead* what is to come. `evidence` begins
    with the words to be shown. A saying has the ids of its `statements`, and of its `group` where it has one; its
    evidence is their contents. `outlets` counts those that tell it.
    """

    id: str
    story: str
    kind: MomentKind
    when: str | None
    basis: MomentBasis
    layer: Layer
    evidence: tuple[Evidence, ...]
    outlets: int
    statements: tuple[str, ...] = ()
    group: str | None = None
