"""Relative clauses whose verb has what stands before it as its object (في بيان نشرته وكالة …)."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.phrases.counted import people
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.agreement import without_owner
from tawatur.attribution.reading.scene import Scene
from tawatur.text import fold


def passed_on_by(scene: Scene, verb: int) -> bool:
    """Whether a verb with the paper as its object stands at `verb`, whose subject passes the paper on: في بيان نشرته وكالة …"""
    if scene.kinds[verb] != "w":
        return False
    return any(f.kind == "perfect" and f.enclitic and f.verb.act == "report" for _, f in scene.verbs(verb))


def of_antecedent(scene: Scene, verb: int) -> bool:
    """Whether the subject behind a relative clause's verb is somebody of the noun before it: الجيش الذي أكد قائده فلان أن …"""
    token = verb + 1
    if token >= len(scene.fold) or scene.kinds[token] != "w" or scene.particle[token]:
        return False
    noun, owned = without_owner(scene.fold[token], scene.document.light[token])
    return owned and (person_noun(fold(noun)) or people(fold(noun)))


def tells_him(scene: Scene, cue: Cue, relative: int) -> bool:
    """Whether a person before the relative pronoun tells another something: التقى المحافظ سالم الوادي، الذي أبلغه …"""
    verb = cue.form.verb
    tells = verb.act in ("propose", "say") and any(c.startswith("object+") for c in verb.complements)
    comma = scene.kinds[relative - 1] == ","
    person = scene.phrases_ending.get(relative - comma)
    return tells and comma and person is not None and person.entities[0].kind == "person"
