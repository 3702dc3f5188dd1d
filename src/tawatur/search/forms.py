"""The forms in which words are indexed and searched: the host without joined letters, and its root form.

Joined letters are told from a word's own by how often the word stands with and without them in print
(`tawatur.text.frequencies`): what is commoner without its first letter has it joined. The root form is the host without
article and inflection, after the light10 stemmer of Larkey, Ballesteros & Connell (2007), but an ending is only taken off
where what remains is a word in print, so that names survive (إيران is no ending on إير). A word has one form of each kind,
wherever it stands, so text and query meet even where a form is not what a grammarian would say.
"""

import re
import unicodedata
from functools import lru_cache

from tawatur.text import fold
from tawatur.text.frequencies import frequency
from tawatur.text.tokens import tokenise

Word = tuple[int, int, str]
"""Start and end in code points of the text, and the host of what stands there."""

BREAK = "¶"
"""Stands between pieces of text in the index, so that no phrase runs over their border."""

JOINED_SHARE = 0.05
"""The word without its first letters must be printed at least so often as the whole: وأضاف is printed twice as often as
أضاف, and وصل a hundred times as often as صل (counted over the table)."""

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكل"
_FUTURE = "س"
_IMPERFECT = "يتنا"
_ENDINGS = ("تها", "تهم", "ها", "هم", "ان", "ات", "ون", "ين", "يه", "ته", "وا", "نا", "ه", "ي")
_RESTORED = frozenset(("تها", "تهم", "ته"))  # a ta marbuta that a pronoun opened: حكومته
_LONGEST_CHAIN = 3
_LEAST_ROOT = 3
_MOST_LETTERS = 64
_INNER = re.compile(r"[-'’.@&]")
_GROUPS = re.compile(r"\d{1,3}([.,٬])\d{3}(?:\1\d{3})*")


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words, numbers and Latin words of ``text[start:end]``, in order, each with its host."""
    found: list[Word] = []
    for begin, stop, kind in tokenise(text, start, len(text) if end is None else end):
        if kind == "w":
            found.append((begin, stop, host(fold(text[begin:stop]))))
        elif kind == "n":
            found.append((begin, stop, _number(fold(text[begin:stop]))))
        elif kind == "l":
            found += _latin(text, begin, stop)
    return [(begin, stop, form[:_MOST_LETTERS]) for begin, stop, form in found if form]


def hosts(text: str) -> list[str]:
    """The hosts of the words of `text`."""
    return [form for _, _, form in words(text)]


@lru_cache(maxsize=200_000)
def host(word: str) -> str:
    """The folded `word` without joined و ف ب ل ك س before it; its article stays."""
    for _ in range(_LONGEST_CHAIN):
        rest = _rest(word)
        if rest is None:
            return word
        word = rest
    return word


@lru_cache(maxsize=200_000)
def root(form: str) -> str:
    """The host `form` without article and inflection."""
    word = form[2:] if form.startswith("ال") and len(form) > 4 else form
    for _ in range(2):
        shorter = _without_ending(word)
        if shorter is None:
            return word
        word = shorter
    return word


@lru_cache(maxsize=50_000)
def roots(written: str) -> tuple[str, ...]:
    """The root forms that the folded word of a query may mean: as its host, and as the whole word it is written as."""
    return tuple(dict.fromkeys((root(host(written)), root(written))))


def _rest(word: str) -> str | None:
    """`word` without one run of joined letters, if they are joined."""
    first, rest = word[:1], word[1:]
    if first in _CONJUNCTIONS and len(rest) >= 2:
        return rest if _is_joined(word, rest) else None
    if first == "ل" and rest.startswith("ل") and len(rest) >= 4:
        return "ا" + rest if _is_joined(word, "ا" + rest) else None
    if first in _PREPOSITIONS and len(rest) >= 3:
        return rest if _is_joined(word, rest) else None
    if first == _FUTURE and len(rest) >= 4 and rest[0] in _IMPERFECT:
        return rest if _is_joined(word, rest) else None
    return None


def _is_joined(word: str, rest: str) -> bool:
    article = rest.startswith("ال") and len(rest) > 4
    alone = frequency(rest) + frequency(rest[2:] if article else "ال" + rest)
    # nothing that begins with a joined letter takes the article
    own = frequency("ال" + word) + frequency("لل" + word)
    return alone > 0 and alone > own and alone >= JOINED_SHARE * frequency(word)


def _without_ending(word: str) -> str | None:
    printed = frequency(word) + frequency("ال" + word)
    for ending in _ENDINGS:
        if not word.endswith(ending):
            continue
        stem = word[: -len(ending)] + ("ه" if ending in _RESTORED else "")
        if len(stem) < _LEAST_ROOT:
            continue
        alone = frequency(stem) + frequency("ال" + stem)
        if alone > 0 and alone >= JOINED_SHARE * printed:
            return stem
    return None


def _number(digits: str) -> str:
    """A number without the marks between its thousands."""
    return re.sub(r"[.,٬]", "", digits) if _GROUPS.fullmatch(digits) else digits.replace("٫", ".")


def _latin(text: str, start: int, end: int) -> list[Word]:
    """A word in other letters, in lower case, without accents, in its parts."""
    found: list[Word] = []
    begin = start
    for match in (*_INNER.finditer(text, start, end), None):
        stop = match.start() if match else end
        if stop > begin:
            found.append((begin, stop, plain_latin(text[begin:stop])))
        begin = match.end() if match else end
    return found


def plain_latin(word: str) -> str:
    """A word in other letters in lower case and without accents."""
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c)).replace("ı", "i")
