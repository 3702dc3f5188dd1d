"""Naming: the words that outlets choose for one actor or one act, where other words would take another side."""

from typing import Literal

import msgspec

from tawatur.model.message import Term
from tawatur.model.span import Span

NamingKind = Literal["actor", "act"]


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """One place where a form is used: article (its id), words, outlet; `statement` is the one whose content holds it.

    A use without a statement is the article's own word.
    """

    article: str
    span: Span
    outlet: str | None = None
    statement: str | None = None


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """One way to name it: `words` as the table has them, or as first printed, and every use, in the order of the articles."""

    words: str
    uses: tuple[Use, ...]


class Naming(msgspec.Struct, frozen=True, kw_only=True):
    """How the articles of a story name one actor or act, at least two forms, the most used first; shown, never judged.

    `id` is the topic of the table of sides, or ``epithet:`` and an `Entity.id`; `subject` what is named.
    """

    id: str
    story: str
    kind: NamingKind
    subject: Term
    forms: tuple[Form, ...]
