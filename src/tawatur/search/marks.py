"""What is to be marked in what a search finds."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache

from tawatur.search.forms import plain_latin, root
from tawatur.text import fold

_LETTERS = (*range(0x0030, 0x003A), *range(0x0061, 0x007B), *range(0x00C0, 0x0250), *range(0x0600, 0x0700))
_DROPPED = "".join(chr(c) for c in range(0x0600, 0x0700) if fold(chr(c)) == "")
_OPENED = "ه"  # a ta marbuta, which a pronoun opens to ت
_NEVER = re.compile(r"(?!)")


@dataclass
class Marks:
    """What to mark: `roots` of words, `beginnings` of hosts, and phrases as sequences of sets of hosts."""

    roots: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    phrases: list[tuple[frozenset[str], ...]] = field(default_factory=list)
    _letters: "re.Pattern[str] | None" = None

    def __bool__(self) -> bool:
        """Whether there is anything to mark."""
        return bool(self.roots or self.beginnings or self.phrases)

    def letters(self) -> "re.Pattern[str]":
        """Finds where in an untouched text the letters stand that any mark has in common with it."""
        if self._letters is None:
            looked_for = [frozenset((form,)) for form in (*self.roots, *self.beginnings)]
            looked_for += [max(phrase, key=lambda forms: max(map(len, forms))) for phrase in self.phrases]
            groups = [
                f"(?P<g{number}>{'|'.join(sorted(_spelled(root(form)) for form in forms))})"
                for number, forms in enumerate(looked_for)
            ]
            self._letters = re.compile("|".join(groups), re.IGNORECASE) if groups else _NEVER
        return self._letters


def _spelled(form: str) -> str:
    """A pattern for the letters of `form` as texts may spell them, dropped marks between them."""
    kept = form[:-1] if form.endswith(_OPENED) and len(form) > 3 else form
    between = "[,.٫٬]?" if kept.isdigit() else f"[{_DROPPED}]*"
    return between.join(_merged().get(letter) or re.escape(letter) for letter in kept)


@cache
def _merged() -> dict[str, str]:
    """For each folded letter, a class of all letters that are folded to it."""
    classes: defaultdict[str, str] = defaultdict(str)
    for point in _LETTERS:
        folded = plain_latin(chr(point)) if point < 0x0250 else fold(chr(point))
        if len(folded) == 1:
            classes[folded] += re.escape(chr(point))
    return {letter: f"[{members}]" for letter, members in classes.items()}
