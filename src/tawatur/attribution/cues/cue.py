"""Cue: a word that may report, with how it stands in its clause."""

from collections.abc import Sequence

from tawatur.text.verb_form import VerbForm

FINITE = ("perfect", "imperfect")
# letters that an imperfect of the third person begins with
IMPERFECT = ("ي", "ت")


class Cue:
    """A word that may report: its token, its readings, and how it stands in its clause.

    `readings` are the verb forms it can be, likeliest first, `form` the first of them; `prefix` the letters joined before it;
    `participle`: it is one (مضيفا) and takes its speaker from the clause it hangs on; `relative`: it stands in a relative clause;
    `begins`: the token where its clause begins (before لكن، كما، قد، a subject in front …).
    """

    __slots__ = ("begins", "form", "governed_by", "index", "participle", "prefix", "readings", "relative")

    def __init__(self, index: int, prefix: str, readings: Sequence[VerbForm]) -> None:
        """A cue at token `index`."""
        self.index, self.prefix, self.readings = index, prefix, readings
        self.form = readings[0]
        self.participle = readings[0].kind not in FINITE
        self.begins = index
        self.relative = False
        self.governed_by: Cue | None = None
