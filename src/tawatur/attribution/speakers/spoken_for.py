"""Spoken for: the body that somebody speaks for, inside the words that name him (المتحدث باسم الوزارة، مدير الشركة)."""

from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named

# kinds of those whom somebody speaks for
BODIES = ("organisation", "state", "media")


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
