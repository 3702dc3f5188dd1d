"""Laid to: what a verb lays to a cause, and whom a report is laid to (عزا الخبير الهبوط إلى ضعف الطلب، أرجع السبب لنقص المياه)."""

from tawatur.attribution.chains.links import carries
from tawatur.attribution.frames.walk import REACH_PREPOSITION, Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.text.frequencies import is_joined


def laid_to(walk: Walk, position: int) -> bool:
    """Whether a noun stands at `position` whose cause the verb tells behind إلى: عزا الخبير الهبوط إلى ضعف الطلب."""
    scene = walk.scene
    lays = "object+ila" in walk.cue.form.verb.complements and walk.cue.form.verb.act in ("judge", "report")
    outlet = any(
        carries(e) for p in walk.subject for e in p.entities
    )  # نسبت الصحيفة الخبر إلى مصدر: it has it from him
    told = bool(walk.subject) or walk.cue.participle  # ناسبا الحادث إلى الجيران
    if not lays or (walk.cue.form.verb.act == "report" and (outlet or not told)):
        return False
    plain = scene.kinds[position] == "w" and not scene.particle[position] and not walk.cue.form.enclitic
    tokens = range(position + 1, min(walk.end, position + REACH_PREPOSITION))
    cause = next((t for t in tokens if scene.is_(t, "ila") or scene.kinds[t] == "."), -1)
    joined = any(p.prefix == "ل" and p.speaks for t in tokens if (p := scene.phrase_at(t)) is not None)
    report = walk.cue.form.verb.act == "report"
    joined = (
        joined if report else scene.fold[position] in words_of("laid_to_cause") and _with_li(walk, position)
    )
    return plain and (scene.is_(cause, "ila") or joined)


def _with_li(walk: Walk, position: int) -> bool:
    """Whether ل is joined to a cause behind the noun at `position`, with no mark between: أرجع الخبراء السبب | لنقص المياه."""
    scene = walk.scene
    for token in range(position + 1, min(walk.limit, position + REACH_PREPOSITION)):
        if scene.kinds[token] not in "wn":
            return False
        plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.phrase_at(token) is None
        if plain and (
            scene.fold[token].startswith("لل")
            or (scene.fold[token][:1] == "ل" and is_joined(scene.fold[token]))
        ):
            return True
    return False
