"""Nouns that mostly tell in what somebody speaks, where they are what was said: نفت الوزيرة الأنباء، أعلنت أمس، تسجيل إصابات."""

from collections.abc import Sequence

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.nouns import nouns_of, paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.text.verbal_nouns import verbal_noun

# a pronoun of whose words they are, which no deed takes here (تعليقه)
WHOSE = ("ه", "ها", "هم", "هما", "هن")
# words of a phrase beside the clause: بأشد العبارات الممكنة
LONGEST_ASIDE = 3


def behind_subject(scene: Scene, subjects: Sequence[NounPhrase], position: int) -> bool:
    """Whether a noun stands right behind a definite subject, so that it is none of its adjectives (دراسة حديثة)."""
    before = position
    while (
        scene.kinds[before - 1] in ",)"
        or before in scene.time_start
        or scene.is_(before - 1, "adverb")
        or scene.fold[before - 1] in nouns_of("same")  # أعلنت الوزارة نفسها | تسجيل …
        or _aside_ending(scene, before) < before
    ):
        # أعلن الوزير، السبت، | تسجيل …; أدانت الوزارة بأشد العبارات | إعلان …
        before = min(scene.time_start.get(before, before - 1), _aside_ending(scene, before))
    if not subjects or subjects[-1].after != before or scene.phrase_at(position) is not None:
        return False
    subject = subjects[-1]
    written = scene.document.article.text[scene.ends[position] - 1]
    described = subject.entities[0].kind == "unnamed" and not scene.fold[subject.first].startswith("ال")
    owned = any(scene.fold[t].startswith("ال") for t in range(subject.first, subject.after))  # وزير الخارجية
    whole = subject.after - subject.first > 1
    whole = whole and not paper_noun(scene.fold[subject.first])  # نفى مسؤول محلي | أنباء عن …
    whole = whole and not person_noun(scene.fold[position].removesuffix("ا"))
    described = described and scene.kinds[subject.first] != "n" and not (owned or whole)
    return not described and written != "ة"


def _aside_ending(scene: Scene, after: int) -> int:
    """Where the phrase beside the clause begins that ends before token `after`; `after` itself without one: بأشد العبارات |."""
    found = (first for first in range(after - 2, after - LONGEST_ASIDE - 1, -1) if first in scene.hits)
    hit = scene.hits[first] if (first := next(found, -1)) >= 0 else None
    return first if hit is not None and hit.function == "aside" and hit.after == after else after


def unled_masdar(scene: Scene, position: int) -> bool:
    """Whether a verbal noun that no preposition leads begins what was said: أعلنت أمس، | تسجيل إصابات.

    A comma, a time or the last word of a name or definite noun parts it from the verb (وزارة الصحة لدى البلدية | تسجيل 3 إصابات).
    """
    word, before = scene.fold[position], position - 1
    apart = scene.kinds[before] == "," or position in scene.time_start or behind_paper(scene, before)
    apart = apart or scene.document.light[before].startswith("ال") or scene.cover[before] is not None
    plain = not word.startswith(("ال", "و", "ب", "ل")) and not scene.document.light[position].endswith(WHOSE)
    behind = position + 1
    owned = behind < len(scene.fold) and (scene.kinds[behind] == "n" or scene.everyday(behind))
    return apart and plain and owned and verbal_noun(word, scene.document.light[position])


def behind_paper(scene: Scene, last: int) -> bool:
    """Whether في with the paper in which it was said ends with token `last`: أعلن الوزير في بيان | تعليق الرحلات."""
    paper = scene.hits.get(last)
    return paper is not None and paper.function == "medium" and scene.is_(last - 1, "fi")


def after_deed(scene: Scene, cue: Cue, noun: int) -> bool:
    """Whether a bare verbal noun at `noun`, behind a preposition of time, has what follows as its own: قال بعد إعلان | القرار: …"""
    led = noun - 1 > cue.index and scene.is_(noun - 1, "place_time")
    light = scene.document.light[noun]
    bare = led and scene.kinds[noun] == "w" and not scene.fold[noun].startswith("ال")
    bare &= not light.endswith(POSSESSIVES)  # بسبب تسليحها | الجيران
    return bare and scene.cover[noun] is None and verbal_noun(scene.fold[noun], light)


def subjects_of(walk: Walk, bare: Frame) -> list[NounPhrase]:
    """The subjects before a bare object, or the one person behind ذلك who speaks: ويؤكد ذلك | الأستاذ سالم; not أدان ذلك الهجوم."""
    scene, behind = walk.scene, bare.content + 1
    person = scene.phrase_at(behind) if behind < walk.limit and not walk.subject else None
    if scene.fold[bare.content] not in words_of("points_back") or person is None or person.prefix:
        return list(walk.subject)
    one = person.entities[0].kind in ("person", "unnamed") and not is_plural(scene.fold[person.first])
    return [person] if one and walk.cue.form.verb.act in ("affirm", "deny", "announce", "report") else []
