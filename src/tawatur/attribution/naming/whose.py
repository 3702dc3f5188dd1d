"""Whose somebody is: the one behind a noun for a helper, a relative or a trade in somebody's title (محامي | المتهم فلان)."""

from collections.abc import Iterable, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.together import person_noun
from tawatur.attribution.reading.nouns import nouns_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.model import Entity
from tawatur.text import owned


def only_whose(scene: Scene, word: str, names: Iterable[NounPhrase]) -> bool:
    """Whether the definite folded `word` stands in the phrases `names` of one person, but always as whose that person is.

    محامي المتهم فلان and صديقة الضحية فلانة are neither المتهم nor الضحية. False where the word stands in none of them.
    """
    places = [t for name in names for t in range(name.first, name.after) if scene.fold[t] == word]
    return word.startswith("ال") and bool(places) and all(_owned_at(scene, t) for t in places)


def _owned_at(scene: Scene, token: int) -> bool:
    """Whether a noun without an article for a person that is somebody's stands right before `token`."""
    before = scene.word(token - 1).removeprefix("و")
    helper = before in nouns_of("deputy") or before in nouns_of("kin") or person_noun(before)
    return helper and not before.startswith("ال")


def apart(draft: Draft, meant: Sequence[Entity]) -> list[Entity]:
    """Whom each of its speakers means, by `meant`; those who are another's are none of those beside them: فلان | ومؤيدوه.

    Nor is one who speaks whom he speaks to: قال المدرب | لفلان.
    """
    told = {e.id for p in draft.frame.addressees if p.prefix == "ل" for e in p.entities if e.kind == "person"}
    return [
        own if whom.id in told or (whom in draft.speakers and owned(own.name.split()[0])) else whom
        for own, whom in zip(draft.speakers, meant, strict=True)
    ]
