"""Headings of the form "speaker: content"."""

from tawatur.attribution.cues import Cue
from tawatur.attribution.drafts import Draft
from tawatur.attribution.kinds import FRAME_RULES
from tawatur.attribution.scene import NounPhrase, Scene
from tawatur.attribution.speakers import Speakers
from tawatur.attribution.turns import Turn
from tawatur.attribution.walk import Frame
from tawatur.knowledge import verbs
from tawatur.text.lexicon import VerbForm

# a speaker's noun phrase in a headline, with an adverb or bracket, is short
REACH_COLON = 4


def heading_drafts(scene: Scene, speakers: Speakers, number: int, first: int, after: int) -> list[Draft]:
    """The statement of a headline or subheading ``speaker: content``; empty for any other sentence."""
    if not scene.in_heading(first):
        return []
    phrase, colon = _speaker_before_colon(scene, first, after)
    if phrase is None or colon + 1 >= after:
        return []
    cue = Cue(first, "", [saying()])
    draft = Draft(cue, Frame("colon", cue.form, colon + 1, colon), number)
    begin, end = colon + 1, after
    opening = scene.kinds[begin] == "o"
    while begin < end and scene.kinds[begin] in "oc":
        begin += 1
    while end > begin and scene.kinds[end - 1] in "oc,.…":
        end -= 1
    if opening:
        draft.frame.kind = "quotation"
    draft.pieces = [(begin, end)]
    draft.speakers = list(phrase.entities)
    draft.speaker_phrase = phrase
    draft.heading = True
    draft.rules = [FRAME_RULES[draft.frame.kind], "speaker_in_heading"]
    turn = Turn(draft.speakers, speakers.gender_of(phrase), "s" if len(phrase.entities) == 1 else "d", phrase)
    speakers.begin_sentence(first, after)
    speakers.note(turn)
    return [draft]


def _speaker_before_colon(scene: Scene, first: int, after: int) -> tuple[NounPhrase | None, int]:
    phrase = scene.phrase_at(first)
    if phrase is None or not phrase.speaks or phrase.governed or phrase.entities[0].kind == "forum":
        return None, first
    for colon in range(phrase.after, min(after, phrase.after + REACH_COLON)):
        if scene.kinds[colon] == ":":
            quoted = colon + 1 < after and scene.kinds[colon + 1] == "o"
            return (None, first) if _place_label(phrase) and not quoted else (phrase, colon)
        if not _beside_speaker(scene, colon):
            break
    return None, first


def _place_label(phrase: NounPhrase) -> bool:
    """A state's name before a colon says where it happened (الأردن: استقالة …); a capital speaks."""
    return phrase.how == "name" and phrase.entities[0].kind == "state"


def _beside_speaker(scene: Scene, token: int) -> bool:
    """Whether a word can stand between speaker and colon: whom or what it was told to, a bracket, an adverb."""
    told = scene.fold[token].startswith("ل") or scene.is_(token, "fi", "an", "adverb")
    return scene.kinds[token] != "w" or told or scene.cover[token] is not None


def saying() -> VerbForm:
    """The plain verb of saying, which a colon behind a name stands for."""
    verb = next(v for v in verbs() if v.act == "say")
    return VerbForm(verb, "perfect", 3, "mf", "s", verb.lemma)
