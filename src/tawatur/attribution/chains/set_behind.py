"""Set behind: what may still follow the subject of a verb that stands behind what it says: …، تقول ليلى | وهي تجمع أوراقها."""

from tawatur.attribution.reading.scene import Scene


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
