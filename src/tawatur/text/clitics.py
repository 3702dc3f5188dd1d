"""Clitics: the readings of a written word as prefix, host and suffix.

Written Arabic joins conjunctions (و ف), prepositions (ب ل ك), the future mark (س) and the article (ال) to the
following word. Which reading is right is for a lexicon to say; here stand all that the letters allow.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache

from tawatur.text.by_word import ByWord

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_JOINED = "وفبلك"
_WHOSE = ("هما", "هم", "ها", "ه")


def _hosts(word: str) -> tuple[tuple[str, str], ...]:
    if word[:1] not in _JOINED:
        return (("", word),)
    found = [("", word)]
    for conjunction in _CONJUNCTIONS:
        if not word.startswith(conjunction):
            continue
        rest = word[len(conjunction) :]
        for preposition in _PREPOSITIONS:
            if not rest.startswith(preposition) or not (conjunction or preposition):
                continue
            host = rest[len(preposition) :]
            if preposition == "ل" and host.startswith("ل") and len(host) > 2:
                found.append((conjunction + preposition, "ا" + host))
            if len(host) > 1:
                found.append((conjunction + preposition, host))
    return tuple(found)


hosts = ByWord(_hosts, most=200_000).__getitem__
"""The readings of a folded word as ``(prefix, host)``, the whole word first.

The host keeps its article (``وبالوزير`` gives ``("وب", "الوزير")``; ``للوزير`` gives ``("ل", "الوزير")``): tables list names and
offices with or without it. A host has at least two letters.
"""


def words_of(hosts_wanted: Collection[str], words: Iterable[str]) -> list[tuple[str, str]]:
    """Those of the folded `words` that have one of `hosts_wanted` under some reading, each with the first such host.

    A host ends as its word does, so that few words need their readings.
    """
    endings = {host[-2:] for host in hosts_wanted}
    found: list[tuple[str, str]] = []
    for word in [word for word in words if word[-2:] in endings]:
        for _, host in hosts(word):
            if host in hosts_wanted:
                found.append((word, host))
                break
    return found


@lru_cache(maxsize=100_000)
def owned(word: str) -> str:
    """The noun in the `word` without the pronoun of the third person that tells whose it is (خصومه); empty where none is joined."""
    return next((word.removesuffix(whose) for whose in _WHOSE if word.endswith(whose)), "")


def bare(host: str) -> str:
    """`host` without the article ال."""
    return host[2:] if host.startswith("ال") and len(host) > 3 else host
