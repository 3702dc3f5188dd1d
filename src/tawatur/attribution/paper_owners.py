"""Paper owners: whose the paper is that a verb describes from afar: تصريح لفلان، الخميس الماضي، قال فيه …"""

from tawatur.attribution.cue import Cue
from tawatur.attribution.described import paper_taken_up
from tawatur.attribution.papers import maker_behind
from tawatur.attribution.scene import NounPhrase, Scene
from tawatur.attribution.turns import man_named
from tawatur.text import fold

# how far before its verb the owner may stand: a time and a place lie between
REACH_OWNER = 10
# prepositions of what stands between
PLACES = ("fi", "ala", "place_time", "bi", "min", "ila")


def words_owner(scene: Scene, cue: Cue) -> NounPhrase | None:
    """Whose the paper is that فيه behind the verb takes up, where only times and places stand between; None where none is told."""
    paper = paper_taken_up(scene, cue) if not cue.prefix and not cue.relative else None
    if paper is None:
        return None
    owner = maker_behind(scene, paper)
    genitive = scene.phrase_at(paper + 1)
    if owner is None and genitive is not None and not genitive.prefix and genitive.speaks:
        owner = genitive  # خطاب فلان في المجلس، قال فيه
    if owner is None or not owner.after <= cue.index <= owner.after + REACH_OWNER or owner.first <= paper:
        return None
    woman = cue.form.gender == "f" and owner.entities[0].kind == "person"
    if woman and man_named(fold(owner.entities[0].name).split()[0]):
        return None
    return owner if _set_off(scene, owner.after, cue.index) else None


def _set_off(scene: Scene, first: int, after: int) -> bool:
    """Whether nothing but times, marks and phrases behind prepositions stands in tokens ``first`` to ``after - 1``."""
    token = first
    while token < after:
        if token in scene.time_after:
            token = scene.time_after[token]
            continue
        beside = scene.kinds[token] in ",oc" or scene.cover[token] is not None
        beside |= scene.is_(token, *PLACES) or scene.is_(token - 1, "fi", "ala", "place_time")
        if not (beside or scene.fold[token].startswith(("ال", "ب", "ل"))):
            return False
        token += 1
    return True
