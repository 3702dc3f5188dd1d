"""Gatherings: conferences and meetings that speak for those who met (ودعا المؤتمر إلى …، أوصت الندوة بـ …)."""

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.reading.agreement import may_agree
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, nobody_named

# acts of those who met; what is criticised or announced may be the meeting itself
ACTS = frozenset(("affirm", "condemn", "demand", "judge", "praise", "propose", "say", "warn", "welcome"))
# the most adjectives that tell which gathering: المؤتمر السنوي الدولي
LONGEST = 3


def place_gatherings(scene: Scene) -> None:
    """Add to `scene` the gatherings that stand right behind a verb of saying that agrees with them, each as somebody not named."""
    for token in scene.where(words_of("gathering")):
        if token == 0 or scene.cover[token] is not None:
            continue
        feminine = scene.fold[token].endswith("ه")
        if not _said_by(scene, token - 1, feminine):
            continue
        after = token + 1
        while after < min(scene.sentence_end[token], token + 1 + LONGEST) and _describes(scene, token, after):
            after += 1
        scene.place(nobody_named(scene, token, after))


def _said_by(scene: Scene, verb: int, feminine: bool) -> bool:
    """Whether a verb that does nothing but say stands at `verb`, in the singular of this gender."""
    return any(
        form.kind in FINITE
        and form.person == 3
        and form.number == "s"
        and not form.enclitic
        and form.gender == ("f" if feminine else "m")
        and form.verb.act in ACTS
        and not (form.verb.weak or form.verb.ambiguous)
        for _, form in scene.verbs(verb)
    )


def _describes(scene: Scene, noun: int, token: int) -> bool:
    """Whether a definite adjective of the gathering stands at `token`: المؤتمر | السنوي, الندوة | العلمية."""
    word = scene.fold[token]
    adjective = word.endswith("ه" if scene.fold[noun].endswith("ه") else "ي")
    return (
        word.startswith("ال")
        and adjective
        and scene.cover[token] is None
        and not scene.particle[token]
        and may_agree(scene.fold[noun], word)
    )
