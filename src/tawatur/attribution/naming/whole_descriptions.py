"""Whole descriptions: unnamed speakers called by all the words that describe them (القائمون على المتحف, not القائمون)."""

from collections.abc import Iterator, Sequence

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.phrases.governed_by_noun import Stretch, behind_governed
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.reading.valency import has_object
from tawatur.model import Entity, Span


def describe_wholly(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Let everything that the head of a description governs belong to the description of an unnamed speaker.

    قال القائمون | على المتحف إن …: what is said is known from the words before them, who said it only from all of them.
    """
    whole = _Whole(scene, drafts)
    for draft in drafts:
        draft.speakers = [whole.of(draft, speaker) for speaker in draft.speakers]
        phrase = draft.speaker_phrase
        if phrase is not None and phrase.first in whole.phrases:
            draft.speaker_phrase = whole.phrases[phrase.first]


class _Whole:
    """The whole descriptions of one document's speakers, by where they stand."""

    def __init__(self, scene: Scene, drafts: Sequence[Draft]) -> None:
        self.scene = scene
        self.phrases: dict[int, NounPhrase] = {}
        self.named: dict[int, Entity] = {}
        self.places: dict[str, NounPhrase] = {}
        text = scene.document.article.text
        for first in sorted(scene.phrases_at):
            for phrase in scene.phrases_at[first]:
                for entity in phrase.entities:
                    if entity.kind == "unnamed" and phrase.span.of(text) == entity.name:
                        self.places.setdefault(entity.id, phrase)
        for draft in drafts:
            for phrase, entity in self._own(draft):
                stretch = _stretch(scene, draft, phrase)
                if stretch is not None and phrase.first not in self.named:
                    self._complete(phrase, entity, stretch)

    def of(self, draft: Draft, speaker: Entity) -> Entity:
        """`speaker`, described wholly."""
        phrase = self._place(draft, speaker)
        if phrase is None:
            return speaker
        if phrase.first not in self.named:
            end = self.scene.sentence_end[phrase.first]
            told = phrase.first > 0 and bool(self.scene.verbs(phrase.first - 1))
            self._complete(phrase, speaker, Stretch(self.scene, end, loose=False, placed=told))
        return self.named[phrase.first]

    def _own(self, draft: Draft) -> Iterator[tuple[NounPhrase, Entity]]:
        for speaker in draft.speakers:
            phrase = self._place(draft, speaker)
            if phrase is not None:
                yield phrase, speaker

    def _place(self, draft: Draft, speaker: Entity) -> NounPhrase | None:
        """The noun phrase that `speaker` is called after; None for one who is named."""
        if speaker.kind != "unnamed":
            return None
        phrase, text = draft.speaker_phrase, self.scene.document.article.text
        if phrase is not None and phrase.span.of(text) == speaker.name:
            return phrase
        return self.places.get(speaker.id)

    def _complete(self, phrase: NounPhrase, speaker: Entity, stretch: Stretch) -> None:
        self.named[phrase.first] = speaker
        after = behind_governed(stretch, phrase.first, phrase.after)
        if after == phrase.after:
            return
        scene = self.scene
        span = Span(phrase.span.start, scene.ends[after - 1])
        name = span.of(scene.document.article.text)
        own = speaker.id == f"unnamed:{speaker.name}"
        entity = Entity(id=f"unnamed:{name}" if own else speaker.id, kind="unnamed", name=name)
        whole = NounPhrase(phrase.first, after, span, phrase.prefix, phrase.how)
        whole.entities.append(entity)
        self.named[phrase.first], self.phrases[phrase.first] = entity, whole


def _stretch(scene: Scene, draft: Draft, phrase: NounPhrase) -> Stretch | None:
    """How far the description at `phrase` may go on, where it is the subject of the draft's own verb or its source."""
    cue, frame = draft.cue, draft.frame
    if phrase.first > cue.index:
        if scene.sentence_end[phrase.first] != scene.sentence_end[cue.index]:
            return None
        before = frame.introduced > phrase.first
        limit = frame.introduced if before else scene.sentence_end[phrase.first]
        free = frame.kind == "source" or (not has_object(cue) and (before or frame.kind == "quotation"))
        return Stretch(scene, limit, loose=free, placed=True)
    if phrase.after > cue.index or scene.sentence_start[phrase.first] != scene.sentence_start[cue.index]:
        return None
    stretch = Stretch(scene, cue.index, loose=True, placed=True)
    if "speaker_before" in draft.rules:
        return stretch
    reached = behind_governed(stretch, phrase.first, phrase.after)
    verb = reached + scene.is_(reached, "perfect")
    return stretch if reached > phrase.after and verb == cue.index else None
