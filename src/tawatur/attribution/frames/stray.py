"""Stray full stops: one that a slip put between a verb of saying and its إن (قال الوزير في المؤتمر. إن الحكومة …)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.reading.scene import Scene

# إ, with which the complementiser of قال is written
HAMZA_BELOW = "\u0625"


def behind_stop(scene: Scene, cue: Cue) -> Frame | None:
    """The frame of the next sentence, which begins with إن, for a verb of saying that governs nothing in its own; else None.

    Its subject must be written, so that a clause such as وقال كلمته ends where it ends.
    """
    verb, that = cue.form.verb, scene.sentence_end[cue.index]
    saying = verb.act == "say" and "that" in verb.complements and not (verb.weak or verb.ambiguous)
    if not saying or cue.participle or cue.relative or that + 1 >= len(scene.fold):
        return None
    together = any(first <= cue.index and that < after for first, after in scene.document.paragraphs)
    written = scene.document.article.text[scene.starts[that]]
    if not together or not scene.is_(that, "that", "that_pronoun") or written != HAMZA_BELOW:
        return None
    subject, others = subjects_after(scene, cue, that)
    if not subject:
        return None
    frame = Frame("that", cue.form, that + 1, that)
    frame.subject, frame.addressees = subject, others
    return frame
