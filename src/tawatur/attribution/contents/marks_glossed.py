"""Glosses of marks: where the outlet goes on behind quoted words that are the whole of what was said (إن "…" حيث …)."""

from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.agreement import unowned
from tawatur.attribution.reading.finite import looks_finite, reports_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.verbal_nouns import verbal_noun

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
        return comma  # not "المهمة لن تكون سهلة" أمام الوحدة
    if word == AND_WHAT and not comma:
        called = (form.verb.act == "describe" for _, form in scene.verbs(position + 1))
        return reports_finite(scene, position + 1) and any(called)  # "فرار المسلحين" | وما وصفته بأنه …
    timed = word in words_of("after") and occasion(scene, position + 1)
    hit = scene.hits.get(position + 1)  # خلال | لقائه الصحفيين, أثناء | محادثة هاتفية
    timed |= word in words_of("event_during") and hit is not None and hit.function == "medium"
    return not comma and (timed or word in words_of("whereupon"))


def occasion(scene: Scene, token: int) -> bool:
    """Whether a meeting or tour stands at `token`, behind which one speaks: بعد | جولة; not إثر | غارة, when something happened."""
    nouns = unowned(scene.fold[token], scene.document.light[token])
    return scene.fold[token] in words_of("event") or any(n in words_of("arrives", "meeting") for n in nouns)


def _where_outside(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether حيث follows words in marks that close the clause, and no more such: … على "إنهاء كل الخلافات بينهما" | حيث …"""
    around = scene.quotation[position - 1] if scene.kinds[position - 1] == "c" else -1
    if around < 0 or scene.fold[position] not in words_of("whereupon"):
        return False
    quoted = scene.document.quotations[around]
    spoken = quoted.closing == position - 1 and quoted.opening >= draft.frame.content
    spoken = spoken and (
        quoted.opening == draft.frame.content or _no_name(scene, quoted.opening + 1, position - 1)
    )
    more = "o" in scene.kinds[position : scene.sentence_end[position]]
    return spoken and position - 1 - quoted.opening > SHORTEST_SPEECH and not more


def _no_name(scene: Scene, token: int, after: int) -> bool:
    """Whether quoted words that open at `token` are speech: "| العمل بجد في الأشهر المقبلة"; not "| فندق الوادي الجديد"."""
    if any(scene.particle[t] for t in range(token, after)):
        return True
    word, light = scene.fold[token], scene.document.light[token]
    noun = verbal_noun(word.removeprefix("ال"), light.removeprefix("ال"))
    return noun or bool(scene.verbs(token)) or looks_finite(word, light)
