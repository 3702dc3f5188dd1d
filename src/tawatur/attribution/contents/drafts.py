"""Drafts: statements in the making, in tokens."""

from tawatur.attribution.cues.cue import Cue
from tawatur.attribution.frames.frame import Frame
from tawatur.attribution.reading.scene import NounPhrase
from tawatur.model import Entity, Link, Rule


class Draft:
    """A statement in the making: cue, frame, where its content lies, who said it, and which rules decided.

    `pieces` are token ranges; `parent` the draft in whose content this one stands; `speakers` entities; `speaker_phrase` the noun
    phrase they were read from, None for a dropped subject.
    """

    __slots__ = (
        "chain",
        "cue",
        "frame",
        "heading",
        "parent",
        "pieces",
        "rules",
        "sentence",
        "speaker_phrase",
        "speakers",
    )

    def __init__(self, cue: Cue, frame: Frame, sentence: int) -> None:
        """A draft of what `cue` governs in sentence number `sentence`."""
        self.cue, self.frame, self.sentence = cue, frame, sentence
        self.pieces: list[tuple[int, int]] = []
        self.parent: Draft | None = None
        self.speakers: list[Entity] = []
        self.speaker_phrase: NounPhrase | None = None
        self.chain: list[Link] = []
        self.rules: list[Rule] = []
        self.heading = False

    def holds(self, token: int) -> bool:
        """Whether `token` lies in the content."""
        return any(first <= token < after for first, after in self.pieces)
