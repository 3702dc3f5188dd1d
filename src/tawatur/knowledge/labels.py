"""The program's own words, in English and Arabic (see FILES)."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from tawatur.knowledge.table import KnowledgeError, table
from tawatur.model import Message, Term

Language = Literal["en", "ar"]

ENGLISH_FORMS, ARABIC_FORMS = 2, 5

FILES = ("labels.yaml", "labels_web.yaml", "labels_errors.yaml")
"""The tables of labels: those of the terminal and the pages, those that only pages say, why something is refused."""


class Label(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A label: one form a language, or the forms for the numbers it counts."""

    key: str
    en: str | list[str]
    ar: str | list[str]


@dataclass(frozen=True)
class Labels:
    """The labels of one language."""

    language: Language
    forms: dict[str, str | list[str]]

    def __call__(self, key: str) -> str:
        """The label of `key`; KnowledgeError where there is none, or where it has forms for numbers."""
        form = self.forms.get(key)
        if not isinstance(form, str):
            raise KnowledgeError(f"labels.yaml has no label {key} of one form: add a row for it")
        return form

    def count(self, key: str, number: int) -> str:
        """The label of `key` for `number` of its things."""
        forms = self.forms[key]
        if isinstance(forms, str):
            return forms.format(n=f"{number:,}")
        return forms[_which(self.language, number)].format(n=f"{number:,}")

    def tell(self, message: Message, shown: Callable[[str], str] = str) -> str:
        """`message` in this language; `shown` is applied to each of its terms.

        KnowledgeError where labels.yaml has no such sentence, or one with a place that the message does not fill.
        """
        filled = {
            place: self("comma").join(shown(self.term(term)) for term in terms)
            for place, terms in message.terms.items()
        }
        try:
            return self(message.key).format_map(filled)
        except KeyError as place:
            raise KnowledgeError(
                f"labels.yaml, {message.key}: the message says nothing for {place}"
            ) from None

    def term(self, term: Term) -> str:
        """`term` in this language, as far as it is known in it."""
        if term.label is not None:
            return self(term.label)
        return (term.en if self.language == "en" else None) or term.ar


def _which(language: Language, number: int) -> int:
    if language == "en":
        return 0 if number == 1 else 1
    if number in (1, 2):
        return number - 1
    if number % 100 <= 2:
        return 4
    return 2 if number % 100 <= 10 else 3


@cache
def labels(language: Language) -> Labels:
    """The labels of `language`; KnowledgeError where a row that counts lacks a form."""
    forms: dict[str, str | list[str]] = {}
    rows = [row for file in FILES for row in table(file, Label)]
    for row in rows:
        for form, needed in ((row.en, ENGLISH_FORMS), (row.ar, ARABIC_FORMS)):
            if isinstance(form, list) and len(form) != needed:
                raise KnowledgeError(f"labels, {row.key}: {len(form)} forms, {needed} are needed")
        forms[row.key] = row.en if language == "en" else row.ar
    return Labels(language, forms)
