"""Lists: what somebody said as items on lines of their own (وأكدت الوزارة ما يلي: أولا …)."""

import re
from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.steps import subjects_after
from tawatur.attribution.headlines.heading_people import somebody
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named

# the marks and numbers that open an item
ITEM = re.compile(r"\s*(?:[-–—•*●▪◦]|\(?[0-9٠-٩]{1,2}\s*[-.)ـ–])")
# how far before the colon the verb may stand whose list it opens
REACH_VERB = 30


def extend_to_list(scene: Scene, drafts: Sequence[Draft], after: int) -> None:
    """Take the list behind a sentence that ends with a colon at token `after` into what its last statement says."""
    if scene.kinds[after - 1] != ":" or not drafts:
        return
    last = drafts[-1]
    end = _end_of_list(scene, after)
    if end is None or last.parent is not None or not last.pieces or last.pieces[-1][1] < after - 1:
        return
    if last.frame.kind == "object" and scene.fold[after - 2] in words_of("list_follows"):
        last.frame = Frame("colon", last.frame.form, after, after - 1)  # الإجراءات التالية:
        last.pieces = [(after, end)]
    else:
        last.pieces[-1] = (last.pieces[-1][0], end)


def listed_frame(scene: Scene, cue: Cue, after: int) -> Frame | None:
    """The frame of a verb whose content is the list behind the colon that ends its sentence at token `after`; None without one."""
    if scene.kinds[after - 1] != ":" or cue.participle or cue.relative or after - cue.index > REACH_VERB:
        return None
    end = _end_of_list(scene, after)
    takes = (f for f in cue.readings if {"that", "object"} & set(f.verb.complements) and not f.enclitic)
    form = next((f for f in takes if f.verb.act != "report"), None)
    if end is None or form is None:
        return None
    announced = any(scene.fold[t] in words_of("list_follows") for t in range(cue.index + 1, after))
    if not announced:
        return None
    frame = Frame("colon", form, after, after - 1)
    frame.subject, frame.addressees = subjects_after(scene, cue, after)
    frame.subject = [
        _without_announcement(scene, phrase) for phrase in frame.subject if _speaks(scene, phrase)
    ]
    return frame


def _speaks(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the noun phrase behind the verb is no thing that is listed (أوجز أسباب الطعن في الآتي)."""
    return phrase.entities[0].kind != "unnamed" or somebody(scene, phrase.first)


def _without_announcement(scene: Scene, phrase: NounPhrase) -> NounPhrase:
    """The subject without the word that announces the list (أعلنت اللجنة | الآتي:)."""
    longer = phrase.after - phrase.first > 1 and scene.fold[phrase.after - 1] in words_of("list_follows")
    return nobody_named(scene, phrase.first, phrase.after - 1) if longer else phrase


def _end_of_list(scene: Scene, first: int) -> int | None:
    """The end of the items that begin at token `first`, one a paragraph; None where no list of two begins there."""
    end, items = None, 0
    for begin, after in scene.document.paragraphs:
        if begin < first:
            continue
        if begin != (first if end is None else end) or not _item(scene, begin):
            break
        end, items = after, items + 1
    if end is None or items < 2:
        return None
    while scene.kinds[end - 1] in ".,…":
        end -= 1
    return end


def _item(scene: Scene, begin: int) -> bool:
    """Whether a paragraph is an item of a list: a mark, a number or أولا opens it."""
    article = scene.document.article.text
    line = article.rfind("\n", 0, scene.starts[begin]) + 1
    return ITEM.match(article, line) is not None or scene.fold[begin] in words_of("list_item")
