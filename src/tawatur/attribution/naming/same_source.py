"""Same source: whom المصدر نفسه means, where the article called nobody a source: who said, or passed on, what stands before it."""

from collections.abc import Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.named_elsewhere import Naming
from tawatur.attribution.reading.nouns import nouns_of, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.attribution.speakers.said_again import had_source
from tawatur.model import Entity
from tawatur.text import bare, fold

# rules by which a statement has a source beside it or is passed on; its last link is the one that papers call the source
PASSED_ON = ("chain_marker", "chain_relay")
# statements before among whose sources the one meant is looked for: people by name speak between
NEAR = 4


def name_same_source(scene: Scene, naming: Naming, drafts: Sequence[Draft]) -> None:
    """Put whoever is meant in the place of every speaker who is only called the source (بحسب المصدر ذاته)."""
    before: list[Draft] = []
    for draft in sorted((d for d in drafts if d.parent is None and d.speakers), key=lambda d: d.cue.index):
        if _only_source(scene, draft) and not had_source(scene, scene.sentence_start[draft.cue.index]):
            meant = next((m for one in reversed(before[-NEAR:]) if (m := _source(naming, one))), None)
            if meant is not None:
                draft.speakers = [meant]
                draft.rules.append("speaker_named")
        before.append(draft)


def _only_source(scene: Scene, draft: Draft) -> bool:
    """Whether the words for the speaker are المصدر alone, or with a word for the same one."""
    words = fold(draft.speakers[0].name).split()
    if (
        len(draft.speakers) != 1
        or draft.speakers[0].kind != "unnamed"
        or not words  # a name of marks alone
        or bare(words[0]) not in nouns_of("source")
    ):
        return False
    phrase = draft.speaker_phrase
    same = phrase is not None and scene.fold[phrase.first - 1] in words_of("same_before")
    rest = all(word in nouns_of("same") for word in words[1:])
    return words[0].startswith("ال") and rest and (same or len(words) > 1 or draft.frame.kind == "source")


def _source(naming: Naming, said: Draft) -> Entity | None:
    """The body that passed a statement on, as told beside it, or that said it, or one not named; no person, no state."""
    linked = naming.named.get(said.chain[-1].entity) if said.chain and _passed_on(said) else None
    source = linked or said.speakers[0]
    return None if len(said.speakers) > 1 or source.kind in ("person", "state") else source


def _passed_on(said: Draft) -> bool:
    return any(rule in PASSED_ON for rule in said.rules)
