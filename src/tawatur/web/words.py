"""What pages say: labels, numbers and times in the language and digits that a reader chose."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tawatur.knowledge.labels import Labels, Language, labels
from tawatur.knowledge.reasons import reason_in

Theme = Literal["auto", "light", "dark"]
Digits = Literal["latin", "arabic"]

_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_PART = re.compile(r"(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI|MI|DT)")
_LASTING = re.compile(r"P(?:T(?=\d+[HMS]$)|(?=\d+[YMWD]$))(\d{1,9})([YMWDHS])")
_DAY = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d))?)?")


@dataclass(frozen=True)
class Words:
    """The program's words in `language`, with numbers in `digits`, on pages of the colours `theme`."""

    language: Language
    digits: Digits = "latin"
    theme: Theme = "auto"

    @cached_property
    def labels(self) -> Labels:
        """The labels of the language, as the terminal has them too."""
        return labels(self.language)

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.language == "ar" else "ltr"

    def __call__(self, key: str, n: object = None) -> str:
        """The label of `key`; `n` goes where it says ``{n}``. KnowledgeError where there is none."""
        told = self.labels(key)
        return told if n is None else self.numerals(told.replace("{n}", str(n)))

    def count(self, key: str, number: int) -> str:
        """The label of `key` for `number` things."""
        return self.numerals(self.labels.count(key, number))

    def reason(self, told: str) -> str:
        """Why an input was set aside, as reading said it, in the reader's language."""
        return self.numerals(reason_in(told, self.language))

    def number(self, value: float) -> str:
        """A number as it is read."""
        return self.numerals(f"{value:,.10g}" if isinstance(value, float) else f"{value:,}")

    def name(self, number: int) -> str:
        """A number that something goes by, as it is typed: without commas."""
        return self.numerals(str(number))

    def numerals(self, told: str) -> str:
        """`told` with its digits as the reader chose."""
        return told.translate(_ARABIC) if self.digits == "arabic" else told

    def timex(self, value: str | None) -> str:
        """A TIMEX3 value as people write it: a day, a part of it, a month, a length; any other as it is."""
        lasting = _LASTING.fullmatch(value or "")
        if lasting is not None:
            unit = f"T{lasting[2]}" if (value or "").startswith("PT") else lasting[2]
            return self.count(f"web.lasting.{unit}", int(lasting[1]))
        match = _PART.fullmatch(value or "")
        if match is None:
            return self.moment(value)
        return f"{self.moment(match[1])}{self('comma')}{self(f'web.part.{match[2]}')}"

    def moment(self, value: str | None, *, clock: bool = True) -> str:
        """An ISO 8601 time as people write it, as precise as it is; *not known* where it is None."""
        if value is None:
            return self("not_known")
        match = _DAY.match(value)
        if match is None or not 1 <= int(match[2]) <= 12:
            return self.numerals(value)
        year, month, day, time = match.groups()
        told = f"{self(f'web.month.{int(month)}')} {year}"
        if day:
            told = f"{int(day)} {told}"
        if time and clock:
            told += f"{self('comma')}{time}"
        return self.numerals(told)
