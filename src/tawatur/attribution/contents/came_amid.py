"""Came amid: where the outlet tells when or amid what something was said or done (…، ويأتي القرار بعد إضراب طويل)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how far behind its subject the time or the events stand
REACH_EVENTS = 4


def came_amid(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و opens a clause on the time of what was told: …، ويأتي القرار وسط احتجاجات، وجاء هذا التصريح بعد أيام.

    Of the past only with a noun for what was said: وجاءت الأهداف بعد ضغط may be the speaker's.
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
    if then:
        return said and (definite or scene.fold[noun].endswith(("ه", "ها", "هم")))
    near = range(noun + 1, min(noun + 1 + REACH_EVENTS, scene.sentence_end[position]))
    return (definite or said) and any(scene.fold[t] in words_of("amid_events") for t in near)


def own_aim(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether the outlet tells to what end it was said, by a pronoun for the speaker: خفض السعر | سعيا منه إلى …، | في مسعى منه"""
    noun = position + scene.is_(position, "fi")
    of_him = noun + 1
    if of_him >= scene.sentence_end[position] or scene.fold[noun] not in words_of("own_aim"):
        return False
    if noun == position and not scene.document.light[noun].endswith(("ا", "ة")):
        return False
    his = {"منه": "m", "منها": "f"}.get(scene.fold[of_him])
    return his is not None and his == draft.cue.form.gender
