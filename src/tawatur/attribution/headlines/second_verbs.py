"""Second verbs of a headline: joined by و behind dots, without a subject of their own (الوزير يزور القرية.. ويعد بفتح الجسر)."""

from collections.abc import Mapping, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.headlines.heading_people import somebody
from tawatur.attribution.headlines.headline_frames import draft_of, reporting_forms
from tawatur.attribution.phrases.turns import Turn, is_plural, number_of
from tawatur.attribution.reading.finite import looks_present
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named
from tawatur.attribution.speakers.choice import Speakers

# the longest name in quotation marks, in tokens with a mark
QUOTED_NAME = 2
# how far from the head of its clause the verb stands that shows whose the clause is
REACH_VERB = 5


def second_verbs(
    scene: Scene,
    speakers: Speakers,
    known: Mapping[int, Draft],
    clauses: Sequence[int],
    number: int,
    after: int,
) -> list[tuple[Draft, NounPhrase]]:
    """The statements of verbs joined by و behind dots up to token `after`, each with who heads a clause before it and agrees.

    `known` are the drafts of the headline by their cue, `clauses` the tokens where its clauses begin; `number` is its sentence.
    A noun phrase behind such a verb is its object (واشنطن تحذر دمشق.. وتطالب موسكو بـ …): headlines put the subject first.
    """
    found: list[tuple[Draft, NounPhrase]] = []
    for token in range(clauses[0] + 2, after - 1):
        if (
            scene.kinds[token - 1] != "…"
            or not scene.fold[token].startswith("و")
            or scene.quotation[token] >= 0
        ):
            continue
        forms = reporting_forms(scene, token)
        draft = known.get(token) or (draft_of(scene, token, number, after) if forms else None)
        if draft is None or draft.cue.form.kind != "imperfect":
            continue
        subject = _head(scene, speakers, [c for c in clauses if c < token - 1], token, draft)
        if subject is None:
            continue
        if draft.frame.form.verb.act == "judge" and draft.frame.kind in ("object", "quotation"):
            draft.frame.content = token + 1
            draft.pieces[0] = (token + 1, draft.pieces[0][1])
        found.append((draft, subject))
    return found


def _head(
    scene: Scene, speakers: Speakers, clauses: Sequence[int], verb: int, draft: Draft
) -> NounPhrase | None:
    """Who heads the nearest clause before `verb` and agrees with it."""
    for start in reversed(clauses):
        subject = scene.phrase_at(start)
        if subject is None or not subject.speaks or subject.prefix not in ("", "و"):
            subject = _described(scene, start, verb)
        if subject is None:
            continue
        number = "p" if is_plural(scene.fold[subject.first]) else number_of(subject)
        turn = Turn(list(subject.entities), speakers.gender_of(subject), number, subject)
        if _object_fits(speakers, turn, draft, verb):
            return None
        if turn.agrees(draft.cue.form):
            return subject
    return None


def _object_fits(speakers: Speakers, turn: Turn, draft: Draft, verb: int) -> bool:
    """Whether somebody behind the verb agrees with it, and of who is before it no gender is known: فلان يغادر.. وتطالب الوزيرة."""
    behind = draft.speaker_phrase
    unsure = turn.gender == "mf" and turn.entities[0].kind == "person"
    if not unsure or behind is None or behind.first < verb:
        return False
    return speakers.gender_of(behind) == draft.cue.form.gender


def _described(scene: Scene, start: int, verb: int) -> NounPhrase | None:
    """Somebody whom plain words or marks name up to the verb of his clause: شاعر شعبي | يهاجم …; "المرفأ" | تتعرض …"""
    quoted = scene.quotation[start]
    if scene.kinds[start] == "o" and quoted >= 0:
        end = scene.document.quotations[quoted].end
        short = end - start <= QUOTED_NAME and end + 1 < verb
        return nobody_named(scene, start + 1, end) if short and looks_present(scene.fold[end + 1]) else None
    for token in range(start + 1, min(verb, start + REACH_VERB)):
        if scene.kinds[token] != "w":
            return None
        if scene.cover[token] is None and looks_present(scene.fold[token]):
            return nobody_named(scene, start, token) if somebody(scene, start) else None
    return None
