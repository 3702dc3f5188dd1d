"""The name tagger: persons, organisations and places, by a conditional random field over a document's tokens."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from tawatur.mentions.decoder import Decoder, read_model
from tawatur.text import Document

NameKind = Literal["person", "organisation", "place"]
Name = tuple[int, int, NameKind]

MODEL = Path(__file__).with_name("names.model.gz")
"""The bundled model; ``names.NOTICE.md`` beside it says what it was trained on."""

_KINDS: dict[str, NameKind] = {"person": "person", "organisation": "organisation", "place": "place"}


def tag_names(document: Document) -> list[Name]:
    """The names in `document` as ``(first token, token after the last, kind)``, in the order of the text.

    They do not overlap and none crosses a sentence's end. Kinds are those of ANERcorp (Benajiba & Rosso 2007):
    states and towns are places whatever they stand for. Raises FileNotFoundError where the bundled model is missing.
    """
    return tag_with(_bundled(), document)


def tag_with(decoder: Decoder, document: Document) -> list[Name]:
    """As `tag_names`, by `decoder`."""
    found: list[Name] = []
    tags = decoder.tag(document.fold, document.kinds, document.sentences)
    for (first, _), sentence in zip(document.sentences, tags, strict=True):
        for begin, end, kind in spans(sentence):
            if kind in _KINDS:
                found.append((first + begin, first + end, _KINDS[kind]))
    return found


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
