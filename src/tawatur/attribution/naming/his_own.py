"""His own: the state or client of whoever tells of it (قال الوزير إن بلاده طلبت …، قال محامي فلان إن موكله ينفي)."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.named_elsewhere import Naming
from tawatur.attribution.phrases.telling import nisba
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Entity
from tawatur.text import bare, fold, owned


def name_his_own(scene: Scene, naming: Naming, drafts: Sequence[Draft]) -> None:
    """Put the state, or the client, of whoever tells of it in the place of a speaker called بلاده or موكله in his words."""
    for draft in drafts:
        teller = draft.parent
        if teller is None or len(draft.speakers) != 1 or len(teller.speakers) != 1:
            continue
        own = draft.speakers[0]
        if own.kind != "unnamed":
            continue
        called = fold(own.name)
        meant: Entity | None = None
        if called in nouns_of("country"):
            meant = _state(naming, teller.speakers[0])
        elif fold(owned(own.name)) in nouns_of("party"):
            meant = _client(scene, naming, draft.cue.index, teller.speakers[0])
        if meant is not None:
            draft.speakers = [meant]
            draft.rules.append("speaker_named")


def _state(naming: Naming, teller: Entity) -> Entity | None:
    """The state of `teller`, by what is known of him or the adjective of his office, where the article names that state."""
    told = {iso for word in fold(teller.name).split() for iso in nisba().get(bare(word), ())}
    country = teller.country or (told.pop() if teller.kind == "unnamed" and len(told) == 1 else None)
    states = (p.entities[0] for p in naming.phrases if p.entities[0].kind == "state")
    return next((s for s in states if country is not None and s.country == country), None)


def _client(scene: Scene, naming: Naming, before: int, lawyer: Entity) -> Entity | None:
    """The person named elsewhere who stands behind the noun for a lawyer, before token `before` of its sentence: محامي | فلان."""
    for counsel in range(before - 1, scene.sentence_start[before] - 1, -1):
        if scene.word(counsel).removeprefix("و") in nouns_of("counsel"):
            name = scene.word(counsel + 1)
            persons = (e for e in naming.named.values() if e.kind == "person" and e != lawyer)
            called = [e for e in persons if name in fold(e.name).split()]
            return called[0] if len(called) == 1 else None
    return None
