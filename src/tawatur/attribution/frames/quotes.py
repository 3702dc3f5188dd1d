"""Quotations that no cue introduces: with the verb behind them ("…"، قال فلان), or going on with the sentence before."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.frames.walk import JOINED
from tawatur.attribution.headlines.headings import saying
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text import Quotation
from tawatur.text.frequencies import is_joined

# a quotation with fewer words than this may be a name or a title
SHORTEST_SPEECH = 5
# one that a comma parts from its verb has fewer: no name does
SHORTEST_PARTED = 2
# one that is a paragraph by itself may be a subheading, unless it is longer
LONGEST_SUBHEADING = 12
# how many tokens may tell where or about what something was said, before its colon
REACH_COLON = 40
# words before a quotation with which its speaker goes on
GOING_ON = ("و", "كما", "ثم")


def postposed(scene: Scene, cue: Cue) -> Frame | None:
    """The frame of a verb of speech behind a quotation that opens its sentence: "…"، قال فلان; None where it is none.

    هكذا or بهذه الكلمات may stand before the verb.
    """
    form = next((f for f in cue.readings if "direct" in f.verb.complements), None)
    closing = _in_these_words(scene, cue.index) - 1
    parted = scene.kinds[closing] == ","
    closing -= parted
    if form is None or cue.participle or cue.prefix or closing < 1 or scene.kinds[closing] != "c":
        return None
    quoted = _quotation(scene, closing)
    start = scene.sentence_start[cue.index]
    shortest = SHORTEST_PARTED if parted else SHORTEST_SPEECH
    if quoted is None or quoted.opening - start > 1 or _words(scene, quoted) < shortest:
        return None
    frame = Frame("quotation", form, quoted.opening, cue.index + 1)
    frame.subject, frame.addressees = subjects_after(scene, cue, scene.sentence_end[cue.index])
    return frame if frame.subject or (parted and (frame.addressees or _left_out(scene, cue))) else None


def _left_out(scene: Scene, cue: Cue) -> bool:
    """Whether a verb behind a quotation leaves out who spoke: nothing is behind it, or only how, where or to whom it was said."""
    behind = cue.index + 1
    word = scene.word(behind)
    joined = word[:1] == "ب" or (word[:1] in JOINED and is_joined(word))
    beside = scene.is_(behind, "bi", "fi", "an", "li", "place_time", "circumstance", "adverb")
    nobody = scene.kinds[behind : behind + 1] != ["w"]
    return nobody or beside or (joined and scene.phrase_at(behind) is None)


def _in_these_words(scene: Scene, verb: int) -> int:
    """The token of هكذا or بهذه right before the verb, which stand for the words before them; else the verb."""
    if verb > 1 and scene.fold[verb - 1] in words_of("in_these_words"):
        return verb - 1
    pointed = verb > 2 and scene.fold[verb - 2] == "بهذه" and scene.fold[verb - 1].startswith("ال")
    return verb - 2 if pointed else verb


def running(scene: Scene, before: Sequence[Draft], number: int, first: int, after: int) -> Draft | None:
    """The statement of a sentence that is one quotation, behind a sentence with somebody's words: whoever spoke goes on.

    و or كما may stand before it, or where or about what it was said and a colon. Where marks open every paragraph and only the
    last closes them, each goes on. `before` are the drafts so far. None for any other sentence, and for a subheading.
    """
    opening = first + (scene.fold[first] in GOING_ON and scene.kinds[first + 1 : first + 2] == ["o"])
    opening = _behind_colon(scene, first, after) or opening
    if scene.kinds[opening] != "o" or scene.in_heading(first):
        return None
    last = next((d for d in reversed(before) if d.parent is None and d.pieces), None)
    if last is None or last.heading or last.pieces[-1][1] <= scene.document.sentences[number - 1][0]:
        return None
    quoted = _quotation(scene, opening)
    if quoted is None or quoted.opening != opening:
        return None
    still_open = _left_open(scene, last)
    if quoted.closing is None and not still_open:
        return None
    words = _words(scene, quoted)
    rest = all(
        scene.kinds[token] in ".…,c" for token in range(quoted.end + (quoted.closing is not None), after)
    )
    alone = opening == first and any(
        begin == first and end == after for begin, end in scene.document.paragraphs
    )
    short = words < SHORTEST_SPEECH or (alone and words < LONGEST_SUBHEADING)
    if not rest or not words or (short and not still_open):
        return None
    cue = Cue(first, "", [saying()])
    draft = Draft(cue, Frame("quotation", cue.form, opening, opening), number)
    end = quoted.end
    while quoted.closing is None and end > opening and scene.kinds[end - 1] in ".,…":
        end -= 1
    draft.pieces = [(opening + 1, end)]
    draft.speakers, draft.rules = list(last.speakers), ["frame_quotation", "dropped_last"]
    return draft


def _behind_colon(scene: Scene, first: int, after: int) -> int:
    """The quotation behind a colon that only where, when or about what it was said stands before; 0 where there is none.

    جاء ذلك في مقابلة مع الصحيفة: "…"; وعن أجور الصيادين: "…"; وفي تغريدة أخرى: "…"
    """
    came = scene.fold[first].removeprefix("و") in words_of("came") and scene.is_(first + 1, "demonstrative")
    if not (came or scene.is_(first, "fi", "an", "place_time")):
        return 0
    colon = next((t for t in range(first, min(after - 1, first + REACH_COLON)) if scene.kinds[t] in ":o"), 0)
    quoted = colon > first and scene.kinds[colon] == ":" and scene.kinds[colon + 1] == "o"
    return colon + 1 if quoted and _words(scene, scene.document.quotations[scene.quotation[colon + 1]]) else 0


def _left_open(scene: Scene, draft: Draft) -> bool:
    """Whether the quotation that holds what `draft` says is never closed in its paragraph."""
    quoted = _quotation(scene, draft.pieces[-1][0])
    return quoted is not None and quoted.closing is None and draft.frame.kind == "quotation"


def _quotation(scene: Scene, token: int) -> Quotation | None:
    index = scene.quotation[token]
    return scene.document.quotations[index] if index >= 0 else None


def _words(scene: Scene, quoted: Quotation) -> int:
    return sum(scene.kinds[token] == "w" for token in range(quoted.opening, quoted.end))
