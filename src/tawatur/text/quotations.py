"""Quotation marks: which opens, which closes, and what to do with one that has no partner.

Papers set marks carelessly: the same mark opens and closes, guillemets stand the wrong way round, a space is
on the wrong side, a closing mark is forgotten. What a mark does is read from the words it is glued to and
from what is open; what is left unpaired is settled afterwards, so that one odd mark never swallows the rest.
"""

from collections.abc import Sequence

from tawatur.text.document import Quotation

_WORDY = frozenset("wlnoq…(")
# how many paragraphs a quotation may run on into: speeches are printed in a few, a forgotten mark is not closed later
_PARAGRAPHS_ON = 3
# how many marks further on a quotation that is never closed may end; more is a heap of marks, not prose
_MARKS_ON = 20


class _Marks:
    """The marks of one paragraph, tokens ``first`` to ``after - 1``, and what is open among them."""

    def __init__(
        self, kinds: list[str], starts: Sequence[int], ends: Sequence[int], first: int, after: int
    ) -> None:
        self.kinds, self.starts, self.ends, self.first, self.after = kinds, starts, ends, first, after
        self.places = [i for i in range(first, after) if kinds[i] in "oqc"]
        self.families = ["q" if kinds[i] == "q" else "g" for i in self.places]
        self.open: list[int] = []  # numbers of marks, innermost last
        self.open_of = {"q": 0, "g": 0}
        self.pairs: list[tuple[int, int]] = []

    def glued_before(self, index: int) -> bool:
        return index > self.first and self.ends[index - 1] == self.starts[index]

    def glued_behind(self, index: int) -> bool:
        return (
            index + 1 < self.after
            and self.ends[index] == self.starts[index + 1]
            and self.kinds[index + 1] in _WORDY
        )

    def looks(self, index: int) -> str:
        """``o`` or ``c`` as the mark at `index` is glued to one side alone, else ``?``."""
        before, behind = self.glued_before(index), self.glued_behind(index)
        if before == behind:
            return "?"
        return "o" if behind else "c"

    def is_open(self, family: str) -> bool:
        return self.open_of[family] > 0

    def start(self, number: int) -> None:
        """Mark `number` opens."""
        self.open.append(number)
        self.open_of[self.families[number]] += 1

    def next_of(self, number: int) -> int | None:
        """The place of the next mark of the same family."""
        for later in range(number + 1, len(self.places)):
            if self.families[later] == self.families[number]:
                return self.places[later]
        return None

    def decide(self, number: int) -> str:
        """What mark `number` does: ``o`` or ``c``."""
        index = self.places[number]
        kind = self.kinds[index]
        if kind == "q":
            return self._two_way(number, index)
        following = self.next_of(number)
        if kind == "c" and not self.open and self.glued_behind(index):
            reversed_ahead = following is not None and self.kinds[following] == "c"
            return "o" if reversed_ahead or not self.glued_before(index) else "c"
        if kind == "o" and self.is_open("g") and self.looks(index) == "c":
            return "c"
        return kind

    def _two_way(self, number: int, index: int) -> str:
        looks = self.looks(index)
        is_open = self.is_open("q")
        if looks == "o" or (looks == "?" and not is_open):
            return "o"
        if is_open:
            return "c"
        following = self.next_of(number)
        if self.open and (following is None or self.kinds[following] != "q"):
            return "c"  # it closes what another kind of mark opened
        lonely = following is None or self.looks(following) == "o"
        return "c" if lonely else "o"

    def close(self, number: int) -> None:
        """Pair mark `number` with the innermost open one of its family, else with the innermost one."""
        if not self.open:
            return
        family = self.families[number]
        at = len(self.open) - 1
        if self.is_open(family):
            while self.families[self.open[at]] != family:
                at -= 1
        partner = self.open.pop(at)
        self.open_of[self.families[partner]] -= 1
        self.pairs.append((partner, number))

    def settle(self) -> list[tuple[int, int]]:
        """Pair what is left open where the second is a closing mark with its space on the wrong side; ends of
        the rest."""
        ends: list[tuple[int, int]] = []
        numbers = iter(self.open)
        number = next(numbers, None)
        while number is not None:
            following = next(numbers, None)
            if following is not None and self._misplaced(number, following):
                self.kinds[self.places[following]] = "c"
                self.pairs.append((number, following))
                number = next(numbers, None)
                continue
            ends.append((self.places[number], self._end_of(number)))
            number = following
        return ends

    def _misplaced(self, number: int, following: int) -> bool:
        """Whether the second of two open marks closes the first: the same kind, and no stop between."""
        if self.families[following] != self.families[number]:
            return False
        return self._stop_before(self.places[number], self.places[following]) is None

    def _stop_before(self, place: int, later: int) -> int | None:
        """The token behind the last stop between two marks; the mark itself where a colon introduces it."""
        if self.kinds[later - 1] == ":":
            return later
        for index in range(later - 1, place, -1):
            if self.kinds[index] in ".?":
                return index + 1
        return None

    def _end_of(self, number: int) -> int:
        """Where a quotation never closed ends: at the last stop before the next one, else with the paragraph."""
        place = self.places[number]
        for later in self.places[number + 1 : number + 1 + _MARKS_ON]:
            if self.kinds[later] == "o":
                stop = self._stop_before(place, later)
                if stop is not None:
                    return stop
        return self.after


