"""Bylines: the verb that only says who wrote the article (كتبت - فلانة: …)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how many tokens a line may have that says who wrote what follows
LONGEST_BYLINE = 8


def is_byline(scene: Scene, cue: Cue) -> bool:
    """Whether the verb only says who wrote the article: كتبت - فلانة: …, كتب/ فلان, a line of its own (كتب فلان:)."""
    if scene.fold[cue.index] not in words_of("wrote"):
        return False
    if scene.word(cue.index + 1) in ("-", "–", "/", "|"):
        return True
    near = range(cue.index + 1, min(cue.index + LONGEST_BYLINE, len(scene.fold) - 1))
    colon = next((token for token in near if scene.kinds[token] == ":"), None)
    if colon is None or scene.kinds[colon + 1] == "o":
        return False
    return _line_begins(scene, cue.index) and _line_begins(scene, colon + 1)


def _line_begins(scene: Scene, token: int) -> bool:
    """Whether a line of the text begins at `token`."""
    return token == 0 or "\n" in scene.document.article.text[scene.ends[token - 1] : scene.starts[token]]
