"""Place surnames: capitals and towns whose name is the last of somebody named in full, who is meant (دينزل أوسلو، وقال أوسلو)."""

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.closed import particles
from tawatur.mentions.entities import Cast
from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of
from tawatur.mentions.wording import phrase_text
from tawatur.text import hosts

_WHERE = ("fi", "ila", "min")
"""Functions of the particles that stand before places."""


def name_place_surnames(reader: Reader, cast: Cast, chunks: list[Chunk]) -> None:
    """Makes persons of the one-word towns among `chunks` that the article uses as somebody's last name, and nowhere as a place."""
    lasts = {name[-1]: holder for holder in cast.persons for name in holder.names if len(name) > 1}
    if not lasts:
        return
    towns: dict[str, list[Chunk]] = {}
    for chunk in chunks:
        if chunk.kind in ("state", "place") and chunk.after == chunk.first + 1 and not _is_state(chunk):
            word = reader.words[chunk.first][len(chunk.prefix) :]
            if word in lasts:
                towns.setdefault(word, []).append(chunk)
    for word, found in towns.items():
        holder = lasts[word]
        if any(_is_where(reader, chunk) for chunk in found):
            continue
        for chunk in found:
            chunk.kind, chunk.how, chunk.row, chunk.country = "person", "name", holder.row, None
            chunk.named, chunk.name = (word,), phrase_text(reader.document, chunk)
            chunk.entities, chunk.why = [holder.id], "the last name of one named in full"
            holder.seen = sorted([*holder.seen, chunk.first])


def _is_state(chunk: Chunk) -> bool:
    return chunk.kind == "state" and chunk.how == "name"


def _is_where(reader: Reader, chunk: Chunk) -> bool:
    """Whether the town at `chunk` is told as a place: in it, to it, behind a noun for places."""
    before = reader.word(chunk.first - 1) if chunk.first else ""
    place = any(host in forms_of("place") or host in forms_of("place_before") for _, host in hosts(before))
    return chunk.prefix[-1:] == "ب" or place or any(before in particles(function) for function in _WHERE)
