"""Denied: what somebody denies that stands in marks and is but a word for it (نفى الوزير مرارا "الشائعات" عن)."""

from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.reading.nouns import words_of


def denied_in_marks(walk: Walk, mark: int) -> bool:
    """Whether the quoted word behind `mark` names what is denied, only times and adverbs between the subject and it.

    نفى الوزير، الأسبوع الماضي، | "الاتهامات" الموجهة إليه; with the subject in front: الوزيران نفيا مرارا | "الأنباء" عن …
    """
    scene, cue = walk.scene, walk.cue
    if cue.form.verb.act != "deny" or mark + 1 >= walk.end:
        return False
    if scene.fold[mark + 1].removeprefix("ال") not in words_of("named_matter"):
        return False
    token = walk.subject[-1].after if walk.subject else cue.index + 1
    while token < mark:
        if token in scene.time_after:
            token = scene.time_after[token]
        elif scene.kinds[token] == "," or scene.is_(token, "adverb") or token + 1 in scene.time_start:
            token += 1
        elif scene.is_(token, "fi") and token + 1 in scene.time_after:
            token += 1  # في | الأسابيع الماضية
        else:
            return False
    return token == mark
