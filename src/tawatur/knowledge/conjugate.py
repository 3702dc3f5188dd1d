"""Conjugation: every written form of a verb, from its root and form.

`stems` changes a form's patterns as the root's weak radicals ask, the endings of `paradigms` are put on, and
`spell` writes the result. Forms I to X, and Q, QII and QIV for quadriliterals.
"""

import msgspec

from tawatur.knowledge.paradigms import (
    BEFORE_CONSONANT,
    IMPERFECT_ENDS,
    IMPERFECT_LONGER,
    IMPERFECT_PERSONS,
    NOMINAL_ENDS,
    PATTERNS,
    PERFECT_CONSONANTAL,
    PERFECT_ENDS,
    PERFECT_VOCALIC,
    Gender,
    Kind,
    Number,
    Tense,
)
from tawatur.knowledge.rows import Verb
from tawatur.knowledge.spelling import spell
from tawatur.knowledge.stems import Stem, Stems


class Form(msgspec.Struct, frozen=True):
    """One written form of a verb, without harakat.

    `joined` are its spellings before an object or possessive pronoun (``اعتبروا`` gives ``اعتبرو``), none
    where no pronoun can follow; `accusative` where the ending shows it (``قائلا``, ``قائلين``); `tense` also
    of the passive, empty for nouns.
    """

    text: str
    joined: tuple[str, ...]
    kind: Kind
    person: int
    gender: Gender
    number: Number
    accusative: bool = False
    tense: Tense = ""


def conjugate(verb: Verb) -> tuple[Form, ...]:
    """All written forms of `verb`: perfect, imperfect, passive of both, participles, masdar.

    Raises ValueError for a root or form that is not known, naming the verb.
    """
    radicals = verb.root.split()
    patterns = PATTERNS.get(verb.form)
    if patterns is None or len(radicals) != (4 if verb.form.startswith("Q") else 3):
        raise ValueError(
            f"{verb.lemma}: form {verb.form} of root {verb.root}; forms are {', '.join(PATTERNS)}"
        )
    stems = Stems(verb, tuple(radicals))
    return (
        *_perfect("perfect", stems.stem(stems.perfect())),
        *_imperfect("imperfect", stems.stem(stems.imperfect("a"))),
        *_nominal("participle", stems.participle()),
        *_passive(_perfect("passive", stems.stem(patterns.passive))),
        *_passive(_imperfect("passive", stems.stem(stems.imperfect("u")))),
        *_nominal("passive_participle", stems.passive_participle()),
        *_masdars(stems.masdars()),
    )


def _finite(sounds: str, kind: Kind, tense: Tense, person: int, gender: Gender, number: Number) -> list[Form]:
    joined = tuple(text[:-1] for text in spell(_before_pronoun(sounds) + "ه"))
    return [Form(text, joined, kind, person, gender, number, tense=tense) for text in spell(sounds)]


def _before_pronoun(sounds: str) -> str:
    """`sounds` without what only the end of a word is written with."""
    if sounds.endswith("W"):
        return sounds[:-1]
    return sounds[:-1] + "A" if sounds.endswith("Y") else sounds


def _perfect(kind: Kind, stem: Stem) -> list[Form]:
    found: list[Form] = []
    for (gender, number), end in zip(PERFECT_VOCALIC, PERFECT_ENDS[stem.end], strict=True):
        found += _finite(stem.vocalic + end, kind, "perfect", 3, gender, number)
    bridge = BEFORE_CONSONANT[stem.end]
    for person, gender, number, end in PERFECT_CONSONANTAL:
        found += _finite(stem.consonantal + bridge + end, kind, "perfect", person, gender, number)
    return found


def _imperfect(kind: Kind, stem: Stem) -> list[Form]:
    full, short, *longer = IMPERFECT_ENDS[stem.end]
    found: list[Form] = []
    for letter, person, gender, number in IMPERFECT_PERSONS:
        found += _finite(f"{letter}{stem.vocalic}{full}", kind, "imperfect", person, gender, number)
        cut = f"{letter}{stem.consonantal}{short}"
        if spell(cut) != spell(f"{letter}{stem.vocalic}{full}"):
            found += _finite(cut, kind, "imperfect", person, gender, number)
    for letter, person, gender, number, which in IMPERFECT_LONGER:
        for end in longer[which]:
            found += _finite(f"{letter}{stem.vocalic}{end}", kind, "imperfect", person, gender, number)
    found += _finite(f"ي{stem.consonantal}{BEFORE_CONSONANT[stem.end]}نa", kind, "imperfect", 3, "f", "p")
    return found


def _passive(forms: list[Form]) -> list[Form]:
    """The third persons of `forms`: nobody is quoted in the passive's first and second."""
    return [form for form in forms if form.person == 3]


def _nominal(kind: Kind, stem: Stem) -> list[Form]:
    return [
        Form(text, (), kind, 3, gender, number, accusative)
        for end, gender, number, accusative in NOMINAL_ENDS[stem.end]
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
