"""Pointing back: a bare ذلك or الأمر that somebody denies, confirms or welcomes stands for what was said before it."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.taken_up import SHORTEST, STANCES
from tawatur.attribution.reading.bounds import bounds
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.text.frequencies import is_joined

# how many tokens may follow the demonstrative in what the verb governs: ذلك | دون تقديم تفاصيل
LONGEST_REST = 5


def point_back(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give each draft whose content only points back (نفت الوزارة ذلك) the words that it points to.

    They are what the draft before it in its sentence holds, without one the clause before its own, and where its sentence begins
    with it what the last draft of the sentence before holds, or that sentence itself for a speaker right behind the demonstrative.
    A draft that finds none keeps what it has, and one with the speaker behind it holds nothing.
    """
    for number, draft in enumerate(drafts):
        if not _points_back(scene, draft):
            continue
        before = [d for d in drafts[:number] if d.pieces and not d.holds(draft.cue.index)]
        near = [d for d in before if d.sentence == draft.sentence and d.cue.index < draft.cue.index]
        found = _held(draft, near[-1]) if near else _clause_before(scene, draft)
        told = [d for d in before if d.parent is None and d.sentence == draft.sentence - 1]
        if found is None and told and draft.parent is None:
            found = _held(draft, told[-1])
        if found is None and _speaks_behind(draft):
            found = _sentence_before(scene, draft)  # ذلك الوزير is no content
        if found is not None:
            draft.pieces = found


def _points_back(scene: Scene, draft: Draft) -> bool:
    """Whether the draft's content is a demonstrative that no noun follows: نفى ذلك، أكد هذا في بيان; not نفى ذلك الادعاء."""
    if draft.cue.form.verb.act not in STANCES or draft.frame.kind in ("that", "quotation", "colon", "source"):
        return False
    if len(draft.pieces) != 1 or draft.pieces[0][0] <= draft.cue.index:
        return False
    first, after = draft.pieces[0]
    word = scene.fold[first][1:] if draft.frame.offset == 1 else scene.fold[first]
    if word not in words_of("points_back"):
        return False
    following = first + 1
    if following == after or _speaks_behind(draft):
        return True
    if after - first > 1 + LONGEST_REST:
        return False
    rest = scene.fold[following]
    return word != "الامر" and not rest.startswith("ال") and scene.kinds[following] == "w"


def _speaks_behind(draft: Draft) -> bool:
    """Whether who speaks stands right behind the demonstrative, in what would be the content: أكد ذلك | الوزير."""
    return draft.speaker_phrase is not None and draft.speaker_phrase.first == draft.pieces[0][0] + 1


def _sentence_before(scene: Scene, draft: Draft) -> list[tuple[int, int]]:
    """The sentence before the draft's, which the outlet tells: أغلق المصنع أبوابه. | وأكد ذلك مدير المصنع.

    None inside of another's words, at the text's head and behind a headline.
    """
    start = scene.sentence_start[draft.cue.index]
    if draft.parent is not None or start == 0 or scene.in_heading(start - 1):
        return []
    first, after = bounds(scene, scene.sentence_start[start - 1], start)
    return _from(scene, draft, first, after) if after - first >= SHORTEST else []


def _from(scene: Scene, draft: Draft, first: int, after: int) -> list[tuple[int, int]]:
    """The tokens from `first` to `after` as what the draft holds, without و joined to the first."""
    joined = scene.fold[first].startswith("و") and is_joined(scene.fold[first])
    draft.frame.content, draft.frame.offset = first, int(joined)
    return [(first, after)]


def _held(draft: Draft, other: Draft) -> list[tuple[int, int]]:
    """What `other` holds up to the cue of `draft`, with the letters that it skips at its start."""
    if other.pieces[0][0] == other.frame.content:
        draft.frame.content, draft.frame.offset = other.frame.content, other.frame.offset
    else:
        draft.frame.offset = 0
    return [
        (first, min(after, draft.cue.begins)) for first, after in other.pieces if first < draft.cue.begins
    ]


def _clause_before(scene: Scene, draft: Draft) -> list[tuple[int, int]] | None:
    """The clause between the start of the sentence and that of the draft: أغلق المصنع، | فيما نفت الإدارة ذلك."""
    start = scene.sentence_start[draft.cue.index]
    first, after = bounds(scene, start, draft.cue.begins)
    after -= scene.is_(after - 1, "relative")  # نسبت لندن الهجوم لموسكو | التي تنفي ذلك
    # صد الركلة، وكرر ذلك: nobody spoke before
    repeats = draft.cue.form.verb.act == "affirm" and not _speaks_behind(draft)
    if after - first < SHORTEST or draft.parent is not None or repeats:
        return None
    return _from(scene, draft, first, after)
