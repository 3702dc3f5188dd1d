"""Still: verbs of going on in front of another verb, which have its subject (موسكو لا تزال ترى أن، إنه ما زال يأمل)."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene


def before_still(scene: Scene, verb: int) -> int:
    """The token that لا يزال or ما زال begins at right before `verb`; `verb` where none stands there."""
    ceases = verb - 1
    denied = ceases - 1
    if denied < scene.sentence_start[verb] or scene.fold[ceases] not in words_of("still"):
        return verb
    return denied if scene.fold[denied] in words_of("denies") else verb
