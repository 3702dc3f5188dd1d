"""Reported: who speaks in another's words, whom a verb at the head of the next sentence means that the other disagrees with.

ذكرت الوكالة أن الوزير قال إن الجسر آمن. وأضاف أن العمال عادوا: the minister, as it is no verb of an agency. And who reports words
in which something is judged that bodies or things do: قال الوزير إن الشركات استفادت مما وصفه بالفوضى.
"""

from collections.abc import Callable, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.phrases.described import takes_up
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.phrases.turns import Turn, number_of
from tawatur.attribution.reading.finite import reports_finite
from tawatur.attribution.reading.nouns import paper_noun, words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.verb_form import VerbForm

# how far before a verb words may stand that are ascribed to somebody
REACH_ASCRIBED = 16


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
    if form.verb.act == "announce":
        return None  # وأعلن أمس عن إغلاق المصنع: by nobody
    if said.phrase is not None and paper_noun(scene.fold[said.phrase.first]):
        return None  # أفاد بيان صادر عن الرابطة بأن …. وكشفت: the body whose paper it is
    first = scene.sentence_start[verb]
    heads = verb == first or (verb == first + 1 and scene.is_(first, "as"))
    return reported if heads and reported.agrees(form) and not said.agrees(form) else None


def reporter_judges(
    scene: Scene, cue: Cue, parent: Draft | None, about: Turn | None, gender_of: Callable[[NounPhrase], str]
) -> Turn | None:
    """Whoever reports what a body or thing does, for what he calls it: قال الوزير إن الجيش تراجع أمام ما | اعتبره "حربا نفسية".

    `about`: whom his words are about; a person, or the pronoun of أن, judges himself.
    """
    form = cue.form
    if parent is None or len(parent.speakers) != 1 or parent.speaker_phrase is None or not form.enclitic:
        return None
    that, phrase = parent.frame.introduced, parent.speaker_phrase
    called = scene.is_(cue.index - 1, "relative_what") and form.verb.act in ("judge", "describe")
    if not called or parent.frame.kind != "that" or scene.is_(that, "that_pronoun") or form.number != "s":
        return None
    himself = about is not None and _one_person(about.entities)
    # إن الحزب يرفض ما وصفه بالتدخل: the party
    himself |= any(reports_finite(scene, t) for t in range(that + 1, cue.index - 1))
    if himself or not _one_person(parent.speakers) or gender_of(phrase) != form.gender:
        return None
    return Turn(list(parent.speakers), form.gender, "s", phrase)


def ascribed_to(scene: Scene, cue: Cue, gender_of: Callable[[NounPhrase], str]) -> NounPhrase | None:
    """To whom words are ascribed that a verb with فيه tells of: تصريحات نسبتها إلى | سالم، قال فيها إن; منسوب | لسالم يقول فيه"""
    if not takes_up(scene, cue) or cue.prefix or cue.relative:
        return None
    for token in range(
        cue.index - 1, max(scene.sentence_start[cue.index], cue.index - REACH_ASCRIBED) - 1, -1
    ):
        if scene.kinds[token] not in "wnoc,()":
            return None
        if scene.cover[token] is not None or scene.word(token) not in words_of("ascribed"):
            continue
        phrase = scene.phrase_at(token + 1 + scene.is_(token + 1, "ila"))
        to = phrase is not None and (phrase.prefix == "ل" or scene.is_(token + 1, "ila"))
        if phrase is None or not to or not _takes_up_ascribed(scene, token, phrase.after, cue):
            return None
        return phrase if gender_of(phrase) in ("mf", cue.form.gender) else None
    return None


def _takes_up_ascribed(scene: Scene, ascribed: int, first: int, cue: Cue) -> bool:
    """Whether فيه or فيها is of the gender of what is ascribed, and no other paper is told of from `first` to the verb.

    Not رسالة منسوبة إلى سالم، | قال فيه, nor تصريحات منسوبة إلى سالم في مقابلة | قال فيها.
    """
    word = scene.document.light[ascribed]
    woman = word.endswith(("ها", "ة", "ت")) or word.startswith("ت")
    if woman != scene.word(cue.index + 1).endswith("ها"):
        return False
    return not any(
        paper_noun(scene.fold[t]) or (t in scene.hits and scene.hits[t].function == "medium")
        for t in range(first, cue.index)
    )


def _one_person(entities: Sequence[Entity]) -> bool:
    """Whether one person is told of, by name or by a noun for one: سالم، المتحدث."""
    kind, name = entities[0].kind, fold(entities[0].name).split()
    return len(entities) == 1 and (kind == "person" or (kind == "unnamed" and person_noun(name[0])))
