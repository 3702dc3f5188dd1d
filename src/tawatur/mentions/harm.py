"""What happened to people who are counted: killed, wounded, missing, arrested, displaced."""

from tawatur.text import Document
from tawatur.text.counting import count_word
from tawatur.text.numbers import is_number_word

_WINDOW = 9
"""How many tokens back the word of harm is looked for: أسفر عن مقتل ما لا يقل عن 20 شخصا is the long case."""
_OWN = 3
"""A number word closer than this is the modifier's or the amount's own part, one further back another amount."""


def harm_done(
    document: Document,
    first: int,
    after: int,
    counted: tuple[int, int] | None,
    sentence: tuple[int, int],
    before: str | None,
) -> str | None:
    """What happened to those counted in tokens `first` to ``after - 1``, None where nothing says it.

    The noun says it (قتيل), or the nearest verb or noun of harm before (مقتل), or, behind بينهم, what happened to those
    `before`, or a verb right behind.
    """
    if counted is not None:
        victim = count_word(document, counted[0], "victim")
        if victim is not None:
            return victim.value
        if count_word(document, counted[0], "thing") is not None:
            return None
        if _placed(document, first) and not _people(document, counted[0]):
            return None
    among = False
    for index in range(first - 1, max(sentence[0], first - _WINDOW) - 1, -1):
        kind = document.kinds[index]
        if kind in ".:":
            break
        harm = count_word(document, index, "harm") if kind == "w" else None
        if harm is not None:
            sure = not harm.weak or counted is None or _people(document, counted[0])
            return harm.value if sure else None
        if before is not None and _joined(document, index, first, counted):
            return before
        if kind == "n" or (index < first - _OWN and kind == "w" and is_number_word(document.fold[index])):
            break
        among = among or (kind == "w" and count_word(document, index, "among") is not None)
    if among:
        return before
    behind = count_word(document, after, "harm", "") if after < sentence[1] else None
    return behind.value if behind is not None and not behind.weak else None


def _joined(document: Document, index: int, first: int, counted: tuple[int, int] | None) -> bool:
    """Whether و joins people counted to those counted right before, at token `index`: مقتل 20 جنديا و7 مسلحين."""
    if counted is None or not _people(document, counted[0]) or first - index > _NEXT:
        return False
    return document.fold[first - 1] == "و" or document.fold[first].startswith("و")


_NEXT = 4
"""Tokens from one amount to the next that و joins to it: number, noun, adjective, و."""


def _placed(document: Document, first: int) -> bool:
    """Whether what is counted is where or by what it happened: قتل في ثلاثة مواقع."""
    return first > 0 and count_word(document, first - 1, "place", "") is not None


def _people(document: Document, index: int) -> bool:
    return count_word(document, index, "people") is not None
