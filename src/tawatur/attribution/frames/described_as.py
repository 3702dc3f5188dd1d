"""What a thing is described as, behind a بـ of its own: وصف التعهدات | بإنقاذ الاتفاق | بـ"الهزيلة"."""

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.prepositions import ARTICLE, prepositional
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.text.verb_form import VerbForm

# letters joined before أن that make it another's: بأنه, which is the verb's as it is, وأنه، كأنه، لأنه
JOINED = ("ب", "و", "ف", "ك", "ل")
# how far behind the verb أنها may tell what somebody describes as so, without its بـ
REACH_SO = 6
# how far behind the first بـ the one of the description may stand
REACH_DESCRIPTION = 22


def described_as(walk: Walk, frame: Frame) -> Frame:
    """The frame of a later بأنه، بـ"…" or بغير where the first بـ belongs to what is described; else `frame` as it was.

    So is بأنه behind the بأن of a claim: وصف الوزير الزعم | بأن السد متصدع | بأنه كذبة.
    """
    scene = walk.scene
    first = frame.introduced
    claim = frame.kind == "that" and scene.is_(first, "that")  # وصف الزعم بأن المدينة …
    if frame.form.verb.act != "describe" or not (claim or frame.kind == "bi"):
        return frame
    if scene.kinds[frame.content] == "o" or scene.is_(first, "that_pronoun") or first <= walk.cue.index + 1:
        return frame
    for token in range(frame.content + 1, min(walk.limit, frame.content + REACH_DESCRIPTION)):
        word = scene.fold[token]
        if scene.kinds[token] in ".:":
            return frame
        own = scene.is_(token, "that_pronoun") or (not claim and scene.is_(token, "that"))
        if word.startswith("ب") and own and token + 1 < walk.end:
            return Frame("that", frame.form, token + 1, token)
        if claim:
            continue
        if word in words_of("as_what") and token + 1 < walk.end:
            return Frame("bi", frame.form, token + 1, token)
        found = prepositional(walk, token) if word in ("ب", "بغير", ARTICLE) else None
        if found is not None and found.kind == "bi":
            return found
    return frame


def described_so(walk: Walk, that: int) -> VerbForm | None:
    """The reading of وصف whose بـ is left out before أنه, right behind the noun it takes up: وصف الطبيب حالته | أنها مستقرة."""
    scene, form = walk.scene, walk.cue.form
    if form.verb.act != "describe" or "object+bi" not in form.verb.complements or form.enclitic:
        return None
    near = that - walk.cue.index <= REACH_SO and that - 1 > walk.cue.index
    own = scene.is_(that, "that_pronoun") and not scene.fold[that].startswith(JOINED)
    between = range(walk.cue.index + 1, that)
    plain = all(scene.kinds[t] == "w" and not scene.particle[t] for t in between)
    told = any(scene.verbs(t) for t in between if scene.cover[t] is None)
    return form if near and own and plain and not told else None
