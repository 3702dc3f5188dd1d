"""What a thing is described as, behind a بـ of its own: وصف التعهدات | بإنقاذ الاتفاق | بـ"الهزيلة"."""

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.prepositions import prepositional
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.nouns import words_of

# how far behind the first بـ the one of the description may stand
REACH_DESCRIPTION = 22


def described_as(walk: Walk, frame: Frame) -> Frame:
    """The frame of a later بأنه، بـ"…" or بغير where the first بـ belongs to what is described; else `frame` as it was."""
    scene = walk.scene
    first = frame.introduced
    if frame.form.verb.act != "describe" or frame.kind != "bi" or scene.kinds[frame.content] == "o":
        return frame
    if scene.is_(first, "that", "that_pronoun") or first <= walk.cue.index + 1:
        return frame
    for token in range(frame.content + 1, min(walk.limit, frame.content + REACH_DESCRIPTION)):
        word = scene.fold[token]
        if scene.kinds[token] in ".:":
            return frame
        if word.startswith("ب") and scene.is_(token, "that", "that_pronoun") and token + 1 < walk.end:
            return Frame("that", frame.form, token + 1, token)
        if word in words_of("as_what") and token + 1 < walk.end:
            return Frame("bi", frame.form, token + 1, token)
        found = prepositional(walk, token) if word in ("ب", "بغير") else None
        if found is not None and found.kind == "bi":
            return found
    return frame
