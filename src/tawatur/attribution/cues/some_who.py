"""Some who: من before a verb for some who say it, and ومن for others behind them (بين من يرى أن …، ومن يقول إن …)."""

from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# the pronoun, and with what joins others to some
WHO, AND_WHO = "من", "ومن"
# sets some apart from others
BETWEEN = "بين"
# how far behind some who say one thing others may stand who say another
REACH_OTHERS = 40


def of_some(scene: Scene, who: int) -> bool:
    """Whether من at token `who` stands for some who say it, or ومن for others behind them: هناك | من يقول …، | ومن يقول …"""
    word = scene.word(who)
    if word == AND_WHO:
        earlier = range(max(scene.sentence_start[who], who - REACH_OTHERS), who)
        return any(scene.fold[t] == WHO and of_some(scene, t) for t in earlier)
    return word == WHO and _some(scene, who - 1) and (scene.word(who - 1) != BETWEEN or _others(scene, who))


def _others(scene: Scene, who: int) -> bool:
    """Whether others stand behind those whom بين sets apart, behind a comma: بين من يرى أن …، | ومن يقول; not كان بين من قالوا."""
    if scene.word(who - 2).removeprefix("و") == WHO:
        return False  # ومن بين من قال
    later = range(who + 1, min(scene.sentence_end[who], who + REACH_OTHERS))
    return any(scene.fold[t] == AND_WHO and scene.kinds[t - 1] == "," for t in later)


def _some(scene: Scene, token: int) -> bool:
    """Whether the word says that there are some, before من: هناك، فمنهم، بين."""
    word = scene.word(token)
    return bool({word, word[1:] if word[:1] in ("و", "ف") else word} & words_of("some_who"))
