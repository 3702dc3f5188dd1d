"""Printed: what a word's signs and letters as printed tell of it (قُتل، عبّر، إبان)."""

from functools import cache

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.scene import Scene
from tawatur.text.lexicon import verb_forms
from tawatur.text.verb_form import VerbForm

# the vowel u as printed
DAMMA = "\u064f"
# the sign of a doubled letter
SHADDA = "\u0651"
# forms whose present begins with that vowel in the active as well: يُطالب، يُعلن
WITH_DAMMA = ("II", "III", "IV", "Q")
# the letter that forms VII, VIII and X begin with, whose passive has its vowel on one of the next two
ALEF = "ا"


def written_passive(scene: Scene, cue: Cue) -> bool:
    """Whether a perfect is printed with the vowel of the passive on its first letter, or behind its alef (قُتل، اتُّهم، استُبعد).

    On the letter before the last it is the active's: خلُص. A present has it on its first letter (يُزعم، يُعتقد), where its form
    has not in the active too (يُعلن).
    """
    if cue.form.verb.relays:
        return False  # نُقل عن فلان قوله: told of him
    printed = scene.document.article.text[scene.starts[cue.index] : scene.ends[cue.index]][len(cue.prefix) :]
    if cue.form.kind == "imperfect":
        own = all(form.verb.form not in WITH_DAMMA for form in cue.readings)
        return own and printed[1:2] == DAMMA
    if cue.form.kind != "perfect" or DAMMA not in printed[1:5]:
        return False
    before = printed[: printed.find(DAMMA)].replace(SHADDA, "")[:-1]
    return not before or before[0] == ALEF


def doubled(scene: Scene, cue: Cue) -> bool:
    """Whether a verb of form II is printed with the shadda that its preposition has not: عبّر، بيّن."""
    printed = scene.document.article.text[scene.starts[cue.index] : scene.ends[cue.index]]
    return cue.form.verb.form == "II" and SHADDA in printed[len(cue.prefix) :]


def noun_by_hamza(scene: Scene, index: int, prefix: str, form: VerbForm) -> bool:
    """Whether the hamza below the alef shows a noun (إبان, not أبان); in forms VII to X it is mostly a slip (إعتبر)."""
    stem = scene.starts[index] + len(prefix)
    return form.verb.lemma[:1] == "أ" and scene.document.article.text[stem : stem + 1] == "إ"


@cache
def jussives() -> frozenset[tuple[str, str]]:
    """Shortened imperfects (يجب of أجاب) as ``(lemma, written)``: they stand behind لم and لا alone, which deny them.

    The full form of a doubled verb is the shorter one (يصر، يصرر).
    """
    written: dict[tuple[str, str], set[str]] = {}
    for word, forms in verb_forms().items():
        for form in forms:
            if form.kind == "imperfect" and form.person == 3 and form.number == "s":
                written.setdefault((form.verb.lemma, form.gender), set()).add(word)
    return frozenset(
        (lemma, word)
        for (lemma, _), words in written.items()
        for word in words
        if len(word) < len(longest := max(words, key=len)) and longest != word + word[-1]
    )
