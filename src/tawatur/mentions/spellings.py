"""Spellings: how the people in the tables write a word of their name in English, which tells its vowels for others too."""

import re
from collections import Counter, defaultdict
from functools import cache

from tawatur import knowledge
from tawatur.text import fold

_VOWELS = re.compile("[aeiouy]")
# letters and pairs that English spellings of one Arabic consonant interchange
_ALIKE = (
    ("ph", "f"),
    ("gh", "g"),
    ("kh", "k"),
    ("dj", "j"),
    ("ch", "c"),
    ("sh", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ck", "k"),
)
_MERGED = str.maketrans("qcjpvzwé", "kkgbfsue")  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


@cache
def known_spelling(word: str) -> str | None:
    """The commonest English spelling of the folded `word` of a name among the people in the tables, else None.

    Rows count whose Arabic and English names have equally many words. Words with the article are left out: they are spelt
    in too many ways.
    """
    return _spellings().get(word)


@cache
def _spellings() -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in knowledge.named():
        arabic, english = row.ar[0].split(), row.en.split()
        if row.kind == "person" and len(arabic) == len(english):
            for word, spelling in zip(arabic, english, strict=True):
                if not word.startswith("ال"):
                    votes[fold(word)][spelling] += 1
    return {word: counted.most_common(1)[0][0] for word, counted in votes.items()}


def same_consonants(one: str, other: str) -> bool:
    """Whether two English spellings have the same consonants, letters that are interchanged taken as one."""
    return _consonants(one) == _consonants(other)


def _consonants(spelling: str) -> str:
    letters = spelling.lower()
    for pair, single in _ALIKE:
        letters = letters.replace(pair, single)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", letters.translate(_MERGED)).replace("h", "").replace("u", ""))
