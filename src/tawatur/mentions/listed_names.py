"""Listed names: outlets and bodies in quotation marks behind a noun for two or more of them (صحيفتا "…" و"…"، شركتا "…" و"…")."""

from dataclasses import dataclass
from functools import cache

from tawatur import knowledge
from tawatur.mentions.chunk import ChunkKind
from tawatur.mentions.reader import Reader
from tawatur.mentions.rules import quoted
from tawatur.mentions.terms import forms_of
from tawatur.text import fold, hosts
from tawatur.text.clause_words import clause_words

LISTED = "one of several bodies, in quotation marks"
"""Why a phrase is such a body's."""

ADJECTIVES = 2
"""Words with the article that may tell of one of several before the next: "المرفأ" اليومية المستقلة و"النجم"."""


TOLD = 4
"""Words between commas that tell of one of several before the next."""


@dataclass(frozen=True)
class Sort:
    """What a noun for several makes of the names behind it: the kind of phrase, and for a body the noun for one of them."""

    kind: ChunkKind
    noun: str


class Listed:
    """The names in marks of one document that a noun for several stands before, read from its beginning to its end."""

    def __init__(self, reader: Reader) -> None:
        """Nothing read yet."""
        self.reader = reader
        self._sort: Sort | None = None
        self._last = 0  # the token behind the name read last

    def at(self, opening: int) -> Sort | None:
        """What the mark at `opening` begins one of, if the noun stands before it, or و behind the one read last; else None."""
        reader, before = self.reader, opening - 1
        if before < 1 or reader.limit[before] != reader.limit[opening]:
            return None
        word = reader.words[before]
        joined = word == "و" and 0 < self._last <= before <= self._behind(self._last)
        led = (_sorts()[host] for _, host in hosts(word) if host in _sorts())  # لصحيفتي
        self._sort = next(led, self._sort if joined else None)
        self._last = quoted(reader, opening) if self._sort else 0
        return self._sort

    def _behind(self, token: int) -> int:
        """The token behind what tells of the one named before `token`, in commas too: "المرفأ"، الواسعة الانتشار، | و"النجم"."""
        end, reader = self.behind_adjectives(token), self.reader
        if not (reader.punctuation(end, ",") and reader.article(end + 1)):
            return end
        told = range(end + 1, min(end + 2 + TOLD, reader.limit[end]))
        comma = next((at for at in told if reader.kinds[at] != "w"), end)
        return comma + 1 if reader.punctuation(comma, ",") and comma > end else end

    def behind_adjectives(self, token: int) -> int:
        """The token behind the adjectives from `token`, with the article, that tell of the one named before it."""
        end, reader = token, self.reader
        while end < token + ADJECTIVES and reader.article(end) and reader.words[end].endswith(("ي", "ه")):
            end += 1
        return end


@cache
def governing_sorts() -> dict[str, Sort]:
    """What each folded dual that governs two names (صحيفتا, شركتي, مجلسا) makes of them.

    States' teams and clubs are known by their own names, and what is mostly a place (مديريتا التحيتا والدريهمي, جبهتي القتال) is
    none that acts.
    """
    found: dict[str, Sort] = {}
    otherwise = forms_of("premises") | clause_words("no_pair_of")
    for row in knowledge.noun_words():
        if row.function in ("media", "body"):
            for form in (form for form in row.ar if " " not in form and fold(form) not in otherwise):
                sort, noun = Sort("media", "") if row.function == "media" else Sort("body", form), fold(form)
                stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
                for ending in "اي":
                    found.setdefault(stem + ending, sort)
    return found


@cache
def _sorts() -> dict[str, Sort]:
    """What each folded noun for two or more makes of the names behind it: صحيفتا, قناتي, صحف; شركتا."""
    found: dict[str, Sort] = {}
    for row in knowledge.noun_words():
        if row.function in ("media", "body"):
            media = row.function == "media"
            for form in (form for form in row.ar if " " not in form):
                sort, noun = Sort("media", "") if media else Sort("body", form), fold(form)
                stem = noun[:-1] + "ت" if noun.endswith("ه") else noun
                words = [stem + ending for ending in "اي"] if media or noun.endswith("ه") else []
                words += map(fold, row.plural) if media else ()
                found.update({word: sort for word in words if media or word not in found})
    return found
