"""Masdars: a verbal noun that a verb has without its preposition, and القول before a colon (طالبت النقابة | وقف الحرب)."""

from tawatur.attribution.frames.demands import is_verbal_noun
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.frames.walk import Walk
from tawatur.text.verb_form import VerbForm


def bare_masdar(walk: Walk, position: int) -> VerbForm | None:
    """A verb of reporting or asking, where a bare verbal noun stands behind its subject instead of بـ; None where none does.

    أفاد التقرير | وجود آثار; طالبت النقابة | وقف الحرب; not دعت الحكومة | حضور الوفد, whose verb takes إلى.
    """
    form = walk.reading("bi")
    if form is None or not is_verbal_noun(walk.scene, position):
        return None
    told = bool(walk.subject) or position == walk.cue.index + 1  # تقرير يفيد | وجود آثار
    if form.verb.act == "report" and told and not walk.scene.fold[position].startswith("ال"):
        return form
    asks = form.verb.act == "demand" and not any("ila" in c for c in form.verb.complements)
    plain = not (form.enclitic or walk.cue.participle or walk.scene.verbs(position))
    behind = bool(walk.subject) and walk.subject[-1].after == position
    return form if asks and plain and behind and walk.scene.phrase_at(position) is None else None


def behind_saying(walk: Walk, form: VerbForm, noun: int) -> Frame | None:
    """The words behind the colon of the verbal noun of saying at `noun`: خلص إلى القول: "…", انتهى إلى القول: سنفوز."""
    scene, words = walk.scene, noun + 2
    if scene.fold[noun] != "القول" or scene.kinds[noun + 1 : words] != [":"] or words >= walk.end:
        return None
    return Frame("quotation" if scene.kinds[words] == "o" else "colon", form, words, noun + 1)
