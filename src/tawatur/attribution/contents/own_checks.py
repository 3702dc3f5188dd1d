"""What the outlet itself did with what was said: got a copy of it, or could not check it (ولم تتمكن القناة من التحقق من ذلك)."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# the name of an outlet in marks is no longer
LONGEST_TITLE = 5
# how far behind the outlet stands what it could not do
REACH_CHECK = 6


def outlet_tells_of_itself(scene: Scene, position: int) -> bool:
    """Whether, behind a comma, an outlet is told to have got what was said, or not to have been able to check it.

    …، وحصلت "النهار" على نسخة منه; …، ولم تتمكن القناة من التحقق من ذلك.
    """
    word, following = scene.fold[position], position + 1
    if scene.kinds[position - 1] != "," or following >= scene.sentence_end[position]:
        return False
    if word.startswith("و") and word[1:] in words_of("got_hold"):
        return _near(scene, _outlet_until(scene, following), "a_copy")
    if word not in words_of("denied") or scene.word(following) not in words_of("not_able"):
        return False
    phrase = scene.phrase_at(following + 1) if following + 1 < len(scene.fold) else None
    known = phrase is not None and phrase.entities[0].kind == "media"
    first = _outlet_until(scene, following + 1)
    return _near(scene, first, "to_check") or (known and _near(scene, first, "to_reach"))


def _near(scene: Scene, first: int, what: str) -> bool:
    """Whether a word of `what` stands soon behind the outlet that ends at `first`: على نسخة، من التحقق; not على جائزة."""
    near = range(first, min(first + REACH_CHECK, scene.sentence_end[first - 1])) if first > 0 else ()
    return any(scene.fold[t] in words_of(what) for t in near)


def _outlet_until(scene: Scene, token: int) -> int:
    """Where the name of an outlet that begins at `token` ends: a known one, or any in marks or Latin letters; else 0."""
    if token >= len(scene.fold):
        return 0
    phrase = scene.phrase_at(token)
    if phrase is not None and phrase.entities[0].kind == "media":
        return phrase.after
    around = scene.quotation[token] if scene.kinds[token] == "o" else -1
    if around >= 0 and scene.document.quotations[around].opening == token:
        end = scene.document.quotations[around].end
        return end if end - token <= LONGEST_TITLE else 0
    return token + 1 if scene.kinds[token] == "l" else 0
