"""Same names: whether two sequences of words can name one person: whole, shortened, spelt otherwise or misprinted."""

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from tawatur.mentions.name_words import arabic_given_names, last_name, linking_words
from tawatur.mentions.terms import forms_of
from tawatur.mentions.transliterate import skeleton
from tawatur.text import bare
from tawatur.text.clause_words import clause_words
from tawatur.text.frequencies import frequency


def same_name(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether two names can be one person's: the same words, spelt alike, or the last words of the longer one.

    A single word must be the longer name's last (for names of two words and more) and spelt alike; the article may be left
    out (فرجاني, الفرجاني).
    """
    if len(shorter) > len(longer):
        shorter, longer = longer, shorter
    if not shorter:
        return False
    a, b = _parts(shorter), _parts(longer)
    if len(a) == len(b):
        return _alike(a, b)
    if len(a) == 1:
        return _alike((bare(a[0]),), (bare(b[-1]),)) and len(last_name(longer)) == 1
    first = 2 if a[0] == "عبد" else 1  # عبد الملك الحوثي is not عبد الخالق الحوثي
    ends = _alike(a[:first], b[:first]) and _alike(a[-1:], b[-1:])
    fathers = linking_words().intersection(b[1:][-len(a) - 1 : -len(a)])  # حسين بن عبد الله is not عبد الله
    if len(a) > 1 and a[0] in clause_words("son_of") | forms_of("child"):
        # بن شرادة, of سعد بن شرادة الورفلي
        ends = ends or any(_alike(a, b[at : at + len(a)]) for at in range(1, len(b) - len(a) + 1))
    return ends or (_alike(a, b[-len(a) :]) and not fathers) or _alike(a, b[: len(a)])


def misprinted(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the folded word is the last of a full `name` with a letter wrong, left out, doubled or moved: سوليفات, of سوليفان.

    Only a word that no other article has: a known one is somebody else's name.
    """
    (word,), last = words, name[-1]
    long = len(name) > 1 and min(len(word), len(last)) >= _SHORTEST_MISPRINTED
    return long and OSA.distance(word, last, score_cutoff=1) == 1 and not frequency(word)


def misspelt(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether a full name is another's with a letter more, less or other in its last word: ماكسيمو بيريا, of ماكسيمو بيريرا.

    Names of Arabs differ so little too often (محمد الحمادي, محمد الحماوي).
    """
    long = words[:-1] == name[:-1] and min(len(words[-1]), len(name[-1])) >= _SHORTEST_MISPRINTED
    foreign = long and words[0] not in arabic_given_names()
    return foreign and OSA.distance(words[-1], name[-1], score_cutoff=1) == 1


def joined_last(word: str, name: tuple[str, ...]) -> bool:
    """Whether `word` is the last of a `name`, behind a particle: هورميرن, of رولاند فان هورميرن; not الله, of محمد عبد الله."""
    return len(name) > 2 and name[-1] == word and last_name(name)[0] == name[-2] and name[-2] != "عبد"


def parted(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the folded `words` are together the last of a full `name`: زوكر بيرغ."""
    return len(words) == _PARTED and len(name) > 1 and "".join(words) == name[-1]


_PARTED = 2
"""Words that a last name is written in which the article elsewhere writes as one."""

_SHORTEST_MISPRINTED = 5
"""Letters of a name in which one may be wrong: shorter names differ by one letter and are two (سونغ, هونغ)."""


@lru_cache(maxsize=20_000)
def _parts(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, عبدالعال as the two that it is written with elsewhere."""
    apart = (
        part for word in words for part in (word.split("عبد", 1) if word.startswith("عبدال") else (word,))
    )
    return tuple(part or "عبد" for part in apart)


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of equally many words can be one, word by word."""
    return len(one) == len(other) and all(map(_spelt_alike, one, other))


@lru_cache(maxsize=20_000)
def _spelt_alike(one: str, other: str) -> bool:
    """Whether two words have the same consonants, and are no two given names of Arabic, told apart by vowels (حسن، حسين)."""
    return one == other or (skeleton(one) == skeleton(other) and not {one, other} <= arabic_given_names())
