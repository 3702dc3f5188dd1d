"""Long tails: quoted words that stand behind what was said and that nobody else says (… لأنها "تنتهك …"، فضلا عن "…").

The outlet's own words do not stand in quotation marks: they are the speaker's, and so is what joins them to the rest.
"""

from collections.abc import Sequence

from tawatur.attribution.chains.assembly import Marker
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.contents.edges import turns_aside
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.long_quotes import said_at_length
from tawatur.attribution.frames.walk import PREPOSITIONS
from tawatur.attribution.reading.finite import looks_finite
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene, is_bare_preposition
from tawatur.text.verbal_nouns import verbal_noun

# fewer quoted words may be a name or somebody's way of calling a thing
SHORTEST_TAIL = 5
# how many tokens may join the quoted words to what was said
REACH_TAIL = 8


def extend_to_quotations(
    scene: Scene, drafts: Sequence[Draft], cues: Sequence[Cue], markers: Sequence[Marker], after: int
) -> None:
    """Let the last of `drafts` before a long quotation in no content go on to its end; `after` ends the sentence."""
    begins = {t for cue in cues for t in (cue.begins, cue.index)}
    begins |= {t for marker in markers for t in range(marker.first, marker.after)}
    if not drafts or scene.in_heading(drafts[0].cue.index):
        return
    for quoted in scene.document.quotations:
        opening = quoted.opening
        if opening >= after:
            break
        closed = quoted.closing is not None and quoted.closing < after
        if opening < drafts[0].frame.content or not closed or any(d.holds(opening + 1) for d in drafts):
            continue
        draft = _last_before(drafts, opening)
        if draft is None or opening - draft.pieces[-1][1] > REACH_TAIL:
            continue
        joins = range(draft.pieces[-1][1], opening)
        if begins & set(joins) or not all(_may_join(scene, t, opening) for t in joins):
            continue
        if draft.frame.kind == "quotation" and not said_at_length(scene, draft.frame):
            continue  # a name, or another's words on a banner
        if draft.frame.form.verb.act == "describe" and scene.quotation[draft.pieces[-1][1] - 1] >= 0:
            continue  # وصفه بـ"الغريب"، موضحا أن "…": what it is called is closed
        words = sum(scene.kinds[t] == "w" for t in range(opening, quoted.end))
        if words >= SHORTEST_TAIL and _speech(scene, opening):
            draft.pieces[-1] = (draft.pieces[-1][0], quoted.end)


def _last_before(drafts: Sequence[Draft], opening: int) -> Draft | None:
    """The draft outside all others whose content ends last before token `opening`, and whose verb stands before it."""
    told = [d for d in drafts if d.parent is None and d.pieces and d.cue.index < d.pieces[0][0] < opening]
    last = max(told, key=lambda d: d.pieces[-1][1], default=None)
    return last if last is not None and last.pieces[-1][1] <= opening else None


def _may_join(scene: Scene, token: int, opening: int) -> bool:
    """Whether a token may join the words quoted from `opening` to what was said before: no stop or colon, nothing of the outlet's.

    A word that begins a clause may right before them: السد آمن، الأمر الذي | "…", في حين أن | "…"; not في إشارة إلى "…".
    """
    hit = scene.hits.get(token)
    begins = hit is not None and hit.function == "break"
    right_before = hit is not None and all(scene.is_(t, "that") for t in range(hit.after, opening))
    right_before &= not is_bare_preposition(scene.fold[opening - 1])
    return scene.kinds[token] in "w,cno" and (not turns_aside(scene, token) or (begins and right_before))


def _speech(scene: Scene, opening: int) -> bool:
    """Whether the quoted words are a clause or hang on a particle or verb, so that they are no name or title."""
    before, first = opening - 1, opening + 1
    held = scene.is_(before, *PREPOSITIONS) and not is_bare_preposition(scene.fold[before])
    if held or scene.fold[before] in words_of("title"):
        return False  # لافتات مكتوب عليها "…"
    if (
        scene.kinds[before] != "w"
        or scene.particle[before]
        or looks_finite(scene.fold[before], scene.document.light[before])
    ):
        return True
    light = scene.document.light[first]
    return (
        bool(scene.particle[first])
        or looks_finite(scene.fold[first], light)
        or verbal_noun(scene.fold[first], light)
    )
