"""Charges: the words behind an office that tell of what it is, where no table knows them (رئيس | حي المرجان)."""

from collections.abc import Collection, Sequence

from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.scene import NounPhrase, Scene, describes
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# how many words behind an office may tell more of it
REACH_REST = 6


def words_behind(scene: Scene, first: int, limit: int) -> list[str]:
    """The folded words from token `first` that may tell more of somebody's office: a district, a field, a town no table has."""
    token, end = first, min(limit, first + REACH_REST)
    while token < end:
        known = scene.cover[token]
        if known is not None and known.entities[0].kind not in ("place", "organisation", "state"):
            break
        if known is None and not (
            describes(scene, token)
            or (scene.is_(token, "fi") and scene.fold[token] == "في")
            or (scene.fold[token].startswith(("بال", "لل")) and scene.kinds[token] == "w")
        ):
            break
        token += 1
    return scene.fold[first:token]


def words_before(scene: Scene, name: NounPhrase) -> list[str] | None:
    """The folded words before the comma in front of a name that tell his office: مشرف قطاع الناشئين، | فلان; None for none.

    The comma may stand within the phrase, behind the noun for a team: لاعب وسط | الفريق، فلان.
    """
    inner = next((t for t in range(name.first, name.after) if scene.kinds[t] == ","), None)
    end = inner if inner is not None else name.first - 1
    if name.how != "name" or end < 1 or scene.kinds[end] != ",":
        return None
    first = end
    while first > max(scene.sentence_start[end], end - REACH_REST):
        first -= 1
        if scene.cover[first] is not None and scene.cover[first] is not name:
            return scene.fold[first:end] if _role(scene, first) else None
        noun = describes(scene, first) or (
            scene.kinds[first] == "w"
            and not scene.particle[first]
            and frequency("ال" + scene.fold[first]) > 0
        )  # خط, a verb too
        if scene.cover[first] is None and not noun:
            return None
        if _role(scene, first):
            return scene.fold[first:end]
    return None


def _role(scene: Scene, token: int) -> bool:
    """Whether a noun for a person without the article stands at `token`."""
    word = scene.word(token).removeprefix("و")
    return person_noun(word) and not word.startswith("ال") and not is_plural(word)


def in_charge(words: Sequence[str], heads: Collection[str]) -> bool:
    """Whether the folded `words` begin with one of `heads` without its article, which what follows tells more of: رئيس، مدير."""
    return words[0] in heads and not words[0].startswith("ال")


def ends_with_title(person: Entity, called: str) -> bool:
    """Whether the folded words of a name's phrase end with an office behind the name: فلان، نقيب الصيادلة."""
    words, name = called.split(), fold(person.name).split()
    return bool(words and name) and name[-1] not in words[-1]  # #سالم_الوادي
