"""Stems: what root and form make of a verb before the endings are put on.

Doubled roots run their last radicals together, hollow ones lose the middle one in a long vowel, defective
ones the last one in the ending; the first radical of an assimilated root is lost in the imperfect of form I.
"""

import re

import msgspec

from tawatur.knowledge.paradigms import PATTERNS
from tawatur.knowledge.rows import Verb
from tawatur.knowledge.spelling import spell


class Stem(msgspec.Struct, frozen=True):
    """A stem before endings that start with a vowel and with a consonant; `end`: the vowel and glide of a
    defective one."""

    vocalic: str
    consonantal: str
    end: str = ""


# the t of form VIII takes on the first radical's emphasis or voice; و becomes t itself
_INFIX = {"ص": "ط", "ض": "ط", "ط": "ط", "ظ": "ظ", "د": "د", "ذ": "د", "ز": "د"}

_CONTRACTING = frozenset(("I", "III", "IV", "VI", "VII", "VIII", "X"))
_HOLLOWING = frozenset(("I", "IV", "VII", "VIII", "X"))
_GLIDES = "وي"
_HARAKAT = re.compile("[\u064b-\u0652]")


class Stems:
    """The stems of one verb."""

    def __init__(self, verb: Verb, radicals: tuple[str, ...]) -> None:
        """Sort the verb's root into its class."""
        self.verb = verb
        self.form = verb.form
        self.patterns = PATTERNS[verb.form]
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

    def stem(self, pattern: str) -> Stem:
        """The stem of `pattern`, changed as the root's weakness asks."""
        if self.defective:
            vowel = pattern[-2]
            glide = "ي"
            if vowel == "u" or (self.form == "I" and pattern == "1a2a3" and self.radicals[2] == "و"):
                glide = "و"
            base = self.fill(pattern[:-2])
            return Stem(base, base, vowel + glide)
        if self.doubled:
            return Stem(self.fill(_contract(pattern)), self.fill(pattern))
        if self.hollow:
            long = _hollow(pattern)
            short = long.translate(_SHORTENED)
            if short == "1a3":  # قلت, but خفت and زدت
                short = "1u3" if self._imperfect_vowel() == "u" else "1i3"
            return Stem(self.fill(long), self.fill(short))
        filled = self.fill(pattern)
        return Stem(filled, filled)

    def participle(self) -> Stem:
        """The active participle."""
        if self.hollow and self.form == "I":
            stem = self.fill("1Aءi3")
            return Stem(stem, stem)
        return self.stem(self.patterns.participle)

    def passive_participle(self) -> Stem:
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
        return Stem(stem, stem)

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
