"""Only things: a noun right behind its verb that cannot be who speaks, by its form or by what is asked of it.

Behind a verb in the masculine a feminine thing or woman is what is told of (وشرح إحدى الطرق، وأكد سيطرة الجيش على …); of a
demand, all sides together are whom it is made of (ودعت جميع الأطراف إلى …).
"""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import FINITE, Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text import owned
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun

# letters of a noun without its pronoun
SHORTEST = 3


def only_thing(scene: Scene, cue: Cue) -> bool:
    """Whether the noun right behind a masculine verb is a feminine one that it tells of: واعتبر تصريحات فلان إهانة."""
    noun = cue.index + 1
    if noun >= scene.sentence_end[cue.index] or scene.kinds[noun] != "w" or scene.particle[noun] > _SOME:
        return False
    forms = [form for form in cue.readings if form.kind in FINITE]
    if not forms or any(f.gender != "m" or f.number != "s" or f.person != 3 or f.enclitic for f in forms):
        return False
    word, phrase = scene.fold[noun], scene.phrase_at(noun)
    if word.startswith("ال") or (phrase is not None and phrase.entities[0].kind != "unnamed"):
        return False
    if word in words_of("the_single") and word.endswith("ي"):
        return True  # وشرح إحدى الطرق
    return _women(scene, noun) or _told_of(scene, noun)


_SOME = frozenset(("some",))
"""What a word for one of many is among the particles."""


def _women(scene: Scene, noun: int) -> bool:
    """Whether a noun for a female relative stands there with a pronoun: ووصف ابنته بأنها …"""
    stem = owned(scene.document.light[noun])
    return len(stem) >= SHORTEST and stem.endswith("ت") and stem[:-1] + "ه" in nouns_of("kin")


def _told_of(scene: Scene, noun: int) -> bool:
    """Whether a verbal noun, one thing or many, of the feminine stands there: سيطرة، تصريحات، تحقيقات."""
    word, light = scene.fold[noun], scene.document.light[noun]
    if people(word) or is_plural(word):
        return False
    if word.endswith("ات"):
        single = verbal_noun(word[:-2], light[:-2])
        return single and frequency("ال" + word) > 0
    return light.endswith("ة") and verbal_noun(word, light)


def owns_object(scene: Scene, cue: Cue, subjects: Sequence[NounPhrase], frame: Frame | None) -> bool:
    """Whether the noun phrase behind the verb is whose the object is that stands between: أعلن | مقتل | خمسة حراس."""
    noun = cue.index + 1
    if frame is None or frame.kind != "object" or frame.content != noun or not subjects:
        return False
    if scene.fold[noun] in words_of("company"):
        return False  # أعلنت | رفقة | الإذاعة …
    word, owner = scene.fold[noun], subjects[0]
    construct = not word.startswith("ال") and scene.kinds[noun] == "w" and scene.phrase_at(noun) is None
    done = verbal_noun(word, scene.document.light[noun]) or word.endswith("ه")  # not سيد البيت الأبيض
    person = people(word) or person_noun(word) or is_plural(word)
    return construct and done and owner.first == noun + 1 and not person


def persons_asked(scene: Scene, cue: Cue, subjects: Sequence[NounPhrase]) -> bool:
    """Whether a plural of persons alone stands behind a feminine verb of demanding: كما دعت | الزوار إلى الحذر.

    Things and bodies in the plural go with such a verb (دعت | الدول), persons hardly do.
    """
    demands = cue.form.verb.act in ("demand", "propose", "warn") and not cue.form.enclitic
    asked = subjects[0] if len(subjects) == 1 else None
    if asked is None or not demands or asked.prefix or asked.first != cue.index + 1:
        return False
    word = scene.fold[asked.first]
    persons = word.startswith("ال") and person_noun(word) and is_plural(word) and not word.endswith("ون")
    plain = asked.how == "description" and asked.entities[0].kind == "unnamed"
    return plain and persons and cue.form.gender == "f" and cue.form.number == "s"


def everyone_asked(scene: Scene, cue: Cue, subjects: Sequence[NounPhrase]) -> bool:
    """Whether all of many, told with the article behind جميع or كافة, stand alone behind a verb of demanding."""
    first, demands = cue.index + 1, cue.form.verb.act in ("demand", "propose") and not cue.form.enclitic
    if not demands or len(subjects) != 1 or scene.word(first) not in words_of("every_one"):
        return False
    asked = subjects[0]
    return asked.after > first + 1 and asked.first <= first + 1 and scene.fold[first + 1].startswith("ال")
