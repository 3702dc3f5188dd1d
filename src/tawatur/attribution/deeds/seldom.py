"""Seldom: verbs that with one complement, or with their subject left out, hardly ever tell that something was said.

Counted on some 20,000 statements that readers checked: of كشف with a bare object and nobody before or behind it
(وكشف | زيف الرواية) none was one, nor of جاء في … without a clause (جاءت التغريدة في رد), تضمن with a noun, تطلع إلى with one,
nor of اكتشف أن with nobody beside it (وتكتشف أن أخاها حي).
"""

from functools import cache

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import fold

# rows of verbs by the kind of frame that makes them tell a deed
BY_FRAME = {"fi": "seldom_in", "object": "seldom_it", "ila": "seldom_to", "min": "seldom_from"}
# frames in which it needs somebody told beside the verb
BY_NOBODY = {"object": "seldom_it_alone", "that": "seldom_that_alone"}


def seldom(scene: Scene, draft: Draft) -> bool:
    """Whether the draft's verb is one that hardly ever reports with such a frame and such a subject."""
    verb, kind = fold(draft.cue.form.verb.lemma), draft.frame.kind
    if verb in _verbs(BY_FRAME.get(kind, "")):
        return not (kind == "object" and draft.cue.participle)
    content = draft.frame.content
    told, owner = scene.word(content).removeprefix("ال"), scene.word(content + 1)
    if kind == "object" and not (owner.startswith("ال") or scene.phrase_at(content + 1) is not None):
        return False  # وكشف خطأ في التصميم, not وكشف خطورة الوضع
    if any(told in words_of(function) for function in ("claim", "details", "carrier")):
        return False  # وكشف تفاصيل الخطة
    before = draft.cue.index - 1
    describes_it = not draft.cue.prefix and scene.everyday(before) and not scene.fold[before].startswith("ال")
    alone = not describes_it and any(
        rule.startswith("dropped") for rule in draft.rules
    )  # not فضيحة كشفت دوره
    return alone and not draft.cue.participle and verb in _verbs(BY_NOBODY.get(kind, ""))


@cache
def _verbs(function: str) -> frozenset[str]:
    return words_of(function) if function else frozenset()
