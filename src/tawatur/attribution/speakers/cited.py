"""Cited: whom a speaker quotes beside his own words (كما قال الشاعر: …) does not go on speaking behind them."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene


def cites(scene: Scene, cue: Cue) -> bool:
    """Whether the speaker of the sentence cites the verb's subject: كما قال الأولون: …

    Behind a comma كما mostly means "also", unless it is one whom everybody cites (كما قال رسول الله).
    """
    likened = cue.index - 1
    if likened <= scene.sentence_start[cue.index] or not scene.is_(likened, "as"):
        return False
    always = any(word in words_of("cited") for word in scene.fold[cue.index + 1 : cue.index + 2])
    return always or scene.kinds[likened - 1] in "wn"
