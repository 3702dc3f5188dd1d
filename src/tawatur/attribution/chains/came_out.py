"""Came out: the clause that tells when a paper came out, which is part of its source (بحسب تقرير | نشر أمس | ارتفعت الأسعار).

A verb of the perfect without a time begins the clause that the paper answers for (بحسب تقرير حديث | ارتفعت الأسعار).
"""

from tawatur.attribution.reading.finite import looks_perfect
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene


def before_verb(scene: Scene, paper: int, after: int) -> int:
    """The verb that ends the words for the paper at `paper`, else `after`: بيانات جديدة | صدرت اليوم، تقرير حديث | ارتفعت."""
    return next((t for t in range(paper + 1, after) if _verb(scene, t, after)), after)


def _verb(scene: Scene, token: int, after: int) -> bool:
    """Whether a verb of coming out with its time stands at `token`, or one that is in use as nothing but a perfect."""
    word, light = scene.fold[token], scene.document.light[token]
    plain = scene.kinds[token] == "w" and not scene.particle[token] and scene.cover[token] is None
    return behind_issue(scene, token, after) > token or (plain and looks_perfect(word, light))


def behind_issue(scene: Scene, verb: int, after: int) -> int:
    """The token behind the time that a verb of coming out at `verb` has right behind it; `verb` itself where it has none.

    Whoever brought it out would stand behind the verb: دراسة نشرت الجامعة; a definite paper is no subject of such a clause.
    """
    if verb + 1 >= after or scene.fold[verb] not in words_of("issued_when"):
        return verb
    before = scene.fold[verb - 1] if verb > 0 else ""
    time = verb + 1 + scene.is_(verb + 1, "fi")
    behind = scene.time_after.get(time, verb)
    return verb if before.startswith(("ال", "لل")) or behind >= after else behind
