"""What the readers of times share: the words at each token, the day they count from, and the tense around."""

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.knowledge import TimeWord, time_words
from tawatur.model import Calendar, TimeKind
from tawatur.text import Document, fold
from tawatur.text.dates import month_book, time_book
from tawatur.text.lexicon import verbs_at
from tawatur.text.numbers import is_number_word
from tawatur.text.phrasebook import Hit, Phrasebook

_TENSE_WINDOW = 12
"""How many tokens back the verb is looked for: Arabic clauses begin with it, and few run longer before the time."""


class UnitForm(NamedTuple):
    """A written form of a unit of time: its code, ``s`` ``d`` ``p`` or ``c``, whether it has the article.

    ``c`` is a dual before what it rules (عامي 2007 و2012), which by itself is mostly an adjective (يومي).
    """

    code: str
    number: str
    definite: bool
    weak: bool


class Found(NamedTuple):
    """A time read from tokens `first` to ``after - 1``; `rests_on`: published, text, absolute or none.

    `grain` is the unit of the value (D W M Y …), empty for durations, sets and references.
    """

    first: int
    after: int
    kind: TimeKind
    value: str | None
    grain: str = ""
    rests_on: str = "absolute"
    calendar: Calendar = "gregorian"
    prefix: str = ""


class Scan:
    """A document on its way through the readers: its tokens, the anchor, and the latest day, month and year told."""

    def __init__(self, document: Document, anchor: date | None) -> None:
        """Takes the document and the day that relative times count from, None where it is not known."""
        self.tokens = document
        self.fold = document.fold
        self.kinds = document.kinds
        self.anchor = anchor
        self.size = len(document)
        self.told: dict[str, str] = {}
        self._hits: dict[int, list[Hit[TimeWord]]] = {}
        self._units: dict[int, Hit[UnitForm] | None] = {}
        self._sentences = document.sentences

    def hits(self, index: int) -> list[Hit[TimeWord]]:
        """The words of time at a token, longest first."""
        if not 0 <= index < self.size:
            return []
        found = self._hits.get(index)
        if found is None:
            found = self._hits[index] = time_book().at(self.tokens, index)
        return found

    def hit(self, index: int, function: str, prefixes: Sequence[str] | None = None) -> Hit[TimeWord] | None:
        """The longest word with `function` at a token, with one of `prefixes` where given."""
        for hit in self.hits(index):
            if hit.row.function == function and (prefixes is None or hit.prefix in prefixes):
                return hit
        return None

    def unit(self, index: int) -> Hit[UnitForm] | None:
        """The unit of time at a token."""
        if not 0 <= index < self.size:
            return None
        if index not in self._units:
            self._units[index] = next(iter(unit_book().at(self.tokens, index)), None)
        return self._units[index]

    def may_begin(self, index: int) -> bool:
        """Whether a time can begin at a token: a number, a month, a unit, or a word of time that stands first."""
        kind = self.kinds[index]
        if kind != "w":
            return kind == "n"
        begins = _begins(self.fold[index])
        if begins == "phrase":
            return any(hit.row.function in BEGINNERS for hit in self.hits(index))
        return begins == "alone"

    def past_comma(self, index: int) -> int:
        """The token behind a comma or bracket at `index`, else `index`."""
        return index + 1 if index < self.size and self.kinds[index] in ",(" else index

    def sentence(self, index: int) -> tuple[int, int]:
        """The sentence that holds a token."""
        low, high = 0, len(self._sentences) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self._sentences[middle][0] <= index:
                low = middle
            else:
                high = middle - 1
        return self._sentences[low] if self._sentences else (0, self.size)

    def future(self, first: int, after: int) -> bool:
        """Whether what stands at these tokens is still to come: the nearest verb or mark before it says so."""
        begin, end = self.sentence(first)
        for index in range(first - 1, max(begin, first - _TENSE_WINDOW) - 1, -1):
            tense = _tense(self.fold[index])
            if tense:
                return tense == "future"
            if self.kinds[index] in ".:,":
                break
        return any(_tense(self.fold[i]) == "future" for i in range(after, min(end, after + 2))) and (
            first - begin <= 2
        )


@cache
def unit_book() -> Phrasebook[UnitForm]:
    """Units of time in singular, dual and plural, with and without the article."""
    forms: list[tuple[str, UnitForm]] = []
    for row in time_words():
        if row.function != "unit":
            continue
        for number, words in (("s", row.ar), ("d", row.dual), ("p", row.plural)):
            for word in words:
                definite = word.startswith("ال")
                construct = number == "d" and word.endswith("ي")
                forms.append((word, UnitForm(row.value, "c" if construct else number, definite, row.weak)))
                if not definite and not construct and " " not in word:
                    forms.append(("ال" + word, UnitForm(row.value, number, True, row.weak)))
    return Phrasebook(forms)


@lru_cache(maxsize=100_000)
def _begins(word: str) -> str:
    """Whether a time can begin with the folded `word`: ``alone``, only as a ``phrase`` (في السابق), or not at all."""
    rows = [(alone, row) for alone, row in time_book().rows(word) if row.function in BEGINNERS]
    if is_number_word(word) or month_book().rows(word) or unit_book().rows(word):
        return "alone"
    return "alone" if any(alone for alone, _ in rows) else "phrase" if rows else ""


BEGINNERS = frozenset(
    [
        "weekday",
        "day",
        "part",
        "clock",
        "hour",
        "this",
        "that",
        "edge",
        "season",
        "decade",
        "ref",
        "set",
        "each",
        "ago",
        "later",
        "since",
    ]
)


@cache
def _tense_words() -> dict[str, str]:
    rows = [row for row in time_words() if row.function in ("future", "not_future")]
    return {fold(word): row.function for row in rows for word in row.ar}


@lru_cache(maxsize=100_000)
def _tense(word: str) -> str:
    """``future``, ``past`` or nothing, for a folded word: marks of the table, س before an imperfect, a perfect of reporting."""
    known = _tense_words()
    for form in (word, word[1:] if word[:1] in "وف" else word):
        if form in known:
            return "future" if known[form] == "future" else ""
        bare = form[2:] if form.startswith("ال") else form
        if bare in known and known[bare] == "not_future":
            return ""
    stem = word[1:] if word[:1] in "وف" and len(word) > 5 else word
    if len(stem) >= 5 and stem[0] == "س" and stem[1] in "يتن" and not stem.endswith(("ه", "ات", "يا")):
        return "future"
    if any(form.kind == "perfect" for _, form in verbs_at(word)):
        return "past"
    return ""
