"""Paper owners: whose the paper is that a verb describes from afar: تصريح لفلان، الخميس الماضي، قال فيه …"""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.naming.papers import maker_behind
from tawatur.attribution.phrases.described import paper_taken_up
from tawatur.attribution.phrases.turns import head_gender, man_named
from tawatur.attribution.reading.nouns import paper_noun
from tawatur.attribution.reading.scene import NounPhrase, Scene, described
from tawatur.text import fold, owned

# how far before its verb the owner may stand: a time and a place lie between
REACH_OWNER = 10
# and where a relative clause lies between, too
REACH_CLAUSE = 24
# acts of verbs that tell what a paper shows
SHOWING = ("affirm", "announce", "report", "say", "warn")
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
    reach = REACH_CLAUSE if scene.kinds[cue.index - 1] == "," else REACH_OWNER
    if owner is None or not owner.after <= cue.index <= owner.after + reach or owner.first <= paper:
        return None
    woman = cue.form.gender == "f" and owner.entities[0].kind == "person"
    if woman and man_named(fold(owner.entities[0].name).split()[0]):
        return None
    return owner if _set_off(scene, owner.after, cue.index) else None


def _set_off(scene: Scene, first: int, after: int) -> bool:
    """Whether nothing but times, marks and phrases behind prepositions stands in tokens ``first`` to ``after - 1``.

    Behind a relative pronoun that the comma before the verb closes, anything but speech may.
    """
    token, closed = first, scene.kinds[after - 1] == ","
    while token < after:
        if closed and scene.is_(token, "relative"):
            return not any(
                scene.is_(t, "that", "that_pronoun") or scene.kinds[t] in ":." for t in range(token, after)
            )
        if token in scene.time_after:
            token = scene.time_after[token]
            continue
        beside = scene.kinds[token] in ",oc" or scene.cover[token] is not None
        beside |= scene.is_(token, *PLACES) or scene.is_(token - 1, "fi", "ala", "place_time")
        if not (beside or scene.fold[token].startswith(("ال", "ب", "ل"))):
            return False
        token += 1
    return True


def paper_set_off(scene: Scene, cue: Cue) -> NounPhrase | None:
    """The indefinite paper that a verb behind a comma describes: عثرت القناة على بيانات رسمية حول السيول، | أظهرت أن …"""
    verb = cue.index
    if (
        cue.prefix
        or cue.relative
        or cue.participle
        or cue.form.kind != "perfect"
        or scene.kinds[verb - 1] != ","
    ):
        return None
    if cue.form.verb.act not in SHOWING:
        return None
    for token in range(verb - 2, max(scene.sentence_start[verb], verb - REACH_OWNER), -1):
        word = scene.fold[token]
        if scene.kinds[token] == "," or scene.is_(token, "relative", "that"):
            return None
        if (
            not paper_noun(word)
            or word.startswith(("ال", "لل", "بال", "وال"))
            or owned(scene.document.light[token])
        ):
            continue
        feminine = word.endswith(("ه", "ات")) or head_gender(word) == "f"
        governed = scene.is_(token - 1, "ala", "place_time", "an", "ila", "min")
        if not governed or feminine != (cue.form.gender == "f"):
            return None
        phrase = scene.phrase_at(token)
        found = phrase if phrase is not None and phrase.speaks else described(scene, token, verb - 1)
        return found if found is not None and _set_off(scene, found.after, verb) else None
    return None
