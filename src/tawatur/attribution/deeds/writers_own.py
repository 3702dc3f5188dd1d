"""The writer's own: verbs in the first person of a column, which nobody of whom it writes said (أعتقد أن الحل قريب)."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.scene import Scene

# what an imperfect of the first person begins with; the perfect it is taken for has no hamza (اعتقد)
HAMZA_ABOVE, NO_HAMZA = "\u0623", "\u0627"


def writers_own(scene: Scene, draft: Draft) -> bool:
    """Whether a verb outside anybody's words is in the first person and has no written subject.

    Speech may go on without marks, so a verb of saying before it in its paragraph leaves it to who speaks there.
    """
    cue = draft.cue
    dropped = any(rule.startswith("dropped_") for rule in draft.rules)
    if not dropped or draft.parent is not None or scene.quotation[cue.index] >= 0:
        return False
    if cue.form.kind != "perfect" or cue.form.verb.lemma[:1] != NO_HAMZA:
        return False
    first = scene.starts[cue.index] + len(cue.prefix)
    if scene.document.article.text[first : first + 1] != HAMZA_ABOVE:
        return False
    begins = next((a for a, b in scene.document.paragraphs if a <= cue.index < b), cue.index)
    return not any(token in scene.cue_tokens for token in range(begins, cue.begins))
