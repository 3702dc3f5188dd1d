"""Dots: two of them before a verb of saying are a comma to many papers (… من الانهيار .. مؤكدا أن …)."""

from tawatur.attribution.reading.scene import Scene

TWO = 2
# kinds of the tokens on both sides of such dots: a word, number or closing mark, and the verb
BESIDE = (["w", "w"], ["n", "w"], ["c", "w"])


def dots_as_commas(scene: Scene) -> None:
    """Make such dots commas in `scene`, but those of headings and of quoted words."""
    headings = [scene.document.paragraphs[index] for index in scene.document.headings]
    for token in scene.of_kind("…", 0, scene.size):
        two = scene.ends[token] - scene.starts[token] == TWO
        if not two or scene.kinds[token - 1 : token + 2 : 2] not in BESIDE or scene.quotation[token] >= 0:
            continue
        if scene.verbs(token + 1) and not any(first <= token < after for first, after in headings):
            scene.kinds[token] = ","
