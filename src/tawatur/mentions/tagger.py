"""The name tagger: persons, organisations and places, by a conditional random field over a document's tokens."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from tawatur.mentions.decoder import Decoder, Lattice, read_model
from tawatur.text import Document, hosts

NameKind = Literal["person", "organisation", "place"]
Name = tuple[int, int, NameKind]

MODEL = Path(__file__).with_name("names.model.gz")
"""The bundled model; ``names.NOTICE.md`` beside it says what it was trained on."""

# on held-out sentences of ANERcorp's training part F1 rises from .788 to .796; organisations share too many plain words for more
REPETITION_BONUS: dict[NameKind, float] = {"person": 2.0, "organisation": 1.0, "place": 2.0}
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
    lattice = decoder.score(document.fold, document.kinds, document.sentences)
    names = _names_of(document, decoder.best(lattice))
    if names:
        _favour_repeated(decoder, document, lattice, names)
        names = _names_of(document, decoder.best(lattice))
    return names


def _names_of(document: Document, tags: list[list[str]]) -> list[Name]:
    """The names that each sentence's `tags` mark."""
    return [
        (first + begin, first + end, _KINDS[kind])
        for (first, _), sentence in zip(document.sentences, tags, strict=True)
        for begin, end, kind in spans(sentence)
        if kind in _KINDS
    ]


def _favour_repeated(decoder: Decoder, document: Document, lattice: Lattice, names: list[Name]) -> None:
    """Adds to the scores of `lattice` the bonus for every word that `names` hold."""
    kinds_of: dict[str, Counter[NameKind]] = {}
    for first, after, kind in names:
        for index in range(first, after):
            if document.kinds[index] == "w":
                for _, host in (
                    hosts(document.fold[index]) if index == first else [("", document.fold[index])]
                ):
                    if len(host) >= _SHORTEST_REPEATED:
                        kinds_of.setdefault(host, Counter())[kind] += 1
    columns = {
        kind: [number for number, tag in enumerate(decoder.tags) if tag[2:] == kind]
        for kind in REPETITION_BONUS
    }
    for (first, after), start in zip(document.sentences, lattice.starts, strict=True):
        for index in range(first, after):
            for _, host in hosts(document.fold[index]):
                if (seen := kinds_of.get(host)) is not None:
                    kind = seen.most_common(1)[0][0]
                    lattice.scores[start + index - first, columns[kind]] += REPETITION_BONUS[kind]
                    break


def spans(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """The names that tags ``O``, ``B-kind``, ``I-kind`` mark: ``(first, after last, kind)``."""
    found: list[tuple[int, int, str]] = []
    begin = 0
    for index, tag in enumerate((*tags, "O")):
        inside = tag.startswith("I-")
        if index and tags[index - 1] != "O" and not inside:
            found.append((begin, index, tags[index - 1][2:]))
        if tag.startswith("B-") or (inside and (index == 0 or tags[index - 1] == "O")):
            begin = index
    return found


@cache
def _bundled() -> Decoder:
    return Decoder(read_model(MODEL))
