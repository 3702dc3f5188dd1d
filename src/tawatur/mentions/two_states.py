"""Two states: which two a dual means (البلدان، الجانبان، بينهما): those of its own sentence, else of the ones before."""

from collections import Counter
from collections.abc import Sequence

from tawatur.mentions.chunk import Chunk
from tawatur.mentions.entities import Holder
from tawatur.mentions.reader import Reader
from tawatur.mentions.term import Match
from tawatur.mentions.terms import forms_of, states
from tawatur.text import Document
from tawatur.text.clause_words import clause_words

# how many sentences back two states are looked for; a paragraph on others stands seldom between
REACH = 3
# tokens from two persons that و joins to the dual that means them, and words of the first one's name
NEAR, LONGEST = 40, 3


class TwoStates:
    """The states met so far in a document, in order, by the token where each was met."""

    def __init__(self, document: Document) -> None:
        """None met yet."""
        self.document = document
        self.places: list[tuple[int, str]] = []
        self.joined: list[tuple[int, list[str]]] = []
        self._behind = -1

    def met(self, chunk: Chunk, states: Sequence[str]) -> None:
        """Remember the `states` (ISO 3166 alpha-2) that `chunk` names: one, or two at once (الكوريتان)."""
        before = self.places[-1][1] if self.places else ""
        self.places += [(chunk.first, state) for state in states]
        if len(states) == 2:
            self.joined.append((chunk.first, list(states)))
        elif states and chunk.prefix == "و" and chunk.first == self._behind and states[0] != before:
            self.joined.append((chunk.first, [before, states[0]]))  # الصين | وروسيا
        if states:
            self._behind = chunk.after

    def before(self, token: int) -> list[str]:
        """The two that a dual at `token` means, empty where none are told apart.

        Those that stand in its sentence before it; where fewer than two do, the sentences before add theirs, one by one. Of
        three and more that are met at once those count that و joined last, else the two that were met most so far, if a third
        does not come near.
        """
        planned = token > 0 and self.document.fold[token - 1] in clause_words(
            "plan"
        )  # حل الدولتين: none that were named
        if planned or self._many(token + 1):
            return []
        starts = [first for first, _ in self.document.sentences if first <= token][-REACH:]
        for first in reversed(starts):
            near = list(dict.fromkeys(state for at, state in self.places if first <= at < token))
            if len(near) == 2:
                return near
            if len(near) > 2:
                pairs = [pair for at, pair in self.joined if first <= at < token]
                return pairs[-1] if pairs else self._most(near)
        return self._most(list(dict.fromkeys(state for _, state in self.places)))

    def _many(self, token: int) -> bool:
        """Whether a number at `token` tells that the noun is a plural, written like a dual: البلدان | الـ28."""
        number = token + (self.document.fold[token : token + 1] == ["ال"])
        return self.document.kinds[number : number + 1] == ["n"]

    def _most(self, among: Sequence[str]) -> list[str]:
        """The two of `among` met most so far, in the order met, if a third does not come near."""
        counts = Counter(state for _, state in self.places)
        ordered = sorted(among, key=lambda state: -counts[state])
        if len(ordered) < 2 or (len(ordered) > 2 and counts[ordered[2]] >= counts[ordered[1]]):
            return []
        return list(ordered[:2])


def joined_before(document: Document, met: Sequence[tuple[int, Holder]], token: int) -> list[Holder]:
    """The two persons met last before `token`, near it, where و joins one to the other: التقى سالم ورامي. وأعرب الزعيمان.

    `met` are those met so far, each with the token where.
    """
    people = [(first, holder) for first, holder in met if holder.kind == "person" and first < token]
    if len(people) < 2 or token - people[-1][0] > NEAR:
        return []
    (first, one), (second, other) = people[-2:]
    kinds = document.kinds[first:second]
    joined = document.fold[second].startswith("و") and second - first <= LONGEST and set(kinds) <= {"w"}
    return [one, other] if joined and one is not other else []


def read_two(reader: Reader, index: int, match: Match) -> Chunk | None:
    """Two at once: الجانبان, البلدان; a nominative that is governed is a plural written alike (بعض البلدان).

    Two told of without the article, or several, are none that were named before: عدة بلدان، اتفق بلدان على.
    """
    before = reader.word(index - 1) if index else ""
    word = reader.words[match.after - 1]
    if match.after == index + 1 and word.endswith("ان") and "ال" not in word[:3] and not states_of(match):
        several = Chunk("unnamed", index, match.after, match.prefix)
        several.lemma, several.number, several.how = match.term.kind, "p", "description"
        several.why = "somebody described and not named"
        return several
    if reader.words[match.after - 1].endswith("ان") and not match.prefix and before in forms_of("governing"):
        return None
    chunk = Chunk("both", index, match.after, match.prefix)
    chunk.lemma, chunk.number, chunk.definite, chunk.how = match.term.kind, "d", True, "role"
    chunk.countries = states_of(match)
    chunk.why = "two of those named before"
    return chunk


def second_state(reader: Reader, position: int, first: str) -> Match | None:
    """The adjective of another state than `first` that و joins at `position`: السلطات الأردنية | والسورية; None where none does."""
    for match in reader.at(position):
        term = match.term
        other = term.kind == "nisba" and term.number == "s" and term.definite and term.id != first
        if match.prefix == "و" and other and term.id in states():
            return match
    return None


def states_of(match: Match) -> tuple[str, ...]:
    """The ISO codes of the two states that a dual stands for by itself (الكوريتان), else none."""
    codes = (match.term.en or "").split()
    return tuple(codes) if len(codes) == 2 and all(code in states() for code in codes) else ()
