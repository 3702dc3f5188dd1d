"""Statements that only a source beside the clause marks: "… , بحسب الوزارة."."""

from collections.abc import Sequence

from tawatur.attribution.chains import Marker, told_to
from tawatur.attribution.cues import Cue
from tawatur.attribution.drafts import Draft
from tawatur.attribution.frame import Frame
from tawatur.attribution.headings import saying
from tawatur.attribution.scene import Scene
from tawatur.attribution.speakers import Speakers
from tawatur.attribution.turns import Turn
from tawatur.text.frequencies import is_joined

# a clause shorter than this beside a marker is a fragment, not a report
SHORTEST_CLAUSE = 4
# a source between commas interrupts a clause this near its head; further on it ends it
LONGEST_OPENING = 6


def sourced_draft(
    scene: Scene,
    speakers: Speakers,
    drafts: Sequence[Draft],
    markers: Sequence[Marker],
    number: int,
    first: int,
    after: int,
) -> Draft | None:
    """The sentence's clause as its source's statement, where no cue reports it.

    The last marker at the head of the sentence names who is answerable, without one the last of all; the others are the chain.
    """
    head = at_head(markers, first)
    marker = head[-1] if head else markers[-1]
    span = _clause(scene, markers, drafts, first, after)
    if span is None:
        return None
    cue = Cue(marker.first, "", [saying()])
    draft = Draft(cue, Frame("source", cue.form, span[0], marker.first), number)
    draft.pieces = [span]
    draft.frame.offset = 1 if scene.fold[span[0]].startswith("و") and is_joined(scene.fold[span[0]]) else 0
    draft.speakers = list(marker.source.entities)
    draft.speaker_phrase = marker.source
    draft.rules = ["frame_source", "speaker_beside"]
    if len(markers) > 1:
        draft.rules.append("chain_marker")
    for outer in markers:
        if outer is not marker:
            draft.chain += outer.link(scene)
    told = scene.phrase_at(marker.after)  # وفق ما أفاد به مصدر أمني لوكالة …
    links = told_to(scene, cue, marker.after, [told]) if told is not None else []
    if links:
        draft.chain += links
        draft.rules.append("chain_told_to")
    gender = speakers.gender_of(marker.source)
    speakers.said = Turn(draft.speakers, gender, "s" if len(draft.speakers) == 1 else "d", marker.source)
    speakers.note(speakers.said)
    return draft


def before_marker(scene: Scene, first: int, marker: int) -> tuple[int, int] | None:
    """The tokens of the clause before a marker, without marks at its ends; None where it is too short to report."""
    end = marker
    while end > first and scene.kinds[end - 1] in ",.oc:-…":
        end -= 1
    return (first, end) if end - first >= SHORTEST_CLAUSE else None


def at_head(markers: Sequence[Marker], first: int) -> list[Marker]:
    """The markers that stand one behind another at the head of the sentence."""
    head: list[Marker] = []
    for marker in markers:
        if marker.first - (head[-1].after if head else first) > 1:
            break
        head.append(marker)
    return head


def opens_clause(scene: Scene, marker: Marker, drafts: Sequence[Draft], first: int) -> bool:
    """Whether a marker at the head of its sentence has a clause before the first cue: وبحسب الشرطة فقد أغلق …، فيما قال …"""
    if marker.first - first > 1:
        return False
    begins = min((d.cue.begins for d in drafts if d.cue.index > marker.after), default=0)
    broken = scene.is_(begins, "conjunction", "circumstance") or begins in scene.hits
    return broken and begins - marker.after > SHORTEST_CLAUSE + 1


def _inserted(scene: Scene, markers: Sequence[Marker], after: int) -> bool:
    """Whether the markers stand between two commas or dashes inside one clause: شهد القطاع، بحسب التقرير، تحسنا …"""
    end = markers[-1].after
    before = markers[0].first - 1
    if before - scene.sentence_start[before] > LONGEST_OPENING:
        return False
    if end < after and scene.kinds[end] == scene.kinds[before] == "-":
        return after - end > 1
    if after - end <= SHORTEST_CLAUSE or scene.kinds[end] != "," or scene.kinds[before] != ",":
        return False
    new_clause = scene.fold[end + 1].startswith("و") or scene.is_(
        end + 1, "conjunction", "relative", "relative_what"
    )
    return end + 1 not in scene.hits and not new_clause


def _as_for(scene: Scene, token: int) -> bool:
    """Whether the word only names the matter that the clause turns to: أما."""
    hit = scene.hits.get(token)
    return hit is not None and hit.function == "turn" and hit.after == token + 1


def _clause(
    scene: Scene, markers: Sequence[Marker], drafts: Sequence[Draft], first: int, after: int
) -> tuple[int, int] | None:
    """The tokens that the markers speak for: behind a marker at the head of the sentence, else before it."""
    opening, head = markers[0], at_head(markers, first)
    if head:
        begin = head[-1].after
        end = next((m.first for m in markers if m.first > begin), after)
        if opens_clause(scene, opening, drafts, first):
            begin, end = opening.after, min(d.cue.begins for d in drafts if d.cue.index > opening.after)
        while begin < end and (scene.kinds[begin] in ",:c)" or scene.is_(begin, "that", "that_pronoun")):
            begin += 1
        begin += scene.is_(begin, "perfect") and scene.fold[begin].startswith("ف")  # فقد أغلق
    elif not drafts and _inserted(scene, markers, after):
        begin, end = first, after
    else:
        begin, end = first, opening.first
        begin = max([begin, *(piece[1] for d in drafts if d.cue.index < opening.first for piece in d.pieces)])
    while begin < end and (scene.kinds[begin] in ",oc:-…" or scene.is_(begin, "as") or _as_for(scene, begin)):
        begin += 1
    while end > begin and scene.kinds[end - 1] in ",.oc:-…":
        end -= 1
    return (begin, end) if end - begin >= SHORTEST_CLAUSE else None
