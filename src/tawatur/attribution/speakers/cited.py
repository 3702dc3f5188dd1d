"""Cited: whom a speaker quotes beside his own words (كما قال الشاعر: …) does not go on speaking behind them."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.eulogies import phrase_end


def cites(scene: Scene, cue: Cue) -> bool:
    """Whether the speaker of the sentence cites the verb's subject: كما قال الأولون: …

    Behind a comma كما mostly means "also", unless it is one whom everybody cites (كما قال رسول الله). God's word is cited wherever
    it stands: قال تعالى: …
    """
    if _gods_word(scene, cue.index + 1):
        return True
    likened = cue.index - 1
    if likened <= scene.sentence_start[cue.index] or not scene.is_(likened, "as"):
        return False
    always = any(word in words_of("cited") for word in scene.fold[cue.index + 1 : cue.index + 2])
    return always or scene.kinds[likened - 1] in "wn"


def _gods_word(scene: Scene, first: int) -> bool:
    """Whether God, by name or by his praise, stands at token `first`: الله عز وجل, سبحانه وتعالى."""
    named = phrase_end("god", scene.fold, first)
    return (named > first and scene.fold[first] == "الله") or phrase_end(
        "god_praised", scene.fold, named
    ) > named
