"""Reported: who speaks in another's words, whom a verb at the head of the next sentence means that the other disagrees with.

ذكرت الوكالة أن الوزير قال إن الجسر آمن. وأضاف أن العمال عادوا: the minister, as it is no verb of an agency.
"""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.phrases.turns import Turn, number_of
from tawatur.attribution.reading.nouns import paper_noun
from tawatur.attribution.reading.scene import Scene
from tawatur.text.verb_form import VerbForm


def reported_turn(drafts: Sequence[Draft]) -> Turn | None:
    """The one who speaks last in the words of the sentence's last speaker: ذكرت الوكالة أن | الوزير قال إن الجسر آمن."""
    outer = [draft for draft in drafts if draft.parent is None and draft.speakers]
    if not outer or outer[-1].frame.kind not in CLAUSES:
        return None
    inner = [draft for draft in drafts if draft.parent is outer[-1] and draft.speakers]
    if not inner or inner[-1].cue.relative or inner[-1].speakers == outer[-1].speakers:
        return None
    phrase, form = inner[-1].speaker_phrase, inner[-1].cue.form
    if phrase is None or len(phrase.entities) != 1 or form.number != "s" or number_of(phrase) != "s":
        return None
    return Turn(list(inner[-1].speakers), form.gender, "s", phrase)


def goes_on_reported(
    scene: Scene, said: Turn | None, reported: Turn | None, verb: int, form: VerbForm
) -> Turn | None:
    """`reported`, if the verb at the head of its sentence can mean him, and not who `said` the sentence before."""
    if said is None or reported is None or form.number != "s" or "mf" in (said.gender, reported.gender):
        return None
    if said.phrase is not None and paper_noun(scene.fold[said.phrase.first]):
        return None  # أفاد بيان صادر عن الرابطة بأن …. وكشفت: the body whose paper it is
    first = scene.sentence_start[verb]
    heads = verb == first or (verb == first + 1 and scene.is_(first, "as"))
    return reported if heads and reported.agrees(form) and not said.agrees(form) else None
