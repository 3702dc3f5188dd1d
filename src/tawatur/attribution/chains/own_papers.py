"""Own papers: a paper beside a clause that whoever speaks put out himself, which is no link (قالت الشركة …، وفق بيان أصدرته)."""

from tawatur.attribution.chains.assembly import Marker
from tawatur.attribution.chains.marked import is_account
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import Scene


def behind_own_paper(scene: Scene, draft: Draft, marker: Marker) -> int:
    """The token behind a paper that the draft's speaker put out himself, which is all of the marker: بحسب بيان نشرته; else 0.

    Whoever else put it out stands behind that verb: بحسب بيان نشرته | الوزارة.
    """
    source, verb = marker.source, marker.source.after
    unnamed = source.entities[0].kind == "unnamed" and is_account(scene.fold[source.first])
    word = scene.word(verb)
    if not unnamed or word not in words_of("paper_made") or not word.endswith(("ه", "ها")):
        return 0
    behind = scene.time_after.get(verb + 1, verb + 1)
    alone = behind >= scene.sentence_end[verb] or scene.kinds[behind] != "w" or bool(scene.particle[behind])
    shown = "f" if word.endswith(("ته", "تها")) else "m"
    by = draft.speaker_phrase
    own = alone and (by is None or gender_of(scene, by, {}) in (shown, "mf"))
    return behind if own else 0
