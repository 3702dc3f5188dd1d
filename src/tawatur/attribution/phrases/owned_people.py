"""Owned people: descriptions that go on with whose they are, by his name or in Latin letters (محامو الرئيس فلان، عملاء NORDA)."""

from collections.abc import Iterator

from tawatur.attribution.cues.cue import FINITE
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.scene import NounPhrase, Scene, nobody_named


def place_owned(scene: Scene) -> None:
    """Add to `scene` the noun phrases of somebody described that go on with whose he is behind what a mention covers."""
    for phrase in list(_owned(scene)):
        scene.place(phrase)


def _owned(scene: Scene) -> Iterator[NounPhrase]:
    for known in list(scene.phrases_ending.values()):
        if known.entities[0].kind != "unnamed" or known.governed or known.how != "description":
            continue
        end = known.after
        after = _behind_latin(scene, end) or _behind_name(scene, known)
        if after > end:
            joined = len(known.prefix)
            yield nobody_named(scene, known.first, after, joined)


def _behind_latin(scene: Scene, token: int) -> int:
    """The token behind words in Latin letters from `token`, in the same sentence: رئيس | NORDA; 0 where none stand there."""
    after = token
    while after < scene.sentence_end[token - 1] and scene.kinds[after] == "l":
        after += 1
    return after if after > token else 0


def _behind_name(scene: Scene, people: NounPhrase) -> int:
    """The token behind the name of him whose `people` are told of before him: مستشارو | الرئيس فلان; else 0.

    Only the nominative tells them from those who do something to him (اتهم نشطاء | فلانا), or a verb that has no object.
    """
    name = scene.phrase_at(people.after) if people.after < len(scene.fold) else None
    word = scene.fold[people.first].removeprefix(people.prefix)
    if name is None or name.prefix or name.entities[0].kind != "person" or name.how != "name":
        return 0
    if not is_plural(word) or word.startswith("ال") or word.endswith(("ون", "ين", "ان")):
        return 0
    if not word.endswith("و") and not _only_says(scene, people.first - 1):
        return 0
    after = name.after
    while (another := scene.phrase_at(after) if after < len(scene.fold) else None) is not None:
        if another.prefix != "و" or another.how != "name" or another.entities[0].kind != "person":
            break
        after = another.after  # أنصار فلان | وفلانة
    return after


def _only_says(scene: Scene, token: int) -> bool:
    """Whether a verb of saying that has nobody as its object stands at `token`: قال | أنصار فلان إن."""
    forms = [form for _, form in scene.verbs(token) if form.kind in FINITE] if token >= 0 else []
    return bool(forms) and not any(c.startswith("object+") for form in forms for c in form.verb.complements)
