"""Conjugation: every written form of a verb, from its root and form.

The method is the one of the grammars (Wright, *A Grammar of the Arabic Language*, I § 35–180): a form is a
pattern of the numbered radicals and vowels; doubled, hollow and defective roots change the pattern's end
before the endings of person are put on; `spell` then writes it. Forms I to X, and Q, QII and QIV for
quadriliterals.
"""

import re
from typing import Literal

import msgspec

from tawatur.knowledge.rows import Verb
from tawatur.knowledge.spelling import spell

Kind = Literal["perfect", "imperfect", "participle", "passive_participle", "passive", "masdar"]
Gender = Literal["m", "f", "mf"]
Number = Literal["s", "d", "p"]
Tense = Literal["perfect", "imperfect", ""]


class Form(msgspec.Struct, frozen=True):
    """One written form of a verb, without harakat.

    `joined` are its spellings before an object or possessive pronoun (``اعتبروا`` gives ``اعتبرو``), none
    where no pronoun can follow; `accusative` where the ending shows it (``قائلا``, ``قائلين``); `tense` also of
    the passive, empty for nouns.
    """

    text: str
    joined: tuple[str, ...]
    kind: Kind
    person: int
    gender: Gender
    number: Number
    accusative: bool = False
    tense: Tense = ""


class _Patterns(msgspec.Struct, frozen=True):
    """A form's patterns; the imperfect ones start behind the letter of person."""

    perfect: str
    imperfect: str
    passive: str
    passive_imperfect: str
    participle: str
    passive_participle: str
    masdar: str | None


class _Stem(msgspec.Struct, frozen=True):
    """A stem before endings that start with a vowel and with a consonant; `end`: the vowel and glide of a
    defective one."""

    vocalic: str
    consonantal: str
    end: str = ""


_PATTERNS = {
    "I": _Patterns("1a2a3", "a12u3", "1u2i3", "u12a3", "1A2i3", "ma12U3", None),
    "II": _Patterns("1a22a3", "u1a22i3", "1u22i3", "u1a22a3", "mu1a22i3", "mu1a22a3", "تa12I3"),
    "III": _Patterns("1A2a3", "u1A2i3", "1U2i3", "u1A2a3", "mu1A2i3", "mu1A2a3", "mu1A2a3aT"),
    "IV": _Patterns("ءa12a3", "u12i3", "ءu12i3", "u12a3", "mu12i3", "mu12a3", "ءi12A3"),
    "V": _Patterns("تa1a22a3", "aتa1a22a3", "تu1u22i3", "uتa1a22a3", "muتa1a22i3", "muتa1a22a3", "تa1a22u3"),
    "VI": _Patterns("تa1A2a3", "aتa1A2a3", "تu1U2i3", "uتa1A2a3", "muتa1A2i3", "muتa1A2a3", "تa1A2u3"),
    "VII": _Patterns("iن1a2a3", "aن1a2i3", "uن1u2i3", "uن1a2a3", "muن1a2i3", "muن1a2a3", "iن1i2A3"),
    "VIII": _Patterns("i1ta2a3", "a1ta2i3", "u1tu2i3", "u1ta2a3", "mu1ta2i3", "mu1ta2a3", "i1ti2A3"),
    "X": _Patterns("iستa12a3", "aستa12i3", "uستu12i3", "uستa12a3", "muستa12i3", "muستa12a3", "iستi12A3"),
    "Q": _Patterns("1a23a4", "u1a23i4", "1u23i4", "u1a23a4", "mu1a23i4", "mu1a23a4", "1a23a4aT"),
    "QII": _Patterns(
        "تa1a23a4", "aتa1a23a4", "تu1u23i4", "uتa1a23a4", "muتa1a23i4", "muتa1a23a4", "تa1a23u4"
    ),
    "QIV": _Patterns("i12a3a44", "a12a3i44", "u12u3i44", "u12a3a44", "mu12a3i44", "mu12a3a44", "i12i34A4"),
}

# the t of form VIII takes on the first radical's emphasis or voice; و becomes t itself
_INFIX = {"ص": "ط", "ض": "ط", "ط": "ط", "ظ": "ظ", "د": "د", "ذ": "د", "ز": "د"}

_CONTRACTING = frozenset(("I", "III", "IV", "VI", "VII", "VIII", "X"))
_HOLLOWING = frozenset(("I", "IV", "VII", "VIII", "X"))
_GLIDES = "وي"
_HARAKAT = re.compile("[\u064b-\u0652]")

