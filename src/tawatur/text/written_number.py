"""Number: a number as it is read from tokens."""

from typing import NamedTuple


class Number(NamedTuple):
    """A number read: tokens `first` to ``after - 1``; `value` None where it is vague (عشرات), then `order` is its magnitude.

    `prefix`: proclitics on its first word; `digits`: it begins with digits; `definite`: with the article.
    """

    first: int
    after: int
    value: float | None
    prefix: str = ""
    digits: bool = False
    definite: bool = False
    order: float = 0
