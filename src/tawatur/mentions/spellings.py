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


def known_spelling(word: str, letters: str) -> str | None:
    """How people in the tables spell the folded `word` of their names in English, else None.

    `letters` is its spelling letter by letter, which is kept where it is at least half as common as the commonest. Rows count
    whose Arabic and English names have equally many words. Words with the article are left out: they are spelt in too many ways.
    """
    counted = _spellings().get(word)
    if counted is None:
        return None
    spelling, most = counted.most_common(1)[0]
    return letters if 2 * counted[letters] >= most else spelling


@cache
def _spellings() -> dict[str, Counter[str]]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in knowledge.named():
        arabic, english = row.ar[0].split(), row.en.split()
        if row.kind == "person" and len(arabic) == len(english):
            for word, spelling in zip(arabic, english, strict=True):
                if not word.startswith("ال"):
                    votes[fold(word)][spelling] += 1
    return dict(votes)


def same_consonants(one: str, other: str) -> bool:
    """Whether two English spellings have the same consonants, letters that are interchanged taken as one."""
    return _consonants(one) == _consonants(other)


def _consonants(spelling: str) -> str:
    letters = spelling.lower()
    for pair, single in _ALIKE:
        letters = letters.replace(pair, single)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", letters.translate(_MERGED)).replace("h", "").replace("u", ""))
