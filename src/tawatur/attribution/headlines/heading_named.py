"""Whom a headline leaves unnamed: "وزير مرجاني: …", "صحيفة: …" is whoever speaks first below it and is what it says."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.naming.named_elsewhere import BODIES, Naming
from tawatur.attribution.phrases.turns import is_plural
from tawatur.attribution.reading.nouns import nouns_of, officials, paper_noun, words_of
from tawatur.attribution.reading.scene import Scene
from tawatur.model import Entity
from tawatur.text import bare, fold

# how many statements below the headline are looked at: the one it was made of is the first, or comes right after it
FIRST = 2
# the longest description: صحيفة بريطانية شهيرة
LONGEST = 3


def name_headline(scene: Scene, naming: Naming, drafts: Sequence[Draft]) -> None:
    """Give the unnamed speakers of the headline the name that the article gives the first who speaks below it and fits."""
    below = [d for d in drafts if d.parent is None and not scene.in_heading(d.cue.index) and d.speakers]
    first = [
        d.speakers[0]
        for d in below[:FIRST]
        if len(d.speakers) == 1 and (d.speakers[0].kind == "person" or d.speakers[0].kind in BODIES)
    ]
    for draft in drafts:
        if not scene.in_heading(draft.cue.index) or len(draft.speakers) != 1 or not first:
            continue
        words = fold(draft.speakers[0].name).split()
        if draft.speakers[0].kind != "unnamed" or not _one_of_a_kind(words):
            continue
        meant = next((entity for entity in first if _fits(words, entity, naming)), None)
        if meant is not None:
            draft.speakers = [meant]
            draft.rules.append("speaker_named")


def _one_of_a_kind(words: Sequence[str]) -> bool:
    """Whether the folded `words` are an indefinite noun that is no plural and no paper, with adjectives at most: فرنسية."""
    head = words[0]
    many = is_plural(head) or paper_noun(head) or head.startswith("ال") or len(words) > LONGEST
    return not many and not words_of("such_a_one").intersection(words)


def _fits(words: Sequence[str], entity: Entity, naming: Naming) -> bool:
    called = {bare(word) for call in naming.called.get(entity.id, ()) for word in call}
    head, body = words[0], words[0] in nouns_of("body", "media")
    if body != (entity.kind in BODIES):
        return False
    in_office = head in officials() and entity.kind == "person" and entity.office is not None
    outlet = entity.kind == "media" and head in nouns_of("media")
    if head not in called and not in_office and not outlet:
        return False
    states = {iso for word in words[1:] for iso in _states().get(word, ())}
    named = any(word in called for word in words[1:])
    return not states or named or entity.country is None or entity.country in states


@cache
def _states() -> dict[str, set[str]]:
    """The ISO codes of the states that a folded relative adjective is made from, by the adjective, of either gender."""
    found: dict[str, set[str]] = {}
    for state in knowledge.states():
        for form in state.nisba:
            for word in (fold(form), fold(form) + "ه"):
                found.setdefault(word, set()).add(state.iso)
    return found
