"""Sentences: where they end, with respect for quotations, abbreviations and numbers."""

from collections.abc import Sequence

from tawatur.text.document import Quotation


def split_sentences(
    kinds: Sequence[str], fold: Sequence[str], first: int, after: int, quotations: Sequence[Quotation]
) -> list[tuple[int, int]]:
    """The sentences among tokens ``first`` to ``after - 1`` (one paragraph) as ``(first, after last)``.

    A full stop, question or exclamation mark ends a sentence unless it stands inside a closed quotation or
    behind a single letter (an abbreviation). A closing mark right behind a stop belongs to the sentence that
    it closes.
    """
    inside = {i for q in quotations if q.closing is not None for i in range(q.opening, q.closing)}
    found, begin, index = [], first, first
    while index < after:
        ends_here = (
            kinds[index] in ".?" and index not in inside and not _abbreviation(kinds, fold, index, first)
        )
        if kinds[index] == "c" and index > first and kinds[index - 1] in ".?" and index not in inside:
            ends_here = index + 1 >= after or kinds[index + 1] in "wo"
        index += 1
        if ends_here:
            while index < after and kinds[index] in ".?c…":
                index += 1
            found.append((begin, index))
            begin = index
    if begin < after:
        found.append((begin, after))
    return found


def _abbreviation(kinds: Sequence[str], fold: Sequence[str], index: int, first: int) -> bool:
    return kinds[index] == "." and index > first and kinds[index - 1] in "wl" and len(fold[index - 1]) == 1
