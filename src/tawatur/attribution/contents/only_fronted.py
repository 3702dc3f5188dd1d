"""Only fronted: whether only a phrase stands before a comma behind أن, in front of its subject (إن من بينهم، بحسب …، ثلاثة)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.finite import looks_present, reports_finite
from tawatur.attribution.reading.scene import Scene, is_bare_preposition

# how many words a subject behind أن takes at most, before its verb
LONGEST_SUBJECT = 3


def only_fronted(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether only a phrase in front of its subject stands before the comma: إن من بين الضحايا، | بحسب الشرطة، ثلاثة أطفال."""
    first, after = draft.frame.content, position - 1
    if draft.frame.kind != "that" or scene.kinds[after] != "," or scene.is_(first - 1, "that_pronoun"):
        return False
    led = scene.is_(first, "min", "fi", "ala", "place_time") and is_bare_preposition(scene.fold[first])
    whole = scene.fold[after - 1].startswith("ال") or scene.cover[after - 1] is not None
    closes = "," in scene.kinds[position : scene.sentence_end[position]]
    short = 1 < after - first <= LONGEST_SUBJECT + 1 and not scene.fold[position].startswith("و")
    return (
        led
        and whole
        and closes
        and short
        and all(
            scene.kinds[t] == "w" and (scene.particle[t] or not acts(scene, t)) for t in range(first, after)
        )
    )


def acts(scene: Scene, token: int) -> bool:
    """Whether a verb of the table or of the present stands at `token`: قال، يؤكد، يحلون."""
    finite = reports_finite(scene, token)
    return finite or looks_present(scene.fold[token])
