"""Titles of one letter with its full stop before a name: د. سالم, أ.د. سالم, م. سالم."""

from tawatur.attribution.reading.scene import Scene


def title_letter(scene: Scene, position: int) -> bool:
    """Whether such a title, or the first of two, stands at `position`."""
    behind = position + 2
    if (
        len(scene.fold[position]) != 1
        or scene.kinds[position + 1 : behind] != ["."]
        or behind >= len(scene.fold)
    ):
        return False
    name = scene.phrase_at(behind)
    person = name is not None and name.how == "name" and name.entities[0].kind == "person"
    return person or title_letter(scene, behind)
