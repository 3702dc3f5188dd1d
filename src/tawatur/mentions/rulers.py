"""Rulers: which party or coalition an article tells to govern, so that الحزب الحاكم is it."""

from collections.abc import Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.terms import forms_of
from tawatur.mentions.wording import title_words
from tawatur.text import Document, bare

_BESIDE = 2
"""Tokens at most from الحزب الحاكم to the name that tells which it is: a comma or bracket and the name's first word."""


def is_ruling(words: Sequence[str]) -> bool:
    """Whether the folded `words` of a body are a noun with the article and an adjective that it governs: الحزب الحاكم."""
    return len(words) == 2 and words[0].startswith("ال") and words[1] in forms_of("ruling")


def rulers(document: Document, chunks: Sequence[Chunk]) -> dict[str, Chunk]:
    """The body told to govern, by its head noun without the article: حزب المرجان الحاكم, الحزب الحاكم (حزب المرجان).

    One that several are told to be is nobody's here: an article on two states has two.
    """
    if document.places.keys().isdisjoint(forms_of("ruling")):
        return {}
    told: dict[str, list[Chunk]] = {}
    bodies = [
        part for chunk in chunks for part in (chunk, *chunk.inner) if part.kind == "body" and not part.means
    ]
    before: Chunk | None = None
    for body in bodies:
        words = title_words(document, body, body.first, body.after)
        head = bare(words[0])
        ruled = before is not None and 0 <= body.first - before.after < _BESIDE
        if before is not None and ruled and _head(document, before) == head:
            told.setdefault(head, []).append(body)  # الحزب الحاكم | حزب المرجان
        behind = document.fold[body.after] if body.after < len(document) else ""
        inside = len(words) > 2 and words[-1] in forms_of("ruling")
        if len(words) > 1 and not is_ruling(words) and (inside or behind in forms_of("ruling")):
            told.setdefault(head, []).append(body)
        before = body if is_ruling(words) else None
    return {head: found[0] for head, found in told.items() if _one(document, found)}


def ruler_meant(document: Document, chunk: Chunk, told: dict[str, Chunk]) -> Chunk | None:
    """The body of `told` that `chunk` means where its words are such as الحزب الحاكم; None where they are others."""
    words = title_words(document, chunk, chunk.first, chunk.after) if told else ()
    return told.get(bare(words[0])) if is_ruling(words) else None


def _head(document: Document, body: Chunk) -> str:
    return bare(title_words(document, body, body.first, body.after)[0])


def _one(document: Document, bodies: list[Chunk]) -> bool:
    """Whether all of `bodies` are one, by their row, else by their first words."""
    keys = {body.row or " ".join(title_words(document, body, body.first, body.after)[:2]) for body in bodies}
    return len(keys) == 1
