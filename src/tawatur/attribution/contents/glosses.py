"""Glosses: where the outlet explains the words before (أي قبل الموعد بيوم)."""

from tawatur.attribution.contents.middle_clauses import says_of_it
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how many tokens a name in marks may take
LONGEST_NAME = 4
# how far before أي a date may stand
REACH_DATE = 5
# what no أي asks about: أي قبل عام
BEFORE = "قبل"


def is_gloss(scene: Scene, position: int) -> bool:
    """Whether the outlet explains the words before: أي قبل الموعد بيوم; behind a closing mark also والتي …، وهو …"""
    word, following = scene.fold[position], position + 1
    if scene.kinds[position - 1] == "c" and word.startswith("و"):
        told = _behind_short_name(scene, position - 1) and says_of_it(scene, position)
        return scene.is_(position, "relative", "circumstance") and not told
    if scene.kinds[position - 1] == "c" and word in words_of("what_follows") and following < len(scene.fold):
        verb = scene.fold[following]
        return not words_of("consequence").isdisjoint((verb, verb[:-1], verb[:-2]))  # ما أوقعه، ما أوقعهم
    if word != "اي" or following >= scene.sentence_end[position]:
        return False
    if scene.fold[following] == BEFORE:
        # في آب | أي قبل عام من موعدها; not لكل طفل أي قبل سن المدرسة
        near = range(max(scene.sentence_start[position], position - REACH_DATE), position)
        dated = any(t in scene.time_after or scene.kinds[t] == "n" for t in near)
        return scene.kinds[position - 1] in "c," or dated
    if scene.kinds[position - 1] not in "c,":
        return False
    adverbial = scene.is_(following, "place_time", "that", "that_pronoun", "fi", "min")
    return adverbial or scene.kinds[following] in "no" or scene.fold[following].startswith("ال")


def _behind_short_name(scene: Scene, closing: int) -> bool:
    """Whether the marks that close at `closing` hold a name, with which nothing is said: المشاركون في "صوت المرفأ" | وهم يغنون."""
    around = scene.quotation[closing]
    return around >= 0 and closing - scene.document.quotations[around].opening <= LONGEST_NAME
