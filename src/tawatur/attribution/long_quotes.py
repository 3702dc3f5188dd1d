"""Long quotations: quoted words too many for a name."""

from tawatur.attribution.scene import Scene

# longest name in quotation marks, in tokens with the mark
QUOTED_NAME = 5


def long_quotation(scene: Scene, token: int, longest: int = QUOTED_NAME) -> bool:
    """Whether a quotation of more than `longest` tokens begins at `token`, too long for a name."""
    index = scene.quotation[token] if scene.kinds[token] == "o" else -1
    return index >= 0 and scene.document.quotations[index].end - token > longest
