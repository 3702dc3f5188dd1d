"""Naming: whom the article names elsewhere that a speaker's description or part of a name means (رئيس النادي، دول الرابطة)."""

from collections.abc import Sequence
from functools import cache

from tawatur import knowledge
from tawatur.attribution.drafts import Draft
from tawatur.attribution.scene import NounPhrase, Scene
from tawatur.attribution.together import states_noun
from tawatur.attribution.turns import is_plural
from tawatur.model import Entity
from tawatur.text import fold
from tawatur.text.frequencies import frequency

# kinds of bodies that a noun with the article takes up
BODIES = ("organisation", "media")


class Naming:
    """What one document calls its people and bodies."""

    def __init__(self, scene: Scene) -> None:
        """Note each named one's phrases, folded, in the order of the text."""
        self.scene = scene
        self.phrases = sorted(scene.phrases_ending.values(), key=lambda p: p.first)
        text = scene.document.article.text
        self.called: dict[str, list[frozenset[str]]] = {}
        self.named: dict[str, Entity] = {}
        self.spoke: dict[str, Entity] = {}
        for phrase in self.phrases:
            entity = phrase.entities[0]
            if len(phrase.entities) == 1 and entity.kind in ("person", *BODIES):
                self.named[entity.id] = entity
                words = frozenset(fold(phrase.span.of(text)).replace("،", " ").split())
                self.called.setdefault(entity.id, []).append(words)

    def resolve(self, drafts: Sequence[Draft]) -> None:
        """Put the one named elsewhere in the place of a speaker who is only described, where the article leaves no doubt."""
        self.spoke = {e.id: e for d in drafts for e in d.speakers if d.parent is None}
        for draft in drafts:
            speakers = [self._whom(draft.speaker_phrase, speaker) for speaker in draft.speakers]
            if speakers != draft.speakers:
                draft.speakers = list(dict.fromkeys(speakers))
                draft.rules.append("speaker_named")

    def _whom(self, phrase: NounPhrase | None, speaker: Entity) -> Entity:
        words = fold(speaker.name).split()
        if phrase is None or not words:
            return speaker
        if speaker.kind == "unnamed":
            return (
                self._members(phrase, words) or self._lone_name(words) or self._holder(words, "") or speaker
            )
        if speaker.kind == "person":
            return (self._holder(words, speaker.id) if fold(speaker.name) in _offices() else None) or speaker
        return self._body_again(phrase, speaker, words) or speaker

    def _members(self, phrase: NounPhrase, words: Sequence[str]) -> Entity | None:
        """The body whose member states speak together: دول الرابطة دعت إلى …"""
        if not states_noun(words[0]) or len(words) == 1:
            return None
        inner = (
            p for first in range(phrase.first + 1, phrase.after) for p in self.scene.phrases_at.get(first, [])
        )
        body = next(
            (p for p in inner if p.after == phrase.after and p.entities[0].kind == "organisation"), None
        )
        return body.entities[0] if body is not None else None

    def _lone_name(self, words: Sequence[str]) -> Entity | None:
        """Who a lone name means that is an everyday word too (قالت نور), or a strange one (تقرير أعدته نوراتك المتخصصة …)."""
        known: dict[str, Entity] = {}
        for entity in self.named.values():
            name = fold(entity.name)
            lone = entity.kind == "person" and len(words) == 1 and words[0] in name.split()
            if lone or (name == words[0] and not frequency(name)):
                known[entity.id] = entity
        return next(iter(known.values())) if len(known) == 1 else None

    def _holder(self, words: Sequence[str], but: str) -> Entity | None:
        """The only person with whose name the article gives all of these words: رئيس النادي beside فلان، رئيس نادي كذا."""
        nationality = len(words) == 1 and words[0].startswith("ال") and words[0].endswith(("ي", "يه"))
        if is_plural(words[0]) or (len(words) < 2 and not nationality):
            return None
        wanted = frozenset(words)
        found = {
            i
            for i, calls in self.called.items()
            if i != but and self.named[i].kind == "person" and any(wanted < call for call in calls)
        }
        return self.named[found.pop()] if len(found) == 1 else None

    def _body_again(self, phrase: NounPhrase, speaker: Entity, words: Sequence[str]) -> Entity | None:
        """The only body with this head that speaks, where a noun with the article and adjectives takes it up: الوزارة المرجانية."""
        again = len(words) > 1 and all(word.startswith("ال") for word in words)
        if speaker.kind not in BODIES or not speaker.transliterated or not again:
            return None
        if not all(word.endswith(("ي", "يه")) for word in words[1:]):
            return None
        head = words[0].removeprefix("ال")
        before = {p.entities[0].id for p in self.phrases if p.after <= phrase.first}
        alike = [
            e
            for i, e in self.spoke.items()
            if i in before and e.kind in BODIES and fold(e.name).split()[0] == head
        ]
        return alike[0] if len(alike) == 1 else None


@cache
def _offices() -> frozenset[str]:
    """The offices of the tables, folded."""
    return frozenset(fold(form) for row in knowledge.offices() for form in row.ar)
