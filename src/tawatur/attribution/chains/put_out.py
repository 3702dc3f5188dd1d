"""Put out: the outlet that puts out what somebody said before حيث tells it (نقلت وكالة … تصريحات الوزير، حيث قال: …)."""

from tawatur.attribution.chains.links import carries
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.outlets import outlet_at
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene

# how many tokens of adjectives and marks may stand between the outlet and the noun for what it puts out
REACH_PUT_OUT = 4


def put_out_by(scene: Scene, draft: Draft, first: int) -> NounPhrase | None:
    """The outlet that the clause before حيث, from token `first`, has as the subject of a verb of passing on somebody's words."""
    cue = draft.cue.index
    where = next((t for t in (cue - 1, cue - 2) if t > first and scene.fold[t] in words_of("whereupon")), -1)
    for verb in range(first, where):
        if any(
            form.verb.relays and form.kind in FINITE and not form.enclitic for _, form in scene.verbs(verb)
        ):
            noun = verb + 1 + (scene.kinds[verb + 1] == "o")
            outlet = outlet_at(scene, noun, where)
            if outlet is None or outlet.prefix or not all(map(carries, outlet.entities)):
                return None
            near = range(outlet.after, min(where, outlet.after + REACH_PUT_OUT))
            return outlet if any(scene.fold[t] in words_of("words_put_out") for t in near) else None
    return None
