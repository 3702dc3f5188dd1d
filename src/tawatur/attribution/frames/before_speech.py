"""Before speech: verbs that are mostly another word, and that quoted words behind a colon show to report (وذكرت …: "…")."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.scene import Scene

# how far behind the verb the colon may stand: a subject with apposition, the paper in which it was said, time and place
REACH_COLON = 45


def before_speech(scene: Scene, cue: Cue, limit: int) -> bool:
    """Whether the verb opens its sentence and a colon with quoted words follows before token `limit`.

    وذكرت المصلحة الإعلامية في القصر، في بيان أمس: "…".
    """
    verb = cue.index
    if verb != scene.sentence_start[verb] or not any("direct" in f.verb.complements for f in cue.readings):
        return False
    until = min(limit, scene.sentence_end[verb] - 1, verb + REACH_COLON)
    colon = next((t for t in range(verb + 1, until) if scene.kinds[t] == ":"), until)
    return colon < until and scene.kinds[colon + 1] == "o"
