"""Numbers in digits: separators, groups, decimals and fractions."""

import re

from tawatur.text.hit import Tokens
from tawatur.text.phrasebook import glued

_LAST_GROUP = re.compile(r"\d{3}\.\d{1,2}")
"""The last of groups that spaces part, with its decimals: 1 234 567.89."""
LONGEST_DECIMALS = 2
"""Digits behind an Arabic comma that are decimals; three are a group of thousands."""
_DENOMINATORS = frozenset(["2", "3", "4", "5", "6", "8", "10"])
"""What papers print fractions in; other digits with a stroke between are dates, scores and parts of names."""


def digits_value(word: str) -> float | None:
    """The value of a folded token of digits with separators, or None where it is no one number (a date, an address).

    A comma before three digits groups, else it is decimal; a full stop is decimal unless it stands more than once.
    """
    word = word.replace("٬", ",").replace("٫", ".")
    if word.isdigit():
        return float(word)
    groups = word.replace(".", ",").split(",")
    grouping = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3
    commas, stops = word.count(","), word.count(".")
    if commas and not stops:
        whole = grouping and groups[0] != "0"
        return float("".join(groups)) if whole else _decimal(groups) if commas == 1 else None
    if stops and not commas:
        return _decimal(groups) if stops == 1 else float("".join(groups)) if grouping else None
    last = max(word.rfind(","), word.rfind("."))
    return float(word[:last].replace(",", "").replace(".", "") + "." + word[last + 1 :])


def _decimal(groups: list[str]) -> float:
    return float(groups[0] + "." + groups[1])


def read_digits(tokens: Tokens, index: int) -> tuple[float | None, int]:
    """The number in digits at token `index` and the token behind it; None where the token is no one number.

    With groups that one space or an Arabic comma parts (40 000, ١،٢٣٤), decimals behind such a comma (8،4), a fraction
    (3/4, 2 1/4), or a decimal point first (.08).
    """
    if _point_first(tokens, index):
        return float("0." + tokens.fold[index]), index + 1
    fraction = _fraction(tokens, index)
    if fraction is not None:
        return fraction, index + 3
    decimal = _behind_comma(tokens, index)
    if decimal is not None:
        return decimal, index + 3
    value, after = _spaced(tokens, index)
    if value is not None and after == index + 1 and _space(tokens, index):
        fraction = _fraction(tokens, after)
        if fraction is not None:
            return value + fraction, after + 3
    return value, after


def _point_first(tokens: Tokens, index: int) -> bool:
    """Whether a point that stands apart from what is before it begins the number: .08; not the end of a sentence."""
    if not glued(tokens, index) or tokens.fold[index - 1] != "." or not tokens.fold[index].isdigit():
        return False
    return index == 1 or not glued(tokens, index - 1)


def _behind_comma(tokens: Tokens, index: int) -> float | None:
    """The value of digits with one or two decimals behind an Arabic comma (8،4 بالمئة); not of a list (1،2،3)."""
    if index + 2 >= len(tokens.fold) or tokens.fold[index + 1] != "،" or tokens.kinds[index + 2] != "n":
        return None
    whole, decimals = tokens.fold[index], tokens.fold[index + 2]
    if not (whole.isdigit() and decimals.isdigit() and len(decimals) <= LONGEST_DECIMALS):
        return None
    if not (glued(tokens, index + 1) and glued(tokens, index + 2)):
        return None
    listed = glued(tokens, index) and tokens.fold[index - 1] == "،"
    more = index + 3 < len(tokens.fold) and glued(tokens, index + 3) and tokens.fold[index + 3] == "،"
    return None if listed or more else float(f"{whole}.{decimals}")


def _fraction(tokens: Tokens, index: int) -> float | None:
    """The value of digits as 3/4 at a token; not of a date or score (24/7, 3/4/2018)."""
    if index + 2 >= len(tokens.fold) or tokens.fold[index + 1] != "/" or tokens.kinds[index + 2] != "n":
        return None
    above, below = tokens.fold[index], tokens.fold[index + 2]
    if not above.isdigit() or below not in _DENOMINATORS or not 0 < int(above) < int(below):
        return None
    if not (glued(tokens, index + 1) and glued(tokens, index + 2)):
        return None
    behind = index + 3 < len(tokens.fold) and tokens.fold[index + 3] == "/"
    before = glued(tokens, index) and tokens.fold[index - 1] in ("/", "-", ".")
    return None if behind or before else int(above) / int(below)


def _spaced(tokens: Tokens, index: int) -> tuple[float | None, int]:
    """Digits, with groups of three that one space or an Arabic comma parts (40 000, ١،٢٣٤): ``(value, token after)``."""
    word, after = tokens.fold[index], index + 1
    value = digits_value(word)
    if not word.isdigit() or len(word) > 3 or word == "0" or _space(tokens, index - 1):
        return value, after
    while True:
        at = (
            after + 1
            if after < len(tokens.fold) and tokens.fold[after] == "،" and glued(tokens, after)
            else after
        )
        joined = glued(tokens, at) if at > after else _space(tokens, at - 1)
        group = tokens.fold[at] if at < len(tokens.fold) and joined and tokens.kinds[at] == "n" else ""
        if _LAST_GROUP.fullmatch(group):
            return float(word + group), at + 1
        if len(group) != 3:
            return float(word), after
        word, after = word + group, at + 1


def _space(tokens: Tokens, index: int) -> bool:
    """Whether tokens `index` and the next are digits with a single space between."""
    if (
        index < 0
        or index + 1 >= len(tokens.fold)
        or tokens.kinds[index] != "n"
        or tokens.kinds[index + 1] != "n"
    ):
        return False
    following = tokens.fold[index + 1]
    digits = following.isdigit() or _LAST_GROUP.fullmatch(following) is not None
    return digits and tokens.starts[index + 1] - tokens.ends[index] == 1


def stop_groups(word: str, value: float) -> float:
    """12.500 with no scale behind is 12,500 in print: three digits that end in a nought are no decimal."""
    whole, _, rest = word.partition(".")
    return float(whole + rest) if len(rest) == 3 and rest.endswith("0") and whole != "0" else value
