"""One more أن of the same verb behind words of the outlet, so that what was said goes on (إن الطريق مغلق، وذلك للثلوج، وإن …)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.scene import Scene

# how far behind the words set in the next أن may stand
REACH = 20


def that_joined(scene: Scene, draft: Draft, position: int) -> bool:
    """Whether و joins one more أن to that of the cue behind what begins at `position`, with no verb of saying between.

    أكد أن الطريق مغلق | وفق ما قررته اللجنة وأن السيارات متوقفة; not وإن كان, even if.
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
            return light[token].startswith(letters) and not scene.is_(token + 1, "was", "negator")
    return False
