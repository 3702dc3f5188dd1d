"""Articles on matches: how many of an article's words are of matches, leagues and players."""

from functools import cache

from tawatur.mentions.reader import Reader
from tawatur.mentions.terms import forms_of

_WORDS = 5
"""Words of matches, leagues and players of an article that is on them, at least."""


def matches_told(reader: Reader) -> int:
    """How many words of matches alone the article has."""
    return len(reader.where(forms_of("match")))


def is_on_matches(reader: Reader) -> bool:
    """Whether many words of matches, leagues and players tell that the article is on them."""
    return len(reader.where(_words())) >= _WORDS


@cache
def _words() -> frozenset[str]:
    """The words, with what may be joined before them: لدوري, وبالمباراة."""
    found = forms_of("match") | forms_of("league")
    joined = {prefix + word for word in found for prefix in _JOINED}
    articles = {word for word in found if word.startswith("ال")}
    return found | joined | {prefix + word[2:] for word in articles for prefix in ("لل", "ولل")}


_JOINED = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")
"""What may be joined before a noun."""
