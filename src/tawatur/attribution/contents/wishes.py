"""Wishes: clauses of what was yet to be, behind which the outlet tells what was (يأمل أن يعود الحارس، | وقام بزيارته)."""

from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.phrase_ends import amid_what, anew
from tawatur.attribution.cues.cue import IMPERFECT
from tawatur.attribution.reading.finite import looks_perfect, many_did, verb_shaped
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition

# letters of a verb that its verbal noun may be spelled like
TRILITERAL = 3
# what opens a clause inside the wish, which a verb of the perfect may go on with
CLAUSES = (
    "relative",
    "relative_what",
    "that",
    "that_pronoun",
    "subordinator",
    "before_that",
    "was",
    "perfect",
)


def behind_wish(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether, behind a comma, a verb of the perfect goes on, as no clause of أن with the imperfect does: طلب أن يحضروا، | وحضروا.

    Not inside a clause of the wish: يأمل أن يعود اللاعبون الذين غادروا الفريق، وتركوا بيوتهم.
    """
    word, light = scene.fold[position], scene.document.light[position]
    if anew(scene, position) and _wish(scene, draft, position) >= 0:
        return True  # تريد أن أرافقها إلى المدرسة | وبالفعل ذهبنا معا
    if scene.kinds[position - 1] == "," and word in words_of("amid") and amid_what(scene, position + 1):
        # طالبت بأن يفتح الجسر، | وسط مخاوف من …; not أن تجرى الانتخابات، وسط إجراءات مشددة, as is wished
        governs = scene.word(position + 2) and is_bare_preposition(scene.fold[position + 2])
        return bool(governs) and _wish(scene, draft, position) >= 0
    if scene.kinds[position - 1] != "," or not word.startswith("و") or not verb_shaped(scene, position):
        return False
    verbal = len(word) == TRILITERAL + 1 and word[2] != "ا"  # أن تخفف العبء، وجعل البيع سهلا; not وقام
    if verbal or not (looks_perfect(word[1:], light[1:]) or many_did(word[1:])):
        return False
    first = _wish(scene, draft, position)
    inside = range(first + 2, position) if first >= 0 else ()  # behind the verb, which may be يكون
    return first >= 0 and not any(scene.is_(t, *CLAUSES) for t in inside)


def _wish(scene: Scene, draft: Draft, position: int) -> int:
    """Where أن with a verb of the imperfect stands in or right before what was said; -1 where it does not."""
    if draft.frame.kind == "that":
        that = draft.frame.content - 1
    elif draft.frame.kind in PHRASAL:
        inside = range(draft.frame.content, position)
        that = next((t for t in inside if scene.is_(t, "that", "that_pronoun")), -1)
    else:
        return -1
    verb = that + 1
    plain = (
        that >= 0 and scene.is_(that, "that") and scene.document.light[that].lstrip("وبل").startswith("أن")
    )
    acts = plain and scene.fold[verb][:1] in IMPERFECT and scene.phrase_at(verb) is None
    return that if acts and not scene.fold[verb].startswith("ال") else -1
