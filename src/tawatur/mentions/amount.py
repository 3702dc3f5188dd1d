"""Amount: a number on its way to a quantity."""

from typing import NamedTuple

from tawatur.knowledge import CountWord


class Amount(NamedTuple):
    """A number on its way to a quantity: its tokens, its value, and what it is of where a dual says both."""

    first: int
    after: int
    value: float | None
    prefix: str
    definite: bool = False
    counted: CountWord | None = None
    unit: str | None = None

    @property
    def dual(self) -> bool:
        """Whether a dual tells the number; one right behind another is its adjective (جنديان تركيان)."""
        return self.counted is not None or self.unit is not None
