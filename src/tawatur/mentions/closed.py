"""Closed words: the particles, month names and number words that stand in no name, told from words printed otherwise."""

from functools import cache

from tawatur import knowledge
from tawatur.text import ByWord, fold

_CLOSED = (
    "that",
    "that_pronoun",
    "ala",
    "ila",
    "an",
    "min",
    "fi",
    "li",
    "bi",
    "place_time",
    "negator",
    "modal",
    "before_that",
    "was",
    "perfect",
    "relative",
    "relative_what",
    "conjunction",
    "circumstance",
    "pronoun",
    "adverb",
    "demonstrative",
)


@cache
def particles(function: str) -> frozenset[str]:
    """The folded particles with `function`."""
    return frozenset(
        fold(form) for row in knowledge.particles() if row.function == function for form in row.ar
    )


@cache
def closed_words() -> frozenset[str]:
    """Folded particles, month names and number words: none begins or continues a personal name."""
    found = {fold(form) for row in knowledge.particles() if row.function in _CLOSED for form in row.ar}
    found |= {
        fold(form)
        for month in knowledge.months()
        if month.system in ("levantine", "egyptian")
        for form in month.ar
    }
    return frozenset(found | numerals())


@cache
def numerals() -> frozenset[str]:
    """Folded number words."""
    return frozenset(fold(form) for numeral in knowledge.numerals() for form in numeral.ar)


@cache
def _with_final_alef() -> frozenset[str]:
    """Folded particles that are written with a final ى: the same letters with ي are another word (على, علي)."""
    return frozenset(fold(form) for row in knowledge.particles() for form in row.ar if form.endswith("ى"))


@cache
def _with_madda() -> frozenset[str]:
    """Folded particles that are written with آ first: the same letters with أ are another word (آن, أن)."""
    return frozenset(fold(form) for row in knowledge.particles() for form in row.ar if form.startswith("آ"))


def _is_closed(word: str) -> bool:
    """Whether the folded `word`, with or without a joined و or ف, is a particle or the like."""
    closed = closed_words()
    return word in closed or (word[:1] in "وف" and word[1:] in closed)


_IS_CLOSED = ByWord(_is_closed, most=100_000)


def closed(word: str, light: str) -> bool:
    """Whether the folded `word`, printed as `light`, is a particle or the like; علي written with its dots is none."""
    return _IS_CLOSED[word] and _as_printed(word, light)


def _as_printed(word: str, light: str) -> bool:
    """Whether the folded `word` of the closed ones is no other word as it is printed, in its light form."""
    if light.startswith("آ") and word not in _with_madda():
        return False  # آنا is not أنا
    if word in particles("ila") and not light.startswith("أ"):
        return True  # إلي, as papers of Egypt print إلى
    alone = word if word in closed_words() else word[1:]  # فالي is not فإلى, والي not وإلى
    return not (alone in _with_final_alef() and light.endswith("ي"))
