"""Paradigms: the patterns of the verb's forms and the endings of person, gender, number and mood.

In a pattern, 1 to 4 are the radicals, ``t`` the infix of form VIII and ``m`` the letter of the participles;
the other signs are those of `spelling`. After Wright, *A Grammar of the Arabic Language*, I, tables I–XVIII.
"""

from typing import Literal

import msgspec

Kind = Literal["perfect", "imperfect", "participle", "passive_participle", "passive", "masdar"]
Gender = Literal["m", "f", "mf"]
Number = Literal["s", "d", "p"]
Tense = Literal["perfect", "imperfect", ""]


class Patterns(msgspec.Struct, frozen=True):
    """A form's patterns; the imperfect ones start behind the letter of person."""

    perfect: str
    imperfect: str
    passive: str
    passive_imperfect: str
    participle: str
    passive_participle: str
    masdar: str | None


PATTERNS = {
    "I": Patterns("1a2a3", "a12u3", "1u2i3", "u12a3", "1A2i3", "ma12U3", None),
    "II": Patterns("1a22a3", "u1a22i3", "1u22i3", "u1a22a3", "mu1a22i3", "mu1a22a3", "تa12I3"),
    "III": Patterns("1A2a3", "u1A2i3", "1U2i3", "u1A2a3", "mu1A2i3", "mu1A2a3", "mu1A2a3aT"),
    "IV": Patterns("ءa12a3", "u12i3", "ءu12i3", "u12a3", "mu12i3", "mu12a3", "ءi12A3"),
    "V": Patterns("تa1a22a3", "aتa1a22a3", "تu1u22i3", "uتa1a22a3", "muتa1a22i3", "muتa1a22a3", "تa1a22u3"),
    "VI": Patterns("تa1A2a3", "aتa1A2a3", "تu1U2i3", "uتa1A2a3", "muتa1A2i3", "muتa1A2a3", "تa1A2u3"),
    "VII": Patterns("iن1a2a3", "aن1a2i3", "uن1u2i3", "uن1a2a3", "muن1a2i3", "muن1a2a3", "iن1i2A3"),
    "VIII": Patterns("i1ta2a3", "a1ta2i3", "u1tu2i3", "u1ta2a3", "mu1ta2i3", "mu1ta2a3", "i1ti2A3"),
    "X": Patterns("iستa12a3", "aستa12i3", "uستu12i3", "uستa12a3", "muستa12i3", "muستa12a3", "iستi12A3"),
    "Q": Patterns("1a23a4", "u1a23i4", "1u23i4", "u1a23a4", "mu1a23i4", "mu1a23a4", "1a23a4aT"),
    "QII": Patterns("تa1a23a4", "aتa1a23a4", "تu1u23i4", "uتa1a23a4", "muتa1a23i4", "muتa1a23a4", "تa1a23u4"),
    "QIV": Patterns("i12a3a44", "a12a3i44", "u12u3i44", "u12a3a44", "mu12a3i44", "mu12a3a44", "i12i34A4"),
}

PERFECT_VOCALIC: tuple[tuple[Gender, Number], ...] = (
    ("m", "s"),
    ("f", "s"),
    ("m", "d"),
    ("f", "d"),
    ("m", "p"),
)
PERFECT_ENDS = {
    "": ("a", "aت", "A", "aتA", "UW"),
    "aي": ("Y", "aت", "aيA", "aتA", "aوW"),
    "aو": ("A", "aت", "aوA", "aتA", "aوW"),
    "iي": ("iيa", "iيaت", "iيA", "iيaتA", "UW"),
}
PERFECT_CONSONANTAL: tuple[tuple[int, Gender, Number, str], ...] = (
    (3, "f", "p", "نa"),
    (1, "mf", "s", "تu"),
    (2, "mf", "s", "تa"),
    (1, "mf", "p", "نA"),
    (2, "mf", "d", "تuمA"),
    (2, "m", "p", "تuم"),
    (2, "f", "p", "تuنa"),
)
BEFORE_CONSONANT = {"": "", "aي": "aي", "aو": "aو", "iي": "I", "uو": "U"}

IMPERFECT_PERSONS: tuple[tuple[str, int, Gender, Number], ...] = (
    ("ي", 3, "m", "s"),
    ("ت", 3, "f", "s"),
    ("ت", 2, "m", "s"),
    ("ء", 1, "mf", "s"),
    ("ن", 1, "mf", "p"),
)
IMPERFECT_LONGER: tuple[tuple[str, int, Gender, Number, int], ...] = (
    ("ي", 3, "m", "d", 0),
    ("ت", 3, "f", "d", 0),
    ("ت", 2, "mf", "d", 0),
    ("ي", 3, "m", "p", 1),
    ("ت", 2, "m", "p", 1),
    ("ت", 2, "f", "s", 2),
)
IMPERFECT_ENDS = {
    # without ending, cut short (jussive); then dual, masculine plural, feminine singular, full and cut short
    "": ("u", "", ("Aن", "A"), ("Uن", "UW"), ("Iن", "I")),
    "iي": ("I", "i", ("iيAن", "iيA"), ("Uن", "UW"), ("Iن", "I")),
    "uو": ("U", "u", ("uوAن", "uوA"), ("Uن", "UW"), ("Iن", "I")),
    "aي": ("Y", "a", ("aيAن", "aيA"), ("aون", "aوW"), ("aين", "aي")),
}

NOMINAL_ENDS: dict[str, tuple[tuple[str, Gender, Number, bool], ...]] = {
    "": (
        ("", "m", "s", False),
        ("N", "m", "s", True),
        ("aT", "f", "s", False),
        ("Aن", "m", "d", False),
        ("aين", "m", "d", True),
        ("Uن", "m", "p", False),
        ("Iن", "m", "p", True),
        ("aتAن", "f", "d", False),
        ("aتaين", "f", "d", True),
        ("Aت", "f", "p", False),
    ),
    "iي": (
        ("", "m", "s", False),
        ("I", "m", "s", False),
        ("iيN", "m", "s", True),
        ("iيaT", "f", "s", False),
        ("iيAن", "m", "d", False),
        ("iيaين", "m", "d", True),
        ("Uن", "m", "p", False),
        ("Iن", "m", "p", True),
        ("iيaتAن", "f", "d", False),
        ("iيaتaين", "f", "d", True),
        ("iيAت", "f", "p", False),
    ),
    "aي": (
        ("Y", "m", "s", False),
        ("AT", "f", "s", False),
        ("aيAن", "m", "d", False),
        ("aون", "m", "p", False),
        ("aين", "m", "p", True),
        ("aيAت", "f", "p", False),
    ),
}
