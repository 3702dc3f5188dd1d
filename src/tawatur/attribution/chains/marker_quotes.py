"""Quotations behind a source: what it says stands behind its colon, not before it (…، كما قال فلان عام 1990: "…")."""

from tawatur.attribution.chains.assembly import Marker
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.frames.long_quotes import long_quotation
from tawatur.attribution.reading.scene import Scene

# how many tokens that tell when and where the source spoke may stand before the colon
REACH_COLON = 8


def quoted_behind(scene: Scene, marker: Marker, after: int) -> tuple[int, int] | None:
    """The tokens within the marks that a colon opens behind `marker`; None where none do, or another verb has them.

    `after` is the token behind the sentence.
    """
    for token in range(marker.after, min(after - 1, marker.after + REACH_COLON)):
        if scene.kinds[token] == ":":
            if not long_quotation(scene, token + 1):
                return None
            return token + 2, scene.document.quotations[scene.quotation[token + 1]].end
        if scene.kinds[token] in ".o" or scene.is_(token, "that", "that_pronoun"):
            return None
        if any(form.kind in FINITE and not form.verb.ambiguous for _, form in scene.verbs(token)):
            return None
    return None
