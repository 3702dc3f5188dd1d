"""Insertions: phrases of time, place and occasion between a verb's subject and what it governs."""

import re
from collections.abc import Callable

from tawatur.attribution.frames.walk import REACH_PREPOSITION, Walk
from tawatur.attribution.reading.agreement import POSSESSIVES
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens a phrase between commas may take between the subject and what the verb governs
REACH_INSERTION = 30
# an active or passive participle in the feminine: واضعة، محاطة، مرتدية
PARTICIPLE = re.compile(r"\wا\w\wة|م\w{3,}ة")


def insertion(walk: Walk, comma: int, governed: Callable[[Walk, int], bool]) -> int:
    """The comma that closes a phrase of time, place or occasion behind the subject, or `comma` where none stands there.

    At a source without commas, the token behind it.

    أكد الوزير، خلال اتصال تلقاه من نظيره، ضرورة …: what the verb governs comes behind the second comma. `governed` says
    whether it stands at a token.
    """
    scene = walk.scene
    if scene.kinds[comma] != ",":
        return _source(walk, comma, governed)
    opens = comma + 1 < walk.limit and (
        scene.is_(comma + 1, "place_time", "fi", "ala", "li") or comma + 1 in scene.time_after
    )
    hit = scene.hits.get(comma + 1)
    opens = opens or (hit is not None and hit.function in ("source_marker", "source_clause"))
    behind = bool(walk.subject) and walk.subject[-1].after == comma
    opens = opens or (
        behind and scene.is_(comma + 1, "min") and scene.kinds[comma + 2 : comma + 3] == ["w"]
    )  # …، من علماء الأزهر، …
    opens = opens or (behind and scene.is_(comma + 1, "circumstance"))  # …، وهو طبيب في القرية، …
    then = scene.is_(comma + 1, "was") and scene.fold[comma + 1].startswith("و")
    opens = opens or (behind and then)  # …، وكان حينها وزيرا، …
    opens = opens or (behind and (_apposition(walk, comma + 1) or _circumstance(walk, comma + 1)))
    if not opens or not walk.subject:
        return comma
    for token in range(comma + 1, min(walk.limit, comma + REACH_INSERTION)):
        if scene.is_(token, "that", "that_pronoun") or scene.kinds[token] in ":.":
            return comma  # it is in this phrase that the complementiser stands
        named = scene.phrase_at(token + 1) if scene.kinds[token] == "," else None
        if scene.kinds[token] == "," and (
            governed(walk, token + 1) or (named is not None and not named.prefix)
        ):
            return token
    return comma


def _source(walk: Walk, marker: int, governed: Callable[[Walk, int], bool]) -> int:
    """The token behind a source right behind the subject, where the verb governs what follows: أكد الوزير وفق الإذاعة | توقف …"""
    hit, subject = walk.scene.hits[marker], walk.subject
    source = walk.scene.phrase_at(hit.after) if hit.function == "source_marker" else None
    if source is None or not subject or subject[-1].after != marker:
        return marker
    behind = walk.scene.time_after.get(source.after, source.after)  # …, الأحد، التوصل إلى اتفاق
    behind += behind > source.after and walk.scene.kinds[behind : behind + 1] == [","]
    return behind if governed(walk, behind) else marker


def _apposition(walk: Walk, position: int) -> bool:
    """Whether a definite noun for somebody says who the subject before the comma is: أدانت نورستان، العضو في المجلس، …"""
    scene = walk.scene
    if position >= walk.limit or scene.kinds[position] != "w" or scene.particle[position]:
        return False
    word = scene.fold[position]
    return word.startswith("ال") and word.removeprefix("ال") in nouns_of("person")


def _circumstance(walk: Walk, position: int) -> bool:
    """Whether an accusative says in what manner or state the subject spoke: أكد الوزير، متكئا على عصاه، أن …

    A verbal noun, which may be what the verb governs, is none.
    """
    scene = walk.scene
    if position + 1 >= walk.limit or scene.kinds[position] != "w" or scene.particle[position]:
        return False
    word, light = scene.fold[position], scene.document.light[position]
    if position in scene.hits or scene.phrase_at(position) is not None or verbal_noun(word, light):
        return False
    if word.endswith(POSSESSIVES):
        return False  # أكدت الشركة، احترامها للمنافسين: what it affirms
    feminine = light.endswith("ة") and PARTICIPLE.fullmatch(light)
    return bool(feminine) or (word.endswith("ا") and not word.startswith(("ال", "و", "ب", "ل")))


def governed_by_word(walk: Walk, position: int) -> bool:
    """Whether a preposition belongs to the plain word before it, since a complementiser follows: نزل ضيفا على الإذاعة أن …"""
    scene, before = walk.scene, position - 1
    plain = before > walk.cue.index and scene.kinds[before] == "w" and scene.cover[before] is None
    plain = (
        plain and not scene.particle[before] and before + 1 not in scene.time_start and scene.everyday(before)
    )
    if not plain or scene.fold[before].startswith("ال") or walk.reading("that") is None:
        return False
    for token in range(position + 2, min(walk.limit, position + REACH_PREPOSITION)):
        if scene.kinds[token] != "w":
            return False
        if scene.is_(token, "that", "that_pronoun"):
            return not scene.is_(token - 1, "except", "place_time") and scene.fold[token - 1][:2] in (
                "ال",
                "لل",
            )
    return False
