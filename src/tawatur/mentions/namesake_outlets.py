"""Outlets of one name in several states (الوطن, النهار): the one of the kind told and of the state that the article is about."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.reader import Reader
from tawatur.mentions.taking_up import calling
from tawatur.mentions.terms import entrances, forms_of, name_words, outlets
from tawatur.text import bare


def place_outlets(reader: Reader, chunks: Sequence[Chunk]) -> None:
    """Makes each outlet among `chunks` whose name others have too, with no state's adjective, the one that is meant.

    A channel is no paper (قناة النهار); of those left, the one of the state that most of the article's phrases belong to is.
    """
    shared = [chunk for chunk in chunks if chunk.kind == "media" and len(_namesakes().get(chunk.row, ())) > 1]
    shared = [chunk for chunk in shared if not _tells_state(reader, chunk)]
    if not shared:
        return
    states = Counter(
        chunk.country
        for chunk in chunks
        if chunk.country and (chunk.kind != "media" or _tells_state(reader, chunk))
    )
    for chunk in shared:
        kinds = _kinds_told(reader, chunk) or (outlets()[chunk.row].kind,)
        rows = [row for row in _namesakes()[chunk.row] if outlets()[row].kind in kinds]
        if not rows:
            continue
        own = chunk.row if chunk.row in rows else rows[0]
        best = max(rows, key=lambda row: (states[outlets()[row].country or ""], row == own))
        if best != chunk.row:
            outlet = outlets()[best]
            chunk.row, chunk.lemma, chunk.en, chunk.country = best, outlet.ar[0], outlet.en, outlet.country
            chunk.why = "the outlet of this name in the state that the article is about"


def _kinds_told(reader: Reader, chunk: Chunk) -> Collection[str]:
    """The kinds of outlets that the noun at the head of `chunk` or right before it means: channels, behind قناة."""
    heads = [
        reader.words[chunk.first][len(chunk.prefix) :],
        reader.words[chunk.first - 1] if chunk.first else "",
    ]
    nouns = (calling("ال" + bare(word)) for word in heads)
    return next((noun.holders for noun in nouns if noun is not None and noun.holders), frozenset())


def _tells_state(reader: Reader, chunk: Chunk) -> bool:
    """Whether a state's adjective stands in the outlet's name or right behind it: صحيفة الوطن | السورية."""
    inside = range(chunk.first + 1, chunk.after + 1)
    return any(reader.word(at) and reader.nisba(at) is not None for at in inside)


_TITLED = ("newspaper", "magazine", "channel", "radio", "site")
"""Kinds of outlets that bear titles; agencies and what belongs to a state are called by what they are (وكالة الأنباء)."""


@cache
def _namesakes() -> dict[str, tuple[str, ...]]:
    """The outlets, by identifier, that have a name in common with another, themselves among them."""
    called: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in outlets().values():
        titled = row.kind in _TITLED and "ar" in row.language
        titles = {_title(name) for name in (*row.ar, *row.short)} if titled else set()
        for title in titles:
            if title and title[0] not in forms_of("media"):
                called[title].append(row.id)
    found: dict[str, tuple[str, ...]] = {}
    for rows in called.values():
        if len(rows) > 1:
            for row_id in rows:
                found[row_id] = tuple(dict.fromkeys((*found.get(row_id, ()), *rows)))
    return found


def _title(name: str) -> tuple[str, ...]:
    """The folded words of an outlet's `name` without its kind and its state's adjective: صحيفة | الوطن | السورية."""
    words = name_words(name)
    if len(words) > 1 and words[0] in forms_of("media"):
        words = words[1:]
    if len(words) > 1 and any(t.kind == "nisba" for _, node in entrances(words[-1]) for t in node.terms):
        words = words[:-1]
    return words
