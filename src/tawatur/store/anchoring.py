"""Corrections put where they belong: in the text they were made in, in a new analysis of it, in another version."""

import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from tawatur.model import Analysis, Anchor, Article, Correction, Rule, Span, Speaker, Statement, Words

REACH = 200
"""Characters that a piece of a statement may have moved against its longest one in another version: a clause or two."""

MOST = 0.5
"""Share of the words, of those either holds, that a statement with another cue must share with the anchor."""


@dataclass(frozen=True)
class Kept:
    """A correction with the number it was stored under."""

    number: int
    correction: Correction


@dataclass(frozen=True)
class Corrected:
    """An analysis as `found` and as corrected (`analysis`).

    `by_statement` holds by `Statement.id` the corrections of a statement, the oldest first: of each kind the last one
    counts. `lost` are corrections whose words or whose statement are no longer found.
    """

    found: Analysis
    analysis: Analysis
    by_statement: dict[str, tuple[Kept, ...]] = field(default_factory=dict)
    lost: tuple[Kept, ...] = ()

    def is_rejected(self, statement: str) -> bool:
        """Whether a person says that the article has no such statement."""
        return any(kept.correction.kind == "rejection" for kept in self.by_statement.get(statement, ()))


def anchor_of(statement: Statement, text: str) -> Anchor:
    """What a correction of `statement`, found in an article with this `text`, holds on to."""
    return Anchor(
        cue=words_at(statement.cue.span, text), content=tuple(words_at(s, text) for s in statement.content)
    )


def words_at(span: Span, text: str) -> Words:
    """`span` with the words it stands for."""
    return Words(span, span.of(text))


def correct(found: Analysis, corrections: Iterable[Kept]) -> Corrected:
    """`found` with `corrections` in the place of what they correct, in their order."""
    by_statement: dict[str, tuple[Kept, ...]] = {}
    lost = []
    for kept in corrections:
        moved = _moved(kept.correction, found.article)
        statement = _statement(moved.anchor, found.statements) if moved is not None else None
        if moved is None or statement is None:
            lost.append(kept)
        else:
            here = by_statement.get(statement.id, ())
            by_statement[statement.id] = (*here, Kept(kept.number, moved))
    return Corrected(found, _applied(found, by_statement), by_statement, tuple(lost))


def _moved(correction: Correction, article: Article) -> Correction | None:
    """`correction` with the spans that its words have in `article`; None where they do not all stand there."""
    if correction.article == article.id:
        return correction
    anchor = correction.anchor
    pieces = (anchor.cue, *anchor.content, *correction.content)
    moved = _together(pieces, article.text)
    if moved is None:
        return None
    return msgspec.structs.replace(
        correction,
        anchor=Anchor(cue=moved[anchor.cue], content=tuple(moved[w] for w in anchor.content)),
        content=tuple(moved[w] for w in correction.content),
        speakers=tuple(msgspec.structs.replace(s, mention=None) for s in correction.speakers),
    )


def _together(pieces: Sequence[Words], text: str) -> dict[Words, Words] | None:
    """Where all of `pieces` stand in `text`, as they stood to each other, or nearly so; None where they do not.

    Where they stand so several times, the place nearest to the old one is taken.
    """
    places = {words: _places(words.text, text) for words in pieces}
    longest = max(pieces, key=lambda words: len(words.text))
    best: tuple[int, int, dict[Words, Words]] | None = None
    for place in places[longest]:
        shift = place.start - longest.span.start
        spans = {words: _nearest(places[words], words.span.start + shift) for words in pieces}
        off = [
            abs(span.start - words.span.start - shift) for words, span in spans.items() if span is not None
        ]
        if len(off) < len(spans) or max(off) > REACH:
            continue
        if best is None or (sum(off), abs(shift)) < best[:2]:
            told = {words: words_at(span, text) for words, span in spans.items() if span is not None}
            best = (sum(off), abs(shift), told)
    return best[2] if best is not None else None


def _places(words: str, text: str) -> list[Span]:
    """Every place of `words` in `text`, however spaced."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    return [Span(*match.span()) for match in re.finditer(pattern, text)] if pattern else []


def _nearest(places: Sequence[Span], expected: int) -> Span | None:
    """Of `places`, which are in order, the one that begins nearest to `expected`."""
    after = bisect(places, expected, key=lambda span: span.start)
    around = places[max(0, after - 1) : after + 1]
    return min(around, key=lambda span: abs(span.start - expected), default=None)


def _statement(anchor: Anchor, statements: Sequence[Statement]) -> Statement | None:
    """The statement that the anchor's words are most alike: of the same cue, else of mostly the same content."""
    scored = [(_likeness(anchor, statement), i) for i, statement in enumerate(statements)]
    score, index = max(scored, key=lambda one: (one[0], -one[1]), default=(0.0, 0))
    return statements[index] if score > 0 else None


def _likeness(anchor: Anchor, statement: Statement) -> float:
    ours = {i for words in anchor.content for i in range(words.span.start, words.span.end)}
    theirs = {i for span in statement.content for i in range(span.start, span.end)}
    shared = len(ours & theirs) / (len(ours | theirs) or 1)
    if statement.cue.span == anchor.cue.span:
        return 1 + shared
    return shared if shared >= MOST else 0.0


def _applied(found: Analysis, by_statement: dict[str, tuple[Kept, ...]]) -> Analysis:
    if not by_statement:
        return found
    statements = [_corrected(s, by_statement.get(s.id, ())) for s in found.statements]
    gone = {s.id: s.parent for s, now in zip(found.statements, statements, strict=True) if now is None}
    known = {entity.id: entity for entity in found.entities}
    for kept in (kept for all_kept in by_statement.values() for kept in all_kept):
        for entity in kept.correction.entities:
            known.setdefault(entity.id, entity)
    return msgspec.structs.replace(
        found,
        entities=tuple(known.values()),
        statements=tuple(_below(s, gone) for s in statements if s is not None),
    )


def _corrected(statement: Statement, corrections: Sequence[Kept]) -> Statement | None:
    if not corrections:
        return statement
    speakers: tuple[Speaker, ...] = statement.speakers
    content, rules = statement.content, list[Rule](statement.rules)
    for kept in corrections:
        correction = kept.correction
        if correction.kind == "rejection":
            return None
        if correction.kind == "speaker":
            speakers = correction.speakers
            rules.append("corrected_speaker")
        else:
            content = tuple(words.span for words in correction.content)
            rules.append("corrected_content")
    told = tuple(dict.fromkeys(rules))
    return msgspec.structs.replace(
        statement, speakers=speakers, content=content, rules=told, certainty=None, doubts=()
    )


def _below(statement: Statement, gone: dict[str, str | None]) -> Statement:
    """`statement` under the next statement that holds it, where its own parent is rejected."""
    parent = statement.parent
    while parent in gone:
        parent = gone[parent]
    return statement if parent == statement.parent else msgspec.structs.replace(statement, parent=parent)
