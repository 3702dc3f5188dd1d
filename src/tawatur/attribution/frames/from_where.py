"""From where: whether من or عن hangs on the word before it, not on the verb (الجماعات المدعومة | من …، نواب | عن الحزب)."""

from tawatur.attribution.frames.walk import PREPOSITIONS, Walk
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.finite import looks_finite
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.verb_form import VerbForm
from tawatur.text.verbal_nouns import verbal_noun

# how far behind the first عن the verb's own may stand
REACH_SECOND = 16


def from_before(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether من hangs on the adjective before it, or tells where somebody is from: الجماعات المدعومة | من …، وهو | من حزب …"""
    scene = walk.scene
    before, span = position - 1, scene.time_start.get(position, position)
    since = any(scene.is_(t, "place_time") for t in (span, span - 1))  # بعد يوم | من الهجوم
    if _where_from(walk, position):
        return True
    adjectives_own = scene.fold[before] in words_of("takes_min") and not _only_warning(walk, form, position)
    return adjectives_own or scene.is_(before, "circumstance") or since


def _where_from(walk: Walk, position: int) -> bool:
    """Whether من tells where those are from who speak, and the verb's own follows: اشتكى سكان | من قرى الجنوب من نقص المياه."""
    scene, noun, subject = walk.scene, position + 1, walk.subject[-1] if walk.subject else None
    if subject is None or subject.after != position or subject.entities[0].kind != "unnamed":
        return False
    if scene.fold[subject.first].startswith("ال"):
        return False  # حذرت السلطات | من مناطق خطرة
    placed = scene.fold[noun].removeprefix("ال") in nouns_of("place") or scene.fold[noun] in words_of(
        "places"
    )
    for token in range(noun + 1, min(walk.limit - 1, noun + REACH_SECOND) if placed else noun):
        if (
            scene.kinds[token] not in "wn,"
            or token in scene.cue_tokens
            or scene.is_(token, "that", "that_pronoun")
        ):
            return False
        if scene.is_(token, "min") and scene.fold[token] == "من":
            word, light = scene.fold[token - 1], scene.document.light[token - 1]
            if looks_finite(word, light) or not {word, "ال" + word}.isdisjoint(words_of("takes_min")):
                return False  # حذر خبراء من دول | تعاني من الفقر
            return f"من {scene.fold[token + 1]}" not in words_of("compound")
    return False


def where_they_live(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether بـ tells where those live who ask for what follows: ناشد أهالي القرية | بمحافظة الجنوب المسؤولين التدخل."""
    scene, noun = walk.scene, position + 1
    district = scene.fold[position][1:] in words_of("district") and form.verb.act == "demand"
    if not district or not (walk.subject or walk.others) or not _owned_by(scene, noun, walk.limit):
        return False
    for token in range(noun, min(walk.limit, noun + REACH_SECOND)):
        word, light = scene.fold[token], scene.document.light[token]
        if scene.kinds[token] not in "wn,":
            return False
        asked = word.startswith("ب") and verbal_noun(word[1:], light[1:])
        if scene.cover[token] is None and (asked or verbal_noun(word, light)) and not scene.particle[token]:
            return True
        if word.startswith("و") and verbal_noun(word[1:], light[1:]):
            return False  # طالبوا بمنطقة حكم ذاتي | وإجراء استفتاء
    return False


def on_behalf(walk: Walk, position: int) -> bool:
    """Whether عن hangs on whom the verb has for its subject, and its own follows: أعرب ممثلون | عن النقابات عن قلقهم.

    What stands behind the first must be somebody, and behind the second a stance or a deed: not كشف نائب | عن وثائق عن الحادث.
    """
    scene, whom = walk.scene, position + 1
    stands_for = scene.fold[position - 1].removeprefix("ال") in words_of("takes_an")
    if not stands_for or not is_bare_preposition(scene.fold[position]):
        return False
    if not (
        scene.fold[whom].startswith("ال")
        or scene.cover[whom] is not None
        or _owned_by(scene, whom + 1, walk.limit)
    ):
        return False
    for token in range(whom + 1, min(walk.limit - 1, whom + REACH_SECOND)):
        if scene.kinds[token] not in "wn," or scene.is_(token, "that", "that_pronoun"):
            return False
        if scene.is_(token, "an") and is_bare_preposition(scene.fold[token]):
            word, light = scene.fold[token + 1], scene.document.light[token + 1]
            return light.endswith(POSSESSIVES) or verbal_noun(word, light)
    return False


def _owned_by(scene: Scene, token: int, limit: int) -> bool:
    """Whether a definite noun or a name stands at `token`, so that the noun before it is its: حقوق | الإنسان."""
    return token < limit and (scene.fold[token].startswith("ال") or scene.cover[token] is not None)


def _only_warning(walk: Walk, form: VerbForm, position: int) -> bool:
    """Whether a warning would warn of nothing without the من at `position`: حذرت الوزارة سكان القرى المتضررة | من الخطر.

    Only behind an adjective that stands as often without من: not القرى القريبة | من الحدود، الجماعات المدعومة | من الجيش.
    """
    scene, noun = walk.scene, walk.scene.phrase_at(position + 1)
    takes = [c for c in PREPOSITIONS if c in form.verb.complements]
    rest = range(position + 1, walk.limit)
    own = any(scene.is_(t, "that", "that_pronoun", *takes) for t in rest)
    placed = noun is not None and noun.entities[0].kind == "place"  # السكان القادمين | من باريس
    marked = "," in scene.kinds[walk.cue.index : position]
    either = scene.fold[position - 1] in words_of("min_or_not")
    return form.verb.act == "warn" and either and not (own or placed or marked)
