"""Said later: what an inserted verb governs comes behind who its subject is and where he spoke: …، قال الوزير، لدى عودته، إن …"""

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.frames.long_quotes import long_quotation
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how many tokens may tell who the subject is, when and where he spoke
REACH_LATER = 30
# words that govern أن themselves: قبل أن، على أن, لا سيما أن
OWN = ("place_time", "before_that", "except", "reason", "conjunction", "circumstance")


def says_later(scene: Scene, first: int, after: int) -> bool:
    """Whether أن, a colon or a long quotation of the verb before token `first` still follows in the sentence that ends at `after`.

    A finite verb on the way that may take it itself is answerable for it, unless it stands in a relative clause.
    """
    for token in range(first, min(after - 1, first + REACH_LATER)):
        if scene.kinds[token] == "o" and long_quotation(scene, token):
            return scene.kinds[token - 1] in "w,n)"
        if scene.kinds[token] in ".:":
            return scene.kinds[token] == ":" and scene.kinds[token + 1] == "o"
        if scene.is_(token, "that", "that_pronoun") and scene.fold[token][:1] not in "فو":
            return not (scene.is_(token - 1, *OWN) or _of_phrase(scene, token))
        if any(form.kind in FINITE and not form.verb.ambiguous for _, form in scene.verbs(token)):
            return False
    return False


def _of_phrase(scene: Scene, token: int) -> bool:
    """Whether أن ends a phrase or hangs on a word that has one of its own: يبدو أن، يمكن أن."""
    own = scene.fold[token - 1].removeprefix("و").removeprefix("ف") in words_of("needs_that")
    hits = (scene.hits.get(t) for t in range(token - 2, token))
    return own or any(
        h is not None and h.function in ("hearsay", "own_voice") and h.after > token for h in hits
    )
