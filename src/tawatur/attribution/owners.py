"""Owners: what makes the noun or the clause before it definite — a noun that owns it, a pronoun joined to its conjunction."""

from tawatur.attribution.scene import Scene


def pronoun_joined(scene: Scene, token: int) -> bool:
    """Whether a clause begins with a conjunction that carries its subject as a pronoun: لكنها، لكنهم."""
    return scene.is_(token, "conjunction") and scene.fold[token].endswith(("ه", "ها", "هم", "هما"))


def owner_at(scene: Scene, token: int, limit: int) -> bool:
    """Whether a definite everyday noun at `token` makes the noun before it definite: بادئ | الأمر."""
    if token >= limit or scene.phrase_at(token) is not None or token in scene.time_after:
        return False
    return scene.fold[token].startswith("ال") and not scene.particle[token] and token not in scene.hits
