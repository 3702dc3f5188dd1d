"""Rebuttals: where whoever reports what another says answers it himself (يقولون إنني سأرحل، | وهذا غير صحيح)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how far behind هذا stands that it is not so, over ليس, غير or كلام
REACH_UNTRUE = 3


def answered(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the reporter answers what another says in his words: الناس قالوا إنني بعته | لكن العكس هو الصحيح; | وهذا كذب."""
    if draft.parent is None or draft.frame.kind != "that":
        return False
    word = scene.fold[position]
    but = word.removeprefix("و") in words_of("but")
    but_that = word.removeprefix("و") in words_of("but_that") and scene.is_(position + 1, "that")
    if not (but or but_that or word.startswith("و")):
        return False
    subject = position + but + 2 * but_that
    if subject >= scene.sentence_end[position]:
        return False
    told = scene.fold[subject] if but or but_that else word[1:]
    if told in words_of("the_truth"):
        return but or but_that
    near = range(subject + 1, min(subject + 1 + REACH_UNTRUE, scene.sentence_end[position]))
    return told in words_of("told_thing") and any(scene.fold[t] in words_of("true_or_not") for t in near)
