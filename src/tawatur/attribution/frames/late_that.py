"""Late أن: the verb's own clause behind a comma, where a noun or preposition on the way seemed to be what was said.

أكدت الفنانة خلال ظهورها على شاشة المرجان، أن …; وأكد، ردا على سؤال، أنه …
"""

from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.cues.lead_verbs import by_saying
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.long_quotes import QUOTED_NAME, long_quotation
from tawatur.attribution.frames.other_that import other_that
from tawatur.attribution.frames.walk import REACH_THAT, Walk

# how many tokens may tell what the quoted words are about
REACH_WORDS = 10


def own_clause_later(walk: Walk, frame: Frame, position: int) -> Frame:
    """The frame of an أن right behind a comma after token `position`, for one that is no clause; else `frame` as it was."""
    scene, form = walk.scene, walk.reading("that")
    opening = frame.content if scene.kinds[frame.content] == "o" else frame.content - 1
    named = frame.kind == "quotation" and not long_quotation(scene, opening, QUOTED_NAME + 1)
    if form is None or walk.cue.participle or walk.cue.relative or not (frame.kind in PHRASAL or named):
        return frame
    if frame.kind in PHRASAL and (quoted := _in_his_words(walk, frame)) is not None:
        return quoted
    related = any(scene.is_(t, "relative") for t in range(walk.cue.index, opening)) if named else False
    for token in range(position + 1, min(walk.limit - 1, walk.cue.index + REACH_THAT)):
        if scene.kinds[token] in ".:" or long_quotation(scene, token):
            return frame
        if not scene.is_(token, "that", "that_pronoun") or scene.fold[token][:1] in "وفب":
            continue
        conditional = scene.document.light[token] == "إن" and form.verb.act != "say"  # شدد على العمل، إن لم …
        behind = (scene.kinds[token - 1] == "," or related) and not conditional
        return frame if not behind or other_that(walk, token) else Frame("that", form, token + 1, token)
    return frame


def _in_his_words(walk: Walk, frame: Frame) -> Frame | None:
    """The frame of a long quotation behind بقوله or بالقول that tells how it was said: أكد على التعاون بالقول: "نحن جيران …"."""
    scene, end = walk.scene, walk.scene.sentence_end[walk.cue.index]
    for token in range(frame.content, min(end - 2, frame.content + REACH_WORDS)):
        if scene.kinds[token] in ".:o" or scene.is_(token, "that", "that_pronoun", "relative"):
            return None
        if by_saying(scene, token):
            mark = token + 1 + (scene.kinds[token + 1] == ":")
            return Frame("quotation", frame.form, mark, mark - 1) if long_quotation(scene, mark) else None
    return None
