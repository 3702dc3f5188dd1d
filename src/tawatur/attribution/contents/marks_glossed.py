"""Glosses of marks: where the outlet goes on behind quoted words that are the whole of what was said (إن "…" حيث …)."""

from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# quoted words no more than this are a name or a part of the clause
SHORTEST_SPEECH = 3
# before whom something is said
BEFORE_WHOM = "امام"
# the word with which another thing is called by somebody's name for it
AND_WHAT = "وما"


def glossed(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells where, when or before whom words in marks were said, which are all that was.

    قال إن "السد آمن تماما" | بعد جولة في الوادي؛ أكد أن "السد ملك للجميع"، | أمام مئات المزارعين; not أن "السد" بعد …
    """
    comma = scene.kinds[position - 1] == ","
    closing = position - 1 - comma
    if draft.frame.kind == "that" and _where_outside(scene, draft, position):
        return True
    around = scene.quotation[draft.frame.content]
    if around < 0 or (draft.frame.kind != "that" and draft.frame.kind not in PHRASAL):
        return False
    quoted = scene.document.quotations[around]
    whole = quoted.opening == draft.frame.content and quoted.closing == closing
    if (
        not whole
        or closing - quoted.opening <= SHORTEST_SPEECH
        or position + 1 >= scene.sentence_end[position]
    ):
        return False
    word = scene.fold[position]
    if word == BEFORE_WHOM:
        return True
    if word == AND_WHAT and not comma:
        return reports_finite(scene, position + 1)  # "فرار المسلحين" | وما وصفته بأنه …
    other = scene.is_(position + 1, "demonstrative", "that", "that_pronoun", "relative_what")
    timed = word in words_of("after") and not other and position + 1 not in scene.time_after
    return not comma and (timed or word in words_of("whereupon"))


def _where_outside(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether حيث follows words in marks that close the clause, and no more such: … على "إنهاء كل الخلافات بينهما" | حيث …"""
    around = scene.quotation[position - 1] if scene.kinds[position - 1] == "c" else -1
    if around < 0 or scene.fold[position] not in words_of("whereupon"):
        return False
    quoted = scene.document.quotations[around]
    spoken = quoted.closing == position - 1 and quoted.opening >= draft.frame.content
    more = "o" in scene.kinds[position : scene.sentence_end[position]]
    return spoken and position - 1 - quoted.opening > SHORTEST_SPEECH and not more
