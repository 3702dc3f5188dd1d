"""Quoted descriptions: whether what a thing is described as goes on behind its quoted words (بأنه "منتهك" ومسؤول عن …)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.scene import Scene
from tawatur.text import Quotation


def description_goes_on(scene: Scene, draft: Draft, quoted: Quotation) -> bool:
    """Whether a description goes on behind `quoted`, its first words."""
    joined = quoted.end + 2
    again = joined < scene.sentence_end[quoted.opening] and scene.kinds[joined - 1] == ","
    if again and scene.fold[joined].startswith("وب") and scene.is_(joined, "that", "that_pronoun"):
        return True  # بأنه "خاطئ"، وبأنه سيضر بالبلاد
    return _is_said_of_it(scene, draft, quoted) or _goes_on_behind(scene, quoted, draft.frame.kind == "bi")


def _owner_behind(scene: Scene, quoted: Quotation) -> bool:
    """Whether the quoted word is owned by a noun right behind it: بـ"خصم" تجار الصوف; not بـ"الغريبة،" داعيا إلى …

    A comma inside the marks closes the phrase, and nothing in the accusative owns.
    """
    following = quoted.end + 1
    if following >= scene.sentence_end[quoted.opening] or scene.kinds[following] != "w":
        return False
    plain = (
        not scene.particle[following] and following not in scene.hits and following not in scene.time_after
    )
    word = scene.fold[following]
    accusative = word.endswith("ا") and not word.endswith(("ها", "ما")) and scene.cover[following] is None
    plain = plain and not accusative and scene.kinds[quoted.end - 1] != ","
    joined = word.startswith(("و", "ف", "ل", "ب", "ي", "ت", "س")) or word.endswith(
        ("ي", "يه")
    )  # or its adjective
    return plain and not scene.verbs(following) and not joined


def _goes_on_behind(scene: Scene, quoted: Quotation, listed: bool) -> bool:
    """Whether a description goes on behind its quoted words: بأنه "منتهك" ومسؤول عن …, unless it is a list: بـ"كذب" وخداع."""
    following = quoted.end + 1
    if listed and _owner_behind(scene, quoted):
        return True
    if listed or following >= len(scene.fold) or not scene.fold[following].startswith("و"):
        return False
    return not scene.verbs(following) and scene.sentence_end[quoted.opening] > following


def _is_said_of_it(scene: Scene, draft: Draft, quoted: Quotation) -> bool:
    """Whether a noun, a verb or في goes on with a clause whose first words are quoted: وصفه بأنه "يفسد حياة" البحارة.

    Not where the description only stands in another clause (ما وصفته بأنه "هزيل" أمس).
    """
    following = quoted.end + 1
    if draft.frame.kind != "that" or draft.cue.relative or following >= scene.sentence_end[quoted.opening]:
        return False
    word = scene.fold[following]
    plain = (
        scene.kinds[following] == "w" and following not in scene.time_after and following not in scene.hits
    )
    plain = plain and (not scene.particle[following] or word == "في")
    own = (following not in scene.cue_tokens and not word.startswith(("و", "ف"))) or word == "في"
    return plain and own and not word.endswith("ا") and draft.cue.form.kind in ("perfect", "imperfect")
