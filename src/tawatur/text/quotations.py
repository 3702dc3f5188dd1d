"""Quotation marks: which opens, which closes, and what to do with one that has no partner."""

from collections.abc import Sequence

from tawatur.text.document import Quotation

_WORDY = frozenset("wln")


def pair_marks(
    kinds: list[str], starts: Sequence[int], ends: Sequence[int], first: int, after: int
) -> list[Quotation]:
    """The quotations among tokens ``first`` to ``after - 1`` (one paragraph), outermost first where they
    start.

    Rewrites ``q`` in `kinds` to ``o`` or ``c``. A mark glued to the following word opens, one glued to the
    preceding word closes; glued to both or to none it closes what is open, else opens. An opening mark
    without partner runs to the paragraph's end; a closing one without partner stays a mark and no more.
    """
    stack: list[int] = []
    found: list[Quotation] = []
    for index in range(first, after):
        kind = kinds[index]
        if kind not in "oqc":
            continue
        if kind == "q":
            kind = _direction(kinds, starts, ends, index, first, after, bool(stack))
        elif (
            kind == "c"
            and not stack
            and _glued_after(starts, ends, index, after)
            and not _glued_before(starts, ends, index, first)
        ):
            kind = "o"  # marks set the wrong way round
        elif (
            kind == "o"
            and stack
            and _glued_before(starts, ends, index, first)
            and not _glued_after(starts, ends, index, after)
        ):
            kind = "c"
        kinds[index] = kind
        if kind == "o":
            stack.append(index)
        elif stack:
            opening = stack.pop()
            found.append(Quotation(opening, index, index, len(stack)))
    found += [Quotation(opening, None, after, depth) for depth, opening in enumerate(stack)]
    return sorted(found, key=lambda q: q.opening)


def _glued_before(starts: Sequence[int], ends: Sequence[int], index: int, first: int) -> bool:
    return index > first and ends[index - 1] == starts[index]


def _glued_after(starts: Sequence[int], ends: Sequence[int], index: int, after: int) -> bool:
    return index + 1 < after and ends[index] == starts[index + 1]


def _direction(
    kinds: list[str],
    starts: Sequence[int],
    ends: Sequence[int],
    index: int,
    first: int,
    after: int,
    is_open: bool,
) -> str:
    """``o`` or ``c`` for the two-way mark at `index`."""
    before = _glued_before(starts, ends, index, first)
    behind = _glued_after(starts, ends, index, after) and kinds[index + 1] in _WORDY | {"o", "q", "…", "("}
    if not is_open:
        return "o"
    if before and not behind:
        return "c"
    if behind and not before:
        return "o"
    return "c"
