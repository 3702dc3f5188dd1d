"""Normal form: what two spellings of one Arabic word have in common.

Two strengths, both defined per letter. The *light* form drops what never tells words apart in print (harakat,
tatweel, bidi marks, presentation forms, digit shapes); the *fold* also merges letters that papers interchange
(أإآٱ → ا, ى → ي, ة → ه, Persian ک ی). Fold for matching, light where the difference matters (على / علي).
Letter classes after Unicode 15's Arabic blocks; the merged letters are those of the Arabic normalisation of
Larkey, Ballesteros & Connell (SIGIR 2002), with ؤ and ئ kept.
"""

import re
import unicodedata
from functools import lru_cache

import msgspec

_DROPPED = (
    [chr(c) for c in range(0x0610, 0x061B)]
    + [chr(c) for c in range(0x064B, 0x0660)]
    + ["\u0670", "\u0640", "\u061c", "\ufeff", "\u00ad"]
    + [
        chr(c)
        for c in (
            *range(0x06D6, 0x06EE),
            *range(0x200B, 0x2010),
            *range(0x202A, 0x202F),
            *range(0x2060, 0x206A),
        )
    ]
)
_PERSIAN = {"ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "ۀ": "ه", "ے": "ي"}
_FOLDED = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"}
_DIGITS = {chr(base + d): str(d) for base in (0x0660, 0x06F0) for d in range(10)}


def _presentation_forms() -> dict[str, str]:
    """Arabic presentation forms (FB50–FDFF, FE70–FEFC), each with the letters it stands for."""
    points = (*range(0xFB50, 0xFDD0), *range(0xFDF0, 0xFDFD), *range(0xFE70, 0xFEFD))
    forms = {chr(c): unicodedata.normalize("NFKC", chr(c)) for c in points}
    return {form: letters.strip() for form, letters in forms.items() if form != letters}


_LIGHT: dict[str, str] = dict.fromkeys(_DROPPED, "") | _PERSIAN | _DIGITS | _presentation_forms()
_LIGHT_TABLE = str.maketrans(_LIGHT)
_FOLD_TABLE = str.maketrans(_FOLDED)
# words of these letters alone, as nearly all are, are their own light form: a look costs a fifth of the translation
_PLAIN = re.compile("[\u0621-\u063a\u0641-\u064a]+")


@lru_cache(maxsize=200_000)
def light(word: str) -> str:
    """`word` without harakat, tatweel, bidi marks, presentation forms; digits as 0-9; lower-case Latin."""
    return word if _PLAIN.fullmatch(word) else word.translate(_LIGHT_TABLE).translate(_LIGHT_TABLE).lower()


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """The light form of `word` with interchangeable letters merged."""
    return light(word).translate(_FOLD_TABLE)


class Normal(msgspec.Struct, frozen=True):
    """A normal form with the way back: character i of `text` came from code point ``offsets[i]`` of the
    source.

    `offsets` has one more entry than `text`: the source's length.
    """

    text: str
    offsets: tuple[int, ...]

    def source(self, start: int, end: int) -> tuple[int, int]:
        """The source's range for ``[start, end)`` of the normal text, dropped marks at its end included.

        A source character that became several letters (a ligature) is taken whole.
        """
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


def normalise(source: str) -> Normal:
    """The fold of a whole text, character by character, with the map from each character back to `source`."""
    characters: list[str] = []
    offsets: list[int] = []
    for position, character in enumerate(source):
        for letter in fold(character):
            characters.append(letter)
            offsets.append(position)
    offsets.append(len(source))
    return Normal("".join(characters), tuple(offsets))
