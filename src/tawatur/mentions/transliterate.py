"""Transliteration: an English form for a name that no table has, and the skeleton that spellings of one name share.

Arabic prints no short vowels, so the English form is a reading aid, not the bearer's own spelling; entities that carry one
are marked. The skeleton merges letters that papers interchange when they write foreign names (غ ج ق ك for g, ت ط, س ص, ث for s,
د ض, ز ذ ظ) and drops long vowels after the first letter, which papers write or leave out at will.
"""

import re
from functools import lru_cache

from tawatur.mentions.spellings import known_spelling, same_consonants
from tawatur.text import fold

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "و": "o", "ي": "i", "ء": "", "ؤ": "o", "ئ": "i", "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ژ": "zh",
}  # fmt: skip
_VOWELS = "aeiou"
_FINAL_TA = re.compile("[aeiou]?h$")
_MERGED = str.maketrans("غقكطصثضذظپڤگچژ", "جججتسسدززبفججز")
_DROPPED = re.compile("[اويءئؤع]")
_DOUBLED = re.compile(r"(.)\1+")
_CLUSTERS = (("تش", "ش"), ("دج", "ج"), ("كس", "جس"), ("اكس", "جس"))


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """What spellings of one name part share; for the folded `word`."""
    for cluster, single in _CLUSTERS:
        word = word.replace(cluster, single)
    merged = _DOUBLED.sub(r"\1", word.translate(_MERGED))
    kept = merged[:1].replace("ي", "ا").replace("و", "ا") + _DROPPED.sub("", merged[1:])
    return kept if len(kept) > 1 else merged


@lru_cache(maxsize=50_000)
def transliterate(name: str) -> str:
    """An English form of the Arabic `name`, each word capitalised."""
    return " ".join(_spelt(word) for word in re.split(r"[\s\-_]+", name) if word)


def _spelt(written: str) -> str:
    """The word as people in the tables spell it, where its consonants agree; else letter by letter."""
    letters = _word(written)
    known = known_spelling(fold(written), letters)
    return known if known and same_consonants(known, letters) else letters


def _word(written: str) -> str:
    word = fold(written)
    if not any(letter in _LETTERS for letter in word):
        return written
    article = "al-" if word.startswith("ال") and len(word) > 4 else ""
    letters = word[2:] if article else word
    feminine = written.rstrip().endswith("ة")
    sounds = [_LETTERS.get(letter, letter) for letter in letters]
    if letters[:1] == "و":
        sounds[0] = "w"
    if letters[:1] == "ي":
        sounds[0] = "y"
    spelled = ""
    for index, sound in enumerate(sounds):
        behind = sounds[index + 1] if index + 1 < len(sounds) else ""
        if sound in ("o", "i") and behind[:1] == "a":
            sound = "w" if sound == "o" else "y"
        # two consonants at the start, or three together, need a vowel between them
        if (
            sound[:1] not in _VOWELS
            and spelled
            and spelled[-1] not in _VOWELS
            and (index == 1 or _crowded(spelled))
        ):
            spelled += "a"
        spelled += sound
    if feminine:
        spelled = _FINAL_TA.sub("a", spelled)
    if written.rstrip().endswith("ى"):
        spelled = spelled[:-1] + "a"
    return article + spelled[:1].upper() + spelled[1:]


def _crowded(spelled: str) -> bool:
    """Whether two consonants already end `spelled`."""
    return len(spelled) > 1 and spelled[-1] not in _VOWELS and spelled[-2] not in _VOWELS


def slug(english: str) -> str:
    """An identifier from an English form: lower-case letters and digits with hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", english.lower()).strip("-")
