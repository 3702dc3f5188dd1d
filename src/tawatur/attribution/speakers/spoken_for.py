"""Spoken for: the body that somebody speaks for, inside the words that name him (المتحدث باسم الوزارة، مدير الشركة)."""

from collections.abc import Sequence

from tawatur.attribution.phrases.turns import Turn
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.text import fold

# kinds of those whom somebody speaks for
BODIES = ("organisation", "state", "media")
# words of an office that tells no more than its holder's last name: مكتب الورداني
LAST_NAME_ALONE = 2


def whose_office(scene: Scene, phrase: NounPhrase, memory: Sequence[Turn]) -> NounPhrase | None:
    """The person whose office `phrase` tells, inside it or named behind it: مكتب رئيس الوزراء | سالم الورداني; None without one.

    By his name's last word alone it is the one in `memory` who spoke: مكتب الورداني; not مكتب المحامي الورداني.
    """
    if scene.fold[phrase.first].removeprefix(phrase.prefix) not in words_of("office_of"):
        return None
    behind = scene.phrase_at(phrase.after) if phrase.after < len(scene.fold) else None
    inside = [p for t in range(phrase.first + 1, phrase.after) for p in scene.phrases_at.get(t, ())]
    for one in [behind, *inside]:
        if one is not None and one.entities[0].kind == "person" and not one.prefix:
            return one
    if phrase.after - phrase.first > LAST_NAME_ALONE:
        return None
    persons = (t for t in reversed(memory) if t.phrase is not None and t.entities[0].kind == "person")
    last = scene.fold[phrase.after - 1]
    found = next((t for t in persons if fold(t.entities[0].name).split()[-1:] == [last]), None)
    return found.phrase if found is not None else None


def spoken_for(scene: Scene, phrase: NounPhrase) -> NounPhrase | None:
    """The body that stands in the words of `phrase`, else a definite feminine noun in them; None without one."""
    for first in range(phrase.first, phrase.after):
        for inner in scene.phrases_at.get(first, []):
            if inner is not phrase and inner.after <= phrase.after and inner.entities[0].kind in BODIES:
                return inner
    for first in range(phrase.first + 1, phrase.after):
        word = scene.fold[first]
        if word.startswith("ال") and word.endswith("ه"):
            return nobody_named(scene, first, first + 1)
    return None
