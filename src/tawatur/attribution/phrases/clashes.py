"""Clashes: a role in the feminine is no man's (رئيسة المؤسسة beside فلان رئيس المؤسسة)."""

from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import man_named
from tawatur.attribution.reading.scene import Scene, nobody_named
from tawatur.text import fold


def part_clashes(scene: Scene) -> None:
    """Take from noun phrases in the feminine the man whom they were taken to mean: they describe somebody else."""
    for phrases in scene.phrases_at.values():
        for phrase in phrases:
            entity, word = phrase.entities[0], scene.fold[phrase.first]
            role = phrase.how != "name" and entity.kind == "person" and len(phrase.entities) == 1
            if role and word.endswith("ه") and person_noun(word) and man_named(fold(entity.name).split()[0]):
                phrase.entities[:] = nobody_named(scene, phrase.first, phrase.after).entities
