"""Memory: who spoke or acted so far in a document, and whom the sentence that is read is about."""

from tawatur.attribution.contents.drafts import Draft
from tawatur.attribution.frames.governed import CLAUSES
from tawatur.attribution.phrases.genders import gender_of
from tawatur.attribution.phrases.together import Together
from tawatur.attribution.phrases.turns import Turn, number_of
from tawatur.attribution.reading.nouns import words_of
from tawatur.attribution.reading.scene import NounPhrase, Scene
from tawatur.attribution.speakers.topics import Topics

# how many earlier speakers a dropped subject may reach back to
MEMORY = 8

# what the pronoun joined to أن shows
OF_HIM = (("هما", "d"), ("هم", "p"), ("هن", "p"), ("ها", "f"), ("ه", "m"))

Outer = tuple[Draft | None, list[Turn], list[Turn], Turn | None]
"""What was known before somebody's words were gone into: parent, memory, turns, topic."""


class Memory:
    """Those who spoke, in order, those of the sentence that is read, and whom it is about."""

    def __init__(self, scene: Scene) -> None:
        """A fresh memory for one document."""
        self.scene = scene
        self.memory: list[Turn] = []
        self.genders: dict[str, str] = {}
        self.sentence_turns: list[Turn] = []
        self.topic: Turn | None = None
        self.beside: Turn | None = None  # the source beside this sentence's clause
        self.said: Turn | None = None  # who said something last, in no other's words
        self.reported: Turn | None = None  # who speaks in the words of whoever spoke in the last sentence
        self.inner_turns: dict[int, list[Turn]] = {}
        self.parent: Draft | None = None
        self.together = Together(scene)
        self.topics = Topics(scene, self.gender_of, self.together)

    def begin_sentence(self, first: int, after: int) -> None:
        """Forget the last sentence's clause subjects; note who this one is about, and who the last was, where it held no speech."""
        if self.topic is not None and not self.sentence_turns:
            self.note(self.topic)
        self.sentence_turns, self.beside = [], None
        # اللاجئون في الجبل: what comes is about them, not theirs
        subheading = first and self.scene.in_heading(first)
        self.topic = None if subheading else self.topics.of(first, after)
        if self.topic is not None and not first and (behind := self._behind_label(self.topic)):
            self.topic = self.topics.of(behind, after) if behind < after else None

    def _behind_label(self, topic: Turn) -> int:
        """The token behind the mark of a label, which says nothing: فرنسا: | ممثلة تتقدم بشكوى؛ شاهد.. | القطار ينطلق; else 0."""
        phrase, scene = topic.phrase, self.scene
        if phrase is None:
            return 0
        mark = "".join(scene.kinds[phrase.after : phrase.after + 1])
        watch = scene.fold[phrase.after - 1] in words_of("heading_shown") and phrase.after - phrase.first == 1
        label = mark == ":" and phrase.entities[0].kind in ("state", "place")
        return phrase.after + 1 if label or (watch and mark in ("…", "-")) else 0

    def enter(self, parent: Draft) -> Outer:
        """Go into what `parent` says: who is quoted there is not who goes on speaking after it."""
        outer = (self.parent, list(self.memory), self.sentence_turns, self.topic)
        self.parent = parent
        self.sentence_turns = self.inner_turns.setdefault(id(parent), [])
        clause = parent.pieces and parent.frame.kind in CLAUSES
        self.topic = self.topics.of(*parent.pieces[0]) if clause else None
        if clause and self.topic is not None and (own := self._of_himself(parent)) is not None:
            self.topic = own
        elif self.topic is not None and self._predicate(parent, self.topic):
            self.topic = None
        return outer

    def _predicate(self, parent: Draft, topic: Turn) -> bool:
        """Whether `topic` stands right behind أن with a pronoun, so that it is what somebody is: قالت إنهم | أعضاء في جماعة …"""
        pronoun = self.scene.is_(parent.frame.introduced, "that_pronoun")
        return pronoun and topic.phrase is not None and topic.phrase.first == parent.frame.content

    def _of_himself(self, parent: Draft) -> Turn | None:
        """Whoever says `parent`, where a verb behind the pronoun of أن tells of him: قالت الوزارة إنها ستقاضي النادي بسبب ما …"""
        that = parent.frame.introduced
        phrase, first = parent.speaker_phrase, parent.frame.content
        if phrase is None or len(parent.speakers) != 1 or not self.scene.is_(that, "that_pronoun"):
            return None
        shown = next((kind for pronoun, kind in OF_HIM if self.scene.fold[that].endswith(pronoun)), "")
        first += self.scene.is_(first, "negator", "perfect", "was")
        acts = not self.scene.particle[first] and self.scene.cover[first] is None
        gender = self.gender_of(phrase)
        if not acts or shown not in ("m", "f") or gender not in ("mf", shown) or number_of(phrase) != "s":
            return None
        return Turn(list(parent.speakers), shown, "s", phrase)

    def leave(self, outer: Outer) -> None:
        """Come back out, with the memory as it was."""
        self.parent, self.memory, self.sentence_turns, self.topic = outer

    def note(self, turn: Turn) -> None:
        """Remember somebody who spoke."""
        self.memory = [*[t for t in self.memory if t.entities != turn.entities][-MEMORY:], turn]
        self.sentence_turns.append(turn)

    def heard(self, source: NounPhrase) -> None:
        """Remember whose words somebody passed on: the next verb of going on means him."""
        self.said = Turn(list(source.entities), self.gender_of(source), number_of(source), source)
        self.note(self.said)

    def settle(self, main: Turn | None, reported: NounPhrase | None, within: Turn | None = None) -> None:
        """At a sentence's end: whoever speaks in its `main` clause goes on, or, without speech, whose words a noun `reported`.

        `within` is who speaks in his words.
        """
        self.reported = within
        if main is not None:
            self.note(main)
            self.said = main
        elif reported is not None and not self.sentence_turns:
            self.heard(reported)

    def gender_of(self, phrase: NounPhrase) -> str:
        """m, f or mf (unknown) for a noun phrase: as its verbs showed before, else by its form."""
        return gender_of(self.scene, phrase, self.genders)
