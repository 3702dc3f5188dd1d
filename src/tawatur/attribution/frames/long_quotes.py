"""Long quotations: quoted words too many for a name."""

from tawatur.attribution.contents.voices import says_we
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.reading.finite import looks_finite
from tawatur.attribution.reading.scene import Scene, is_bare_preposition

# longest name in quotation marks, in tokens with the mark
QUOTED_NAME = 5


def long_quotation(scene: Scene, token: int, longest: int = QUOTED_NAME) -> bool:
    """Whether a quotation of more than `longest` tokens begins at `token`, too long for a name."""
    index = scene.quotation[token] if scene.kinds[token] == "o" else -1
    return index >= 0 and scene.document.quotations[index].end - token > longest


def over_quoted_name(scene: Scene, cue: Cue, position: int) -> int:
    """How many tokens to pass at the mark at `position`: a name behind other words (الجمعية الأهلية "لا فساد"), else the mark."""
    index = scene.quotation[position]
    if index < 0 or position - 1 == cue.index or scene.phrase_at(position + 1) is not None:
        return 1
    end = scene.document.quotations[index].end
    return end + 1 - position if end - position <= QUOTED_NAME else 1


def said_at_length(scene: Scene, frame: Frame) -> bool:
    """Whether `frame` is a quotation of more words than a name has."""
    opening = frame.content if scene.kinds[frame.content] == "o" else frame.content - 1
    return frame.kind == "quotation" and long_quotation(scene, opening)


def clause_in_marks(scene: Scene, frame: Frame) -> bool:
    """Whether `frame` is a long quotation that opens with a verb or particle, behind a word that governs none: سلامته "جئنا لنفوز".

    Behind a participle with a topic of its own it is what the verb before that says: قال مؤكدا سلامة لاعبيه | "جئنا لنفوز باللقب".
    """
    if not said_at_length(scene, frame):
        return False
    mark = frame.introduced
    first = frame.content + (scene.kinds[frame.content] == "o")
    before = mark - 1
    governed = (
        scene.kinds[before] != "w" or bool(scene.particle[before]) or is_bare_preposition(scene.fold[before])
    )
    opens = bool(scene.particle[first]) or looks_finite(scene.fold[first], scene.document.light[first])
    opens = opens or says_we(scene, range(first, scene.document.quotations[scene.quotation[first]].end))
    return opens and not governed
