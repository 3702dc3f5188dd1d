"""Late: the إن of قال, over the verbs of what is inserted between them (قال في كلمة ألقاها، وعرض فيها صورا، إن …)."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.reading.scene import Scene

# the one verb whose complementiser is printed with its hamza below
SAID, THAT = "قال", "إن"
# how far behind the verb it may stand
REACH_LATE = 60


def late_clause(scene: Scene, cue: Cue) -> Frame | None:
    """The frame of a verb that governs nothing before the next cue, where its own إن stands behind that."""
    that = _own_that(scene, cue)
    if that is None or that + 1 >= scene.sentence_end[cue.index]:
        return None
    frame = Frame("that", cue.form, that + 1, that)
    frame.subject, frame.addressees = subjects_after(scene, cue, that)
    return frame if frame.subject else None


def inserted_until(scene: Scene, cues: Sequence[Cue], at: int) -> int:
    """Where what is inserted ends that cue number `at` stands in: at the إن of a قال before it; else the end of its sentence."""
    index = cues[at].index
    for earlier in reversed(cues[:at]):
        if index - earlier.index > REACH_LATE:
            break
        that = _own_that(scene, earlier)
        if that is not None and earlier.index < index < that:
            return that
    return scene.sentence_end[index]


def _own_that(scene: Scene, cue: Cue) -> int | None:
    """The first إن behind قال, with no speech and no other قال between them."""
    if cue.participle or cue.form.verb.lemma != SAID or cue.relative:
        return None
    for token in range(cue.index + 1, min(scene.sentence_end[cue.index], cue.index + REACH_LATE)):
        if scene.kinds[token] in "o:" or any(form.verb.lemma == SAID for _, form in scene.verbs(token)):
            return None
        if scene.is_(token, "that", "that_pronoun") and scene.document.light[token].startswith(THAT):
            return token if scene.cover[token] is None else None
    return None
