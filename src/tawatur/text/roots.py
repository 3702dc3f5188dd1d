"""Skeletons: the consonants that the forms of one Arabic root have in common, near enough for comparing texts.

No lexicon is asked: joined letters, the letters of inflection and the weak letters are taken off, and the ت of the eighth
form and the است of the tenth. What is left is often the root (التزم، الالتزام، ملتزم: لزم) and sometimes a piece of it; two
words of one skeleton are evidence that they are of one root, no proof. The letters that are taken off are those that
Arabic adds to roots (سألتمونيها), after Taghva, Elkhoury & Coombs ("Arabic Stemming Without a Root Dictionary", 2005).
"""

from functools import lru_cache

from tawatur.text.frequencies import frequency, is_joined
from tawatur.text.stems import stem

_WEAK = str.maketrans("", "", "اويءئؤىآأإة")
_BEHIND = ("هما", "كما", "تها", "ته", "تهم", "هم", "هن", "ها", "نا", "وا", "تا", "تين", "ات", "ه")
LONGEST_VERB = 6
"""Letters of a word that begins with ال and may be a verb or its noun."""

SMALLEST = 2
"""Consonants of a skeleton, at least; weak roots keep no more (صد of تصدى)."""


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The skeleton of the folded `word`; empty where fewer than two consonants are left."""
    if not "\u0600" < word[:1] < "\u0700":
        return ""
    word = _without_joined(word)
    letters = word.removeprefix("است").removeprefix("يست").removeprefix("تست").removeprefix("مست")
    tenth = letters != word
    if not tenth:
        letters = _without_added(word)
    letters = letters.translate(_WEAK)
    if len(letters) > 3 and letters[1] in "تط" and letters[0] not in "تم":
        letters = letters[0] + letters[2:]
    if len(letters) > 3 and letters[-1] in "نت":
        letters = letters[:-1]
    return letters if len(letters) >= SMALLEST else ""


def _without_joined(word: str) -> str:
    """`word` without joined conjunction, preposition, article, future mark and pronoun."""
    if len(word) > 4 and word[0] in "بلكف" and is_joined(word):
        word = word[1:]
    if len(word) > 4 and word[0] == "س" and word[1] in "يتن":
        word = word[1:]
    if not _is_eighth(word.removeprefix("و")):
        word = stem(word)
    for ending in _BEHIND:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _is_eighth(word: str) -> bool:
    """Whether ال at the beginning is no article: what follows is no word (التزم، ألغى)."""
    return word.startswith("ال") and len(word) <= LONGEST_VERB and not frequency(word[2:])


def _without_added(word: str) -> str:
    """`word` without one or two letters that derivation and the imperfect put before a root."""
    for before in ("مت", "يت", "تت", "نت", "ات", "ان", "ين", "من", "تن", "م", "ي", "ت", "ن", "ا"):
        rest = word[len(before) :]
        if word.startswith(before) and len(rest.translate(_WEAK)) >= (2 if before in "ايات" else 3):
            return rest
    return word
