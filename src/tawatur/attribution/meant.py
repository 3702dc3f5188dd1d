"""Sources meant by a pronoun or left out beside a clause (على حد قوله، بحسب ما أوضح في بيان): the one the text goes on about."""

import msgspec

from tawatur.attribution.cues import FINITE, Cue
from tawatur.attribution.drafts import Draft
from tawatur.attribution.frame import Frame
from tawatur.attribution.headings import saying
from tawatur.attribution.scene import Scene
from tawatur.attribution.sourced import before_marker
from tawatur.attribution.speakers import Speakers
from tawatur.text.frequencies import is_joined
from tawatur.text.lexicon import VerbForm

# gender and number that a possessor's pronoun shows
SHOWN: dict[str, tuple[str, str]] = {
    "ها": ("f", "s"),
    "هم": ("m", "p"),
    "هما": ("mf", "d"),
    "هن": ("f", "p"),
    "ه": ("m", "s"),
}


def meant_draft(scene: Scene, speakers: Speakers, number: int, first: int, after: int) -> Draft | None:
    """The clause before such a marker as the statement of whoever is meant; None where nobody fits or no clause stands there."""
    for token in range(first, after):
        hit = scene.hits.get(token)
        if hit is None or hit.function not in ("source_marker", "source_clause"):
            continue
        form = (
            _pronoun(scene, hit.after)
            if hit.function == "source_marker"
            else _verb_alone(scene, hit.after, after)
        )
        span = before_marker(scene, first, token) if form is not None else None
        if form is None or span is None:
            return None
        turn, rule = speakers.meant(form)
        if turn is None:
            return None
        cue = Cue(token, "", [saying()])
        draft = Draft(cue, Frame("source", cue.form, span[0], token), number)
        draft.frame.offset = int(scene.fold[span[0]].startswith("و") and is_joined(scene.fold[span[0]]))
        draft.pieces, draft.speakers, draft.rules = [span], list(turn.entities), ["frame_source", rule]
        return draft
    return None


def _pronoun(scene: Scene, token: int) -> VerbForm | None:
    """What قوله، تعبيرها show of who is meant."""
    hit = scene.hits.get(token)
    if hit is None or hit.function != "saying_noun":
        return None
    ending = next((e for e in SHOWN if scene.fold[token].endswith(e)), "ه")
    gender, number = SHOWN[ending]
    return msgspec.structs.replace(saying(), gender=gender, number=number)


def _verb_alone(scene: Scene, token: int, after: int) -> VerbForm | None:
    """The verb of بحسب ما أوضح, where no subject stands behind it."""
    form = next((f for _, f in scene.verbs(token) if f.kind in FINITE and f.person == 3), None)
    following = token + 1
    if (
        form is None
        or form.verb.act == "report"
        or following >= after
        or scene.phrase_at(following) is not None
    ):
        return None
    closed = scene.kinds[following] in ".,"
    placed = scene.is_(following, "fi", "place_time", "li", "ila") or following in scene.time_after
    return form if closed or placed else None
