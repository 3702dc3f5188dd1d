"""Outer words: where the verb before a participle or relative clause goes on with what it says (قال مؤكدا سلامته | "لن أعود")."""

from collections.abc import Sequence

from tawatur.attribution.contents.commas import PHRASAL
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.scene import Scene

# the complementiser of قال, printed with its hamza below
THAT = "إن"


def outer_words(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> list[int]:
    """The tokens behind the content's beginning at which `earlier` verbs have their own إن or speech.

    قال في تغريدة أعلن فيها فوزه | إنه سعيد; قالت المديرة، التي أعلن الوزير تعيينها: | "أنا سعيدة".
    """
    found = []
    for frame in (d.frame for d in earlier if d.cue.index < draft.cue.index):
        said = frame.kind == "that" and scene.document.light[frame.introduced].startswith(THAT)
        spoken = frame.kind in ("quotation", "colon") and draft.frame.kind in PHRASAL
        if (said or spoken) and frame.introduced > draft.frame.content:
            found.append(frame.introduced)
    return found