_PERFECT_VOCALIC: tuple[tuple[Gender, Number], ...] = (
    ("m", "s"),
    ("f", "s"),
    ("m", "d"),
    ("f", "d"),
    ("m", "p"),
)
_PERFECT_ENDS = {
    "": ("a", "aت", "A", "aتA", "UW"),
    "aي": ("Y", "aت", "aيA", "aتA", "aوW"),
    "aو": ("A", "aت", "aوA", "aتA", "aوW"),
    "iي": ("iيa", "iيaت", "iيA", "iيaتA", "UW"),
}
_PERFECT_CONSONANTAL: tuple[tuple[int, Gender, Number, str], ...] = (
    (3, "f", "p", "نa"),
    (1, "mf", "s", "تu"),
    (2, "mf", "s", "تa"),
    (1, "mf", "p", "نA"),
    (2, "mf", "d", "تuمA"),
    (2, "m", "p", "تuم"),
    (2, "f", "p", "تuنa"),
)
_BEFORE_CONSONANT = {"": "", "aي": "aي", "aو": "aو", "iي": "I", "uو": "U"}

_IMPERFECT_PERSONS: tuple[tuple[str, int, Gender, Number], ...] = (
    ("ي", 3, "m", "s"),
    ("ت", 3, "f", "s"),
    ("ت", 2, "m", "s"),
    ("ء", 1, "mf", "s"),
    ("ن", 1, "mf", "p"),
)
_IMPERFECT_LONGER: tuple[tuple[str, int, Gender, Number, int], ...] = (
    ("ي", 3, "m", "d", 0),
    ("ت", 3, "f", "d", 0),
    ("ت", 2, "mf", "d", 0),
    ("ي", 3, "m", "p", 1),
    ("ت", 2, "m", "p", 1),
    ("ت", 2, "f", "s", 2),
)
_IMPERFECT_ENDS = {
    # without ending, cut short (jussive); then dual, masculine plural, feminine singular, full and cut short
    "": ("u", "", ("Aن", "A"), ("Uن", "UW"), ("Iن", "I")),
    "iي": ("I", "i", ("iيAن", "iيA"), ("Uن", "UW"), ("Iن", "I")),
    "uو": ("U", "u", ("uوAن", "uوA"), ("Uن", "UW"), ("Iن", "I")),
    "aي": ("Y", "a", ("aيAن", "aيA"), ("aون", "aوW"), ("aين", "aي")),
}

