"""Told before: a clause without quotation marks whose teller stands behind it, as reviews of the press have it.

يعرقل المجلس عودة الصيادين | تقول صحيفة المرسى; رئيس البلدية هو صاحب القرار | يقول الكاتب ويشير إلى …
"""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.reading.bounds import bounds
from tawatur.attribution.reading.nouns import of_medium, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import is_joined

# a clause that somebody tells is no shorter, in tokens
SHORTEST = 4


def told_before(scene: Scene, cue: Cue, before: Sequence[Draft], number: int) -> Draft | None:
    """The statement of a verb of saying behind its clause, with who says it behind the verb; None for any other.

    `before` are the sentence's drafts so far: where one of them stands before the verb, the clause is none by itself.
    """
    form, verb = cue.form, cue.index
    says = form.kind == "imperfect" and form.number == "s" and form.person == 3 and not form.enclitic
    says = says and form.verb.act == "say" and "direct" in form.verb.complements
    beside = (
        cue.prefix or cue.participle or cue.relative or scene.in_heading(verb) or scene.quotation[verb] >= 0
    )
    start = scene.sentence_start[verb]
    if not says or beside or any(d.cue.index < verb or d.holds(verb) for d in before):
        return None
    last = verb - 1 - (scene.kinds[verb - 1] == ",")
    first, after = bounds(scene, start, last + 1)
    if after - first < SHORTEST or scene.kinds[last] not in "wnlc)" or scene.particle[last]:
        return None
    subject = scene.phrase_at(verb + 1)
    if (
        subject is None
        or subject.prefix
        or not (of_medium(subject.entities) or scene.word(verb + 1) in words_of("columnist"))
    ):
        return None
    end = subject.after
    while (
        end < scene.sentence_end[verb]
        and scene.document.light[end].startswith("ال")
        and not scene.particle[end]
    ):
        end += 1  # الصحيفة | البريطانية
    closes = end >= scene.sentence_end[verb] or scene.kinds[end] in ".,…" or scene.is_(end, "relative")
    if not (closes or scene.fold[end].startswith("و")):
        return None
    frame = Frame("that", form, first, verb)
    frame.subject = [subject]
    if scene.fold[first].startswith("و") and is_joined(scene.fold[first]):
        frame.offset = 1
    draft = Draft(cue, frame, number)
    draft.pieces = [(first, after)]
    return draft
