"""Surnames: words for a kinsman, a trade or an office that are the last name of one named in full (أبو الفتوح، المعلم، أديب)."""

from collections.abc import Mapping, Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder
from tawatur.mentions.reader import Reader
from tawatur.mentions.subject_genders import subject_gender
from tawatur.mentions.subjects import SUBJECT

Shorts = Mapping[str, Sequence[tuple[tuple[str, ...], Holder]]]
"""By their first words the short names of those named in full here, each with who bears it."""


def is_surname(reader: Reader, chunk: Chunk, shorts: Shorts) -> bool:
    """Whether the words that `chunk` takes for a kinsman, a body or somebody's trade are a last name among `shorts`."""
    words = tuple(reader.words[chunk.first : chunk.after])
    host = words[0][len(chunk.prefix) :]
    alone = len(words) == 1
    if chunk.why == SUBJECT and chunk.kind == "body" and alone:
        return any(short == (host,) for short, _ in shorts.get(host, ()))  # قالت | تشن
    if chunk.kind == "body" and chunk.gender == "f" and alone and subject_gender(reader, chunk.first) == "m":
        # وأكد العدل, of سالم العدل: a ministry called by its field is feminine
        return any(short == (host,) and holder.gender == "m" for short, holder in shorts.get(host, ()))
    described = chunk.kind in ("role", "unnamed") and chunk.number == "s" and not chunk.pair
    if described and (alone or not host.startswith("ال")):
        return reader.speaks(chunk.first, chunk.after) and any(
            short == (host,) and not any(title[:1] == short for title in holder.titles)
            for short, holder in shorts.get(host, ())
        )  # المعلم, of a minister called so; قال أديب | في برنامجه
    return chunk.kind == "unnamed" and any(
        len(short) > 1 and (host, *words[1 : len(short)]) == short for short, _ in shorts.get(host, ())
    )
