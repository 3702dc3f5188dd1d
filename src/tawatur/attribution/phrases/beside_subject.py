"""Beside the subject: words behind it that still belong to it (الدول | الثلاث، وحليفتاها), and are not what was said."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.owners import is_name
from tawatur.attribution.phrases.turns import head_gender, is_plural
from tawatur.attribution.reading.agreement import is_adjective
from tawatur.attribution.reading.nouns import nouns_of, paper_noun
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text.frequencies import frequency
from tawatur.text.verbal_nouns import verbal_noun


def beside_subject(scene: Scene, subject: Sequence[NounPhrase], position: int) -> bool:
    """Whether a word belongs to the subject before it: its adjective (الدول | الثلاث), or joined to it by و (وحليفتاها)."""
    word = scene.fold[position]
    if not subject or not _right_behind(scene, subject, position):
        return False
    if word in nouns_of("same"):
        return True  # ذكرت الصحيفة | نفسها أن
    if scene.document.light[position].startswith("ال"):  # not إلغاء
        if _paper_of(scene, subject[-1], position):
            return True
        if verbal_noun(word, scene.document.light[position]):
            return False  # أعلن الحزب الانسحاب
        if is_name(subject[-1]) and subject[-1].after == position:
            return False  # رفض سالم الوادي التعليق
        before = scene.fold[subject[-1].after - 1]
        if subject[-1].after != position and before.startswith("ال"):
            return True  # الدول الـ57 المنضوية
        if scene.kinds[position - 1] == "c":
            return True  # شركة "نور" المتخصصة
        plain = before.startswith("ال") and not scene.particle[position]
        if plain and word.removeprefix("ال") in nouns_of("body", "government"):
            return before.endswith("ه") and word.endswith("يه")  # not انتقد الحزب | الحكومة
        alone = subject[-1].after - subject[-1].first == 1
        men = is_plural(before) and before.removeprefix("ال") in nouns_of("person")
        if alone and (men or head_gender(before) == "m") and word.endswith("ه"):
            return False  # رفض البرلمان | الخطة، انتقد الخبراء | السياسة; لجنة الحزب | المركزية
        return plain and is_adjective(before, word, is_plural(before))
    own = frequency(word) > frequency(word[1:])  # وجود، وقف
    return word.startswith("و") and not own and (frequency(word[1:]) > 0 or not frequency(word))


def _paper_of(scene: Scene, subject: NounPhrase, position: int) -> bool:
    """Whether a definite noun tells of what the papers are that one bare word before it names: أكدت بيانات | التجارة التي نشرتها …

    The relative clause behind it shows it, for what they tell stands bare as well: كشفت تقارير الخلافات.
    """
    word = scene.fold[subject.first]
    alone = subject.after == position == subject.first + 1 and subject.entities[0].kind == "unnamed"
    paper = alone and bool(paper_noun(word)) and not word.startswith("ال")
    return paper and not scene.particle[position] and scene.is_(position + 1, "relative")


def these_say(scene: Scene, cue: Cue, position: int) -> bool:
    """Whether هذه right behind a verb of hers points to who speaks, not to what is condemned: أعلنت | هذه الدول إغلاق المعابر.

    What is criticised or accused may stand there: وانتقدت هذه الدول.
    """
    if position != cue.index + 1 or cue.participle or not scene.is_(position, "demonstrative"):
        return False
    who = scene.phrase_at(position + 1)
    feminine = cue.form.gender == "f" and cue.form.number == "s"
    fits = feminine and not scene.fold[position].endswith("ا")
    front = scene.phrases_ending.get(cue.index)
    if front is not None and front.speaks:
        return False  # تركيا تعتبر هذه الجماعة خطرا
    told = cue.form.verb.act not in ("judge", "accuse", "criticise", "condemn", "describe", "praise", "thank")
    return fits and told and who is not None and who.speaks and not (who.prefix or who.governed)


def _right_behind(scene: Scene, subject: Sequence[NounPhrase], position: int) -> bool:
    """Whether a token follows the subject, or a number or closing mark behind the subject."""
    after = subject[-1].after
    return (
        all(scene.kinds[t] in "nc" or scene.fold[t] == "ال" for t in range(after, position))
        and after <= position
    )
