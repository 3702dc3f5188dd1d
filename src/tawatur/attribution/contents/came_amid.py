"""Came amid: where the outlet tells when or amid what something was said or done (…، ويأتي القرار بعد إضراب طويل)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.nobody_else import nobody_else, topic_agrees
from tawatur.attribution.contents.voices import says_we
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Act

# how far behind its subject the time or the events stand
REACH_EVENTS = 4
# acts whose noun phrase is what whoever speaks does himself, to an end of his own
OWN_DEEDS: frozenset[Act] = frozenset(("affirm", "agree", "announce", "demand", "deny", "promise", "propose"))


def came_amid(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و opens a clause on the time of what was told: …، ويأتي القرار وسط احتجاجات، وجاء هذا التصريح بعد أيام.

    A noun for what was said or decided comes so, of the past for what was said alone: وجاءت الأهداف بعد ضغط may be the speaker's,
    as are ويأتي العلاج بعد التشخيص and, of another's words, وجاء خطابه باهتا.
    """
    subject = position + 1
    if scene.quotation[draft.cue.index] >= 0 or scene.quotation[position] >= 0:
        return False
    now, then = scene.fold[position] in words_of("comes_now"), scene.fold[position] in words_of("came_then")
    if not (now or then) or subject >= scene.sentence_end[position]:
        return False
    pointed = scene.is_(subject, "demonstrative")
    noun = subject + pointed
    if noun >= scene.sentence_end[position] or scene.kinds[noun] != "w":
        return False
    hit = scene.hits.get(noun)
    said = hit is not None and hit.function in ("medium", "saying_noun")
    definite = pointed or scene.fold[noun].startswith("ال")
    near = range(noun + 1, min(noun + 1 + REACH_EVENTS, scene.sentence_end[position]))
    amid = any(scene.fold[t] in words_of("amid_events") for t in near)
    amid = amid and not says_we(scene, range(noun, scene.sentence_end[position]))
    if then:
        return said and amid and (definite or _his_words(scene, draft, noun))
    decided = scene.fold[noun].removeprefix("ال") in words_of("step_taken")
    return amid and (pointed or said or (definite and decided))


def _his_words(scene: Scene, draft: Draft, noun: int) -> bool:
    """Whether the pronoun of a noun for words at `noun` can mean nobody but whoever speaks: وجاء | تصريحه."""
    his = scene.fold[noun].endswith(("ه", "ها", "هم"))
    gender = draft.cue.form.gender
    return his and not topic_agrees(scene, draft, gender) and nobody_else(scene, draft, noun, gender)


def own_aim(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells to what end it was said, by a pronoun for the speaker: خفض السعر | سعيا منه إلى …، | في مسعى منه"""
    noun = position + scene.is_(position, "fi")
    of_him = noun + 1
    if of_him >= scene.sentence_end[position] or scene.fold[noun] not in words_of("own_aim"):
        return False
    if noun == position and not scene.document.light[noun].endswith(("ا", "ة")):
        return False
    his, gender = {"منه": "m", "منها": "f"}.get(scene.fold[of_him]), draft.cue.form.gender
    if his is None or his != gender:
        return False
    # not whoever is accused: اتهم الجيش بقصف القرية | في محاولة منه; nor a subject that tries: إن النظام يماطل، | في محاولة منه
    told = draft.frame.kind == "that"
    others = topic_agrees(scene, draft, gender) if told else draft.frame.form.verb.act not in OWN_DEEDS
    return not others and nobody_else(scene, draft, position, gender)
