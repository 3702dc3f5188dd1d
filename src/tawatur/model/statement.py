"""Statement: somebody said, wrote, held or wanted something."""

from typing import Literal

import msgspec

from tawatur.model.doubt import Doubt
from tawatur.model.link import Link
from tawatur.model.rule import Rule
from tawatur.model.span import Span

UNSURE = 0.75
"""The certainty below which a statement is unsure: about one in five is, and nearly half of those are wrong."""

Mode = Literal["direct", "indirect", "mixed"]

Act = Literal[
    "say",
    "affirm",
    "deny",
    "accuse",
    "criticise",
    "condemn",
    "regret",
    "praise",
    "thank",
    "welcome",
    "demand",
    "propose",
    "promise",
    "threaten",
    "warn",
    "announce",
    "report",
    "describe",
    "judge",
    "expect",
    "feel",
    "agree",
    "refuse",
    "ask",
]


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who is answerable for a statement's content.

    `entity` is an `Entity.id`; for somebody who is not named, `unnamed` is true, `name` is None and `description`
    is what the article says of them. `mention` is the piece of text the speaker was read from (a name, a role, a
    pronoun), None for a dropped subject.
    """

    entity: str
    name: str | None
    name_en: str | None = None
    unnamed: bool = False
    description: str | None = None
    mention: Span | None = None


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """The word that says that something was said: its span, lemma and the act it performs."""

    span: Span
    lemma: str
    act: Act


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """The article reports, in its own text, that somebody communicated something.

    `content` are the smallest pieces that carry what was said, in order: no cue, no complementiser, no outer
    quotation marks, no closing full stop. `chain` is who the article says it has this statement from, outermost
    first. `addressee`, `occasion`, `time` and `place` are spans of words the article gives for this statement.
    `parent` is the id of the statement whose content holds this one. `rules` are what introduced the content,
    what chose the speaker and what made links, in order, and corrections last. `headline`: it stands in the
    headline or a subheading. `certainty` is the share of statements like it that careful readers found right (a
    statement, and of these speakers), 0 to 1, None where it was not weighed or a person has corrected it; `doubts` are
    what lowers it, the heaviest first.
    """

    id: str
    article: str
    speakers: tuple[Speaker, ...]
    mode: Mode
    cue: Cue
    content: tuple[Span, ...]
    chain: tuple[Link, ...] = ()
    addressee: Span | None = None
    occasion: Span | None = None
    time: Span | None = None
    place: Span | None = None
    parent: str | None = None
    headline: bool = False
    rules: tuple[Rule, ...] = ()
    certainty: float | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def unsure(self) -> bool:
        """Whether the statement or its speaker is wrong so often among those like it that a person should look."""
        return self.certainty is not None and self.certainty < UNSURE
