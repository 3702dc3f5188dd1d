"""Corrections put where they belong: in the text they were made in, in a new analysis of it, in another version."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec

from tawatur.model import Analysis, Anchor, Article, Correction, Rule, Span, Speaker, Statement, Words

REACH = 200
"""Characters that one of a statement's pieces may have moved against the others in another version."""

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
    longest = max((anchor.cue, *anchor.content), key=lambda words: len(words.text))
    at = _nearest(longest, article.text, 0, len(article.text))
    if at is None:
        return None
    shift = at.start - longest.span.start
    moved: dict[Words, Words] = {}
    for words in (anchor.cue, *anchor.content, *correction.content):
        span = _nearest(words, article.text, shift, REACH)
        if span is None:
            return None
        moved[words] = words_at(span, article.text)
    return msgspec.structs.replace(
        correction,
        anchor=Anchor(cue=moved[anchor.cue], content=tuple(moved[w] for w in anchor.content)),
        content=tuple(moved[w] for w in correction.content),
        speakers=tuple(msgspec.structs.replace(s, mention=None) for s in correction.speakers),
    )


def _nearest(words: Words, text: str, shift: int, reach: int) -> Span | None:
    """Where `words` stand in `text`, however spaced, nearest to their old place moved by `shift`."""
    pattern = r"\s+".join(re.escape(word) for word in words.text.split())
    expected = words.span.start + shift
    found = [match.span() for match in re.finditer(pattern, text)] if pattern else []
    start, end = min(found, key=lambda at: abs(at[0] - expected), default=(0, 0))
    return Span(start, end) if found and abs(start - expected) <= reach else None


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
    return msgspec.structs.replace(statement, speakers=speakers, content=content, rules=told)


def _below(statement: Statement, gone: dict[str, str | None]) -> Statement:
    """`statement` under the next statement that holds it, where its own parent is rejected."""
    parent = statement.parent
    while parent in gone:
        parent = gone[parent]
    return statement if parent == statement.parent else msgspec.structs.replace(statement, parent=parent)
