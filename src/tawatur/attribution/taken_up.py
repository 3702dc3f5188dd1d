"""Taken up: a relative clause that denies, confirms or judges what was said before it (…، وهو ما نفته الوزارة)."""

from collections.abc import Sequence

from tawatur.attribution.bounds import bounds
from tawatur.attribution.cue import Cue
from tawatur.attribution.drafts import Draft
from tawatur.attribution.frame import Frame
from tawatur.attribution.nouns import words_of
from tawatur.attribution.scene import Scene
from tawatur.attribution.walk import subjects_after
from tawatur.text.frequencies import is_joined

# acts that take a stance to what was said
STANCES = frozenset(("affirm", "condemn", "criticise", "deny", "refuse", "welcome"))
# what is taken up is no shorter
SHORTEST = 3


def taken_up(scene: Scene, cue: Cue, before: Sequence[Draft], number: int) -> Draft | None:
    """The statement of a verb whose relative clause takes up the clause before it, and whose subject follows; else None.

    `before` are the sentence's drafts so far: what the last of them holds is what is taken up, without one the clause itself.
    """
    comma = _taken(scene, cue)
    if comma is None:
        return None
    subjects, others = subjects_after(scene, cue, scene.sentence_end[cue.index])
    last = next((d for d in reversed(before) if d.pieces and d.cue.index < comma), None)
    first = last.pieces[0][0] if last is not None else scene.sentence_start[cue.index]
    if scene.kinds[comma] == ")":
        first = next((t + 1 for t in range(comma, first - 1, -1) if scene.kinds[t] == "("), first)
    first, after = bounds(scene, first, comma)
    if not subjects or after - first < SHORTEST:
        return None
    frame = Frame("object", cue.form, first, cue.index)
    frame.subject, frame.addressees = subjects, others
    if last is not None and last.frame.content == first:
        frame.offset = last.frame.offset
    elif scene.fold[first].startswith("و") and is_joined(scene.fold[first]):
        frame.offset = 1
    draft = Draft(cue, frame, number)
    draft.pieces = [(first, after)]
    return draft


def cut_before(scene: Scene, stance: Draft | None, drafts: Sequence[Draft]) -> None:
    """End what others said where a clause of the outlet's takes it up: قالت إن الجسر آمن، وهو ما نفته النقابة وقالت إنه متهالك."""
    if stance is None or scene.quotation[stance.cue.index] >= 0:
        return
    end, verb = stance.pieces[0][1], stance.cue.index
    for draft in drafts:
        if not draft.holds(verb) or draft.frame.kind == "colon":
            continue
        draft.pieces = [(first, min(after, end)) for first, after in draft.pieces if first < end]
        for inner in drafts:
            if inner.parent is draft and inner.cue.index > verb:
                inner.parent = draft.parent


def _pronoun_behind(scene: Scene, cue: Cue) -> bool:
    """Whether the verb has what was said as the pronoun of its own preposition: رحبت به، شدد عليه، نوهت إليه."""
    word = scene.word(cue.index + 1)
    complements = {c for form in cue.readings for c in form.verb.complements}
    return word == "به" or (word in ("عليه", "عليها") and "ala" in complements)


def _taken(scene: Scene, cue: Cue) -> int | None:
    """The mark before وهو ما، هذا ما or الأمر الذي, where the verb takes it up with a pronoun (نفاه، رحبت به) and a stance.

    What stands in quotation marks or brackets before هذا ما may also just be said.
    """
    form = cue.form
    back = bool(form.enclitic) or _pronoun_behind(scene, cue)
    if not cue.relative or not back:
        return None
    pronoun = cue.index - 1 - scene.is_(cue.index - 1, "perfect", "was")
    opening = pronoun - 1
    matter = scene.fold[opening] in words_of("matter") if opening > 0 else False
    stance = form.verb.act in STANCES
    if scene.is_(pronoun, "relative_what") and scene.fold[opening].removeprefix("و") == "هذا":
        comma = opening - 1 - (scene.kinds[opening - 1] == "," and scene.kinds[opening - 2] in "c)")
        stance |= form.verb.act == "say" and scene.kinds[comma] in "c)"
    elif scene.is_(pronoun, "relative_what") and scene.is_(opening, "circumstance"):
        comma = opening - 1
    elif scene.is_(pronoun, "relative_what") and scene.kinds[opening] == ",":
        comma = opening  # …، ما تنفيه الشركة
    elif scene.is_(pronoun, "relative") and matter:
        comma = opening - 1 - scene.is_(opening - 1, "circumstance")
    else:
        return None
    inside = comma > scene.sentence_start[cue.index] and scene.kinds[comma] in ",c)"
    return comma if inside and stance else None
