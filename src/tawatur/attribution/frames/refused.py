"""Refused: what somebody who is not named beside the verb refuses: وقال الوزير …، رافضا الاتهامات، ورفض الفكرة."""

from tawatur.attribution.cues.participles import loose_participle
from tawatur.attribution.frames.walk import Walk
from tawatur.attribution.phrases.turns import head_gender, is_plural
from tawatur.attribution.reading.agreement import is_adjective

# how nouns of the feminine and of things in the plural end
FEMININE = ("ه", "ات")


def refuses_himself(walk: Walk, noun: str, first: int) -> bool:
    """Whether a participle, or a verb of another gender than the folded `noun` at `first`, has it as its object.

    ، رافضا | الاتهامات; so does ورفض | الفكرة, but not where its subject follows: ورفض | الفكرة البرلمان.
    Where both agree it may be refused by nobody in particular: ورفضت | الفكرة.
    """
    cue = walk.cue
    if cue.form.verb.act != "refuse" or cue.form.enclitic:
        return False
    if cue.participle:
        return not loose_participle(walk)
    feminine = noun.endswith(FEMININE) or head_gender(noun) == "f"
    left_out = cue.prefix == "و" and cue.form.kind == "perfect" and cue.form.number == "s"
    behind = walk.scene.word(first + 1)
    alone = walk.scene.fold[first].startswith("ال") and behind.startswith("ال")
    subject = alone and not is_adjective("ال" + noun, behind, is_plural(noun))
    return left_out and not subject and (cue.form.gender == "f") != feminine
