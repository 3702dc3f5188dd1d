"""The name tagger: persons, organisations and places, by a conditional random field over a document's tokens."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from tawatur.mentions.decoder import Decoder, Lattice
from tawatur.mentions.field import read_model
from tawatur.text import Document, hosts, words_of

NameKind = Literal["person", "organisation", "place"]
Name = tuple[int, int, NameKind]

MODEL = Path(__file__).with_name("names.model.gz")
"""The bundled model; ``names.NOTICE.md`` beside it says what it was trained on."""

# on held-out sixths of ANERcorp's training part F1 rises from .794 to .816; organisations share too many plain words for more
REPETITION_BONUS: dict[NameKind, float] = {"person": 4.0, "organisation": 2.0, "place": 3.0}
_SHORTEST_REPEATED = 3  # letters; shorter words stand for too many things

_KINDS: dict[str, NameKind] = {"person": "person", "organisation": "organisation", "place": "place"}


def tag_names(document: Document) -> list[Name]:
    """The names in `document` as ``(first token, token after the last, kind)``, in the order of the text.

    They do not overlap and none crosses a sentence's end. Kinds are those of ANERcorp (Benajiba & Rosso 2007):
    states and towns are places whatever they stand for. Raises FileNotFoundError where the bundled model is missing.
    """
    return tag_with(_bundled(), document)


def tag_with(decoder: Decoder, document: Document) -> list[Name]:
    """As `tag_names`, by `decoder`.

    A word that is part of a name in one sentence is likely the same in another, where less stands beside it that tells: so the
    document is decoded twice, the second time with a bonus for what the first found of each word.
    """
    lattice = decoder.score(document.written, document.sentences)
    tags = decoder.best(lattice)
    names = _names_of(document, tags)
    if not names:
        return names
    changed = _favour_repeated(decoder, document, lattice, names, tags)
    if not changed:
        return names
    for sentence, again in zip(changed, decoder.best(_part(lattice, changed)), strict=True):
        tags[sentence] = again
    return _names_of(document, tags)


def _names_of(document: Document, tags: list[list[str]]) -> list[Name]:
    """The names that each sentence's `tags` mark."""
    return [
        (first + begin, first + end, _KINDS[kind])
        for (first, _), sentence in zip(document.sentences, tags, strict=True)
        if sentence.count("O") < len(sentence)
        for begin, end, kind in spans(sentence)
        if kind in _KINDS
    ]


def _part(lattice: Lattice, sentences: list[int]) -> Lattice:
    """`lattice` with some of its sentences alone."""
    starts = [lattice.starts[sentence] for sentence in sentences]
    return Lattice(lattice.scores, starts, [lattice.lengths[sentence] for sentence in sentences])


def _favour_repeated(
    decoder: Decoder, document: Document, lattice: Lattice, names: list[Name], tags: list[list[str]]
) -> list[int]:
    """Adds to the scores of `lattice` the bonus for every word that `names` hold.

    Gives the sentences whose best `tags` may be others now: where every word with a bonus is tagged as that kind already, the
    best path gains the whole bonus, and no other path gains more.
    """
    kinds_of = _kinds_of(document, names)
    favoured = {word: kinds_of[host] for word, host in words_of(kinds_of, document.places)}
    rows: dict[NameKind, list[int]] = {}
    changed: list[int] = []
    starts = [first for first, _ in document.sentences]
    for index in document.where(favoured.keys()):
        kind = favoured[document.fold[index]]
        sentence = bisect_right(starts, index) - 1
        position = index - starts[sentence]
        rows.setdefault(kind, []).append(lattice.starts[sentence] + position)
        if tags[sentence][position][2:] != kind and changed[-1:] != [sentence]:
            changed.append(sentence)
    for kind, favoured_rows in rows.items():
        lattice.scores[favoured_rows] += decoder.gains(kind, REPETITION_BONUS[kind])
    return changed


def _kinds_of(document: Document, names: list[Name]) -> dict[str, NameKind]:
    """The kind that each word of `names`, without what is joined before the first, is most often part of."""
    counts: dict[str, dict[NameKind, int]] = {}
    for first, after, kind in names:
        for index in range(first, after):
            if document.kinds[index] == "w":
                word = document.fold[index]
                for _, host in hosts(word) if index == first else (("", word),):
                    if len(host) >= _SHORTEST_REPEATED:
                        seen = counts.setdefault(host, {})
                        seen[kind] = seen.get(kind, 0) + 1
    return {host: max(seen, key=seen.__getitem__) for host, seen in counts.items()}


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names that tags ``O``, ``B-kind``, ``I-kind`` mark: ``(first, after last, kind)``.

    A last token may have ``L-kind`` instead, and one that is a whole name ``U-kind``.
    """
    found: list[tuple[int, int, str]] = []
    begin, before = 0, "O"
    for index, tag in enumerate((*tags, "O")):
        if tag == before == "O":
            continue
        inside = tag[0] in "IL"
        if before != "O" and not inside:
            found.append((begin, index, before[2:]))
        if tag[0] in "BU" or (inside and before == "O"):
            begin = index
        before = tag
    return found


@cache
def _bundled() -> Decoder:
    return Decoder(read_model(MODEL))
