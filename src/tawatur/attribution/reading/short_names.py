"""Short names: bodies and media of the tables by the words that stand alone for them (تويتر، فتح)."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# a name alone that no longer word is may be an everyday one (مهر، نبض)
SHORTEST_STRANGE = 3


@cache
def bodies_by_short_name() -> dict[str, Entity]:
    """Bodies and media of the tables by their folded names, and by what names a company or medium behind its kind (شركة تويتر)."""
    found: dict[str, Entity] = {}
    for row in knowledge.named():
        if row.kind == "organisation":
            entity = Entity(
                id=row.id, kind="organisation", name=row.ar[0], name_en=row.en, country=row.country
            )
            found.update({name: entity for name in _short_names((*row.ar, *row.short)) if name not in found})
    for outlet in knowledge.outlets():
        entity = Entity(
            id=outlet.id, kind="media", name=outlet.ar[0], name_en=outlet.en, country=outlet.country
        )
        found.update(
            {name: entity for name in _short_names((*outlet.ar, *outlet.short)) if name not in found}
        )
    return found


def _short_names(forms: Sequence[str]) -> set[str]:
    """The folded `forms` of several words, and the strange word behind شركة، موقع and the like in those of two."""
    names = {fold(form) for form in forms}
    kinds = nouns_of("media", "body")
    behind = {words[1] for name in names if len(words := name.split()) == 2 and words[0] in kinds}
    strange = {
        n for n in behind if not n.startswith("ال") and len(n) > SHORTEST_STRANGE and not frequency("ال" + n)
    }
    return {n for n in names if " " in n} | strange


@cache
def everyday_names() -> dict[str, Entity]:
    """Bodies of the tables by a folded name that mostly means something else: short (فتح), or behind its kind (شركة كريم)."""
    everyday = {fold(form) for row in knowledge.noun_words() if row.function == "everyday" for form in row.ar}
    found: dict[str, Entity] = {}
    for row in knowledge.named():
        if row.kind == "organisation":
            entity = Entity(id=row.id, kind=row.kind, name=row.ar[0], name_en=row.en, country=row.country)
            pairs = [words for form in row.ar if len(words := fold(form).split()) == 2]
            names = {name for _, name in pairs} | {fold(form) for form in row.short}
            kinds = {name for kind, name in pairs if kind in nouns_of("body") and not name.startswith("ال")}
            found.update({name: entity for name in (names & everyday) | kinds if name not in found})
    return found
