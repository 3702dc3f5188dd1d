"""Spelling: from the sounds of an Arabic word form to its letters.

Sounds are written with the consonants' own letters, short vowels ``a i u``, long vowels ``A I U`` and four
signs for what only the spelling knows: ``Y`` a final long a written ى, ``T`` ta marbuta, ``N`` the alef of
tanwin, ``W`` the silent alef behind a plural's waw. The seat of hamza follows the rule of the strongest
neighbouring vowel (Wright, *A Grammar of the Arabic Language*, I § 14–17); where papers disagree (قرؤوا,
قرأوا) both spellings are returned.
"""

import re
from functools import cache

_SHORT = "aiu"
_LETTERS = str.maketrans(
    {"a": "", "i": "", "u": "", "A": "ا", "I": "ي", "U": "و", "Y": "ى", "T": "ة", "N": "ا", "W": "ا"}
)
_STRENGTH = {"a": 1, "A": 1, "u": 2, "U": 2, "i": 3, "I": 3}
_SEAT = ("ء", "أ", "ؤ", "ئ")

# a glide or hamza that closes a syllable lengthens its vowel: إيضاح from iو, يوقن from uي, آمن from ءaء
_GLIDES = ((re.compile("iو(?![aiuAIUوWN])"), "I"), (re.compile("uي(?![aiuAIUيWN])"), "U"))
_HAMZAS = re.compile("ء([aiu])ء(?![aiuAIU])")
_DOUBLED = re.compile(r"([^aiuAIUYTNW])\1")


@cache
def spell(sounds: str) -> tuple[str, ...]:
    """The written forms of `sounds`, the usual one first; no harakat, no shadda."""
    if "iو" in sounds or "uي" in sounds:
        for pattern, long in _GLIDES:
            sounds = pattern.sub(long, sounds)
    sounds = _DOUBLED.sub(r"\1", sounds)
    if sounds[-1] in _SHORT:
        sounds = sounds[:-1]
    if sounds.endswith("يY"):
        sounds = sounds[:-1] + "A"  # حيا, not حيى
    if sounds[0] in _SHORT:
        sounds = "A" + sounds[1:]
    if "ء" not in sounds:
        return (sounds.translate(_LETTERS),)
    return _with_hamza(_HAMZAS.sub(lambda m: "ء" + m[1].upper(), sounds))


def _with_hamza(sounds: str) -> tuple[str, ...]:
    written = [""]
    index = 0
    while index < len(sounds):
        if sounds[index] == "ء":
            letters, index = _hamza(sounds, index)
        else:
            letters = (sounds[index].translate(_LETTERS),)
            index += 1
        written = [form + letter for form in written for letter in letters]
    return tuple(dict.fromkeys(written))


def _hamza(sounds: str, index: int) -> tuple[tuple[str, ...], int]:
    """The seats possible for the hamza at `index`, with letters it swallows, and the index to go on from."""
    before = sounds[index - 1] if index else ""
    behind = sounds[index + 1] if index + 1 < len(sounds) else ""
    if not before:
        if behind == "A":
            return ("آ",), index + 2
        return ("إ" if behind in "iI" and behind else "أ",), index + 1
    if behind in ("", "N"):
        return _final_hamza(before, behind), index + 1 + (behind == "N")
    if before in "Iي":
        return ("ئ",), index + 1
    vowel = _STRENGTH.get(behind, 1 if behind == "Y" else 0)
    if before in "AUو":
        seats = {1: ("ء",), 2: ("ؤ", "ء"), 3: ("ئ",)}.get(vowel, ("ء",))
        return seats, index + 1
    strongest = max(vowel, _STRENGTH.get(before, 0))
    if strongest == 1 and behind == "A":
        return ("آ",), index + 2
    if strongest == 2 and behind in "uU":
        return ("ؤ", "أ" if before == "a" else "ئ"), index + 1
    return (_SEAT[strongest],), index + 1


def _final_hamza(before: str, behind: str) -> tuple[str, ...]:
    behind_i = bool(behind) and before in "Iي"
    seat = _SEAT[_STRENGTH[before]] if before in _SHORT else "ئ" if behind_i else "ء"
    return (seat + ("ا" if behind and before not in "aA" else ""),)
