"""Set behind: what may still follow the subject of a verb that stands behind what it says: …، تقول ليلى | وهي تجمع أوراقها."""

from tawatur.attribution.chains.links import carries
from tawatur.attribution.reading.scene import Scene, describes, is_bare_preposition


def goes_on_about(scene: Scene, end: int, after: int) -> bool:
    """Whether the tokens from `end` to `after` only tell more of whoever spoke: what he does, whom he told it to, his age.

    A clause of circumstance (وهي تجمع أوراقها), a relative clause (التي فقدت بيتها), ل with people and a mark (للصحفيين.), an age.
    """
    if end >= after:
        return False
    if scene.is_(end, "circumstance", "relative"):
        return not any(
            scene.is_(t, "that", "that_pronoun") or scene.kinds[t] == ":" for t in range(end, after)
        )
    if scene.fold[end].startswith("لل") and scene.kinds[end + 1 : end + 2] in ([], ["."], [","]):
        return True
    opens = end - (scene.kinds[end - 1] == "(")
    if scene.kinds[opens] != "(":
        return False
    closes = next((t for t in range(opens, after) if scene.kinds[t] == ")"), after)
    return closes + 1 >= after or scene.kinds[closes + 1] in ".,"


def behind_circumstance(scene: Scene, token: int, after: int) -> int:
    """The token behind when, where or to whom it was said, up to a mark: كما ذكرت الصحيفة الأحد؛ كما قال الوزير في بيان."""
    while token < after and token in scene.time_after:
        token = scene.time_after[token]
    hit = scene.hits.get(token + 1)
    medium = scene.is_(token, "fi", "place_time") and hit is not None and hit.function == "medium"
    phrase = scene.phrase_at(token) if token < after else None
    outlet = phrase is not None and phrase.prefix == "ل" and any(carries(e) for e in phrase.entities)
    behind = token
    if hit is not None and medium:
        behind = hit.after
    elif phrase is not None and outlet:
        behind = phrase.after
    behind = scene.time_after.get(behind, behind)
    if behind == token and scene.is_(token, "fi") and is_bare_preposition(scene.fold[token]):
        placed = _behind_place(scene, token + 1, after)
        return (
            placed if placed >= after or scene.kinds[placed] == "." else token
        )  # not …، كما أعلن في الحفل، تدشين …
    closed = behind >= after or scene.kinds[behind] in ".,"
    return behind if closed else token


def _behind_place(scene: Scene, token: int, after: int) -> int:
    """The token behind the place at `token`, a noun that this may stand before: كما أفاد سكان في | هذه البلدة."""
    noun = token + scene.is_(token, "demonstrative")
    phrase = scene.phrase_at(noun) if noun < after else None
    if phrase is not None:
        return phrase.after
    return noun + 1 if noun < after and (noun > token or describes(scene, noun)) else token
