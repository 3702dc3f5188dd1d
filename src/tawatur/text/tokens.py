"""Tokens: Arabic words with their clitics still on, numbers, Latin words, marks."""

import re

# letters, harakat, tatweel, presentation forms, and the joiners that stand inside words
_ARABIC = (
    r"\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff"
    r"\u0750-\u077f\u08a0-\u08ff\ufb50-\ufd3d\ufd40-\ufdff\ufe70-\ufefc\u200c\u200d"
)
_LATIN = r"A-Za-z\u00c0-\u024f\u0400-\u04ff"
_DIGIT = r"0-9\u0660-\u0669\u06f0-\u06f9"
_SEPARATOR = r".,\u066b\u066c"

# tatweel on its own is set for a dash; a mark of vowel on its own is a slip of the hand
_BARE = r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"

TOKEN = re.compile(
    rf"(?P<b>[{_BARE}]+(?![{_ARABIC}]))"
    rf"|(?P<w>[{_ARABIC}]+)"
    rf"|(?P<l>[{_LATIN}][{_LATIN}{_DIGIT}]*(?:[-'’.@&][{_LATIN}{_DIGIT}]+)*)"
    rf"|(?P<n>[{_DIGIT}]+(?:[{_SEPARATOR}][{_DIGIT}]+)*)"
    r"|(?P<e>\.{2,}|…+)"
    r'|(?P<q>"{2}|“{2}|”{2}|\'{2})'
    r"|(?P<s>[^\w\s])"
)

WORD = re.compile(
    rf"(?![{_BARE}]+(?![{_ARABIC}]))[{_ARABIC}]+"
    rf"|[{_LATIN}][{_LATIN}{_DIGIT}]*(?:[-'’.@&][{_LATIN}{_DIGIT}]+)*"
    rf"|[{_DIGIT}]+(?:[{_SEPARATOR}][{_DIGIT}]+)*"
)
"""The words and numbers of `TOKEN` alone, without their kind: for `findall`, which is four times as fast."""

_MARKS = {
    "«": "o",
    "‹": "o",
    "»": "c",
    "›": "c",
    '"': "q",
    "“": "q",
    "”": "q",
    "„": "q",
    "‟": "q",
    "＂": "q",
    "″": "q",
    "¢": "q",
    "\ufd3f": "o",
    "\ufd3e": "c",
    "{": "o",
    "}": "c",
    ".": ".",
    "۔": ".",
    ":": ":",
    "：": ":",
    "،": ",",
    ",": ",",
    "؛": ",",
    ";": ",",
    "(": "(",
    "[": "(",
    ")": ")",
    "]": ")",
    "-": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "؟": "?",
    "?": "?",
    "!": "?",
}
# words in brackets set twice are quoted; fewer of them are an aside ((أ ف ب))
_FEWEST_QUOTED = 4
_SINGLE = frozenset("'‘’‚‛`´")
# single marks stand around a name or a quotation in a quotation; further apart they are two apostrophes
_LONGEST_SINGLE = 40
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u00ad]")


def tokenise(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """The tokens of ``text[start:end]`` as ``(start, end, kind)``, kinds as in `Document.kinds`.

    Offsets count code points of `text`. Bidi marks and the like make no token, nor does the mark of a hashtag: it stands
    before words of a sentence as if it were not there. A quotation mark set twice makes one.
    """
    found: list[tuple[int, int, str]] = []
    singles: list[int] = []
    for match in TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "p"
        if kind == "s":
            mark = match.group()
            if _INVISIBLE.match(mark) or (mark == "#" and not text[match.end() : match.end() + 1].isspace()):
                continue
            kind = _MARKS.get(mark, "p")
            if mark in _SINGLE:
                singles.append(len(found))
        elif kind == "e":
            kind = "…"
        elif kind == "b":
            if "\u0640" not in match.group():
                continue
            kind = "-"
        found.append((match.start(), match.end(), kind))
    if singles:
        _pair_singles(found, singles)
    if text.find("((", start, end) >= 0:
        _pair_doubled(found)
    return found


def _pair_doubled(found: list[tuple[int, int, str]]) -> None:
    """Make ``o`` and ``c`` of brackets set twice that stand around words: قال ((لن نغادر هذه القرية)).

    What closes may be written as what opens.
    """
    opening = -1
    index = 0
    while index + 1 < len(found):
        (start, end, kind), (behind, after, same) = found[index], found[index + 1]
        if kind in "()" and same == kind and behind == end:
            if opening >= 0 and index - opening > _FEWEST_QUOTED:
                found[index : index + 2] = [(start, after, "c")]
                found[opening : opening + 2] = [(found[opening][0], found[opening + 1][1], "o")]
                opening = -1
            else:
                opening = index if kind == "(" else -1
                index += 1
        else:
            index += 1


def _pair_singles(found: list[tuple[int, int, str]], singles: list[int]) -> None:
    """Make ``o`` and ``c`` of single marks that stand around words; any other is an apostrophe and stays
    ``p``."""
    opening = None
    for index in singles:
        start, end, _ = found[index]
        before = index > 0 and found[index - 1][1] == start and found[index - 1][2] in "wlnp.?…"
        behind = index + 1 < len(found) and found[index + 1][0] == end and found[index + 1][2] in "wln"
        if behind and not before:
            opening = index
        elif before and not behind and opening is not None and index - opening <= _LONGEST_SINGLE:
            found[opening] = (*found[opening][:2], "o")
            found[index] = (start, end, "c")
            opening = None
