"""ByWord: what a function tells of a written word, worked out once and kept."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class ByWord(dict[str, T]):
    """What `tell` says of each word asked for; with more than `most` words kept, all are forgotten.

    For what is asked of every token: a look into a dictionary costs a third of a call of a function whose results are cached.
    """

    __slots__ = ("_most", "_tell")

    def __init__(self, tell: Callable[[str], T], most: int) -> None:
        """Keeps nothing yet."""
        super().__init__()
        self._tell, self._most = tell, most

    def __missing__(self, word: str) -> T:
        """Works out what is told of a `word` not met before."""
        if len(self) >= self._most:
            self.clear()
        told = self[word] = self._tell(word)
        return told
