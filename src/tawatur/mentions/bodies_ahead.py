"""Bodies ahead: which body a head noun means that stands before the only name with this head: أعلنت الشرطة، then شرطة المرسى."""

from collections.abc import Iterable

from tawatur.mentions.another_meant import speaks, subject
from tawatur.mentions.chunk import Chunk, everywhere
from tawatur.mentions.closed import particles
from tawatur.mentions.taking_up import shortens
from tawatur.mentions.terms import forms_of, people
from tawatur.mentions.wording import title_words
from tawatur.text import Document, bare


def bodies_ahead(document: Document, chunks: Iterable[Chunk]) -> dict[str, Chunk]:
    """The body that an article names with each head noun (without the article) and more, where it names one alone with it."""
    named: dict[str, list[tuple[tuple[str, ...], Chunk]]] = {}
    for chunk in everywhere(chunks):
        if chunk.kind != "body" or chunk.thing or chunk.means or chunk.number != "s":
            continue
        words = title_words(document, chunk, chunk.first, chunk.after)
        if len(words) >= _WORDS and _names(words, chunk):
            named.setdefault(bare(words[0]), []).append((words, chunk))
    return {head: found[0][1] for head, found in named.items() if _one(found)}


def body_ahead(document: Document, chunk: Chunk, ahead: dict[str, Chunk]) -> Chunk | None:
    """The body of `ahead` that the head noun of `chunk` means before it is named; none where an adjective tells of another.

    الحزب الفائز is whichever wins; the subject of a verb may have its object behind it: صادرت الشرطة | المخدرات.
    """
    words = title_words(document, chunk, chunk.first, chunk.after)
    named = ahead.get(bare(words[0])) if len(words) == 1 and words[0].startswith("ال") else None
    if named is None or named.first < chunk.after:
        return None
    head = bare(words[0])
    if (head in forms_of("inner_head") or head in forms_of("thing")) and not speaks(document, chunk):
        return None  # سوء الإدارة
    behind = document.fold[chunk.after] if chunk.after < len(document) else ""
    described = behind.startswith("ال") and behind.endswith("ه") == words[0].endswith("ه")
    return None if described and not subject(document, chunk) else named


def _names(words: tuple[str, ...], chunk: Chunk) -> bool:
    """Whether the words behind a head make a name of it: مستشفى الصدف, الشرطة المرجانية; not قضاء مذعور, البرلمان الجديد.

    A court in a town (محكمة بنيويورك) is any of those there.
    """
    if words[1] in particles("fi") or (chunk.of is not None and chunk.of.prefix):
        return False
    if chunk.row in people() or chunk.country:
        return True
    if words[0].startswith("ال"):
        return len(words) > _WORDS
    return chunk.of is not None or any(word.startswith(("ال", "لل")) for word in words[1:])


_WORDS = 2
"""Words of a name that tells more than its kind."""


def _one(named: list[tuple[tuple[str, ...], Chunk]]) -> bool:
    """Whether all of the bodies are one: of one row of the tables and one state, or each name is the first or shortens it."""
    words, first = named[0]
    return all(
        (first.row and (chunk.row, chunk.country) == (first.row, first.country))
        or other == words
        or shortens(words, other)
        or shortens(other, words)
        for other, chunk in named[1:]
    )
