"""Seen in: what somebody sees in a thing (رأت فيه المدينة محاولة لـ…، ترى في الاتفاق تهديدا لها)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.issued import accusative
from tawatur.attribution.frames.steps import step
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how far behind the verb what is seen may stand: the thing, who sees it, when and where
REACH_SEEN = 12
# words of the thing that it is seen in
LONGEST_THING = 4


def seen_in(scene: Scene, cue: Cue, limit: int) -> Frame | None:
    """The indefinite noun behind في with its noun or pronoun, where the verb says what is seen in it; None elsewhere."""
    walk = Walk(scene, cue, limit)
    form, position = walk.reading("fi"), cue.index + 1
    if form is None or form.verb.act != "judge" or "object" not in form.verb.complements:
        return None
    if cue.participle or position + 1 >= limit:
        return None
    if not scene.is_(position, "fi"):
        return None if form.enclitic else _behind_subject(walk, form, limit)
    back = not is_bare_preposition(scene.fold[position])
    while position < min(limit, cue.index + REACH_SEEN):
        if scene.kinds[position] not in "wn,oc" or scene.is_(position, "that", "that_pronoun", "relative"):
            return None
        if position > cue.index + 1 + (not back) and _indefinite(scene, position, walk, back):
            frame = Frame("object", form, position, position)
            return walk.done(frame)
        passed = step(walk, position)
        if passed == 0:
            return None
        position += passed
    return None


def _behind_subject(walk: Walk, form: VerbForm, limit: int) -> Frame | None:
    """What is seen, behind a definite noun with في and the subject before it: ورأى الوزير في هذه الخطة "مساسا بـ…", تهديدا لها."""
    scene, token = walk.scene, walk.cue.index + 1
    while token < min(limit, walk.cue.index + REACH_SEEN) and not scene.is_(token, "fi"):
        passed = step(walk, token)
        if passed == 0 and not (walk.subject and scene.kinds[token] == "w" and scene.cover[token - 1]):
            return None
        token += max(passed, 1)
    noun = token + 1
    if not walk.subject or noun + 1 >= limit or not is_bare_preposition(scene.fold[token]):
        return None
    this = scene.is_(noun, "demonstrative")
    noun += this
    feminine = scene.everyday(noun) and scene.document.light[noun].endswith("ة")
    if this and (accusative(scene, noun) or (feminine and not scene.fold[noun].startswith("ال"))):
        # رأت الحكومة في ذلك | محاولة
        return walk.done(Frame("object", form, noun, noun))
    if noun in scene.hits or not scene.fold[noun].startswith("ال"):
        return None
    seen = next((t for t in range(noun, min(limit, noun + LONGEST_THING)) if accusative(scene, t)), noun)
    clear = not scene.is_(seen + 1, "that", "that_pronoun") and verbal_noun(  # not تحديدا أن, nor رجلا
        scene.fold[seen].removesuffix("ا"), scene.document.light[seen].removesuffix("ا")
    )
    if seen > noun and clear and all(scene.fold[t].startswith("ال") for t in range(noun, seen)):
        return walk.done(Frame("object", form, seen, seen))
    mark = next((t for t in range(noun, min(limit, noun + LONGEST_THING)) if scene.kinds[t] == "o"), noun)
    opens = mark > noun and all(scene.fold[t].startswith("ال") for t in range(noun, mark))
    first = mark + 1
    if not opens or first >= limit or scene.fold[first].startswith("ال") or scene.is_(first, "that"):
        return None
    return walk.done(Frame("object", form, mark, mark))


def _indefinite(scene: Scene, token: int, walk: Walk, back: bool) -> bool:
    """Whether an indefinite noun stands at `token` that can only be what is seen: an accusative, or behind فيه and the subject."""
    if token in scene.time_after or token in scene.hits or scene.kinds[token] != "w":
        return False
    word = scene.fold[token]
    plain = not word.startswith(("ال", "و", "ب", "ل", "ف")) and word.endswith("ه")
    right = back and (walk.subject[-1].after == token if walk.subject else token == walk.cue.index + 2)
    return accusative(scene, token) or (plain and right and describes(scene, token))
