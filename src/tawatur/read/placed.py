"""The parts of a page in its article: which lines they are, the posts and entries that they make, foreign paragraphs."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from tawatur.model import Entry, Foreign, Post, Published, Span
from tawatur.read import published
from tawatur.read.language import foreign_language
from tawatur.read.layout import Line
from tawatur.read.outlets import name_key
from tawatur.read.parts import Part

FOREIGN, ENTRY_TIME = "foreign", "entry_time"
_OTHER_WORDS = 4
"""Words in Latin letters that alone in a line are a name or a sign rather than a passage in another language."""


def attach(lines: Sequence[Line], parts: Sequence[Part], start: int) -> None:
    """Say of each line which of `parts` it is; their spans count from `start`. Captions, credits and times get their role."""
    by_start = {part.span.start + start: part for part in parts}
    for line in lines:
        line.part = by_start.get(line.span.start) or by_start.get(
            line.span.start - 2
        )  # behind a list's bullet
        if line.part is not None and line.part.kind in ("caption", "photo_credit", ENTRY_TIME):
            line.role = line.part.kind


def mark_known(lines: Sequence[Line], stated: Sequence[tuple[str | None, str]]) -> None:
    """Give lines before and behind the prose that hold nothing but a field of the page (its author) that field's role."""
    roles = {name_key(words): role for words, role in stated if words}
    prose = [index for index, line in enumerate(lines) if line.is_prose]
    for index, line in enumerate(lines):
        if line.role is None and line.part is None and (not prose or not prose[0] <= index <= prose[-1]):
            line.role = roles.get(name_key(line.text))


def mark_foreign(lines: Sequence[Line]) -> tuple[Foreign, ...]:
    """Mark the lines that are in another language, so that nothing is looked for in them; longer ones are given."""
    found = []
    for line in lines:
        code = foreign_language(line.text) if line.role is None else None
        if code is None:
            continue
        if line.words <= _OTHER_WORDS:
            line.role = "other"
        else:
            line.role = FOREIGN
            found.append(Foreign(line.span, code))
    return tuple(found)


def posts_of(lines: Sequence[Line]) -> tuple[Post, ...]:
    """The embedded posts that `lines` hold: their words, with whose they are."""
    found: list[Post] = []
    for index, line in enumerate(lines):
        if line.part is None or line.part.kind != "post":
            continue
        behind = lines[index + 1] if index + 1 < len(lines) else None
        if behind is None or behind.part is None or behind.part.kind != "post_author":
            found.append(Post(span=line.span, content=line.span))
            continue
        day = published.date_in(behind)
        whole = Span(line.span.start, behind.span.end)
        author, handle = behind.part.value, behind.part.more
        found.append(Post(span=whole, content=line.span, author=author, handle=handle, published=day))
    return tuple(found)


def entries_of(lines: Sequence[Line], day: str | None) -> tuple[Entry, ...]:
    """The entries of a live blog: from a time to the line before the next; a mere clock's time is of the article's `day`."""
    times = [
        index for index, line in enumerate(lines) if line.part is not None and line.part.kind == ENTRY_TIME
    ]
    found = []
    for index, after in pairwise([*times, len(lines)]):
        first, last = lines[index], lines[after - 1]
        said = first.part.value if first.part is not None else None
        found.append(
            Entry(span=Span(first.span.start, last.span.end), published=_moment(said, day, first.span))
        )
    return tuple(found)


def _moment(said: str | None, day: str | None, span: Span) -> Published:
    if not said:
        return Published()
    if len(said) == len("14:20"):
        return Published(f"{day}T{said}", "inferred", span) if day else Published()
    stamp = published.of_stamp(said)
    return msgspec.structs.replace(stamp, span=span) if stamp.value else stamp
