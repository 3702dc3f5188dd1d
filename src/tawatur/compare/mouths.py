"""Differing attribution: the same words in two mouths."""

from collections.abc import Iterator, Sequence

import numpy as np
from rapidfuzz import fuzz

from tawatur.compare.differing import discrepancy, named, said, value_of
from tawatur.compare.likeness import cosines
from tawatur.compare.speakers import bond
from tawatur.compare.utterance import Utterance
from tawatur.model import Discrepancy, Span, Verdict
from tawatur.text import fold

SAME = 0.9
"""Cosine of letters from which two statements are the same words."""

ENOUGH = 24.0
"""Mass of terms of each, at least: some six telling words; fewer are said by many."""

ALIKE = 60
"""Likeness of two names, of 100, from which they may be one."""

BESIDE = 60
"""Characters between a cue and the name of its speaker, at most."""


def differing_mouths(story: str, utterances: Sequence[Utterance]) -> Iterator[Discrepancy]:
    """The statements of different outlets that are the same words and have speakers who cannot be the same.

    Only speakers count who are named at the cue: whom a pronoun or a dropped subject means is the reader's guess, and a
    wrong guess looks like a difference. Left out are those who pass the other's words on, or may be one under two names.
    It is a *conflict* where both stand in quotation marks, else *unsure*: one may say what the other said before.
    """
    long = [u for u in utterances if u.mass >= ENOUGH and u.statement.parent is None and _named_beside(u)]
    near = np.triu(cosines([u.letters for u in long]), 1) >= SAME if long else np.zeros((0, 0))
    told: set[frozenset[str]] = set()
    for i, j in zip(*np.nonzero(near), strict=True):
        one, other = long[i], long[j]
        mouths = frozenset(s.id for s in (*one.speakers, *other.speakers))
        one_source = bond(one, other).value or _passed_on(one, other) or _namesakes(one, other)
        if one.outlet != other.outlet and mouths not in told and not one_source:
            told.add(mouths)
            yield _differing(story, one, other)


def _named_beside(utterance: Utterance) -> bool:
    """Whether each speaker is named right at the cue."""
    cue, text = utterance.statement.cue.span, utterance.article.text
    for speaker in utterance.statement.speakers:
        if speaker.mention is None or speaker.name is None:
            return False
        gap = text[min(speaker.mention.end, cue.end) : max(speaker.mention.start, cue.start)]
        words = {fold(word) for word in speaker.mention.of(text).split()}
        if len(gap) > BESIDE or "\n" in gap or not words & {fold(speaker.name.split()[-1])}:
            return False
    return bool(utterance.statement.speakers)


def _namesakes(one: Utterance, other: Utterance) -> bool:
    """Whether two of the speakers may be one under two names: most letters in common, or bodies of one state."""
    pairs = [(a, b) for a in one.speakers for b in other.speakers]
    return any(
        fuzz.token_set_ratio(fold(a.name), fold(b.name)) >= ALIKE
        or (a.country is not None and a.country == b.country and {a.kind, b.kind} != {"person"})
        for a, b in pairs
    )


def _passed_on(one: Utterance, other: Utterance) -> bool:
    """Whether one's speaker stands in the other's chain."""
    return any(
        link.entity == speaker.id
        for mine, yours in ((one, other), (other, one))
        for link in mine.statement.chain
        for speaker in yours.speakers
    )


def _differing(story: str, one: Utterance, other: Utterance) -> Discrepancy:
    quoted = one.statement.mode == other.statement.mode == "direct"
    verdict: Verdict = "conflict" if quoted else "unsure"
    values = []
    for utterance in (one, other):
        content = utterance.statement.content
        names = "، ".join(speaker.name for speaker in utterance.speakers)
        values.append(value_of(utterance.article, Span(content[0].start, content[-1].end), names))
    who = [named(speaker) for u in (one, other) for speaker in u.speakers]
    because = [said("reason.same_words_of", who=who)]
    return discrepancy(story, "attribution", verdict, said("subject.whose_words"), values, because)
