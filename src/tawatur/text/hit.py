"""What is read, and what is found there: tokens, and the phrases of the tables among them."""

from typing import Any, Generic, Protocol, TypeVar

import msgspec

T = TypeVar("T")


class Tokens(Protocol):
    """What a reader of tokens needs; a `Document` is one. The lists are as in `Document`."""

    @property
    def starts(self) -> list[int]:
        """Where each token starts."""

    @property
    def ends(self) -> list[int]:
        """Where each token ends."""

    @property
    def fold(self) -> list[str]:
        """Each token's fold."""

    @property
    def light(self) -> list[str]:
        """Each token's light form."""

    @property
    def kinds(self) -> list[str]:
        """Each token's kind."""

    @property
    def read(self) -> dict[str, dict[int, Any]]:
        """What was read here already, by the name of what reads it and the first token (`read_once`)."""


class Hit(msgspec.Struct, Generic[T], frozen=True):
    """A phrase found: the proclitics on its first word, the token after its last, and what it stands for."""

    prefix: str
    after: int
    row: T
