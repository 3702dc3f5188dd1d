"""One more أن of the same verb behind words of the outlet, so that what was said goes on (إن الطريق مغلق، وذلك للثلوج، وإن …)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.scene import Scene

# how far behind the words set in the next أن may stand
REACH = 20


def that_joined(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و joins one more أن to that of the cue behind what begins at `position`, with no verb of saying between.

    أكد أن الطريق مغلق | وفق ما قررته اللجنة وأن السيارات متوقفة; not وإن كان, even if. Without a comma, a source or إن before it,
    it may hang on the outlet's own noun: | وذلك بعد شائعات عن رحيله وأنه وقع.
    """
    if draft.frame.kind != "that" or scene.quotation[draft.frame.content] >= 0:
        return False
    light = scene.document.light
    letters = (
        ("وأ", "وإ") if "إ" in light[draft.frame.introduced] else ("وأ",)
    )  # إن …، وأن, as some papers go on
    for token in range(position, min(scene.sentence_end[position] - 1, position + REACH)):
        if token in scene.cue_tokens or scene.kinds[token] not in "wn,":
            return False
        if scene.is_(token, "that", "that_pronoun"):
            apart = scene.kinds[token - 1] == "," or light[token].startswith("وإ") or _source(scene, position)
            return apart and light[token].startswith(letters) and not scene.is_(token + 1, "was", "negator")
    return False


def _source(scene: Scene, position: int) -> bool:
    """Whether a source is what begins at `position`: وفق ما قررته اللجنة."""
    hit = scene.hits.get(position)
    return hit is not None and hit.function in ("source_marker", "source_clause")
