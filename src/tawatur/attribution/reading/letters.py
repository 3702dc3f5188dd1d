"""Letters: where إن is the name of the letter N and opens no clause ("بي إن"، سي.إن.إن)."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from tawatur.attribution.reading.nouns import words_of
from tawatur.text import Document

LETTER = "ان"


def spelt_letters(
    document: Document, particles: Sequence[Collection[str]], places: Iterable[int]
) -> Iterator[int]:
    """The tokens where إن is a letter: behind another letter's name, with marks that close behind it or a full stop between.

    `places` are the tokens that may be it; `particles` are the functions of each token, and no longer hold those of the
    letters found.
    """
    fold, kinds, letters = document.fold, document.kinds, words_of("letter_name")
    found: set[int] = set()
    for token in places:
        if token == 0 or not particles[token]:
            continue
        joined = document.starts[token] == document.ends[token - 1]
        before = token - 1 - (joined and kinds[token - 1] in ".-")
        if fold[before] not in letters and before not in found:
            continue
        closes = token + 1 < len(fold) and kinds[token + 1] in "c)"
        again = fold[token + 1 : token + 2] == [LETTER] and kinds[token + 2 : token + 3] in (["c"], [")"])
        if joined or closes or again:
            found.add(token)
            yield token
