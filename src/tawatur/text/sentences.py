"""Sentences: where they end, with respect for quotations, abbreviations and numbers."""

from collections.abc import Sequence
from functools import cache

from tawatur.knowledge import particles, phrases
from tawatur.text.document import Quotation
from tawatur.text.normal import fold as fold_word

# letters spelled out (سي.إن.إن), endings of addresses (.نت, .كوم) have no more than this
_SHORT_NAME = 3
# Latin letters as they are called, for a middle initial (روبرت إف. فلان)
INITIALS = frozenset(
    [
        "اف",
        "ايه",
        "بي",
        "سي",
        "دي",
        "جي",
        "جيه",
        "كيه",
        "ال",
        "ام",
        "ان",
        "كيو",
        "ار",
        "اس",
        "تي",
        "يو",
        "في",
        "دبليو",
        "اكس",
        "اتش",
    ]
)
# particles that look like a letter as it is called (واي: Y)
_LETTERS_TOO = frozenset(("واي",))
_STOPS = ".?"
_GOES_ON = ("fi", "min", "ala", "ila", "an", "place_time")


def split_sentences(
    kinds: Sequence[str],
    fold: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    first: int,
    after: int,
    quotations: Sequence[Quotation],
) -> list[tuple[int, int]]:
    """The sentences among tokens ``first`` to ``after - 1`` (one paragraph) as ``(first, after last)``.

    A full stop, question or exclamation mark ends a sentence unless it stands inside a closed quotation,
    inside brackets, behind a single letter or a list's number, between the parts of a name (العربية.نت), or before
    a comma (من يحرس المرفأ؟، ومن يدفع؟). A closing mark right behind a stop belongs to the sentence that it closes,
    and ends it unless a preposition goes on.
    """
    if not any(kinds[index] in _STOPS for index in range(first, after)):
        return [(first, after)]
    inside = _inside(kinds, first, after, quotations)
    found, begin, index = [], first, first
    while index < after:
        kind = kinds[index]
        ends_here = False
        if kind in _STOPS:
            comma = kind == "?" and kinds[index + 1 : index + 2] == [","]
            abbreviated = _abbreviation(kinds, fold, starts, ends, index, begin, after)
            ends_here = index not in inside and not comma and not abbreviated
        elif kind == "c" and index > first and kinds[index - 1] in _STOPS and index not in inside:
            ends_here = index + 1 >= after or _starts_anew(kinds[index + 1], fold[index + 1])
        index += 1
        if ends_here:
            while index < after and kinds[index] in ".?c…":
                index += 1
            found.append((begin, index))
            begin = index
    if begin < after:
        found.append((begin, after))
    return found


def _inside(kinds: Sequence[str], first: int, after: int, quotations: Sequence[Quotation]) -> set[int]:
    """The tokens inside closed quotations and closed brackets."""
    inside: set[int] = set()
    covered = first
    for quotation in quotations:
        if quotation.closing is not None and quotation.closing > covered:
            inside.update(range(max(quotation.opening, covered), quotation.closing))
            covered = quotation.closing
    opening = None
    for index in range(first, after):
        if kinds[index] == "(":
            opening = index
        elif kinds[index] == ")" and opening is not None:
            inside.update(range(opening, index))
            opening = None
    return inside


def _abbreviation(
    kinds: Sequence[str],
    fold: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    index: int,
    begin: int,
    after: int,
) -> bool:
    """Whether the stop at `index` belongs to an abbreviation, a list's number or a name."""
    if kinds[index] != "." or index == begin:
        return False
    before = kinds[index - 1]
    if before == "n":
        return index - 1 == begin and index + 1 < after and kinds[index + 1] in "wlo"
    if before not in "wl":
        return False
    if len(fold[index - 1]) == 1:
        return not _letter_of_year(kinds, fold, starts, ends, index, begin)
    if fold[index - 1] in INITIALS and _within_name(kinds, fold, index, begin, after):
        return True
    if index + 1 >= after or starts[index + 1] != ends[index] or ends[index - 1] != starts[index]:
        return False
    return kinds[index + 1] in "wl" and _parts_of_name(kinds[index + 1], fold[index - 1], fold[index + 1])


def _letter_of_year(
    kinds: Sequence[str],
    fold: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    index: int,
    begin: int,
) -> bool:
    """Whether the letter before the stop at `index` is that of a year or measure, behind its number (عام 2015م. وفيه …).

    A word with a space before it follows, as none does inside an abbreviation (القرن 5 ق. م، 5 ق.م).
    """
    number, following = index - 2, index + 1
    numbered = number >= begin and kinds[number] == "n" and starts[index - 1] - ends[number] <= 1
    return (
        numbered and following < len(starts) and starts[following] > ends[index] and len(fold[following]) > 1
    )


def _parts_of_name(kind: str, left: str, right: str) -> bool:
    """Whether two words round a stop without a space are spelled letters or an address, no sentences that lack the space.

    The second of `kind` Latin ends an address (العربية.com); a word joined by و, or a longer one behind two or three letters,
    begins a sentence (في البيت.وفي الغد، زاد عليه.وأضافت).
    """
    if kind == "l":
        return min(len(left), len(right)) <= _SHORT_NAME
    if len(right) > _SHORT_NAME:
        return len(left) <= _SHORT_NAME and right in INITIALS
    return right not in _openers()


def _within_name(kinds: Sequence[str], fold: Sequence[str], index: int, begin: int, after: int) -> bool:
    """Whether the initial before the stop at `index` stands between two words of a name, not at the end of a word spelled out."""
    if index - 2 < begin or index + 1 >= after or kinds[index - 2] != "w" or kinds[index + 1] != "w":
        return False
    short = len(fold[index - 2]) <= _SHORT_NAME
    return not short and not fold[index + 1].startswith(("و", "ال")) and fold[index + 1] not in _going_on()


def _starts_anew(kind: str, word: str) -> bool:
    """Whether a sentence can begin with this token behind a quotation that ends with a stop."""
    return kind == "o" or (kind == "w" and word not in _going_on())


@cache
def _openers() -> frozenset[str]:
    """Particles of three letters, those with و too, that begin a sentence behind a stop with no space: وفي، وقد، كما، لكن."""
    words = {fold_word(form) for row in particles() for form in row.ar if " " not in form}
    return (
        frozenset(w for w in words | {"و" + w for w in words} if len(w) == _SHORT_NAME)
        - INITIALS
        - _LETTERS_TOO
    )


@cache
def _going_on() -> frozenset[str]:
    """Words that carry a sentence on behind a quotation: prepositions, بحسب، وفق."""
    words = {form for row in particles() if row.function in _GOES_ON for form in row.ar}
    words |= {form for row in phrases() if row.function == "source_marker" for form in row.ar}
    return frozenset(fold_word(form.split()[0]) for form in words)
