"""Signs: what about a statement tells how often statements like it are right.

Each sign has one value a statement, most of them counts in steps. They are read from the statement and the text around it, not from
how the rules went about it, so that they can be read again of whatever was stored.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import get_args

from tawatur.model import Doubt, Entity, FrameRule, Mention, Speaker, SpeakerRule, Statement
from tawatur.text import Document, fold
from tawatur.text.clitics import bare

Signs = dict[Doubt, str]

_FRAMES = frozenset(get_args(FrameRule))
_SPEAKERS = frozenset(get_args(SpeakerRule))
_SPEAK = frozenset(("person", "organisation", "media", "unnamed"))
"""Kinds of entities that a verb of saying may have as its subject; states are too often only where something happens."""
_SIDES = ("behind", "before", "far")
_STOPS = frozenset(".?…")
_MARKS = frozenset("ocq")
_QUOTED = "\"'«»“”()[]#"
MORE = "more"
"""The step beyond the last."""


def step(count: int, steps: Sequence[int]) -> str:
    """The first of `steps` that is not below `count`, or that it is more: ``step(4, (1, 2, 5))`` is ``5``."""
    at = bisect_left(steps, count)
    return str(steps[at]) if at < len(steps) else MORE


class Reading:
    """An article's statements with all that their signs are read from."""

    def __init__(
        self,
        document: Document,
        entities: Sequence[Entity],
        mentions: Sequence[Mention],
        statements: Sequence[Statement],
    ) -> None:
        """Sorts what the signs look up: statements in the order of their cues, mentions in that of the text."""
        self.document = document
        self.kinds = {entity.id: entity.kind for entity in entities}
        self.mentions = sorted(mentions, key=lambda m: m.span.start)
        self.begins = [m.span.start for m in self.mentions]
        self.forms = {m.span: m.how for m in self.mentions}
        self.counts = Counter(m.entity for m in self.mentions)
        self.statements = sorted(statements, key=lambda s: s.cue.span.start)
        self.sentences = [document.starts[first] for first, _ in document.sentences]

    def signs(self) -> Iterator[tuple[Statement, Signs]]:
        """Each statement with its signs, in the order of the cues."""
        before: Statement | None = None
        for statement in self.statements:
            yield statement, self._of(statement, before)
            before = statement

    def _of(self, statement: Statement, before: Statement | None) -> Signs:
        frame = [rule for rule in statement.rules if rule in _FRAMES]
        found_by = [rule for rule in statement.rules if rule in _SPEAKERS]
        speaker = statement.speakers[0] if statement.speakers else None
        rule = found_by[0] if found_by else "none"
        signs: Signs = {
            "frame": frame[0] if frame else "none",
            "rule": rule,
            "added": found_by[1] if len(found_by) > 1 else "none",
            "verb": statement.cue.lemma,
        }
        if speaker is not None:
            signs |= self._of_speaker(statement, speaker)
            signs["found"] = f"{signs['kind']} {rule}"
        return (
            signs
            | self._of_sentence(statement, rule)
            | self._of_content(statement)
            | _turn(statement, before)
        )

    def _of_speaker(self, statement: Statement, speaker: Speaker) -> Signs:
        """What is called how, how often, and how far from the cue."""
        called = (speaker.description if speaker.unnamed else speaker.name) or ""
        steps = (1, 2, 3, 5, 8) if speaker.unnamed else (1, 2, 3)
        signs: Signs = {
            "noun": _head(called) if speaker.unnamed else "named",
            "kind": self.kinds.get(speaker.entity, "none"),
            "form": self.forms.get(speaker.mention, "none") if speaker.mention else "unsaid",
            "words": f"{'described' if speaker.unnamed else 'named'} {step(len(called.split()), steps)}",
            "mentions": step(self.counts[speaker.entity], (0, 1, 2, 4, 8)),
        }
        if speaker.mention is not None:
            cue, mention = statement.cue.span, speaker.mention
            behind = mention.start >= cue.end
            near = self._sentence(mention.start) == self._sentence(cue.start)
            side = _SIDES[0] if behind else _SIDES[1] if near else _SIDES[2]
            apart = self._tokens(cue.end, mention.start) if behind else self._tokens(mention.end, cue.start)
            signs["distance"] = f"{side} {step(apart, (0, 2, 5, 10, 20, 40))}"
        return signs

    def _of_sentence(self, statement: Statement, rule: str) -> Signs:
        """How long the sentence of the cue is, and how many stand in it before the cue that might speak."""
        cue = statement.cue.span.start
        number = self._sentence(cue)
        begin = self.sentences[number] if number >= 0 else 0
        end = (
            self.sentences[number + 1]
            if number + 1 < len(self.sentences)
            else len(self.document.article.text)
        )
        named = self.mentions[bisect_left(self.begins, begin) : bisect_left(self.begins, cue)]
        rivals = {m.entity for m in named if m.span.end <= cue and self.kinds.get(m.entity) in _SPEAK}
        family = rule.partition("_")[0]
        return {
            "sentence": step(self._tokens(begin, end), (10, 20, 35, 60)),
            "rivals": f"{family} {step(len(rivals), (0, 1, 2))}",
        }

    def _of_content(self, statement: Statement) -> Signs:
        """How long the content is, how far from the cue, and what stands at its ends."""
        cue, first, last = statement.cue.span, statement.content[0], statement.content[-1]
        kinds = self.document.kinds
        after, before = self._token(last.end), self._token(first.start) - 1
        end = kinds[after] if after < len(kinds) else "."
        ends = "stop" if end in _STOPS else "mark" if end in _MARKS else "comma" if end == "," else "midway"
        if after < len(kinds) and self._sentence(last.end - 1) != self._sentence(self.document.starts[after]):
            ends = "stop"
        ahead = first.start < cue.start
        return {
            "gap": "ahead" if ahead else step(self._tokens(cue.end, first.start), (0, 1, 2, 5, 9, 15)),
            "length": step(self._tokens(first.start, last.end), (1, 2, 4, 8, 15, 30, 60)),
            "end": ends,
            "opening": "mark" if before >= 0 and kinds[before] in _MARKS else "none",
        }

    def _token(self, position: int) -> int:
        """The first token that begins at `position` (a code point) or behind it."""
        return bisect_left(self.document.starts, position)

    def _tokens(self, begin: int, end: int) -> int:
        """How many tokens begin between two code points."""
        return max(0, self._token(end) - self._token(begin))

    def _sentence(self, position: int) -> int:
        """The number of the sentence in which a code point lies; -1 before the first."""
        return bisect_right(self.sentences, position) - 1


def _head(description: str) -> str:
    """The noun that a description begins with, folded and without its article; empty where it has none."""
    first = next(iter(description.split()), "")
    return bare(fold(first).strip(_QUOTED))


def _turn(statement: Statement, before: Statement | None) -> Signs:
    """Whether whoever spoke in the statement before goes on."""
    if before is None:
        return {"turn": "first"}
    goes_on = {s.entity for s in statement.speakers} & {s.entity for s in before.speakers}
    return {"turn": "same" if goes_on else "other"}
