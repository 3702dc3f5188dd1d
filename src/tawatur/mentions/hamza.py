"""Verbs of reporting that only the hamza at their end tells from other words (هنأ: congratulated; هنا: here)."""

from functools import cache

from tawatur import knowledge
from tawatur.text import Document, fold, light
from tawatur.text.lexicon import verbs_at

_JOINED = ("", "و", "ف")
"""What may be joined before such a verb."""


@cache
def told_by_hamza() -> dict[str, frozenset[str]]:
    """The folded words that are no verbs, with the light forms by which they are."""
    found: dict[str, frozenset[str]] = {}
    for verb in knowledge.verbs():
        for printed in (joined + verb.lemma for joined in _JOINED if verb.lemma.endswith("أ")):
            if not verbs_at(fold(printed)) and verbs_at(fold(printed), light(printed)):
                found[fold(printed)] = frozenset((light(printed),))
    return found


def verbs_by_hamza(document: Document) -> list[int]:
    """The tokens of `document` that are such verbs."""
    told = told_by_hamza()
    return [at for at in document.where(told.keys()) if document.light[at] in told[document.fold[at]]]
