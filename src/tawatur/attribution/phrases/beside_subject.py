"""Beside the subject: words behind it that still belong to it (الدول | الثلاث، وحليفتاها), and are not what was said."""

from collections.abc import Sequence

from tawatur.attribution.phrases.owners import is_name
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.agreement import is_adjective
from tawatur.attribution.reading.nouns import nouns_of
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
        return plain and is_adjective(before, word, is_plural(before))
    own = frequency(word) > frequency(word[1:])  # وجود، وقف
    return word.startswith("و") and not own and (frequency(word[1:]) > 0 or not frequency(word))


def _right_behind(scene: Scene, subject: Sequence[NounPhrase], position: int) -> bool:
    """Whether a token follows the subject, or a number or closing mark behind the subject."""
    after = subject[-1].after
    return (
        all(scene.kinds[t] in "nc" or scene.fold[t] == "ال" for t in range(after, position))
        and after <= position
    )
