"""Supposed: verbs that are only asked about, made a condition or compared with (إذا ما تمسك، كأنه يحذر، يمكن وصفه)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import printed_of, words_of
from tawatur.attribution.reading.scene import Scene

# how far before the verb the word may stand that makes it a question or a comparison
REACH = 7
# the words of a condition and of a question
IF, WHAT = "اذا", "ما"


def supposed(scene: Scene, cue: Cue) -> bool:
    """Whether nobody says that the verb of `cue` happened: a condition, a question, a comparison, what is denied before أو."""
    before = cue.index - 1
    if cue.participle or before < scene.sentence_start[cue.index]:
        return False
    if scene.fold[before] == WHAT and scene.word(before - 1).removeprefix("و") == IF:
        return True  # إذا ما تمسك الطرفان
    if cue.form.kind == "perfect" and not cue.prefix and scene.fold[before] in words_of("takes_masdar"):
        return True  # ما تقرأونه يمكن | وصفه بالكذب: the verbal noun, and no one who describes
    if any(_believed(scene, first, cue.index) for first in (before - 1, before - 2)):
        return True
    if cue.form.kind == "imperfect" and not cue.prefix and scene.fold[before] in words_of("or"):
        return _denied_before(scene, before)
    return not cue.prefix and _asked(scene, cue)


def _believed(scene: Scene, first: int, verb: int) -> bool:
    """Whether people at large believe that somebody did it: يعتقد أنه | يشير إلى الحادث."""
    hit = scene.hits.get(first)
    believed = hit is not None and hit.function == "hearsay" and hit.after == verb
    return believed and scene.is_(verb - 1, "that_pronoun")


def _denied_before(scene: Scene, token: int) -> bool:
    """Whether the clause before أو is denied: لم تؤكد الشرطة | أو تنفي الخبر."""
    first = max(scene.sentence_start[token], token - REACH)
    return any(scene.fold[t].removeprefix("و") in words_of("no_longer") for t in range(first, token))


def _asked(scene: Scene, cue: Cue) -> bool:
    """Whether ما إذا كان or كأن opens the verb's clause, with its subject between: عما إذا كانت المدينة تريد."""
    first = max(scene.sentence_start[cue.index], cue.index - REACH)
    for token in range(cue.index - 1, first - 1, -1):
        if scene.kinds[token] not in "wno" or scene.is_(token, "that", "relative"):
            return False
        if scene.document.light[token] in printed_of("as_if"):
            return True
        if scene.fold[token] == IF and scene.word(token - 1).endswith(WHAT):
            return scene.is_(token + 1, "was")
    return False
