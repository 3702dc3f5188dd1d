"""Put to: a charge or a warning that somebody puts to somebody else, and what it is (وجه الوزير اتهامات إلى النقابة | بالتقصير)."""

from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.objects import decides
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text import fold
from tawatur.text.verbal_nouns import verbal_noun

# how many tokens may name to whom it is put
REACH_CONTENT = 18


def puts_to(scene: Scene, verb: int) -> bool:
    """Whether the verb at `verb` puts words to somebody: وجه."""
    return any(fold(form.verb.lemma) in words_of("puts_to") for _, form in scene.verbs(verb))


def put_to(walk: Walk, position: int) -> Frame | None:
    """The frame of what is charged or warned of, where the noun for it stands at `position`; None elsewhere."""
    scene = walk.scene
    noun = scene.fold[position].removeprefix("ال").removesuffix("ا")
    if noun not in words_of("put_to") or not walk.subject or any(decides(p) for p in walk.subject):
        return None
    for token in range(position + 1, min(walk.limit, position + REACH_CONTENT)):
        if scene.kinds[token] in ".:" or scene.is_(token, "relative", "circumstance", "relative_what"):
            return None
        frame = _begins(walk, token)
        if frame is not None and frame.content < walk.limit:
            return frame
    return None


def _begins(walk: Walk, token: int) -> Frame | None:
    """The frame of ب or من at `token`, with a noun or أن behind it: | بالتقصير، | من العاصفة، | من أن …"""
    scene, form, word, behind = walk.scene, walk.cue.form, walk.scene.fold[token], token + 1
    if scene.cover[token] is not None or token in scene.time_after or behind >= walk.limit:
        return None
    if scene.is_(token, "that", "that_pronoun") and word.startswith("ب"):
        return Frame("that", form, behind, token)
    if scene.is_(token, "min") and is_bare_preposition(word) and scene.is_(behind, "that", "that_pronoun"):
        return Frame("that", form, behind + 1, behind)
    if word == "ب":
        return Frame("bi", form, behind, token)
    noun = word.removeprefix("ب")
    plain = noun != word and token not in scene.hits and not scene.is_(token, "place_time", "bi", "adverb")
    known = plain and verbal_noun(noun, scene.document.light[token].removeprefix("ب"))
    return Frame("bi", form, token, token, offset=1) if known else None
