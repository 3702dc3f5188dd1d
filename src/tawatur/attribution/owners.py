"""Owners: what makes a noun or clause before it definite or whose it is: a noun, a name, a pronoun joined to a conjunction."""

from collections.abc import Sequence

from tawatur.attribution.scene import NounPhrase, Scene
from tawatur.attribution.turns import is_plural


def pronoun_joined(scene: Scene, token: int) -> bool:
    """Whether a clause begins with a conjunction that carries its subject as a pronoun: لكنها، لكنهم."""
    return scene.is_(token, "conjunction") and scene.fold[token].endswith(("ه", "ها", "هم", "هما"))


def owner_at(scene: Scene, token: int, limit: int) -> bool:
    """Whether a definite everyday noun at `token` makes the noun before it definite: بادئ | الأمر."""
    if token >= limit or scene.phrase_at(token) is not None or token in scene.time_after:
        return False
    return scene.fold[token].startswith("ال") and not scene.particle[token] and token not in scene.hits


def owns_many(scene: Scene, subject: Sequence[NounPhrase], phrase: NounPhrase) -> bool:
    """Whether the named one right behind people in the plural without the article is whose they are: زملاء | فلان، محامو فلان."""
    many = subject[-1] if subject else None
    if many is None or many.after != phrase.first or phrase.prefix or phrase.entities[0].kind != "person":
        return False
    noun = scene.fold[many.first]
    return many.entities[0].kind == "unnamed" and is_plural(noun) and not noun.startswith("ال")
