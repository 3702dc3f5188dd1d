"""Papers met: which paper told of before a noun for one with the article takes up (دراسة واسعة … الدراسة)."""

from collections.abc import Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import UNNAMED, Holder
from tawatur.mentions.terms import forms_of
from tawatur.mentions.wording import office_words
from tawatur.text import Document, bare, fold


def paper_met(document: Document, recent: Sequence[tuple[int, Holder]], chunk: Chunk) -> Holder | None:
    """The paper told of last by this noun; an earlier one (دراسة سابقة) only where the words say so, or there is no other.

    `recent` are those met so far, each with its token.
    """
    words = office_words(document, chunk)
    alike = [
        holder
        for _, holder in reversed(recent)
        if holder.id.startswith(UNNAMED) and holder.lemma == chunk.lemma and _same_paper(words[0], holder)
    ]
    earlier = _of_before(words)
    return next((h for h in alike if _of_before(fold(h.name).split()) == earlier), next(iter(alike), None))


def _of_before(words: Sequence[str]) -> bool:
    """Whether an adjective tells that a paper is an earlier one: دراسة سابقة, not الدراسة الجديدة."""
    return any(bare(word).removesuffix("ه") in forms_of("former") for word in words[1:])


def _same_paper(noun: str, holder: Holder) -> bool:
    """Whether somebody unnamed is a paper by the same folded noun: دراسة, الدراسة; a survey is no statement."""
    return bare(noun) == bare(fold(holder.name.split()[0]))
