"""Occasions: verbs that describe the paper, talk or speech in which something is said, and report nothing themselves."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import Scene

# how far before the verb that published it a paper may stand, with its adjectives
REACH_PAPER = 4
# how far before the verb that describes it the occasion may stand: whom it was told lies between
REACH_OCCASION = 10
# how many tokens may tell when and where it came out
REACH_PLACE = 9


def published(scene: Scene, cue: Cue) -> bool:
    """Whether the verb says of an indefinite paper before it that it came out: في بيان نشر على موقعها، في بيان أصدره المدير."""
    form, before = cue.form, cue.index - 1
    if cue.prefix or form.kind != "perfect":
        return False
    if not (form.verb.act == "report" and form.verb.weak) and not (
        form.verb.act == "announce" and form.enclitic
    ):
        return False
    described = scene.cover[before]
    if described is not None and described.how == "description":
        before = described.first  # في | تقرير سنوي | أصدرته
    while (
        before > max(cue.index - REACH_PAPER, scene.sentence_start[cue.index])
        and not paper_noun(scene.fold[before])
        and (_indefinite(scene, before) or (described is not None and described.first == before))
    ):
        before -= 1  # في بيان مقتضب | أصدرته، في تسجيل مصور | نشر
    return bool(paper_noun(scene.fold[before])) and not scene.fold[before].startswith("ال")


def _indefinite(scene: Scene, token: int) -> bool:
    """Whether a plain word can be the adjective of an indefinite noun."""
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    return plain and not scene.fold[token].startswith("ال") and not scene.verbs(token)


def of_occasion(scene: Scene, outer: Cue, cue: Cue) -> bool:
    """Whether a verb only describes the occasion on which an earlier verb's words were said.

    قال في تصريحات | أدلى بها أمس: "…"; قال، في حوار مع الوكالة، | نشرت مقتطفات منه، إن …
    """
    start = scene.sentence_start[cue.index]
    if outer.index >= start and _tells_of_paper(scene, outer, cue):
        return True
    if outer.index < start or cue.prefix or cue.participle or outer.form.verb.act not in ("say", "affirm"):
        return False
    said_on = any(
        (hit := scene.hits.get(t)) is not None and hit.function == "medium"
        for t in range(max(outer.index, cue.index - REACH_OCCASION), cue.index)
    )
    came_out = cue.form.verb.weak and cue.form.kind == "perfect" and not cue.form.enclitic
    hit = scene.hits.get(cue.index - 1)
    if came_out and cue.form.verb.act == "report" and hit is not None and hit.function == "medium":
        return not scene.fold[cue.index - 1].startswith("ال")  # في مقابلة | نشرت أمس
    if came_out and said_on and cue.form.verb.act == "report" and _told_when(scene, cue):
        return True
    apart = scene.kinds[cue.index - 1] == "," or hit is not None
    behind = range(cue.index + 1, min(cue.index + 4, scene.sentence_end[cue.index]))
    return (
        said_on
        and apart
        and any(scene.fold[t] in words_of("by_it") or scene.fold[t] in words_of("from_it") for t in behind)
    )


def _told_when(scene: Scene, cue: Cue) -> bool:
    """Whether nothing but when and where stands behind the verb before أن or a colon: في مقابلة مع الإذاعة، | بثت أمس: "…"."""
    token, end = cue.index + 1, scene.sentence_end[cue.index]
    while token < min(end, cue.index + REACH_PLACE):
        if scene.kinds[token] == ":" or scene.is_(token, "that", "that_pronoun"):
            return True
        where = scene.is_(token, "place_time", "ala", "fi") or scene.is_(token - 1, "place_time", "ala", "fi")
        named = scene.phrase_at(token)
        known = named is not None and not named.speaks
        hit = scene.hits.get(token)
        medium = hit is not None and hit.function == "medium"
        adjective = scene.fold[token].startswith("ال") and token > cue.index + 1
        if not (
            token in scene.time_after or where or known or medium or adjective or scene.kinds[token] in ",oc"
        ):
            return False
        token = scene.time_after.get(token, token + 1)
    return False


def _tells_of_paper(scene: Scene, outer: Cue, cue: Cue) -> bool:
    """Whether the verb says that the paper right behind an earlier verb came out, or is its name: أوضح تقرير … | نشر اليوم أن …"""
    form, paper = cue.form, scene.fold[outer.index + 1]
    came_out = form.verb.act == "report" and form.verb.weak and form.kind == "perfect"
    between = range(outer.index + 2, cue.index)
    if cue.prefix or form.enclitic or outer.participle or outer.relative or not came_out:
        return False
    if len(between) > REACH_OCCASION or not paper_noun(paper) or paper.startswith("ال"):
        return False
    return not any(
        scene.is_(t, "that", "that_pronoun", "relative") or scene.kinds[t] in ",:" for t in between
    )
