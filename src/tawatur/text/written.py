"""Written: a word as it is printed, with what the stages have found out about it."""

from collections.abc import Callable, Iterable
from functools import partial
from operator import attrgetter
from typing import Any, TypeVar

from tawatur.text.by_word import ByWord
from tawatur.text.normal import fold, light

T = TypeVar("T")


class Written:
    """A word or mark as it is printed: its `kind` (as in `Document.kinds`), its `light` form, its `fold`, and what is known of it.

    Every token is looked up once, in `WRITTEN`; what is asked of all tokens afterwards stands beside it here, in the place of
    each `Fact`, and in `row` for the tagger. A look into another table of a hundred thousand words costs five times as much.
    """

    __slots__ = (
        "begins_time",
        "called",
        "counts",
        "entrances",
        "fold",
        "kind",
        "known",
        "light",
        "openings",
        "opens_phrase",
        "opens_time",
        "reports",
        "row",
    )

    def __init__(self, kind: str, word: str) -> None:
        """A printed `word` of which nothing is known yet; a mark that is no letter (ـ for a dash) stands for itself."""
        self.kind, self.light, self.fold = kind, light(word) or word, fold(word) or word
        self.row, self.known = -1, 0  # how many facts are known of it


WRITTEN = {kind: ByWord(partial(Written, kind), most=200_000) for kind in "wlnocq.:,()-?…p"}
"""All words met, by their kind and as they are printed."""


class Fact(ByWord[T]):
    """What `tell` says of each folded word, as `ByWord` keeps it, kept in the `place` of written words, too."""

    __slots__ = ("_kept", "_place")

    def __init__(self, place: str, tell: Callable[[str], T], most: int) -> None:
        """Nothing is told yet; each place belongs to one fact."""
        super().__init__(tell, most)
        _FACTS[place] = self
        self._place = place
        self._kept: Callable[[Written], T] = attrgetter(place)

    def of(self, words: Iterable[Written]) -> list[T]:
        """What is told of each of `words`."""
        try:
            return list(map(self._kept, words))
        except AttributeError:  # one of them was not met before
            facts = len(_FACTS)
            for word in [word for word in words if word.known < facts]:
                for place, fact in _FACTS.items():  # the others will be asked for, too
                    setattr(word, place, fact[word.fold])
                word.known = facts
            return list(map(self._kept, words))


_FACTS: dict[str, Fact[Any]] = {}
