"""Spelt alike: verbal nouns spelled like a perfect behind the subject of another verb, which they are the object of."""

from tawatur.attribution.cue import Cue
from tawatur.attribution.scene import Scene

# how many words may stand between a verb and the verbal noun that is its object: its subject
REACH_OBJECT = 8


def described_behind(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether a word spelled like a perfect is what a verb describes behind its subject: وصفت السفارة | رفض الطلب بأنه …"""
    describes = verb.form.verb.act == "describe" and "object+bi" in verb.form.verb.complements
    bare = not (cue.prefix or cue.form.enclitic) and cue.form.kind == "perfect"
    masdar = any(not prefix and f.kind == "masdar" for prefix, f in scene.verbs(cue.index))
    near = 1 < cue.index - verb.index <= REACH_OBJECT and not verb.form.enclitic
    between = range(verb.index + 1, cue.index)
    return describes and bare and masdar and near and all(scene.kinds[t] == "w" for t in between)


def behind_its_subject(scene: Scene, verb: Cue, cue: Cue) -> bool:
    """Whether a word spelled like a perfect stands right behind the definite subject of a verb: أكد البيان | نشر القوات.

    Two verbs do not follow each other so, and a relative clause needs an indefinite noun.
    """
    subject = scene.phrases_ending.get(cue.index)
    bare = not cue.prefix and not cue.form.enclitic and cue.form.kind == "perfect"
    if (
        not bare
        or verb.form.verb.act == "say"
        or verb.relative
        or not any(
            not prefix and f.kind == "masdar" and not f.enclitic for prefix, f in scene.verbs(cue.index)
        )
    ):
        return False
    definite = scene.fold[cue.index - 1].startswith("ال") or (subject is not None and subject.how == "name")
    first = subject.first if subject is not None else cue.index - 1
    return definite and first == verb.index + 1
