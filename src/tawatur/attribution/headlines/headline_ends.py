"""Where what a headline has somebody say ends: before a second clause, the outlet's label, a word for its pictures."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene

# how many tokens the label of an outlet may take
LONGEST_LABEL = 9


def ended(scene: Scene, draft: Draft, piece: tuple[int, int], after: int) -> tuple[int, int]:
    """The piece without what a headline adds behind it: a second clause (واليونان تحذر، ويؤكد …), the outlet's label, dots."""
    first, end = piece
    quoted = draft.frame.kind == "quotation"
    for token in range(first + 1, end):
        if quoted:
            break
        if scene.kinds[token] == "…" and scene.quotation[token] < 0:
            end = token
            break
        if _second_clause(scene, token, end):
            end = token
            break
    end = without_label(scene, first, end)
    while end > first and scene.kinds[end - 1] in ".…,-:":
        end -= 1
    return first, end


def _second_clause(scene: Scene, token: int, end: int) -> bool:
    """Whether و with a verb of the present, or with somebody in front of one, begins a clause of its own."""
    word = scene.fold[token]
    if scene.kinds[token] != "w" or not word.startswith("و") or scene.quotation[token] >= 0:
        return False
    if any(p == "و" and f.kind == "imperfect" and f.person == 3 for p, f in scene.verbs(token)):
        return True
    phrase = scene.phrase_at(token)
    if phrase is None or phrase.prefix != "و" or phrase.after >= end:
        return False
    return any(not p and f.kind == "imperfect" and f.person == 3 for p, f in scene.verbs(phrase.after))


def without_label(scene: Scene, first: int, end: int) -> int:
    """The end of a headline's content before the label of its outlet: … – المرسى نيوز, … – S A N A, … (فيديو)."""
    for token in range(end - 1, max(first, end - LONGEST_LABEL), -1):
        if scene.kinds[token] == "-" and scene.starts[token] > scene.ends[token - 1]:
            rest = range(token + 1, end)
            media = scene.phrase_at(token + 1) if rest else None
            named = media is not None and media.entities[0].kind == "media" and media.after >= end
            latin = bool(rest) and all(scene.kinds[t] in "l.-" for t in rest)
            if named or latin or any(scene.fold[t] in words_of("heading_outlet") for t in rest):
                return token
            break
    return _without_shown(scene, first, end)


def _without_shown(scene: Scene, first: int, end: int) -> int:
    """The end before a word for what else the article shows: … (فيديو), … صور."""
    shown = words_of("heading_shown")
    last = end
    while last - first > 1 and (scene.kinds[last - 1] in "()…-" or scene.fold[last - 1] in shown):
        last -= 1
    return last if any(scene.fold[t] in shown for t in range(last, end)) else end
