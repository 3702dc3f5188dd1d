"""What the readers of times share: the words at each token, the day they count from, and the tense around."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cache, lru_cache

from tawatur.knowledge import TimeWord, time_words
from tawatur.mentions.time_found import Found, UnitForm
from tawatur.text import Document, Fact, fold, hosts
from tawatur.text.dates import TIME_FUNCTIONS, month_book, time_book
from tawatur.text.hit import Hit
from tawatur.text.lexicon import verbs_at
from tawatur.text.numbers import is_number_word, number_words, read_number, read_ordinal
from tawatur.text.phrasebook import Phrasebook
from tawatur.text.written_number import Number

_TENSE_WINDOW = 12
"""How many tokens back the verb is looked for: Arabic clauses begin with it, and few run longer before the time."""


STEPS = {"-2": -2, "-1": -1, "0": 0, "1": 1, "2": 2}
"""Relation words that count periods from the present one."""
LOOSE = frozenset(["", "و", "ف", "ل", "ب", "ول", "وب", "ك", "فب", "فل", "وك"])
"""Proclitics that change nothing in a time."""


_WAS = 5
"""Tokens between كان and the verb it puts into the past: كان من المقرر أن يلتقي."""
_REACH = 2
"""Tokens that may stand between a week and the days that are told of it: a comma and a preposition."""


Alternative = tuple[frozenset[str], Callable[["Scan", int], Found | None]]
"""What times of one sort can begin with (`OPENERS`), and their reader, which finds none where nothing of that stands."""


class Scan:
    """A document on its way through the readers: its tokens, the anchor, and the latest day, month and year told.

    `week` is the latest week told: the token behind it, and its Monday.
    """

    def __init__(self, document: Document, anchor: date | None) -> None:
        """Takes the document and the day that relative times count from, None where it is not known."""
        self.tokens = document
        self.fold = document.fold
        self.kinds = document.kinds
        self.anchor = anchor
        self.size = len(document)
        self.told: dict[str, str] = {}
        self.week: tuple[int, date] | None = None
        self._openers = OPENERS.of(document.written)
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

    def hit(self, index: int, function: str, prefixes: Collection[str] | None = None) -> Hit[TimeWord] | None:
        """The longest word with `function` at a token, with one of `prefixes` where given."""
        if not 0 <= index < self.size or function not in self._openers[index]:
            return None
        for hit in self.hits(index):
            if hit.row.function == function and (prefixes is None or hit.prefix in prefixes):
                return hit
        return None

    def unit(self, index: int) -> Hit[UnitForm] | None:
        """The unit of time at a token."""
        if not 0 <= index < self.size or "unit" not in self._openers[index]:
            return None
        if index not in self._units:
            self._units[index] = next(iter(unit_book().at(self.tokens, index)), None)
        return self._units[index]

    def number(self, index: int) -> Number | None:
        """The number that begins at a token (`read_number`); None behind the last."""
        if index >= self.size or "number" not in self._openers[index]:
            return None
        return read_number(self.tokens, index)

    def ordinal(self, index: int) -> Number | None:
        """The ordinal that begins at a token (`read_ordinal`)."""
        if index >= self.size or "number" not in self._openers[index]:
            return None
        return read_ordinal(self.tokens, index)

    def first_of(self, index: int, alternatives: Sequence[Alternative]) -> Found | None:
        """What the first of `alternatives` that finds a time at a token reads; few can begin there, the others are not tried."""
        openers = self._openers[index]
        for begin, read in alternatives:
            if not begin.isdisjoint(openers):
                found = read(self, index)
                if found is not None:
                    return found
        return None

    def beginnings(self) -> list[int]:
        """The tokens at which a time can begin: a number, a month, a unit, or a word of time that stands first."""
        return [
            index
            for index, (kind, begins) in enumerate(
                zip(self.kinds, _BEGINS.of(self.tokens.written), strict=True)
            )
            if kind == "n"
            or (
                begins
                and kind == "w"
                and (begins == "alone" or any(hit.row.function in BEGINNERS for hit in self.hits(index)))
            )
        ]

    def tells(self, function: str) -> bool:
        """Whether a word with `function` stands anywhere in the document."""
        return any(function in openers for openers in self._openers)

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

    def remember_week(self, found: Found) -> None:
        """Keeps a week that was told (الأسبوع المقبل), for the weekdays right behind it."""
        if found.grain == "W" and found.value is not None and len(found.value) == len("2020-W01"):
            self.week = found.after, date.fromisocalendar(int(found.value[:4]), int(found.value[6:]), 1)
        elif self.week is not None and found.grain == "D" and self.in_reach(self.week[0], found.first):
            self.week = found.after, self.week[1]

    def in_reach(self, before: int, index: int) -> bool:
        """Whether a token stands right behind what ends at token `before`: no full stop and hardly a word between."""
        return 0 <= index - before <= _REACH and not any(kind in ".:" for kind in self.kinds[before:index])

    def _was(self, index: int, begin: int) -> bool:
        """Whether كان stands before what is planned: كان من المقرر أن يبدأ."""
        hits = (self.hit(k, "was") for k in range(max(begin, index - _WAS), index))
        return any(hit is not None and hit.row.value == "past" for hit in hits)

    def future(self, first: int, after: int) -> bool:
        """Whether what stands at these tokens is still to come: the nearest verb or mark before it says so."""
        begin, end = self.sentence(first)
        for index in range(first - 1, max(begin, first - _TENSE_WINDOW) - 1, -1):
            tense = _tense(self.fold[index], self.tokens.light[index])
            if tense in ("scheduled", "future"):
                return not (self._was(index, begin) or (tense == "scheduled" and self.hit(index - 1, "was")))
            if tense:
                return False
            if self.kinds[index] in ".:,":
                break
        behind = range(after, min(end, after + 2))
        return any(_tense(self.fold[i], self.tokens.light[i]) == "future" for i in behind) and (
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


@cache
def _first_words() -> frozenset[str]:
    """The words that number words, units, months and phrases of time begin with."""
    return frozenset().union(
        number_words(), *(book().first_words() for book in (unit_book, month_book, time_book))
    )


def _openers(word: str) -> frozenset[str]:
    if not word[:1].isdigit() and _first_words().isdisjoint([host for _, host in hosts(word)]):
        return frozenset()  # of most words
    found = set(TIME_FUNCTIONS[word])
    if word[:1].isdigit() or is_number_word(word):
        found.add("number")
    if unit_book().begins(word):
        found.add("unit")
    if month_book().begins(word):
        found.add("month")
    return frozenset(found)


OPENERS = Fact("opens_time", _openers, most=100_000)
"""What can begin with a folded word: ``number``, ``unit``, ``month``, and what the phrases of time do that may begin so."""


def _begins(word: str) -> str:
    """Whether a time can begin with the folded `word`: ``alone``, only as a ``phrase`` (في السابق), or not at all."""
    openers = OPENERS[word]
    if not openers.isdisjoint(("number", "unit", "month")):
        return "alone"
    if openers.isdisjoint(BEGINNERS):
        return ""
    rows = [(alone, row) for alone, row in time_book().rows(word) if row.function in BEGINNERS]
    return "alone" if any(alone for alone, _ in rows) else "phrase" if rows else ""


_BEGINS = Fact("begins_time", _begins, most=100_000)


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
        "feast",
    ]
)


@cache
def _tense_words() -> dict[str, str]:
    rows = [row for row in time_words() if row.function in ("future", "not_future", "scheduled")]
    return {fold(word): row.function for row in rows for word in row.ar}


@lru_cache(maxsize=100_000)
def _tense(word: str, light: str) -> str:
    """``future``, ``scheduled``, ``past`` or nothing, for a word's fold and light form.

    Told by the marks of the table, by س before an imperfect, by a perfect of reporting.
    """
    known = _tense_words()
    for form in (word, word[1:] if word[:1] in "وف" else word):
        if form in known:
            return known[form] if known[form] != "not_future" else ""
        bare = form[2:] if form.startswith("ال") else form
        if bare in known and known[bare] == "not_future":
            return ""
    stem = word[1:] if word[:1] in "وف" and len(word) > 5 else word
    if len(stem) >= 5 and stem[0] == "س" and stem[1] in "يتن" and not stem.endswith(("ه", "ات", "يا")):
        return "future"
    if _first_person(light.lstrip("وف")):
        return "future"
    if any(form.kind == "perfect" for _, form in verbs_at(word)):
        return "past"
    return ""


def _first_person(word: str) -> bool:
    """Whether a word is س before a verb of the first person (سأعود); not a form of سأل."""
    asked = word.startswith("سأل") and (len(word) <= _ASKED or word.endswith(("ه", "ها", "هم", "نا", "وا")))
    return len(word) >= _ASKED - 1 and word.startswith("سأ") and not asked


_ASKED = 5
"""Letters of سألته, the longest usual form of سأل without an ending that tells it."""
