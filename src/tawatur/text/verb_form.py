"""VerbForm: a written word as a form of a verb of reporting."""

import msgspec

from tawatur.knowledge import Verb
from tawatur.knowledge.paradigms import Gender, Kind, Number, Tense


class VerbForm(msgspec.Struct, frozen=True):
    """One reading of a written word as a form of a verb of reporting.

    `verb` is the row of the table; `written` the folded spelling without prefix and pronoun, `spelled` the
    same in its light form; `enclitic` the object's or possessor's pronoun, empty where there is none;
    `accusative` where the ending shows it, as in ``قائلا``; `tense` also of a passive.
    """

    verb: Verb
    kind: Kind
    person: int
    gender: Gender
    number: Number
    written: str
    enclitic: str = ""
    accusative: bool = False
    tense: Tense = ""
    spelled: str = ""