_NOMINAL_ENDS: dict[str, tuple[tuple[str, Gender, Number, bool], ...]] = {
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


def conjugate(verb: Verb) -> tuple[Form, ...]:
    """All written forms of `verb`: perfect, imperfect, passive of both, participles, masdar.

    Raises ValueError for a root or form that is not known, naming the verb.
    """
    radicals = verb.root.split()
    patterns = _PATTERNS.get(verb.form)
    if patterns is None or len(radicals) != (4 if verb.form.startswith("Q") else 3):
        raise ValueError(
            f"{verb.lemma}: form {verb.form} of root {verb.root}; forms are {', '.join(_PATTERNS)}"
        )
    builder = _Builder(verb, tuple(radicals))
    return (
        *_perfect("perfect", builder.stem(builder.perfect())),
        *_imperfect("imperfect", builder.stem(builder.imperfect("a"))),
        *_nominal("participle", builder.participle()),
        *_passive(_perfect("passive", builder.stem(patterns.passive))),
        *_passive(_imperfect("passive", builder.stem(builder.imperfect("u")))),
        *_nominal("passive_participle", builder.passive_participle()),
        *_masdars(builder.masdars()),
    )


class _Builder:
    """The stems of one verb."""

    def __init__(self, verb: Verb, radicals: tuple[str, ...]) -> None:
        self.verb = verb
        self.form = verb.form
        self.patterns = _PATTERNS[verb.form]
        self.infix = "ت"
        if self.form == "VIII":
            self.infix = _INFIX.get(radicals[0], "ت")
            first = {"و": "ت", "ي": "ت", "ذ": "د"}.get(radicals[0], radicals[0])
            radicals = (first, *radicals[1:])
        self.radicals = radicals
        last, middle = radicals[-1], radicals[1]
        # a few verbs keep both radicals (حاجج) or the glide (استجوب): their lemma shows it
        shown = _HARAKAT.sub("", verb.lemma)
        self.defective = last in _GLIDES
        strong = self.defective or len(radicals) == 4
        self.doubled = not strong and middle == last != shown[-2] and verb.form in _CONTRACTING
        self.hollow = not strong and middle in _GLIDES and shown[-2] == "ا" and verb.form in _HOLLOWING

    def fill(self, pattern: str) -> str:
        """`pattern` with the radicals in their places."""
        filled = pattern.replace("t", self.infix).replace("m", "م")
        for number, radical in enumerate(self.radicals, 1):
            filled = filled.replace(str(number), radical)
        return filled

    def perfect(self) -> str:
        """The pattern of the perfect."""
        if self.form == "I" and self.verb.lemma.endswith("ي"):
            return "1a2i3"
        return self.patterns.perfect

    def imperfect(self, voice: str) -> str:
        """The pattern of the imperfect, active (``a``) or passive (``u``), behind the letter of person."""
        if voice == "u":
            pattern = self.patterns.passive_imperfect
        elif self.form == "I":
            pattern = f"a12{self._imperfect_vowel()}3"
        else:
            pattern = self.patterns.imperfect
        written = self.verb.imperfect or ""
        if self.form == "I":
            if voice == "a" and self.radicals[0] == "و" and not written.startswith("يو"):
                pattern = pattern.replace("1", "")
            if self.radicals[1] == "ء" and written and "أ" not in written:
                pattern = pattern.replace("2", "")  # يرى has lost its hamza
        return pattern

    def _imperfect_vowel(self) -> str:
        written, radicals = self.verb.imperfect or "", self.radicals
        if self.defective:
            return "a" if written.endswith("ى") else "u" if radicals[2] == "و" else "i"
        if self.hollow:
            return "a" if "ا" in written else "u" if radicals[1] == "و" else "i"
        return "a" if "ء" in radicals[1:] else "u"

    def stem(self, pattern: str) -> _Stem:
        """The stem of `pattern`, changed as the root's weakness asks."""
        if self.defective:
            vowel = pattern[-2]
            glide = "ي"
            if vowel == "u" or (self.form == "I" and pattern == "1a2a3" and self.radicals[2] == "و"):
                glide = "و"
            base = self.fill(pattern[:-2])
            return _Stem(base, base, vowel + glide)
        if self.doubled:
            return _Stem(self.fill(_contract(pattern)), self.fill(pattern))
        if self.hollow:
            long = _hollow(pattern)
            short = long.translate(_SHORTENED)
            if short == "1a3":  # قلت, but خفت and زدت
                short = "1u3" if self._imperfect_vowel() == "u" else "1i3"
            return _Stem(self.fill(long), self.fill(short))
        filled = self.fill(pattern)
        return _Stem(filled, filled)

    def participle(self) -> _Stem:
        """The active participle."""
        if self.hollow and self.form == "I":
            stem = self.fill("1Aءi3")
            return _Stem(stem, stem)
        return self.stem(self.patterns.participle)

    def passive_participle(self) -> _Stem:
        """The passive participle."""
        if self.form != "I":
            return self.stem(self.patterns.passive_participle)
        glide = self.radicals[2] if self.defective else self.radicals[1]
        pattern = "ma12U3"
        if self.defective:
            pattern = "ma12u33" if glide == "و" else "ma12i33"
        elif self.hollow:
            pattern = "ma1U3" if glide == "و" else "ma1I3"
        stem = self.fill(pattern)
        return _Stem(stem, stem)

    def masdars(self) -> list[tuple[str, ...]]:
        """The verbal nouns as spellings: those of the row, else the one that the form gives."""
        found: list[tuple[str, ...]] = [(written,) for written in self.verb.masdar]
        pattern = self.patterns.masdar
        if pattern is not None:
            found.append(spell(self.fill(self._masdar(pattern))))
        return found

    def _masdar(self, pattern: str) -> str:
        if self.defective:
            endings = (("a3aT", "AT"), ("I3", "iيaT"), ("A3", "Aء"), ("u3", "I"), ("a4aT", "AT"))
            for old, new in endings:
                if pattern.endswith(old):
                    return pattern[: -len(old)] + new
        if self.form == "II" and self.radicals[2] == "ء":
            return "تa12i3aT"
        if self.hollow:
            return {"ءi12A3": "ءi1A3aT", "iستi12A3": "iستi1A3aT"}.get(
                pattern, pattern.replace("i2A3", "iيA3")
            )
        return pattern


_SHORTENED = str.maketrans("AIU", "aiu")
_VOWEL_OF = {"a": "A", "i": "I", "u": "U"}


def _contract(pattern: str) -> str:
    """`pattern` with its two last, equal radicals run together: ``1a2a3`` to ``1a33``, ``a12u3`` to
    ``a1u33``."""
    open_syllable = re.sub("([aiuA])2[aiu]3$", r"\g<1>33", pattern)
    return re.sub("12([aiu])3$", r"1\g<1>33", open_syllable)


def _hollow(pattern: str) -> str:
    """`pattern` with the middle radical lost in a long vowel: ``1a2a3`` to ``1A3``, ``a12u3`` to ``a1U3``."""
    closed = re.sub("12([aiu])3$", lambda m: f"1{_VOWEL_OF[m[1]]}3", pattern)
    return re.sub("([aiu])2([aiu])3$", lambda m: "I3" if m[1] == "u" else "A3", closed)


def _finite(sounds: str, kind: Kind, tense: Tense, person: int, gender: Gender, number: Number) -> list[Form]:
    joined = tuple(text[:-1] for text in spell(_before_pronoun(sounds) + "ه"))
    return [Form(text, joined, kind, person, gender, number, tense=tense) for text in spell(sounds)]


def _before_pronoun(sounds: str) -> str:
    """`sounds` without what only the end of a word is written with."""
    if sounds.endswith("W"):
        return sounds[:-1]
    return sounds[:-1] + "A" if sounds.endswith("Y") else sounds


def _perfect(kind: Kind, stem: _Stem) -> list[Form]:
    found: list[Form] = []
    for (gender, number), end in zip(_PERFECT_VOCALIC, _PERFECT_ENDS[stem.end], strict=True):
        found += _finite(stem.vocalic + end, kind, "perfect", 3, gender, number)
    bridge = _BEFORE_CONSONANT[stem.end]
    for person, gender, number, end in _PERFECT_CONSONANTAL:
        found += _finite(stem.consonantal + bridge + end, kind, "perfect", person, gender, number)
    return found


def _imperfect(kind: Kind, stem: _Stem) -> list[Form]:
    full, short, *longer = _IMPERFECT_ENDS[stem.end]
    found: list[Form] = []
    for letter, person, gender, number in _IMPERFECT_PERSONS:
        found += _finite(f"{letter}{stem.vocalic}{full}", kind, "imperfect", person, gender, number)
        cut = f"{letter}{stem.consonantal}{short}"
        if spell(cut) != spell(f"{letter}{stem.vocalic}{full}"):
            found += _finite(cut, kind, "imperfect", person, gender, number)
    for letter, person, gender, number, which in _IMPERFECT_LONGER:
        for end in longer[which]:
            found += _finite(f"{letter}{stem.vocalic}{end}", kind, "imperfect", person, gender, number)
    found += _finite(f"ي{stem.consonantal}{_BEFORE_CONSONANT[stem.end]}نa", kind, "imperfect", 3, "f", "p")
    return found


def _passive(forms: list[Form]) -> list[Form]:
    """The third persons of `forms`: nobody is quoted in the passive's first and second."""
    return [form for form in forms if form.person == 3]


def _nominal(kind: Kind, stem: _Stem) -> list[Form]:
    return [
        Form(text, (), kind, 3, gender, number, accusative)
        for end, gender, number, accusative in _NOMINAL_ENDS[stem.end]
        for text in spell(stem.vocalic + end)
    ]


def _masdars(spellings: list[tuple[str, ...]]) -> list[Form]:
    found: list[Form] = []
    for written in dict.fromkeys(text for group in spellings for text in group):
        gender: Gender = "f" if written.endswith("ة") else "m"
        found.append(Form(written, _noun_joined(written), "masdar", 3, gender, "s"))
        if written[-1] not in "ةىا" and not written.endswith("اء"):
            found.append(Form(written + "ا", (), "masdar", 3, gender, "s", True))
    return found


def _noun_joined(written: str) -> tuple[str, ...]:
    """The noun's spellings before a pronoun, whose case moves a final hamza's seat."""
    if written.endswith("ة"):
        return (written[:-1] + "ت",)
    if written.endswith("ى"):
        return (written[:-1] + "ا",)
    if written.endswith("ء"):
        return (written, written[:-1] + "ئ", written[:-1] + "ؤ")
    return (written,)