def pair_marks(
    kinds: list[str], starts: Sequence[int], ends: Sequence[int], first: int, after: int
) -> list[Quotation]:
    """The quotations among tokens ``first`` to ``after - 1`` (one paragraph), in the order they open.

    Rewrites ``q`` in `kinds` to ``o`` or ``c``. A mark glued to the following word opens, one glued to the
    preceding word closes; glued to both or to none it closes what is open, else opens. An opening mark
    without partner runs to the last stop before the next one opens, else to the paragraph's end; a closing
    one without partner stays a mark and no more.
    """
    marks = _Marks(kinds, starts, ends, first, after)
    if not marks.places:
        return []
    for number, index in enumerate(marks.places):
        kinds[index] = kind = marks.decide(number)
        if kind == "o":
            marks.start(number)
        else:
            marks.close(number)
    unclosed = marks.settle()
    _run_on(marks, unclosed)
    spans: list[tuple[int, int | None, int]] = [
        (marks.places[a], marks.places[b], marks.places[b]) for a, b in marks.pairs
    ]
    spans += [(place, None, end) for place, end in unclosed]
    return nest(spans)


def _run_on(marks: _Marks, unclosed: list[tuple[int, int]]) -> None:
    """Pair each quotation never closed with the mark that closes the one right behind its full stop: "كنا هنا. "ثم عدنا".

    Papers cut a speech into sentences so, and repeat the opening mark.
    """
    numbers = {place: number for number, place in enumerate(marks.places)}
    pairs = {a: (a, b) for a, b in marks.pairs}
    for place, end in reversed(unclosed):
        number, again = numbers[place], numbers.get(end, -1)
        pair = pairs.get(again)
        if pair is None or marks.kinds[end - 1] != "." or marks.families[again] != marks.families[number]:
            continue
        marks.pairs.remove(pair)
        marks.pairs.append((number, pair[1]))
        pairs[number] = (number, pair[1])
        unclosed.remove((place, end))


def nest(spans: list[tuple[int, int | None, int]]) -> list[Quotation]:
    """Quotations from ``(opening, closing, end)``, in the order they open, each with the number of those
    around it."""
    found: list[Quotation] = []
    around: list[int] = []
    for opening, closing, end in sorted(spans):
        while around and around[-1] <= opening:
            around.pop()
        found.append(Quotation(opening, closing, end, len(around)))
        around.append(end if not around else min(end, around[-1]))
    return found


def join_paragraphs(
    kinds: Sequence[str], paragraphs: Sequence[tuple[int, int]], found: Sequence[Sequence[Quotation]]
) -> list[Quotation]:
    """All quotations, `found` paragraph by paragraph; one that is closed in a later paragraph becomes one
    quotation.

    That is so where a paragraph leaves a quotation open and the first mark of one of the next few closes
    nothing there.
    """
    joined = [quotation for quotations in found for quotation in quotations]
    for number, quotations in enumerate(found):
        last = quotations[-1] if quotations else None
        if last is None or last.closing is not None or last.depth or last.end != paragraphs[number][1]:
            continue
        closing = _closed_later(kinds, paragraphs, number)
        if closing is not None:
            joined[joined.index(last)] = Quotation(last.opening, closing, closing)
    return joined


def _closed_later(kinds: Sequence[str], paragraphs: Sequence[tuple[int, int]], number: int) -> int | None:
    for first, after in paragraphs[number + 1 : number + 1 + _PARAGRAPHS_ON]:
        for index in range(first, after):
            if kinds[index] == "c":
                return index
            if kinds[index] == "o":
                return None
    return None
